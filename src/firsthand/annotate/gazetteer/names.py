"""Which of a source's many names are worth keeping."""

from __future__ import annotations

import unicodedata

_SCRIPTS = (
    "LATIN",
    "CYRILLIC",
    "ARABIC",
    "GREEK",
    "HEBREW",
    "GEORGIAN",
    "ARMENIAN",
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
)


def is_name(text: str) -> bool:
    """Say whether a string can stand in a text as a place name.

    GeoNames' lists hold airport codes (three capitals), machine romanisations (no capital at all) and single
    letters: none of these is a name.
    """
    if len(text) < 2 or len(text) > 60 or any(char.isdigit() for char in text):
        return False
    if text.isascii() and len(text) == 3 and text.isupper():
        return False
    first = next((char for char in text if char.isalpha()), None)
    if first is None:
        return False
    script = unicodedata.name(first, "").split(" ", 1)[0]
    if script in {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN"}:
        return any(char.isupper() for char in text)
    return script in _SCRIPTS
