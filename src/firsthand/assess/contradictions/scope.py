"""Which figures are of a story's event as a whole: not of a household, of some of the dead, of years, or of a war."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from firsthand.assess.contradictions.stories import Stories
from firsthand.assess.known import Known
from firsthand.model.statement import Statement
from firsthand.model.values.quantity import Quantity

_OUT_OF_SCALE = 4.0
_AS_ALL = re.compile(r"\b(?:only|just|merely|no more than|not more than|at most|a mere)\b[^.;]{0,20}$", re.IGNORECASE)
_OF_YEARS = re.compile(r"\b(?:has|have) (?:also |already )?(?:killed|murdered|massacred|slaughtered)\b", re.IGNORECASE)

FIGHTERS = re.compile(
    r"\b(?:terrorist|militant|fighter|jihadi|extremist|rebel|insurgent|soldier|police|officer|troop|gunm[ae]n|attacker|guard)",
    re.IGNORECASE,
)
_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corp(?:ses?)?|graves?)\b", re.IGNORECASE)
_DEAD = frozenset({"killing", "death"})
_SUM_OF_KINDS = re.compile(
    r"\b(?:wom[ae]n|child(?:ren)?|girls?|boys?|bab(?:y|ies))\b.*\band\b", re.IGNORECASE | re.DOTALL
)
# Of a longer time, or of other events, than the story's; in small letters.
_WIDER = re.compile(
    r"\bsince\b|\bso far this\b|\bthis year\b|\b(?:in|over|during) (?:the )?(?:past|recent|last|previous) \w+|"
    r"\b(?:in|of|during) the (?:\w+ )?(?:war|conflict|crisis|insurgency|uprising|fighting)\b|"
    r"\b(?:nation|country)-?wide\b|\bacross the (?:country|region|nation)\b|"
    r"\b(?:each|every|per) (?:day|week|month|year)\b|\b(?:years?|months?) (?:ago|before|earlier)\b|\bweeks ago\b|"
    r"\b(?:earlier|separate|another|other|previous|similar|different) (?:attacks?|incidents?|massacres?|raids?|"
    r"killings?|strikes?|shootings?|villages?|towns?)\b|\belsewhere\b|\bon both sides\b|"
    r"\bin (?:1[89]|20)\d\d\b|\b(?:hours?|days?|weeks?|shortly|(?<!the )moments) (?:before|earlier)\b|"
    r"\balso (?:been )?(?:killed|died|dead|wounded|injured)\b|\bhad already (?:been )?(?:killed|claimed|left)\b|"
    r"\b(?:at|in) (?:two|three|four|several|both|various|different) (?:places|locations|sites|spots|points)\b|"
    r"\bat each\b|\beach of (?:the|these|those|them)\b|"
    r"^\W*(?:last|earlier this|the previous) (?:year|month|week),|"
    r"\b(?:another|a second|a separate|a different) (?:\w+ ){0,3}(?:school|hospital|mosque|church|building|camp|"
    r"village|town|city|house|convoy|market|street|district|neighbou?rhood)\b|\bcould rise\b|\bfeared\b",
)
_HOUSEHOLD = re.compile(
    r"\b(?:famil(?:y|ies)|relatives|household|siblings|(?:his|her|my|their|our|one|single) (?:own )?"
    r"(?:house|home|compound|hut|brothers?|sisters?|sons?|children)|(?:first|second|third|next|another|other) "
    r"(?:house|home|compound|grave)s?)\b",
    re.IGNORECASE,
)
# Of a household are some of those counted, not all: "19 people died, two of whom were his brothers".
_SOME_OF_THEM = re.compile(
    r"\b(?:including|among (?:them|whom)|of (?:whom|them|which)|one of)\b[^.;:]{0,40}$", re.IGNORECASE
)
# A count that rose, in languages read by cue words: in English the words around say what was counted when.
_RISEN = re.compile(
    r"\b(?:se elev[óa]|ascend(?:ió|ieron|ía)|sub(?:ió|e) (?:a|hasta)|aument(?:ó|a) a|s[’']est alourdi|s[’']alourdit|"
    r"est passée? à|grimpé à|stieg(?:en)? auf|gestiegen|subiu para|aumentou para|elevou-se)\b|ارتفع|ارتفاع",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|initial|preliminary|provisional|first) (?:\w+ )?(?:figure|count|toll|estimate|number|"
    r"report)s?\b|\b(?:up|rais\w+|revis\w+|increas\w+|ris\w+|rose) (?:\w+ ){0,3}from\b|"
    r"\b(?:initially|earlier|previously) (?:\w+ )?(?:said|reported|put|counted|that)\b|"
    r"\b(?:died|dead|killed) (?:\w+ ){0,4}by (?:the time|then|noon|midday|nightfall|midnight)\b",
    re.IGNORECASE,
)
_SAYS = r"(?:said|says|claimed|reported|insisted|maintained|stated|asserted|announced|denied|indicated|suggested)"
_FIRST_ACCOUNT = re.compile(
    r"\b(?:initial|earlier|previous|prior|first|original) (?:[a-z]+ )?(?:statements?|reports?|accounts?|versions?|"
    r"claims?|assertions?|explanations?)\b(?:(?! and | but )[^.;]){0,80}?"
    rf"\b(?:that|was|were|{_SAYS})\b|"
    rf"\b(?:initially|at first|originally|first|previously) (?:had )?{_SAYS}\b|\b{_SAYS} (?:initially|at first)\b",
    re.IGNORECASE,
)
# What stands behind one of these is no longer what was said at first.
_NOW = re.compile(
    r"\b(?:later|now|then|but|however|instead|acknowledg\w+|admit\w*|conced\w+|correct\w*)\b", re.IGNORECASE
)
_AGAINST_IT = re.compile(r"\b(?:contradict\w*|contrary to|unlike|despite|den(?:y|ied|ies)) (?:\w+ )?$", re.IGNORECASE)
_PARTS = frozenset({"child", "children", "woman", "women", "minor", "minors"})
_OF_THEM = re.compile(r"^\W*(?:(?:out )?of|among)\b (?:the|those|these|whom|them|its|their|his)\b", re.IGNORECASE)
_OF_KILLED_AND_HURT = re.compile(
    r"^[^.;]{0,40}\b(?:either\b|(?:killed|dead|died),? (?:or|and) (?:injured|wounded|hurt|assaulted|maimed)\b)", re.I
)
# Ten at the gate, "and two others at the bridge": each is of one place.
_OTHERS_ELSEWHERE = re.compile(
    r"\band (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:others|more|other \w+) (?:at|in|near|on)\b", re.I
)
_PART_OF_THEM = re.compile(
    r"\b(?:including|among them|of (?:whom|which|them)),? (?:at least |some |about )?$", re.IGNORECASE
)
# "The other three" are others than those told before.
# "Two others died after", "three more were killed": beside those told of before.
_AND_OTHERS = re.compile(r"\bothers?$|^\W*(?:others?\b|more\b(?! than))", re.IGNORECASE)
_THE_OTHERS = re.compile(r"\b(?:other|another|further|additional|remaining)\s+$", re.IGNORECASE)
# "Ten patients in addition to twelve nurses", "hundreds have been killed so far": some of them, and of a longer time.
_BESIDE_OTHERS = re.compile(r"^\W*(?:\w+ ){0,2}?(?:in addition to|on top of|apart from|besides)\s", re.IGNORECASE)
_SO_FAR = re.compile(r"\b(?:has|have) (?:also |already )?(?:been )?\w+ed (?:\w+ ){0,2}?so far\b", re.IGNORECASE)
_YOUNGER = re.compile(r"^[^,;–—(-]{0,25}?\b(?:under|younger than|below|aged)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[a-z]+")
_END = re.compile(r"(?<![A-Z])[.?!][\"”’')]? |\n|(?<=[a-z\d])\.(?=[A-Z][a-z])")
_BEFORE = 150


@lru_cache(maxsize=65536)
def word_keys(text: str) -> frozenset[str]:
    """Return the first four letters of the words of a text, by which few texts are looked at closely."""
    return frozenset(word[:4] for word in _LETTERS.findall(text.lower()))


def of_others(known: Known, stories: Stories, statement: Statement) -> bool:
    """Say whether a figure is of a household, of some of the dead, of a longer time, or of other events."""
    return of_some(known, stories, statement) or of_household(known, statement)


def of_some(known: Known, stories: Stories, statement: Statement) -> bool:
    """Say whether a figure is of some of those told of, of a longer time, of other events, or of another place."""
    quantity = statement.quantity
    if quantity is None:
        return False
    before, _, after = statement.text.partition(quantity.text)
    if of_longer_time(statement):
        return True
    unit = (quantity.unit or "").casefold()
    whole = statement.text if quantity.text in statement.text else sentence_of(known, statement)
    rest = whole.partition(quantity.text)[2]
    others = _AND_OTHERS.search(quantity.text) or _AND_OTHERS.match(after)
    beside = _OTHERS_ELSEWHERE.search(rest) or _BESIDE_OTHERS.match(rest)
    if _OF_KILLED_AND_HURT.search(rest) or beside or (others and statement.act != "wounding"):
        return True  # of the hurt, the others are others than the dead
    if _THE_OTHERS.search(before) or (_PART_OF_THEM.search(before) and unit not in _PARTS) or _OF_THEM.match(after):
        return True
    if (unit.startswith("child") and _YOUNGER.match(after)) or "pregnant" in after[:12]:
        return True
    return of_other_events(known, statement) or stories.elsewhere(statement.document, sentence_of(known, statement))


def of_longer_time(statement: Statement) -> bool:
    """Say whether a vague count is of all who were killed over a time ("has killed thousands", "hundreds so far")."""
    quantity = statement.quantity
    if quantity is None or quantity.comparator != "vague":
        return False
    before, _, after = statement.text.partition(quantity.text)
    return _OF_YEARS.search(before) is not None or _SO_FAR.search(after) is not None


def told_as_all(statement: Statement) -> bool:
    """Say whether a figure is told to be no higher ("only seven", "no more than three")."""
    text = statement.quantity.text if statement.quantity is not None else ""
    at = statement.text.find(text) + len(text)
    return bool(text) and _AS_ALL.search(statement.text[:at]) is not None


def in_scale(fewer: Sequence[Statement], more: Sequence[Statement]) -> list[Statement]:
    """Return who gives a lower figure of what the higher may be of: not of a raid beside a war.

    That only so few died answers whoever says that many did, however many.
    """
    low, high = (max((size_of(s.quantity) for s in told if s.quantity), default=0.0) for told in (fewer, more))
    return list(fewer) if high < _OUT_OF_SCALE * low else [s for s in fewer if told_as_all(s)]


def of_earlier_count(statement: Statement) -> bool:
    """Say whether a figure is told as one that was given before, and no longer holds ("an earlier toll of")."""
    return _EARLIER.search(statement.text) is not None


def has_risen(fewer: Sequence[Statement], more: Sequence[Statement]) -> bool:
    """Say whether each text that gives the lower figure tells that the count rose to the higher one."""
    risen = {statement.document for statement in more if _RISEN.search(statement.text)}
    return bool(fewer) and {statement.document for statement in fewer} <= risen


def of_earlier_account(known: Known, statement: Statement) -> bool:
    """Say whether a statement tells what was said at first, so that its teller may say otherwise now."""
    start, _ = bounds_of_sentence(known, statement)
    said = known.documents[statement.document].text[start : statement.end]
    found = next(reversed(list(_FIRST_ACCOUNT.finditer(said))), None)
    if found is None or _AGAINST_IT.search(said[: found.start()]) is not None:
        return False
    return _NOW.search(said, found.end()) is None


def of_household(known: Known, statement: Statement) -> bool:
    """Say whether a figure is of one household, by its sentence, or, of a bare number, by the one before."""
    text = known.documents[statement.document].text
    start, end = _sentence(text, statement)
    if any(not _SOME_OF_THEM.search(text, start, match.start()) for match in _HOUSEHOLD.finditer(text, start, end)):
        return True
    bare = statement.quantity is not None and not statement.quantity.unit
    return bare and _HOUSEHOLD.search(text, max(0, start - _BEFORE), start) is not None


def of_other_events(known: Known, statement: Statement) -> bool:
    """Say whether the sentence of a statement tells of years, of a war, or of other events."""
    return _is_wider(sentence_of(known, statement))


@lru_cache(maxsize=65536)
def _is_wider(sentence: str) -> bool:
    return _WIDER.search(sentence.lower()) is not None


def sentence_of(known: Known, statement: Statement) -> str:
    """Return the sentence in which a statement stands."""
    text = known.documents[statement.document].text
    start, end = _sentence(text, statement)
    return text[start:end]


def bounds_of_sentence(known: Known, statement: Statement) -> tuple[int, int]:
    """Return where the sentence of a statement starts and ends."""
    return _sentence(known.documents[statement.document].text, statement)


def _sentence(text: str, statement: Statement) -> tuple[int, int]:
    ends = _ends(text)
    start = ends[bisect_left(ends, statement.start) - 1] + 1 if ends and ends[0] < statement.start else 0
    at = bisect_left(ends, max(statement.start, statement.end - 1))
    return start, ends[at] if at < len(ends) else len(text)


@lru_cache(maxsize=256)
def _ends(text: str) -> list[int]:
    """Return where the sentences of a text end, roughly."""
    return [match.start() for match in _END.finditer(text)]


def as_total(statement: Statement) -> Quantity | None:
    """Return a figure as what it says of a total.

    Bodies that somebody counted or buried, and the women and children named, are so many at least.
    """
    quantity = statement.quantity
    if quantity is None or quantity.comparator != "=":
        return quantity
    unit = (quantity.unit or "").casefold()
    counted = _BODIES.fullmatch(unit) or (statement.act not in _DEAD and _BODIES.search(statement.text))
    if counted or _SUM_OF_KINDS.search(quantity.text):
        return msgspec.structs.replace(quantity, comparator=">=", high=None)
    return quantity


def size_of(quantity: Quantity) -> float:
    """Return the number printed: the lower of two."""
    return quantity.low if quantity.low is not None else quantity.high or 0.0
