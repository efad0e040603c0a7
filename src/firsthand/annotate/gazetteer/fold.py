"""The key under which a place name is kept: what spelling, accents, dashes and apostrophes do not change."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ə": "a",
        "ё": "е",
        "’": "",
        "'": "",
        "‘": "",
        "ʻ": "",
        "ʼ": "",
        "ʹ": "",
        "`": "",
        "´": "",
        "′": "",
        "ʾ": "",
        "ʿ": "",
        ".": "",
        "-": " ",
        "‐": " ",
        "‑": " ",
        "–": " ",
        "—": " ",
        "_": " ",
        "/": " ",
        ",": " ",
        "\u200c": "",
        "\u00ad": "",
        "ـ": "",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
    }
)
_SPACES = re.compile(r"\s+")
_OWN_LETTERS = re.compile("[йїўґ]")
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]")
_SHORT = re.compile(r"^(?:st|mt|ft) (?=\w)")
_WRITTEN_OUT = {"st ": "saint ", "mt ": "mount ", "ft ": "fort "}


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """Return the look-up key of a name: lower case, without accents, apostrophes, full stops and dashes.

    Works in any script; letters that carry no mark of their own (й, ї) keep theirs. "St." and "Saint" are one, so
    are "Mt." and "Mount", "Ft." and "Fort".
    """
    lowered = name.casefold().translate(_LETTERS)
    if not lowered.isascii():
        lowered = _without_marks(lowered).casefold().translate(_LETTERS)
    lowered = _SPACES.sub(" ", lowered).strip()
    return _SHORT.sub(lambda match: _WRITTEN_OUT[match.group()], lowered)


def _without_marks(text: str) -> str:
    """Strip combining marks, except those that make another Cyrillic letter."""
    if not _OWN_LETTERS.search(text):
        return _MARKS.sub("", unicodedata.normalize("NFKD", text))
    parts = (char if char in "йїўґ" else _MARKS.sub("", unicodedata.normalize("NFKD", char)) for char in text)
    return "".join(parts)
