"""What the words beside a candidate say for and against its being a place."""

from __future__ import annotations

from firsthand.annotate.gazetteer import fold
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.people import lexicon
from firsthand.annotate.places.candidates import Candidate, is_capital
from firsthand.annotate.places.words import (
    AFTER_PLACE,
    AREA_WORDS,
    BODY_WORDS,
    COMPANY_WORDS,
    DISEASE_WORDS,
    DIVISION_PLURALS,
    DIVISION_WORDS,
    FACILITY_WORDS,
    KIN_WORDS,
    MEDIA_WORDS,
    MOVING_VERBS,
    PLACE_NOUNS,
    PLAIN_MODIFIERS,
    SETTLEMENT_PLURALS,
    SETTLEMENT_WORDS,
    SPEECH_VERBS,
    STRONG_PREPOSITIONS,
    TITLES,
    WEAK_PREPOSITIONS,
)

_OF_PLACE = SETTLEMENT_WORDS | DIVISION_WORDS | AREA_WORDS | PLACE_NOUNS
_PLURALS = DIVISION_PLURALS | SETTLEMENT_PLURALS
_JOINTS = frozenset({(",",), ("and",), ("or",), (",", "and"), (",", "or"), (";",)})
_PLACE_LABELS = frozenset({"GPE", "LOC"})


def is_large(candidate: Candidate) -> bool:
    """Say whether a place of this name is a country, a region of the world, or a city of millions."""
    return any(named.entry.level in (0, 5) or named.entry.population > 1_000_000 for named in candidate.named)


def before(parsed: Parsed, candidate: Candidate) -> float:
    """Weigh the words before a candidate."""
    tokens = parsed.tokens
    start = parsed.sentences[tokens.sentence[candidate.first]].first
    at = candidate.first - 1
    if at >= start and tokens.text[at] in {"-", "$", "/"} and tokens.end[at] == tokens.start[candidate.first]:
        return -3.0 if tokens.text[at] == "$" else -0.5
    if at >= start and tokens.text[at].casefold() in {"the", "an", "a"}:
        at -= 1
    while at >= start and tokens.text[at].casefold() in PLAIN_MODIFIERS:
        at -= 1
    if at < start:
        return 0.0
    word, previous = tokens.text[at].casefold().rstrip("."), tokens.lemma[at - 1].casefold() if at > start else ""
    if word in STRONG_PREPOSITIONS:
        return 1.8
    if word == "of" and previous in _OF_PLACE:
        return 2.5
    if word in {"called", "named"} and previous in SETTLEMENT_WORDS:
        return 2.5
    if word in WEAK_PREPOSITIONS:
        return 0.8
    if tokens.lemma[at] in MOVING_VERBS:
        return 1.0
    return _against_before(parsed, candidate, at, word)


def _against_before(parsed: Parsed, candidate: Candidate, at: int, word: str) -> float:
    tokens = parsed.tokens
    if at == candidate.first - 1:
        if word in DIVISION_WORDS | SETTLEMENT_WORDS and not tokens.text[at][0].isupper():
            return 1.5
        if word in TITLES and tokens.text[at][0].isupper():
            return -3.0
        if tokens.lemma[at].casefold() in KIN_WORDS:
            return -2.5
        if tokens.pos[at] == "PROPN" and is_capital(tokens.text[at]):
            given = _is_given_name(tokens.text[at])
            return -0.8 if is_large(candidate) else -3.0 if given else -2.0
    return 0.0


def after(parsed: Parsed, candidate: Candidate) -> float:
    """Weigh the words after a candidate."""
    tokens = parsed.tokens
    end = parsed.sentences[tokens.sentence[candidate.first]].last
    at = candidate.last
    if at >= end:
        return 0.0
    word, lower = tokens.text[at].casefold(), tokens.text[at][0].islower()
    if word in DISEASE_WORDS:
        return -4.0 if not is_large(candidate) else -2.0
    if lower and (word in DIVISION_WORDS or word in SETTLEMENT_WORDS or word in _PLURALS or word in AREA_WORDS):
        return 1.8
    if lower and (word in AFTER_PLACE or word in FACILITY_WORDS):
        return 1.0
    if tokens.lemma[at] in SPEECH_VERBS and tokens.tag[at].startswith("VB"):
        return -0.3 if is_large(candidate) or _after_preposition(parsed, candidate) else -1.5
    if is_capital(tokens.text[at]) and tokens.pos[at] == "PROPN":
        return _capitalised_after(parsed, candidate, end)
    if word == "," and at + 1 < end:
        return _apposition(parsed, candidate, at + 1, end)
    return 0.0


