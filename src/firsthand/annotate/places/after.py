"""What the words after a candidate say for and against its being a place."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate, is_capital
from firsthand.annotate.places.surroundings import in_headline, is_given_name, is_large
from firsthand.annotate.places.words import (
    AFTER_PLACE,
    AREA_WORDS,
    BODY_WORDS,
    CIVIC_WORDS,
    DISEASE_WORDS,
    DIVISION_PLURALS,
    DIVISION_WORDS,
    FACILITY_WORDS,
    KIN_WORDS,
    MEDIA_WORDS,
    SETTLEMENT_PLURALS,
    SETTLEMENT_WORDS,
    SPEECH_VERBS,
    STRONG_PREPOSITIONS,
    WEAK_PREPOSITIONS,
)

_SORTS = DIVISION_WORDS | SETTLEMENT_WORDS | DIVISION_PLURALS | SETTLEMENT_PLURALS | AREA_WORDS
_BODIES = FACILITY_WORDS | BODY_WORDS
_SMALL = frozenset({"of", "and", "&", "for", "the", "'s", "’s"})
_COMPANIES = frozenset(
    {"airlines", "airways", "bank", "corp", "inc", "ltd", "co", "company", "motors", "holdings", "plc", "llc"}
)
_PERSONAL = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})
_NEUTER = frozenset({"it", "its"})
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "one", "another", "whose"})
_SORT, _USED_BEFORE, _DISEASE, _DISEASE_LARGE = 2.2, 1.4, -4.0, -2.0
_SPEAKS, _SPEAKS_LARGE, _SPEAKS_PERSON, _SPEAKS_GOVERNMENT = -1.5, -0.3, -3.0, 1.0
_MEDIA, _CIVIC, _BODY, _BODY_LATER, _NAME, _NAME_LARGE, _GIVEN_NAME = -5.0, 1.8, 0.8, 0.3, -2.0, -1.0, -3.0
_AGE, _KIN, _SORT_APPOSED = -4.5, -3.0, 2.0


def after(parsed: Parsed, candidate: Candidate) -> float:
    """Weigh the words after a candidate within its sentence."""
    tokens, at = parsed.tokens, candidate.last
    end = parsed.sentences[tokens.sentence[candidate.first]].last
    if at >= end:
        return 0.0
    word = tokens.text[at]
    if word.casefold() in DISEASE_WORDS:
        return _DISEASE_LARGE if is_large(candidate) else _DISEASE
    if word[0].islower():
        return _lower_case(parsed, candidate, at, end)
    if is_capital(word) and tokens.pos[at] == "PROPN":
        return _capitalised(parsed, candidate, end)
    if word == "," and at + 1 < end:
        return _apposition(parsed, candidate, at + 1, end)
    return 0.0


def _lower_case(parsed: Parsed, candidate: Candidate, at: int, end: int) -> float:
    tokens = parsed.tokens
    word = tokens.text[at]
    if word in _SORTS:
        return _SORT
    if tokens.lemma[at] in AFTER_PLACE or tokens.lemma[at] in FACILITY_WORDS:
        return _USED_BEFORE
    if tokens.pos[at] == "NOUN" and at + 1 < end and tokens.text[at + 1] in AREA_WORDS:
        return _USED_BEFORE
    if tokens.lemma[at] in SPEECH_VERBS and tokens.tag[at].startswith("VB"):
        return _speaks(parsed, candidate, at, end)
    return 0.0


def _speaks(parsed: Parsed, candidate: Candidate, at: int, end: int) -> float:
    words = parsed.tokens.text
    if any(words[ahead] in _PERSONAL for ahead in range(at + 1, min(end, at + 5))):
        return _SPEAKS_PERSON
    if any(words[ahead] in _NEUTER for ahead in range(at + 1, min(end, at + 4))):
        return _SPEAKS_GOVERNMENT
    word = words[candidate.first - 1].casefold() if candidate.first else ""
    hangs = word in STRONG_PREPOSITIONS or word in WEAK_PREPOSITIONS
    return _SPEAKS_LARGE if hangs or is_large(candidate) else _SPEAKS


def _capitalised(parsed: Parsed, candidate: Candidate, end: int) -> float:
    """Weigh the rest of the capitalised run: a paper, a body, a facility, or a family name."""
    run = _run(parsed, candidate.last, end)
    if (MEDIA_WORDS | _COMPANIES).intersection(run):
        return _MEDIA
    body = _CIVIC if run[0] in CIVIC_WORDS else _BODY if run[0] in _BODIES else 0.0
    if body or in_headline(parsed, candidate):
        return body
    given = is_given_name(candidate.text)
    if _BODIES.intersection(run[:3]) and not given:
        return _BODY_LATER
    return _NAME_LARGE if is_large(candidate) else _GIVEN_NAME if given else _NAME


def _run(parsed: Parsed, first: int, end: int) -> list[str]:
    """Return the capitalised words, joined by small ones, that follow."""
    run: list[str] = []
    words = parsed.tokens.text
    for at in range(first, min(end, first + 7)):
        if not is_capital(words[at]) and words[at] not in _SMALL:
            break
        run.append(words[at].casefold())
    return run


def _apposition(parsed: Parsed, candidate: Candidate, at: int, end: int) -> float:
    """Weigh what a comma adds: "Fatima, the mother of …", "Brod, a farming town …", "Jordan, 34, said"."""
    tokens = parsed.tokens
    if tokens.text[at].isdigit() and at + 1 < end and tokens.text[at + 1] in {",", "."}:
        return _AGE
    if tokens.text[at].casefold() not in _ARTICLES:
        return 0.0
    for ahead in range(at + 1, min(end, at + 5)):
        lemma = tokens.lemma[ahead].casefold()
        if lemma in KIN_WORDS:
            return _KIN
        if lemma in SETTLEMENT_WORDS or lemma in DIVISION_WORDS:
            return _SORT_APPOSED
        if tokens.text[ahead] == ",":
            break
    return 0.0
