"""Names in Latin letters beside the original: Ukrainian by its official romanisation, Russian as news print it."""

from __future__ import annotations

import re

from firsthand.annotate.gazetteer.transliterate import ukrainian_to_latin

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


def russian_to_latin(text: str) -> str:
    """Write a Russian name in Latin letters (BGN/PCGN as news use it, without marks)."""
    return _WORD.sub(lambda match: _word(match.group()), text)


def _word(word: str) -> str:
    lowered = re.sub("(?:ий|ый)$", "y", word.lower())
    latin = "".join(_LETTERS.get(char, char) for char in lowered)
    if word.isupper() and len(word) > 1:
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin


def to_latin(language: str, text: str) -> str:
    """Write a name of this language in Latin letters."""
    return ukrainian_to_latin(text) if language == "uk" else russian_to_latin(text)
