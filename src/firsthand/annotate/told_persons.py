"""Names that the words beside them make somebody's: "19-year-old NAME", "NAME, 23,", "identified as NAME".

Whatever the engine took such a name for, a person is meant, and no part of it is a town or a body of men.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.people import lexicon

Range = tuple[int, int]

_IDENTIFY = frozenset({"identify", "name"})
_AGED = frozenset({"aged", "age"})
_INSIDE = frozenset({"-", "’", "'"})
_QUOTES = frozenset({'"', "“", "”", "‘", "’", "``", "''"})
_NO_PARTS = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PUNCT", "NUM"})
_CLOSING = frozenset({",", ")", ".", ";"})
_PARTICLES = frozenset({"de", "la", "del", "van", "von", "der", "al", "bin", "dos", "da", "di"})
_OLDEST, _LONGEST = 115, 6
_TWO = 2
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def told_persons(parsed: Parsed) -> tuple[Range, ...]:
    """Return the token ranges of such names, in reading order; they do not overlap."""
    found: list[Range] = []
    for first, last in sorted(_candidates(parsed)):
        if last - first >= _TWO and (not found or found[-1][1] <= first):
            found.append((first, last))
    return tuple(found)


def _candidates(parsed: Parsed) -> Iterator[Range]:
    tokens = parsed.tokens
    for at, text in enumerate(tokens.text):
        if text in _QUOTES and at > 0 and _is_name(parsed, at - 1) and tokens.pos[at - 1] == "PROPN":
            yield _nicknamed(parsed, at)
        if text.lower() in ("old", "olds") and at > 1 and tokens.lemma[at - 2].lower() == "year":
            yield _run(parsed, at + 1)
        elif text.isdigit() and int(text) <= _OLDEST and at > 1:
            yield _run_before_age(parsed, at)
        elif tokens.lemma[at] in _IDENTIFY and tokens.tag[at] in ("VBN", "VBD"):
            yield _identified(parsed, at)


def _nicknamed(parsed: Parsed, quote: int) -> Range:
    """Read 'John "Red" Roe': a nickname in quotation marks between names."""
    tokens = parsed.tokens
    closes = quote + 3 < len(tokens) and tokens.text[quote + 2] in _QUOTES
    if not closes or tokens.pos[quote + 3] != "PROPN" or tokens.sentence[quote + 3] != tokens.sentence[quote - 1]:
        return quote, quote
    return quote - 1, _end_of_run(parsed, quote + 3)


def _run(parsed: Parsed, first: int) -> Range:
    """Return the capitalised words from here on; "Dayton resident NAME" begins after the noun."""
    tokens = parsed.tokens
    last = _end_of_run(parsed, first)
    if last < len(tokens) and tokens.pos[last] == "NOUN" and tokens.lemma[last].lower() in lexicon().persons:
        return last + 1, _end_of_run(parsed, last + 1)
    return first, last


def _end_of_run(parsed: Parsed, first: int) -> int:
    tokens = parsed.tokens
    if first >= len(tokens):
        return first
    stop = min(parsed.sentences[tokens.sentence[first]].last, first + _LONGEST)
    at = first
    while at < stop and (_is_name(parsed, at) or (at > first and _joins(parsed, at, stop))):
        at += 1
    return at


def _is_name(parsed: Parsed, at: int) -> bool:
    tokens = parsed.tokens
    return tokens.text[at][:1].isupper() and tokens.pos[at] not in _NO_PARTS


def _joins(parsed: Parsed, at: int, stop: int) -> bool:
    """Say whether a small word or hyphen stands inside a name ("Anna de Vries", "Smith-Jones")."""
    text = parsed.tokens.text
    inside = text[at] in _INSIDE or text[at] in _PARTICLES
    nickname = text[at] in _QUOTES and any(text[other] in _QUOTES for other in (at - 2, at + 2) if other < len(text))
    return (inside or nickname) and at + 1 < stop and _is_name(parsed, at + 1)


def _run_before_age(parsed: Parsed, number: int) -> Range:
    """Read "NAME, 23," and "NAME, aged 23": a number between a name's comma and an end."""
    tokens = parsed.tokens
    sentence = parsed.sentences[tokens.sentence[number]]
    comma = number - 2 if tokens.text[number - 1].lower() in _AGED else number - 1
    closed = number + 1 >= sentence.last or tokens.text[number + 1] in _CLOSING
    opened = comma > sentence.first and tokens.text[comma] in (",", "(")
    if not closed or not opened or tokens.text[comma - 1].lower() in _DAYS:
        return number, number
    first = comma
    while (
        first > sentence.first
        and comma - first < _LONGEST
        and (_is_name(parsed, first - 1) or (first < comma and _joins(parsed, first - 1, comma)))
    ):
        first -= 1
    while first < comma and tokens.text[first].lower().rstrip(".") in lexicon().titles:
        first += 1
    return first, comma


def _identified(parsed: Parsed, verb: int) -> Range:
    """Read "identified … as NAME", of whomever."""
    tokens = parsed.tokens
    stop = parsed.sentences[tokens.sentence[verb]].last
    at = verb + 1
    while at < min(stop, verb + _LONGEST) and tokens.text[at].lower() != "as":
        at += 1
    if at >= stop or tokens.text[at].lower() != "as":
        return verb, verb
    first = at + 1
    while first < stop and tokens.text[first].lower().rstrip(".") in lexicon().titles:
        first += 1
    return first, _end_of_run(parsed, first)
