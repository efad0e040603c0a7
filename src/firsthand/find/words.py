"""Words as they are compared when something is looked for: folded, without accents, lightly stemmed."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_ENDINGS = ("ies", "ing", "ed", "es", "s")
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "and",
        "or",
        "for",
        "by",
        "from",
        "with",
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "that",
        "who",
        "what",
    ]
)


def terms(words: str) -> list[str]:
    """Return the terms of some words, in order, without function words."""
    return [_stem(_fold(word)) for word in _WORD.findall(words) if _fold(word) not in _EMPTY]


def _fold(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "").replace(".", "")
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
