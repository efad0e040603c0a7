"""Page one's line on what came of it: a ruling, a charge, an inquiry's finding, a dismissal, compensation.

A reader who sees denials only, where the texts tell of a verdict, carries off that the matter is open. Each sentence
stands as printed, and only where it is of the matter; that none was recognised is not said to mean that there is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from firsthand.dossier.page.ages import told_by
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import mentions, quoted_sentence, sentence
from firsthand.model.disclosed import DisclosedStatement

_LEAD = "What came of it"
_LEADING = (
    "sentences as printed, that of the newest document first; the act may be older than the document. A later one may "
    "not be here."
)
_NONE = (
    "no ruling, charge, finding of an inquiry, dismissal or payment was recognised; that does not mean that none is."
)
_MOST, _RULINGS, _NEAR, _LATER = 6, 3, 0.3, 40
_BODY = (
    r"(?:panel|commission|investigations?|probe|mission|inquir(?:y|ies)|inquest|investigators?|tribunal|court|judge|jury|"
    r"coroner|committee|report)"
)
# What an inquiry finds is that something was so: "bodies were found", "found the remains", "a panel was established"
# tell of things, and come to nothing.
_THINGS = (
    r"(?:bod(?:y|ies)|corpses?|remains|graves?|bones?|skulls?|skeletons?|fragments?|casings?|cartridges?|shells?|weapons?|"
    r"guns?|rifles?|knife|phones?|clothes|clothing|vehicles?|cars?|trucks?|dna)"
)
_FINDS = (
    r"(?:(?<!was )(?<!were )(?<!been )(?<!being )(?<!are )(?<!is )(?<!newly )(?<!bodies )(?<!remains )(?<!graves )"
    rf"(?:found|finds|concluded|determined|established))(?! (?!that\b)(?:[\w-]+ ){{0,4}}?{_THINGS}\b"
    r"(?! (?:is|are|was|were|had|came|shows?|showed|match\w*)\b))"
    r"(?! by\b| (?:at|near|inside|under|on) | in (?!its\b|favou?r))"
)
_UNDATED, _ACTS, _A_SOURCE, _ALIKE = 10_000_000, 3, 2, 0.6
_LONG_WORD = re.compile(r"\w{4,}|\d+")
# Those that end a matter first.
_OFFICERS = r"(?:soldiers?|officers?|police(?:men)?|guards?|suspects?|officials?|men)"
_KINDS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\b(?:found (?:not )?guilty|(?:was|were|been) (?:convicted|acquitted)|convicted (?:of|in)|"
        r"pleaded (?:not )?guilty)\b|"
        r"\b(?:conviction|sentence|verdict|ruling|acquittal)s? (?:was|were|had been|has been) (?:\w+ )?"
        r"(?:overturned|quashed|annulled|upheld|reversed|thrown out)\b|"
        r"\b(?:sentenced|ordered to pay|awarded|(?:paid|received) (?:\w+ ){0,3}compensation|"
        r"settlement (?:with|of|for))\b",
        r"\b(?:forensic|independent|medical|dna|genetic) "
        r"(?:\w+ )?(?:report|experts?|review|panel|team|tests?|testing|analys[ei]s|results?|examinations?)\b"
        r"[^.;]{0,40}\b(?:stat(?:ed|es)|show(?:ed|s|n)|uncovered|rul(?:ed|es)|contradict\w*)\b|"
        r"\b(?:ruled|classified|recorded) (?:it |him |her |(?:the|his|her|their) (?:deaths?|case) )?(?:as )?(?:an? )?"
        r"(?:suicide|homicide|murder|accident(?:al)?|natural|unlawful)\b|"
        r"\b(?:autops(?:y|ies)|post-?mortems?|coroners?|medical examiners?|pathologists?|toxicology)\b[^.;]{0,60}"
        r"\b(?:show(?:ed|s|n)|ruled|concluded|determined|found|revealed|attributed)\b|"
        rf"\b{_BODY}\b[^.;]{{0,60}}\b(?:ruled|concludes|held that|indicted|cleared|prove[sd]|{_FINDS})\b|"
        r"\bconcluded that\b",
        r"\b(?:(?:was|were|been|be) (?:charged|indicted|arrested|dismissed|sacked|suspended|relieved of)|"
        r"(?:was|were|been) fired (?!at\b|up?on\b|into\b|from\b|by\b|towards?\b|in(?:to)? the air|“)|"
        r"charges? (?:of [^.;]{0,60})?(?:was|were|had been|have been|has been) (?:filed|brought|laid|dropped)|"
        r"(?:declined|decided not|refused) to (?:indict|charge|prosecute)|"
        rf"(?:arrested|charged|suspended|dismissed|sacked) (?!by\b)(?:\w+ ){{0,3}}{_OFFICERS}|"
        r"resign(?:ed|s)|apologi[sz]ed)\b",
    )
)
# Who was shot at, or taken away, came to no ruling: that is the matter itself.
_ITSELF = re.compile(
    r"\b(?:shots?|bullets?|rounds?|gas|canisters?|rockets?|missiles?|weapons?|guns?|ammunition|"
    r"(?P<held>he|she|they|who))\b[^.;,]{0,25}$",
    re.IGNORECASE,
)
_ON_HIM = re.compile(
    r"\b(?:he|she) (?:(?:was|had been|has been) )?(?:\w+ )?(?:sentenced|convicted|acquitted|charged|indicted|"
    r"found (?:not )?guilty|pleaded (?:not )?guilty)\b",
    re.IGNORECASE,
)
# Whose arrest is another event: who reported it, protested, or saw it.
_OTHERS_HELD = re.compile(
    r"\b(?:journalists?|reporters?|doctors?|protest\w+|demonstrat\w+|activists?|students?|supporters?|relatives|"
    r"mourners?|bystanders|witness(?:es)?|lawyers?|residents|people)\b",
    re.IGNORECASE,
)
_ANY = (
    *("guilty", "convict", "acquit", "sentenc", "ordered to pay", "award", "compensation", "settle", "ruled", "found"),
    *(
        "finds",
        "conclu",
        "prove",
        "establish",
        "determin",
        "held that",
        "indict",
        "cleared",
        "charge",
        "arrest",
        "dismiss",
        "sack",
        "fired",
    ),
    *(
        "autops",
        "mortem",
        "coroner",
        "examiner",
        "pathologist",
        "toxicolog",
        "classified",
        "recorded",
        "forensic",
        "independent",
        "medical",
        "dna",
        "genetic",
        "overturn",
        "quash",
        "annul",
        "upheld",
        "revers",
        "thrown out",
    ),
    *("suspend", "relieved of", "prosecut", "resign", "apolog"),
)
# What was ruled in another matter, years before, is no outcome of this one.
_LONG_AGO = re.compile(r"\b(?:years?|decades?) (?:ago|earlier|before|previously)\b|\bpreviously\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:would|should|could|might|must|may|if|whether|demand\w*|call(?:s|ed|ing)? (?:for|on)|urg\w+|hope[sd]?|vow\w*|"
    r"promis\w+|wants?|ask(?:s|ed|ing)?|need\w*|expect\w*|pending|seek\w*|never|yet to|unless|until)\b",
    re.IGNORECASE,
)


def outcome(index: CaseIndex, matter: Matter) -> Line:
    """Say what was ruled, found, charged or paid, as the newest documents tell it."""
    parts = tuple(
        Line(
            words=f"in {index.labels[one.document]}{_undated(one, index)}: {quoted_sentence(one, alone=index.alone)}",
            statements=(one.id,),
        )
        for one in _found(index, matter)
    )
    words = _LEADING if parts else _NONE
    return Line(lead=_LEAD, words=words, parts=parts)


def _found(index: CaseIndex, matter: Matter) -> list[DisclosedStatement]:
    best = max((matter.share(sentence(one)) for one in matter.told), default=0.0)
    kinds: dict[str, tuple[int, DisclosedStatement]] = {}
    for one in matter.around:
        if one.segment != "body" or not mentions(one, _ANY):
            continue
        words = " ".join((one.text or "").split()) if index.alone else sentence(one)
        kind = _kind(words, matter)
        if kind is None or _LONG_AGO.search(words) or index.names_earlier_years(one, words):
            continue
        if not _is_victims(words, matter) and _is_of(one, words, matter, best, kind):
            kinds.setdefault(words, (kind, one))
    ranked = sorted(kinds.values(), key=lambda found: _rank(found[0], found[1], index, matter))
    return list(_spread(ranked, index))[:_MOST]


def _undated(one: DisclosedStatement, index: CaseIndex) -> str:
    """Say of an undated document that what it tells may be newer or older than the rest."""
    return "" if _day(one, index) else " (day not known: it may be newer than the others)"


def _day(one: DisclosedStatement, index: CaseIndex) -> date | None:
    document = index.documents.get(one.document)
    return told_by(document.published.edtf) if document is not None and document.published is not None else None


def _spread(ranked: list[tuple[int, DisclosedStatement]], index: CaseIndex) -> Iterator[DisclosedStatement]:
    """Yield sentences that tell different things, few of one document, or of documents that retell one another.

    Rulings are never taken for one: a sentence overturned reads much like a sentence.
    """
    sources, kinds = Counter[str](), Counter[int]()
    used: list[frozenset[str]] = []
    for kind, one in ranked:
        words = frozenset(_LONG_WORD.findall(sentence(one).casefold()))
        source = index.family.get(one.document, one.document)
        again = any(len(words & told) >= _ALIKE * max(1, min(len(words), len(told))) for told in used)
        if (
            (kind == 0 or not again)
            and sources[source] < _A_SOURCE
            and kinds[kind] < (_RULINGS if kind == 0 else _MOST)
        ):
            used.append(words)
            sources[source] += 1
            kinds[kind] += 1
            yield one


def _kind(words: str, matter: Matter) -> int | None:
    """Return which kind of outcome words tell; null where they tell none, or one that is wished for or doubtful."""
    for place, pattern in enumerate(_KINDS):
        cue = pattern.search(words)
        before = words[max(0, cue.start() - _LATER) : cue.start()] if cue else ""
        if cue and not _UNREAL.search(before + cue[0]) and not _is_itself(cue[0], words[: cue.start()], matter):
            return place
    return None


def _is_itself(cue: str, before: str, matter: Matter) -> bool:
    """Say whether a cue tells the matter's own acts: shots that were fired, the arrest of whom it befell."""
    own = _ITSELF.search(before[-_LATER:])
    if "fired" in cue.casefold():
        return own is not None and not own["held"]
    if cue.casefold().endswith("arrested"):
        if _OTHERS_HELD.search(before):
            return True
        return bool(own and own["held"]) or bool(matter.people and not cue.casefold().startswith("were"))
    return False


def _is_victims(words: str, matter: Matter) -> bool:
    """Say whether a sentence tells what was once ruled on him whom the matter befell: on "he", where it names him."""
    if not matter.people or any(matter.is_named_in(key, words) for key in matter.accused):
        return False
    return bool(_ON_HIM.search(words)) and any(matter.is_named_in(key, words) for key in matter.people)


def _is_of(one: DisclosedStatement, words: str, matter: Matter, best: float, kind: int) -> bool:
    """Say whether words are of the matter: they name whom it befell or is laid to, or share what most speak of.

    A ruling or finding in a document that is mostly of the matter need name nobody, where it names nobody else.
    """
    if any(matter.is_named_in(key, words) for key in (*matter.people, *matter.accused)):
        return True
    mine = kind < _ACTS and one.document in matter.devoted and not matter.names_another(words)
    return (mine or not matter.people) and matter.share(words) >= _NEAR * best


def _rank(kind: int, one: DisclosedStatement, index: CaseIndex, matter: Matter) -> tuple[bool, int, int, float, str]:
    """Order by the day of the document, newest first: a charge of today is no older than a finding of last week.

    A ruling in an undated text may be the newest; whatever else such a text tells comes last.
    """
    day = _day(one, index)
    aged = -day.toordinal() if day is not None else -_UNDATED
    return day is None and kind > 0, aged, kind, -matter.share(sentence(one)), one.id
