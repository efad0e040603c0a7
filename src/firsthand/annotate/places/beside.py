"""What the candidates beside a candidate, and the name around it, say for and against its being a place."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.surroundings import is_large
from firsthand.annotate.places.words import COMPANY_WORDS, MEDIA_WORDS

_LISTS = frozenset({("and",), ("or",), (",", "and"), (",", "or"), (";",)})
_PLACE_LABELS = frozenset({"GPE", "LOC"})
_LIES_IN, _HOLDS, _COMMA, _LISTED_WITH, _LISTED_AFTER, _SURE = 2.5, 1.5, 1.0, 0.8, 1.0, 2.5
_OF_COMPANY, _IN_MIDDLE, _IN_MIDDLE_LARGE = -4.0, -1.5, -0.5


def beside(parsed: Parsed, candidates: list[Candidate], index: int) -> float:
    """Count a place that stands with another: "Moura, Mali", "Gao and Mopti"."""
    candidate = candidates[index]
    words = parsed.tokens.text
    score = 0.0
    if index + 1 < len(candidates):
        other = candidates[index + 1]
        joint = words[candidate.last : other.first]
        if joint == (",",) and _lies_in(candidate, other):
            score += _LIES_IN
        elif joint == (",",) and other.label in _PLACE_LABELS and other.named:
            score += _COMMA
        elif joint in _LISTS and (other.label in _PLACE_LABELS or is_large(other)):
            score += _LISTED_WITH
    if index > 0:
        other = candidates[index - 1]
        joint = words[other.last : candidate.first]
        if joint == (",",) and _lies_in(other, candidate):
            score += _HOLDS
        elif (joint == (",",) or joint in _LISTS) and (other.label in _PLACE_LABELS or other.score > _SURE):
            score += _LISTED_AFTER
    return score


def _lies_in(inner: Candidate, outer: Candidate) -> bool:
    """Say whether some place of the one name lies in some place of the other."""
    ids = {named.entry.id for named in outer.named}
    countries = {named.entry.country for named in outer.named if named.entry.level == 0}
    return any(
        named.entry.first in ids
        or named.entry.second in ids
        or (named.entry.country in countries and named.entry.level != 0)
        for named in inner.named
    )


def inside_body(parsed: Parsed, candidate: Candidate, first: int) -> float:
    """Weigh a name in the middle of an organisation's: "Food and Drug Administration", "Times of India"."""
    words = parsed.tokens.text
    run = {words[at].casefold().rstrip(".") for at in range(first, candidate.first)}
    if run & (MEDIA_WORDS | COMPANY_WORDS):
        return _OF_COMPANY
    if words[candidate.first - 1].casefold() not in {"of", "in", "the", "for"}:
        return _IN_MIDDLE_LARGE if is_large(candidate) else _IN_MIDDLE
    return 0.0
