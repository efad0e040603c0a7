"""How far a text names somebody, and the words by which it protects an identity."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.parsed import Parsed
from firsthand.model.annotated import Naming
from firsthand.model.base import Span

_PARTIAL_BEFORE = re.compile(
    r"""(?: only\ (?:as|by)
    | (?:identified|named|known|gave|giving|give|given|using)\b [^.;]{0,30}
      \b(?:first|given|last|sur)\s?-?name [^.;]{0,12}
    | first\ name\ only,? | initials?(?:\ only)?,? ) \s*[“"'‘]?$""",
    re.IGNORECASE | re.VERBOSE,
)
_PARTIAL_AFTER = re.compile(
    r"""^[\s,;(–—-]*
    (?: who\ (?:only\ )?(?:gave|provided|used|wished\ to\ use)\ (?:only\ )?(?:his|her|their)[^.;]{0,20}\bnames?\b
    | whose\ (?:last|full|sur)\s?name | (?:his|her)\ last\ name)""",
    re.IGNORECASE | re.VERBOSE,
)
_PSEUDONYM_AFTER = re.compile(
    r"""^[”"'’]?[\s,;(–—-]*
    (?: (?:a\ |his\ |her\ |whose\ )?(?:real\ )?names?\ (?:has\ |have\ |was\ |were\ |is\ |are\ )?(?:been\ )?changed
    | (?:which\ is\ )?not\ (?:his|her|their|the\ \w+[’']?s?)\ real\ name
    | a\ pseudonym | an\ alias | an\ assumed\ name)""",
    re.IGNORECASE | re.VERBOSE,
)
_PSEUDONYM_BEFORE = re.compile(
    r"""(?: we\ (?:will\ |shall\ )?(?:call|are\ calling)\ (?:him|her|them) | pseudonym | under\ the\ (?:alias|name)
    | will\ be\ called | referred\ to\ (?:here\ )?as | call\ (?:him|her)self ) \s*[“"'‘]?$""",
    re.IGNORECASE | re.VERBOSE,
)
_CALLED_HERE = re.compile(r"^[”\"'’]?,? (?:in this (?:story|report|article)|here\b)", re.IGNORECASE)
_ALL_CHANGED = re.compile(
    r"""\b(?:all|some|the|their|victims[’'])\ ?(?:of\ the\ )?names[^.]{0,40}\b(?:have|were|had)\ been\ changed
    | \bnames\ have\ been\ changed""",
    re.IGNORECASE | re.VERBOSE,
)
_NAME = r"(?:names?|identity|identities|surnames?|full\ names?|personal\ details)"
_BOTH = r"(?:the\ couple|both)\b"
_WITHHELD = re.compile(
    rf"""\bconditions?\ of\ (?:strict\ )?anonymity
      (?:[ ](?:out\ of|over|due\ to|because\ of|for|from|citing)\ (?:concerns?|fears?)\ (?:for|about|over)\ {_BOTH})?
    | \b(?:ask|request|want|wish|prefer|demand|insist|plead)(?:ed|s|ing)?\ (?:to\ (?:remain|stay|be)\ anonymous
      | anonymity | not\ to\ be\ (?:named|identified|quoted\ by\ name))
    | \b(?:ask|request)(?:ed|s|ing)?\ that\ (?:he|she|they|(?:his|her|their)\ {_NAME})
      \ not\ be\ (?:named|identified|used|published|disclosed)
    | \b(?:declin|refus)(?:ed|es|e|ing)\ to\ (?:be\ (?:named|identified)|give\ (?:his|her|their)\ {_NAME})
    | \bdid\ not\ (?:want|wish)\ to\ be\ (?:named|identified)
    | (?:\b(?:his|her|their|whose|the)\ )?(?:\b\w+\ )?\b{_NAME}\ (?:is|are|was|were|has|have|had|will)?\ ?
      (?:been\ |be\ |being\ )?(?:also\ )?(?:withheld|protected|concealed|hidden|kept\ (?:secret|confidential|anonymous)
      | not\ (?:been\ |being\ )?(?:disclosed|published|named|revealed|released|given))
    | \b(?:is|are|was|were)\ (?:not\ being|not)\ (?:named|identified)\ (?:for|to\ protect|because|by\ )
    | \b(?:cannot|can\ not|could\ not|can’t|can't|may\ not)\ be\ (?:named|identified)
    | (?:\bnot|n['’]t)\ (?:been\ )?(?:print(?:ing|ed)|publish(?:ing|ed)|us(?:ing|ed)|disclos(?:ing|ed)
      |reveal(?:ing|ed)|giv(?:ing|en)|releas(?:ing|ed)|shar(?:ing|ed)|shown?|made\ public)
      \ (?:his|her|their|either|the|both)\ (?:\w+['’]?s?\ )?{_NAME}
    | \b(?:withh(?:olding|eld|olds?)|protecting|concealing)\ (?:(?:both|each|either)\ of\ )?
      (?:his|her|their|both|the)\ (?:\w+['’]?s?['’]?\ )?{_NAME}
    | \bspok(?:e|en)\ anonymously
    | \bto\ protect\ (?:his|her|their)\ (?:{_NAME}|safety|privacy)""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_NAMING = re.compile(
    r"""\b(?:is|are|was|were)\ not\ (?:naming|identifying)\b
    | \b(?:ask|request|begg?|urg|plead)(?:ed|es|s|e|ing)?\b[^.;“”"]{1,40}?\ not\ to\ (?:name|identify)\b
    | \b(?:chose|chosen|decided|agreed|promised|opted)\ not\ to\ (?:name|identify)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words that withhold the names of whoever follows them: "is not naming either of them"."""
_OWN = r"(?:(?:either|any|both)\ of\ )?(?:his|her|their|both|the)\ (?:\w+['’]?s?['’]?\ )?(?:of\ the\ )?"
_OF = r"(?:of\ [^.;,“”\"]{2,50}?\ )?"  # whose: "the names of mother and son"
_PRINT = r"(?:print|publish|disclose|reveal|give|use|release|mention|share)"
_KEPT_BACK = re.compile(
    rf"""\bknow(?:s|n)?\b[^.;“”"]{{0,30}}\b{_NAME}\b[^.;“”"]{{0,40}}\bnot\b[^.;“”"]{{0,12}}\b{_PRINT}\w*
    | \b{_NAME}\ (?:is|are|was|were)\ known\ to\ (?:the\ |this\ |our\ )?
      (?:editor|newspaper|paper|magazine|station|desk|outlet)
    | \b(?:do|does|did|will|would)\ not\ {_PRINT}\ {_OWN}{_NAME}
    | \bnot\ to\ {_PRINT}\ {_OWN}{_NAME}
    | \b(?:keep|keeps|kept|keeping|leave|leaves|left|leaving|hold|holds|held|holding)\ {_OWN}{_NAME}[ ]
      {_OF}(?:back|secret|quiet|private|hidden|confidential|under\ wraps|to\ (?:it|them)sel(?:f|ves)|out|unsaid)\b
    | \b(?:hold|holds|held|holding|keep|keeps|kept|keeping)\ back\ {_OWN}{_NAME}\b
    | \b(?:omit|omits|omitted|omitting|suppress(?:es|ed)?)\ {_OWN}{_NAME}""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words by which whoever publishes keeps names back: "the editors know both names but do not publish them"."""
_NEITHER = re.compile(
    r"\b(?:neither\b[^.;“”\"]{1,60}?\bnor\b[^.;“”\"]{1,60}?|neither(?:\ of\ (?:them|the\ two|the\ \w+))?)"
    r"\ (?:was|were|is|are|has\ been|have\ been|is\ being|will\ be|could\ be|can\ be|may\ be)"
    r"\ (?:being\ )?(?:named|identified)\b",
    re.IGNORECASE,
)
"""Words that name neither of two people: "neither the nurse nor her aunt was named by the paper"."""
_ALSO = re.compile(r"\ (?:and|or|nor)\ (?:that\ of\ )?(?:his|her|their|the)\ \w+", re.IGNORECASE)
"""Whose name is withheld besides: "her name or her brother's"."""
_ABOUT_NAMES = re.compile(r"nam[ei]|identi|anonym|to protect|personal details|not be ", re.IGNORECASE)
"""Every match of the patterns above holds one of these."""
_TWO = 2
_SEVERAL = frozenset({"either", "neither", "them", "any", "both"})
_PLURAL = re.compile(r"\btheir\b|\bcouple\b|\bboth\b|\bidentities\b|\bnames\b", re.IGNORECASE)


def all_changed(text: str) -> bool:
    """Say whether the text says that its names have been changed."""
    return _ALL_CHANGED.search(text) is not None


def naming(text: str, name: str, spans: list[tuple[int, int]], *, changed: bool) -> Naming:
    """Say how far a person is named, from the words around each use of the name and the name itself."""
    partial = False
    for start, end in spans:
        before, after = text[max(0, start - 70) : start], text[end : end + 60]
        if _PSEUDONYM_AFTER.match(after) or _PSEUDONYM_BEFORE.search(before) or _CALLED_HERE.match(after):
            return "pseudonym"
        partial = partial or bool(_PARTIAL_BEFORE.search(before) or _PARTIAL_AFTER.match(after))
    if changed:
        return "pseudonym" if len(name.split()) == 1 else "full"
    return "partial" if partial or len(name.split()) == 1 else "full"


def withheld(parsed: Parsed, grammar: Grammar, drafts: list[Draft], cast: Cast) -> dict[int, Span]:
    """Return, by figure, the words that withhold who somebody is; a plural covers the people just spoken of."""
    starts = [sentence.start for sentence in parsed.sentences]
    found: dict[int, Span] = {}
    stretches = _about_names(parsed.document.text)
    for match in _found(_WITHHELD, parsed.document.text, stretches):
        number = bisect_right(starts, match.start()) - 1
        if number < 0 or match.start() >= parsed.sentences[number].end:
            continue
        span = Span(start=match.start() + len(match.group()) - len(match.group().lstrip()), end=match.end())
        also = _ALSO.match(parsed.document.text, span.end)
        besides = _people_within(parsed, drafts, cast, Span(start=also.start(), end=also.end())) if also else []
        for figure in (*_covered(parsed, grammar, drafts, cast, span), *besides):
            found.setdefault(figure.index, span)
    for match in _found(_KEPT_BACK, parsed.document.text, stretches):
        span = Span(start=match.start(), end=match.end())
        for figure in _kept_back(parsed, drafts, cast, span):
            found.setdefault(figure.index, span)
    for match in _found(_NEITHER, parsed.document.text, stretches):
        span = Span(start=match.start(), end=match.end())
        people = _people_within(parsed, drafts, cast, span) or _people_before(parsed, drafts, cast, span.start)
        for figure in people:
            found.setdefault(figure.index, span)
    for match in _found(_NOT_NAMING, parsed.document.text, stretches):
        for figure in _not_named(parsed, drafts, cast, match.end()):
            found.setdefault(figure.index, Span(start=match.start(), end=match.end()))
    return found


def _about_names(text: str) -> list[tuple[int, int]]:
    """Return the stretches between full stops that hold a word about names; no withholding words reach over one."""
    stretches: list[tuple[int, int]] = []
    for hit in _ABOUT_NAMES.finditer(text):
        if not stretches or hit.start() > stretches[-1][1]:
            end = text.find(".", hit.end())
            stretches.append((text.rfind(".", 0, hit.start()) + 1, len(text) if end < 0 else end))
    return stretches


def _found(pattern: re.Pattern[str], text: str, stretches: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    return (match for start, end in stretches for match in pattern.finditer(text, start, end))


def _people_within(parsed: Parsed, drafts: list[Draft], cast: Cast, span: Span) -> list[Figure]:
    """Return the single people whom nouns or names within these words mean."""
    starts = parsed.tokens.start
    inside = [d for d in drafts if span.start <= starts[d.head] < span.end and d.form != "pronoun"]
    figures = [figure for draft in inside if (figure := cast.of(draft)) is not None and not figure.many]
    return [figure for figure in figures if figure.type == "person"]


def _kept_back(parsed: Parsed, drafts: list[Draft], cast: Cast, span: Span) -> list[Figure]:
    """Return whose names a publisher keeps back: of "their names" the people told of, of "his name" him."""
    if _PLURAL.search(span.of(parsed.document.text)):
        return [*_people_within(parsed, drafts, cast, span), *_people_before(parsed, drafts, cast, span.start)]
    starts = parsed.tokens.start
    owners = [draft for draft in drafts if span.start <= starts[draft.head] < span.end and draft.form == "pronoun"]
    figures = [figure for draft in owners if (figure := cast.of(draft)) is not None and figure.type == "person"]
    return figures[:1]


def _not_named(parsed: Parsed, drafts: list[Draft], cast: Cast, at: int) -> list[Figure]:
    """Return whom the object of "not naming" means: one person, or, for "either of them", the people just told of."""
    tokens = parsed.tokens
    first = bisect_right(tokens.start, at)
    if first >= len(tokens):
        return []
    if tokens.text[first].casefold() in _SEVERAL:
        return _people_before(parsed, drafts, cast, at)
    here = [draft for draft in drafts if draft.first == first]
    figure = cast.of(max(here, key=lambda draft: draft.last)) if here else None
    return [figure] if figure is not None and figure.type in {"person", "group"} else []


def _covered(parsed: Parsed, grammar: Grammar, drafts: list[Draft], cast: Cast, span: Span) -> list[Figure]:
    tokens = parsed.tokens
    number = bisect_right([sentence.start for sentence in parsed.sentences], span.start) - 1
    sentence = parsed.sentences[number]
    here = [
        draft
        for draft in drafts
        if sentence.first <= draft.head < sentence.last
        and draft.type in {"person", "group"}
        and draft.figure is not None
    ]
    inside = [draft for draft in here if span.start <= tokens.start[draft.head] < span.end and draft.form == "pronoun"]
    before = [draft for draft in here if tokens.start[draft.head] < span.start]
    subjects = [draft for draft in before if draft.lemma == "who" or grammar.role(draft.head) == "subject"]
    plural = _PLURAL.search(span.of(parsed.document.text))
    if plural and not any(draft.many for draft in subjects):
        return _people_before(parsed, drafts, cast, span.start)
    chosen = inside[:1] or subjects[-1:] or before[-1:] or here[:1]
    return [figure for draft in chosen if (figure := cast.of(draft)) is not None]


def _people_before(parsed: Parsed, drafts: list[Draft], cast: Cast, at: int) -> list[Figure]:
    """Return single people not named in full of the paragraph so far, and of the one before if there are not two."""
    number = bisect_right([sentence.start for sentence in parsed.sentences], at) - 1
    paragraph = parsed.sentences[number].paragraph
    figures: dict[int, Figure] = {}
    for wanted in (paragraph, paragraph - 1):
        for draft in drafts:
            figure = cast.of(draft)
            if figure is None or figure.type != "person" or figure.many or parsed.tokens.start[draft.head] >= at:
                continue
            if any(mention.form == "name" and mention.last - mention.first > 1 for mention in figure.mentions):
                continue
            if parsed.sentences[parsed.tokens.sentence[draft.head]].paragraph == wanted:
                figures[figure.index] = figure
        if len(figures) >= _TWO:
            break
    return [figures[index] for index in sorted(figures)]
