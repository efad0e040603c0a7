"""Read one number that begins at a token: figures, words, scales, vague plurals."""

from __future__ import annotations

import re

from firsthand.annotate.quantities.lexicon import (
    NEEDS_ARTICLE,
    NUMBERS,
    SCALES,
    STUCK_SCALES,
    VAGUE,
    VAGUE_PLURALS,
)
from firsthand.model.base import Frozen

_FIGURE = re.compile(r"(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+(?:\.\d+)?)(k|m|mn|bn|tn)?\+?", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)[-–—](\d{1,3}(?:,\d{3})+|\d+)")


class Numeral(Frozen, frozen=True, kw_only=True):
    """A number and where it ends; `vague` where the word only gives a lower bound or none."""

    low: float | None
    high: float | None
    last: int
    vague: bool = False
    plus: bool = False


def read(words: list[str], first: int, last: int) -> Numeral | None:
    """Read the number whose first token is `first`, not going beyond `last`; null if there is none."""
    word = words[first]
    if word[0].isdigit():
        return _figure(words, first, last)
    if word == "half" and words[first + 1 : first + 3] == ["a", "dozen"]:
        return Numeral(low=6, high=6, last=first + 3)
    if word in NUMBERS or word in SCALES:
        return _words(words, first, last)
    if word in VAGUE_PLURALS:
        return _plural(words, first, last)
    if word in VAGUE:
        return _vague(words, first, last)
    return None


def _number(text: str) -> float:
    return float(re.sub(r"[,\u00a0\u202f ]", "", text))


def _figure(words: list[str], first: int, last: int) -> Numeral | None:
    if match := _RANGE.fullmatch(words[first]):
        low, high = _number(match[1]), _number(match[2])
        return Numeral(low=low, high=high, last=first + 1) if low < high else None
    match = _FIGURE.fullmatch(words[first])
    if match is None:
        return None
    value = _number(match[1]) * SCALES.get((match[2] or "").lower(), 1)
    at = first + 1
    while at < last and words[at] in SCALES and words[at] not in STUCK_SCALES:
        value *= SCALES[words[at]]
        at += 1
    return Numeral(low=value, high=value, last=at, plus=words[first].endswith("+"))


def _words(words: list[str], first: int, last: int) -> Numeral | None:
    if words[first] in STUCK_SCALES or (
        words[first] in NEEDS_ARTICLE and (first == 0 or words[first - 1] not in ("a", "one", "half"))
    ):
        return None
    total = current = 0.0
    at, seen = first, False
    while at < last:
        word = words[at]
        if word in NUMBERS:
            current += NUMBERS[word]
        elif word in SCALES and word not in STUCK_SCALES:
            current = (current or 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, current = total + current, 0.0
        elif not (seen and word in ("-", "and") and at + 1 < last and _goes_on(words, at)):
            break
        seen = True
        at += 1
    return Numeral(low=total + current, high=total + current, last=at)


def _goes_on(words: list[str], at: int) -> bool:
    following = words[at + 1]
    if words[at] == "-":
        return words[at - 1] in NUMBERS and NUMBERS[words[at - 1]] >= 20 and NUMBERS.get(following, 99) < 10
    return words[at - 1] in ("hundred", "thousand") and following in NUMBERS


def _plural(words: list[str], first: int, last: int) -> Numeral | None:
    low, at = float(VAGUE_PLURALS[words[first]]), first + 1
    if at + 1 < last and words[at] == "of" and words[at + 1] in VAGUE_PLURALS:
        low *= VAGUE_PLURALS[words[at + 1]] / 2
        at += 2
    return Numeral(low=low, high=None, last=at, vague=True)


def _vague(words: list[str], first: int, last: int) -> Numeral | None:
    word = words[first]
    before = words[first - 1] if first else ""
    if word in NEEDS_ARTICLE and before not in ("a", "another", "large", "small", "the"):
        return None
    if word == "number" and not (first + 1 < last and words[first + 1] == "of" and before in ("a", "large", "small")):
        return None
    at = first + 1
    if at < last and words[at] in SCALES and words[at] not in STUCK_SCALES:
        return Numeral(low=2.0 * SCALES[words[at]], high=None, last=at + 1, vague=True)
    exact = VAGUE[word]
    if exact is None:
        return Numeral(low=None, high=None, last=at, vague=True)
    return Numeral(low=exact, high=exact, last=at)
