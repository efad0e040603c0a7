"""Things that words say there was none of: a wedding, a helicopter, fuel that nobody sold, reports of a massacre.

A thing is read from the words behind a "no", or behind a denial of it or of reports of it, and is denied to have been,
or to have done something. People are left to the questions of `versions.yaml`, which know on whose side they were.
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.assess.contradictions.negation import NOT, negated
from firsthand.assess.contradictions.scope import FIGHTERS, word_keys
from firsthand.model.base import Frozen
from firsthand.model.values.person_nouns import is_person_noun

_BE = r"(?:was|were|is|are|had been|has been|have been)"
_NO = r"(?:no|not any|never any)"
_WORDS = r"(?P<words>(?:[\w’'-]+ ){0,2}?[\w’'-]{4,})"
_ENDS = r"(?=\W*$|[,.;:”\"]|\W+(?:in|at|on|of|by|near|between|during|against|there|that|who|and|or|when|next|as)\b)"
_ITS = r"(?:any |an? |the |his |her |its |their |alleged )*"
_REPORTS = r"(?:reports?|claims?|allegations?|accounts?|accusations?|suggestions?)"
# That it was there, or had a part in what was done: nothing is denied beside it.
_PRESENT = (
    r"(?:there|present|used|engaged|involved|deployed|employed|interven\w+|took (?:any )?part|took place|happened|"
    r"occurred|going on|under way|held|seen|observed|near|nearby|around|(?:in|at|on) (?:the|that|this))"
)
_NONE = (
    re.compile(
        rf"\bthere (?:{_BE}|(?:was|were)(?: not|n[’']t)) (?:{_NO}|never (?:any|an?)|any|an?) {_WORDS}{_ENDS}", re.I
    ),
    re.compile(
        rf"\b{_NO} {_WORDS} (?:(?:{_BE}|ha[ds]|have) )?(?:\w+ly )?"
        rf"(?P<did>{_PRESENT}|(?!(?:was|has|does|this)\b)[a-z]{{3,}}(?:ed|ght|nt|en|s))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:no ?one|nobody|none of (?:them|us)) (?:ha[sd] |ever )*(?P<did>[a-z]{4,}) "
        r"(?:any |an? |the )?(?P<words>[a-z]{4,})\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)) "
        r"(?:(?:any|all|the|having|there was|that there (?:was|were)|use of|using|existence of|"
        rf"{_REPORTS} (?:of|about)) )+{_ITS}(?P<words>(?:[a-z-]+ )?[a-z]{{4,}}){_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_REPORTS} of {_ITS}(?P<words>[a-z]{{4,}})\b[^.;]{{0,60}}?"
        r"\b(?:false|untrue|baseless|unfounded|fabricat\w+|lies?|propaganda|fake|misleading)\b",
        re.IGNORECASE,
    ),
)
_LIGHT = re.compile(_PRESENT, re.IGNORECASE)
_FORM = re.compile(r"(?:ing|ed|ly)$")
_BREAK = frozenset({
    "of", "to", "that", "one", "in", "on", "by", "for", "with", "the", "and", "or", "at", "from", "was", "were",
})  # fmt: skip
# What is said, known, meant or owed is no thing that was there or not; of harm the questions of `versions.yaml` ask.
_NO_THING = frozenset({
    "doubt", "evidence", "reason", "need", "comment", "information", "idea", "question", "choice", "sign",
    "trace", "indication", "justification", "excuse", "response", "knowledge", "intention", "intent", "plan",
    "place", "time", "case", "point", "matter", "problem", "right", "mercy", "access", "word", "proof", "result",
    "means", "nothing", "role", "part", "report", "confirmation", "responsibility", "danger", "threat", "harm",
    "help", "charge", "interest", "hope", "answer", "regard", "respect", "room", "difference", "effect", "detail",
    "explanation", "link", "guarantee", "claim", "statement", "record", "investigation", "control", "mention",
    "sense", "order", "other", "more", "longer", "further", "death", "life", "injury", "casualty", "violence",
    "finding", "accusation", "allegation", "involvement", "wrongdoing", "version", "narrative", "attempt",
    "chance", "change", "clear", "decision", "accountability", "justice", "power", "reaction",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDINGS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("s", ""))
_VERB_ENDINGS = ("ing", "ed", "es", "s", "e")
_LEAST_STEM = 4
_KEY = 4
_OF_REPORTS = frozenset({"repo", "clai", "alle", "acco", "accu", "sugg"})


class Thing(Frozen, frozen=True, kw_only=True):
    """What is denied: a thing, by its noun, and what it is denied to have done, null where to have been at all."""

    noun: str
    did: str | None = None


@lru_cache(maxsize=65536)
def denied_in(text: str) -> tuple[Thing, ...]:
    """Return the things that these words say there was none of."""
    if NOT.search(text) is None and word_keys(text).isdisjoint(_OF_REPORTS):
        return ()
    found = (_thing(match) for pattern in _NONE for match in pattern.finditer(text))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _thing(match: re.Match[str]) -> Thing | None:
    words = match["words"].split()
    noun = _noun(words[-1])
    if _BREAK & {word.casefold() for word in words} or words[-1][:1].isupper() or noun in _NO_THING:
        return None
    if _FORM.search(noun) and (len(words) > 1 or not noun.endswith("ing")):
        return None
    if is_person_noun(noun) or FIGHTERS.search(noun):
        return None
    did = match.groupdict().get("did")
    return Thing(noun=noun, did=None if did is None or _LIGHT.fullmatch(did) else _stem(did))


def tells_of(text: str, thing: Thing) -> bool:
    """Say whether words tell of a thing, and of what it is denied to have done, without a "no"."""
    if thing.noun[:_KEY] not in word_keys(text):
        return False
    at = next((match.start() for match in _WORD.finditer(text) if _noun(match.group()) == thing.noun), None)
    if at is None or negated(text, at, at + len(thing.noun)) is not False:
        return False
    return thing.did is None or thing.did in {_stem(word) for word in _WORD.findall(text)}


def _noun(word: str) -> str:
    """Return a word as a noun for one."""
    lowered = word.casefold()
    for ending, single in _ENDINGS:
        if lowered.endswith(ending) and not lowered.endswith("ss"):
            return lowered.removesuffix(ending) + single
    return lowered


def _stem(word: str) -> str:
    lowered = word.casefold()
    for ending in _VERB_ENDINGS:
        if lowered.endswith(ending) and len(lowered) - len(ending) >= _LEAST_STEM:
            return lowered.removesuffix(ending)
    return lowered
