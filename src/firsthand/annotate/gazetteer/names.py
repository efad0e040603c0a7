"""Which of a source's many names are worth keeping."""

from __future__ import annotations

import re

_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"[A-Z]{3}")
_LETTER = re.compile(r"[^\W\d_]")
_WITH_CASE = re.compile("[A-Za-z\u00aa-\u024f\u0370-\u03ff\u0400-\u058f\u1e00-\u1fff]")
_WITHOUT_CASE = re.compile("[\u0590-\u06ff\u0750-\u077f\u08a0-\u08ff\u10a0-\u10ff\ufb1d-\ufdff\ufe70-\ufeff]")


def is_name(text: str) -> bool:
    """Say whether a string can stand in a text as a place name.

    GeoNames' lists hold airport codes (three capitals), machine romanisations (no capital at all) and single
    letters: none of these is a name. Kept are the scripts of the languages that are read or near them: Latin,
    Cyrillic, Greek, Armenian, Georgian, Arabic, Hebrew.
    """
    if not 2 <= len(text) <= 60 or _CODE.fullmatch(text) or _DIGIT.search(text):
        return False
    first = _LETTER.search(text)
    if first is None:
        return False
    if _WITH_CASE.match(first.group()):
        return text != text.lower()
    return bool(_WITHOUT_CASE.match(first.group()))
