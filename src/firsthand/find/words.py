"""Words as they are compared when something is looked for: folded, without accents, lightly stemmed."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_ENDINGS = ("ies", "ing", "ed", "es", "s")
_FUNCTION_WORDS = (
    "a an the of in on at to and or for by from with was were is are be been that who what had has have did does do"
)
_NEGATIVES = "not no never none nobody nothing without neither nor"
_EMPTY, _NEGATIVE = frozenset(_FUNCTION_WORDS.split()), frozenset(_NEGATIVES.split())
_SHORT_NOT = re.compile(r"n[’']t\b", re.IGNORECASE)


def is_negative(words: str) -> bool:
    """Say whether a question asks for what was not so."""
    return bool(_SHORT_NOT.search(words)) or any(_fold(word) in _NEGATIVE for word in _WORD.findall(words))


def terms(words: str) -> list[str]:
    """Return the terms of some words, in order, without function words and negatives."""
    plain = _SHORT_NOT.sub(" ", words)
    return [_stem(folded) for word in _WORD.findall(plain) if (folded := _fold(word)) not in _EMPTY | _NEGATIVE]


def printed_terms(words: str) -> dict[str, str]:
    """Return, by its term, each word that counts as it was typed."""
    return {term: word for word in _WORD.findall(_SHORT_NOT.sub(" ", words)) for term in terms(word)}


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
