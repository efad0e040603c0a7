"""What the words before a candidate say for and against its being a place."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate, is_capital
from firsthand.annotate.places.surroundings import in_headline, is_given_name, is_large
from firsthand.annotate.places.words import (
    AREA_WORDS,
    DIVISION_WORDS,
    KIN_WORDS,
    MOVING_VERBS,
    PLACE_NOUNS,
    PLAIN_MODIFIERS,
    SETTLEMENT_WORDS,
    STRONG_PREPOSITIONS,
    TITLES,
    WEAK_PREPOSITIONS,
)

_OF_PLACE = SETTLEMENT_WORDS | DIVISION_WORDS | AREA_WORDS | PLACE_NOUNS
_SORTS = SETTLEMENT_WORDS | DIVISION_WORDS
_STRONG, _WEAK, _FROM, _OF_TYPE, _MOVING, _ARTICLE = 1.8, 0.8, 1.2, 3.8, 1.0, 1.2
_TITLE, _KIN, _GIVEN_NAME, _CAPITAL, _CAPITAL_LARGE = -4.5, -2.5, -3.0, -2.0, -0.8
_NOT_OF_PLACE = {"name": -4.5, "surname": -4.5, "block": -4.5}  # "in the 700 block of Broadway": a street
_NAMING_VERBS = frozenset({"identify", "name", "know", "introduce"})
_MONEY, _GLUED, _ACCORDING = -3.0, -0.5, -1.0


def before(parsed: Parsed, candidate: Candidate) -> float:
    """Weigh the words before a candidate, past an article and directions."""
    tokens = parsed.tokens
    start = parsed.sentences[tokens.sentence[candidate.first]].first
    at = candidate.first - 1
    if at < start:
        return 0.0
    if tokens.text[at] in {"-", "$", "/"} and tokens.end[at] == tokens.start[candidate.first]:
        return _MONEY if tokens.text[at] == "$" else _GLUED
    article = tokens.text[at].casefold() in {"the", "an", "a"}
    at -= article
    while at >= start and tokens.text[at].casefold() in PLAIN_MODIFIERS:
        at -= 1
    value = _preposition(parsed, at, start) if at >= start else 0.0
    if value:
        return value
    if article and tokens.text[candidate.first - 1] == "the":
        return _ARTICLE if candidate.label == "PERSON" else 0.0
    return _name_before(parsed, candidate) if at == candidate.first - 1 else 0.0


def _preposition(parsed: Parsed, at: int, start: int) -> float:
    tokens = parsed.tokens
    word, previous = tokens.text[at].casefold(), tokens.lemma[at - 1].casefold() if at > start else ""
    if word == "as" and (named := _named_as(parsed, at, start)):
        return named
    if word in STRONG_PREPOSITIONS:
        return _STRONG
    if word == "of" and (previous in _NOT_OF_PLACE or (previous == "department" and tokens.text[at - 1][0].isupper())):
        return _NOT_OF_PLACE.get(previous, 0.0)
    if (word == "of" and previous in _OF_PLACE) or (word in {"called", "named"} and previous in SETTLEMENT_WORDS):
        return _OF_TYPE
    if word in WEAK_PREPOSITIONS:
        return _ACCORDING if word == "to" and previous == "accord" else _FROM if word == "from" else _WEAK
    return _MOVING if tokens.lemma[at] in MOVING_VERBS else 0.0


def _named_as(parsed: Parsed, at: int, start: int) -> float:
    """Weigh "identified only as", "known as": of a settlement it names a place, of anybody else a person."""
    tokens = parsed.tokens
    for verb in range(at - 1, max(start, at - 4) - 1, -1):
        if tokens.lemma[verb].casefold() in _NAMING_VERBS:
            whom = {tokens.lemma[token].casefold() for token in range(max(start, verb - 3), verb)}
            return _OF_TYPE if whom & _OF_PLACE else _TITLE
    return 0.0


def _name_before(parsed: Parsed, candidate: Candidate) -> float:
    """Weigh a word that belongs to a person's name or role: "Mr", "the father", a given name."""
    tokens, at = parsed.tokens, candidate.first - 1
    word, capital = tokens.text[at].casefold().rstrip("."), is_capital(tokens.text[at])
    if word in _SORTS and not capital:
        return 1.5
    if word in TITLES and capital:
        return _TITLE
    if tokens.lemma[at].casefold() in KIN_WORDS:
        return _KIN
    if tokens.pos[at] != "PROPN" or not capital or in_headline(parsed, candidate):
        return 0.0
    if is_given_name(tokens.text[at]) and candidate.label not in {"GPE", "LOC"}:
        return _GIVEN_NAME
    return _CAPITAL_LARGE if is_large(candidate) else _CAPITAL