def _after_preposition(parsed: Parsed, candidate: Candidate) -> bool:
    """Say whether the name hangs on a preposition, so that a verb after it has another subject."""
    word = parsed.tokens.text[candidate.first - 1].casefold() if candidate.first else ""
    return word in STRONG_PREPOSITIONS or word in WEAK_PREPOSITIONS


def _capitalised_after(parsed: Parsed, candidate: Candidate, end: int) -> float:
    """Weigh the rest of the capitalised run: a paper, a body, a facility, or a family name."""
    run = _run(parsed, candidate.last, end)
    if MEDIA_WORDS.intersection(run):
        return -5.0
    bodies = FACILITY_WORDS | BODY_WORDS
    if run[0] in bodies:
        return 0.8
    if bodies.intersection(run[:3]) and not _is_given_name(candidate.text):
        return 0.3
    return -1.0 if is_large(candidate) else -3.0 if _is_given_name(candidate.text) else -2.0


def _is_given_name(word: str) -> bool:
    return fold(word) in lexicon().given


def _run(parsed: Parsed, first: int, end: int) -> list[str]:
    """Return the capitalised words, joined by small ones, that follow."""
    run: list[str] = []
    words = parsed.tokens.text
    at = first
    while at < min(end, first + 7) and (is_capital(words[at]) or words[at] in {"of", "and", "&", "for", "the"}):
        run.append(words[at].casefold())
        at += 1
    return run


def inside_body(parsed: Parsed, candidate: Candidate, name_first: int) -> float:
    """Weigh a name in the middle of an organisation's: "Food and Drug Administration", "Times of India"."""
    words = parsed.tokens.text
    run = {words[at].casefold().rstrip(".") for at in range(name_first, candidate.first)}
    if run & (MEDIA_WORDS | COMPANY_WORDS):
        return -4.0
    if words[candidate.first - 1].casefold() not in {"of", "in", "the", "for"}:
        return -0.5 if is_large(candidate) else -1.5
    return 0.0


def _apposition(parsed: Parsed, candidate: Candidate, at: int, end: int) -> float:
    """Weigh what a comma adds: "Fatima, the mother of …", "Brod, a farming town …", "Jordan, 34, said"."""
    tokens = parsed.tokens
    if tokens.text[at].isdigit() and at + 1 < end and tokens.text[at + 1] in {",", "."}:
        return -2.0 if not is_large(candidate) else -0.5
    if tokens.text[at].casefold() in {"a", "an", "the", "his", "her", "their", "one", "another", "whose"}:
        for ahead in range(at + 1, min(end, at + 5)):
            lemma = tokens.lemma[ahead].casefold()
            if lemma in KIN_WORDS:
                return -3.0
            if lemma in SETTLEMENT_WORDS or lemma in DIVISION_WORDS:
                return 2.0
            if tokens.text[ahead] == ",":
                break
    return 0.0


def beside(parsed: Parsed, candidates: list[Candidate], index: int) -> float:
    """Count a place that stands with another: "Moura, Mali", "Gao and Mopti"."""
    candidate = candidates[index]
    words = parsed.tokens.text
    score = 0.0
    if index + 1 < len(candidates):
        other = candidates[index + 1]
        joint = words[candidate.last : other.first]
        if joint == (",",) and (_lies_in(candidate, other) or (other.label in _PLACE_LABELS and other.named)):
            score += 2.5 if _lies_in(candidate, other) else 1.0
        elif joint in {("and",), ("or",), (",", "and")} and (other.label in _PLACE_LABELS or is_large(other)):
            score += 0.8
    if index > 0:
        other = candidates[index - 1]
        joint = words[other.last : candidate.first]
        if joint == (",",) and _lies_in(other, candidate):
            score += 1.5
        elif joint in _JOINTS and (other.label in _PLACE_LABELS or other.score > 2.5):
            score += 1.0
    return score


def _lies_in(inner: Candidate, outer: Candidate) -> bool:
    """Say whether some place of the one name lies in some place of the other."""
    ids = {named.entry.id for named in outer.named}
    countries = {named.entry.country for named in outer.named if named.entry.level == 0}
    return any(
        named.entry.first in ids or named.entry.second in ids or (named.entry.country in countries and named.entry.level != 0)
        for named in inner.named
    )
