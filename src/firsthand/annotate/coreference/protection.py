"""How far a text names somebody, and the words by which it protects an identity."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.coreference.withholding import (
    ALSO,
    KEPT_BACK,
    NEITHER,
    NOT_NAMING,
    UNAUTHORISED,
    WITHHELD,
    about_names,
    found_in,
)
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
    whose: tuple[tuple[re.Pattern[str], Callable[[Span], list[Figure]]], ...] = (
        (WITHHELD, lambda span: _asked(parsed, grammar, drafts, cast, span)),
        (KEPT_BACK, lambda span: _kept_back(parsed, drafts, cast, span)),
        (NEITHER, lambda span: _neither(parsed, drafts, cast, span)),
        (UNAUTHORISED, lambda span: [f for f in _covered(parsed, grammar, drafts, cast, span) if not _in_full(f)]),
        (NOT_NAMING, lambda span: _not_named(parsed, drafts, cast, span.end)),
    )
    text = parsed.document.text
    stretches = about_names(text)
    found: dict[int, Span] = {}
    for pattern, people in whose:
        for match in found_in(pattern, text, stretches):
            words = match.group()
            span = Span(start=match.start() + len(words) - len(words.lstrip()), end=match.end())
            for figure in people(span):
                found.setdefault(figure.index, span)
    return found


def _asked(parsed: Parsed, grammar: Grammar, drafts: list[Draft], cast: Cast, span: Span) -> list[Figure]:
    """Return who asks to be withheld, and whose name is withheld besides: "her name or her brother's"."""
    also = ALSO.match(parsed.document.text, span.end)
    besides = _people_within(parsed, drafts, cast, Span(start=also.start(), end=also.end())) if also else []
    return [*_covered(parsed, grammar, drafts, cast, span), *besides]


def _neither(parsed: Parsed, drafts: list[Draft], cast: Cast, span: Span) -> list[Figure]:
    """Return whom "neither the nurse nor her aunt", "neither her name nor his" means; else who was told of before."""
    starts = parsed.tokens.start
    own = [draft for draft in drafts if span.start <= starts[draft.head] < span.end and draft.form == "pronoun"]
    figures = [figure for draft in own if (figure := cast.of(draft)) is not None and figure.type == "person"]
    found = {figure.index: figure for figure in (*_people_within(parsed, drafts, cast, span), *figures)}
    return list(found.values()) or _people_before(parsed, drafts, cast, span.start)


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
    if number < 0 or span.start >= parsed.sentences[number].end:
        return []
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
            if _in_full(figure):
                continue
            if parsed.sentences[parsed.tokens.sentence[draft.head]].paragraph == wanted:
                figures[figure.index] = figure
        if len(figures) >= _TWO:
            break
    return [figures[index] for index in sorted(figures)]


def _in_full(figure: Figure) -> bool:
    return any(mention.form == "name" and mention.last - mention.first > 1 for mention in figure.mentions)
