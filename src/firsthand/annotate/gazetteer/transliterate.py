"""Ukrainian in Latin letters, as the official romanisation has it (Cabinet of Ministers, resolution 55 of 2010)."""

from __future__ import annotations

import re

_LETTERS = {
    "а": "a",
    "б": "b",
    "в": "v",
    "г": "h",
    "ґ": "g",
    "д": "d",
    "е": "e",
    "є": "ie",
    "ж": "zh",
    "з": "z",
    "и": "y",
    "і": "i",
    "ї": "i",
    "й": "i",
    "к": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "о": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ф": "f",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ь": "",
    "ю": "iu",
    "я": "ia",
    "'": "",
    "’": "",
    "ʼ": "",
}
_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_WORD = re.compile(r"[^\s-]+")


def ukrainian_to_latin(text: str) -> str:
    """Write a Ukrainian name in Latin letters."""
    return _WORD.sub(lambda match: _word(match.group()), text)


def _word(word: str) -> str:
    lowered = word.casefold().replace("зг", "z\u0001")
    letters = [_INITIAL.get(lowered[0], _LETTERS.get(lowered[0], lowered[0]))]
    letters += [_LETTERS.get(char, char) for char in lowered[1:]]
    latin = "".join(letters).replace("\u0001", "gh")
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin
