"""Quantities by vocabulary: a number with what limits it and what it counts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.plain.lexicon import Lexicon, any_of
from firsthand.model.annotated import QuantityMention, TimeMention
from firsthand.model.values.quantity import Comparator, Quantity

_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)|\d+(?:,\d+)?"
_REACH = 3
_YEARS = range(1900, 2100)
_ORDINAL = re.compile(r"-?(?:[йяеюго]{1,3}|ма|та|му)\b|\s*%|[.:]\d")
_NOT_BEFORE = re.compile(r"(?:№|#|\$|€|\bп\.|\bст\.)\s*$|[\d.:/]$")


class _Patterns:
    """The compiled patterns of one vocabulary."""

    def __init__(self, words: Lexicon) -> None:
        limits = any_of(*words.comparators.values())
        numerals = any_of(*words.numerals)
        vague = any_of(*words.vague)
        amount = rf"(?:(?:{_DIGITS})|{numerals}(?:\s+{numerals}){{0,3}})"
        scale = any_of(words.thousand, words.million)
        self.number = re.compile(
            rf"(?<![\w-])(?:(?P<limit>{limits})\s+)?(?:(?P<vague>{vague})|(?P<low>{amount})"
            rf"(?:\s*[–—-]\s*(?P<high>{amount}))?(?:\s*(?P<scale>{scale}))?)(?!\w)",
            re.IGNORECASE,
        )
        self.limits = {sign: re.compile(pattern, re.IGNORECASE) for sign, pattern in words.comparators.items()}
        self.vague = [(re.compile(pattern, re.IGNORECASE), ends) for pattern, ends in words.vague.items()]
        self.numerals = [(re.compile(pattern, re.IGNORECASE), value) for pattern, value in words.numerals.items()]
        self.nouns = [(re.compile(pattern, re.IGNORECASE), noun) for pattern, noun in words.nouns.items()]
        self.million = re.compile(words.million, re.IGNORECASE) if words.million else None


_KNOWN: dict[int, _Patterns] = {}


def _patterns(words: Lexicon) -> _Patterns:
    key = id(words)  # vocabularies are read once a process and kept
    if key not in _KNOWN:
        _KNOWN[key] = _Patterns(words)
    return _KNOWN[key]


def find_quantities(parsed: Parsed, times: tuple[TimeMention, ...], words: Lexicon) -> tuple[QuantityMention, ...]:
    """Find the numbers of a text that are no times, with bounds as printed, in reading order."""
    patterns = _patterns(words)
    taken = [(time.start, time.end) for time in times]
    text = parsed.document.text
    found: list[QuantityMention] = []
    for sentence in parsed.sentences:
        for match in patterns.number.finditer(text, sentence.start, sentence.end):
            if _is_taken(taken, match) or not _counts(text, match):
                continue
            mention = _mention(parsed, match, patterns)
            if mention is not None:
                found.append(mention)
    return tuple(found)


def _is_taken(taken: list[tuple[int, int]], match: re.Match[str]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in taken)


def _counts(text: str, match: re.Match[str]) -> bool:
    """Say whether a number counts something: no ordinal, no number of a paragraph, no part of a longer figure."""
    return not (
        _ORDINAL.match(text, match.end()) or _NOT_BEFORE.search(text[max(0, match.start() - 4) : match.start()])
    )


def _mention(parsed: Parsed, match: re.Match[str], patterns: _Patterns) -> QuantityMention | None:
    tokens = parsed.tokens
    first, last = bisect_right(tokens.end, match.start()), bisect_left(tokens.start, match.end())
    if first >= last:
        return None
    head, unit = _unit(parsed, last, patterns)
    word = match.group().strip()
    if unit is None and match["low"] and not match["low"][0].isdigit() and match["limit"] is None:
        return None  # "one", "two" alone are pronouns more often than counts
    low, high, sign = _bounds(match, patterns)
    if unit is None and sign == "=" and low is not None and low in _YEARS:
        return None  # a year that the vocabulary has no word to know by
    return QuantityMention(
        start=match.start(),
        end=match.end(),
        first=first,
        last=last,
        head=head if head is not None else last - 1,
        quantity=Quantity(low=low, high=high, comparator=sign, unit=unit, text=word),
    )


def _bounds(match: re.Match[str], patterns: _Patterns) -> tuple[float | None, float | None, Comparator]:
    if match["vague"]:
        ends = next(ends for pattern, ends in patterns.vague if pattern.fullmatch(match["vague"]))
        return ends[0], ends[1], "vague"
    scale = 1.0
    if match["scale"]:
        scale = 1e6 if patterns.million and patterns.million.fullmatch(match["scale"]) else 1e3
    low = _value(match["low"], patterns) * scale
    if match["high"]:
        return low, _value(match["high"], patterns) * scale, "range"
    sign = next(
        (sign for sign, one in patterns.limits.items() if match["limit"] and one.fullmatch(match["limit"])), "="
    )
    if sign in (">", ">="):
        return low, None, sign  # type: ignore[return-value]
    if sign in ("<", "<="):
        return None, low, sign  # type: ignore[return-value]
    return low, low, sign  # type: ignore[return-value]


def _value(said: str, patterns: _Patterns) -> float:
    if said[0].isdigit():
        return float(re.sub(r"[ \u00a0\u202f.]", "", said).replace(",", "."))
    return float(
        sum(next((value for one, value in patterns.numerals if one.fullmatch(word)), 0) for word in said.split())
    )


def _unit(parsed: Parsed, last: int, patterns: _Patterns) -> tuple[int | None, str | None]:
    """Return the token counted and its noun: English where the vocabulary has it, else the word's lemma."""
    tokens = parsed.tokens
    candidates = list(_following(parsed, last))
    for index in candidates:
        for pattern, noun in patterns.nouns:
            if pattern.fullmatch(tokens.text[index]):
                return index, noun
    nouns = [index for index in candidates if tokens.pos[index] == "NOUN"]
    return (nouns[0], tokens.lemma[nouns[0]]) if nouns else (None, None)


def _following(parsed: Parsed, last: int) -> Iterator[int]:
    tokens = parsed.tokens
    for index in range(last, min(last + _REACH, len(tokens))):
        if not tokens.text[index][0].isalpha() or tokens.sentence[index] != tokens.sentence[last - 1]:
            return
        yield index
        if tokens.pos[index] not in ("ADJ", "DET", "X", "VERB", "NUM"):
            return
