"""Names folded over scripts, spellings and inflections, so that one can be searched for in all its forms.

Made for searching, not for linking: two different names may share a form, which costs words, never a person.
Cyrillic is read as the usual transliterations (BGN/PCGN, ISO 9, Ukrainian) agree; Latin letters fold to the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "h", "д": "d", "е": "e", "ё": "io", "є": "ie", "ж": "z", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "h", "ц": "q", "ч": "x", "ш": "s", "щ": "s", "ъ": "",
    "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ј": "i", "љ": "l", "њ": "n", "ћ": "x", "ђ": "d", "џ": "dz",
}  # fmt: skip
_LATIN = {
    "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "t", "ð": "d", "č": "ch", "ć": "ch",
    "š": "sh", "ž": "zh", "ş": "sh", "ç": "ch", "ğ": "g", "ə": "a",
}  # fmt: skip
_MARKS_OF_NAMES = {ord(char): None for char in "’'ʼ`ʹ′´ʻʾʿ\u00ad\u200b\u200c\u200d\u2060\ufeff"}
_BEFORE = str.maketrans(_LATIN)
_FROM_CYRILLIC = str.maketrans(_CYRILLIC)
_HAS_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN_FOLDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"shch|sch|sh|sz", "s"), (r"zh", "z"), (r"kh|gh", "h"), (r"tch|cz|ch", "\u0001"), (r"ts|tz", "\u0002"),
        (r"ph", "f"), (r"ck", "k"), (r"th", "t"), (r"x", "ks"), (r"q", "k"), (r"c(?=[eiy])", "\u0002"), (r"c", "k"),
        (r"w", "v"), (r"ou|oo", "u"), (r"ee", "i"), (r"[yj]", "i"), (r"g", "h"), (r"([dt])er$", r"\1r"),
    )
)  # fmt: skip
_REDUCTIONS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"(.)\1+", r"\1"),
        (r"ia", "a"),
        (r"iu", "u"),
        (r"i[eo]", "e"),
        (r"ei", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = "aeiou"
_ENDINGS = (
    "", "a", "e", "i", "u", "o", "oi", "ou", "om", "em", "im", "am", "ami", "ah", "ov", "ev", "oho", "eho", "omu",
    "emu", "ih", "imi", "ovi", "evi", "ova", "eva", "ina", "in", "s", "es", "is", "as", "us", "en",
)  # fmt: skip
_SOFTENED = {"k": "qx", "h": "zs"}


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return the form of one word that its spellings in Latin and Cyrillic letters share: lower-case ASCII."""
    lowered = word.casefold().translate(_MARKS_OF_NAMES)
    if _HAS_CYRILLIC.search(lowered):
        letters = unicodedata.normalize("NFC", lowered).translate(_FROM_CYRILLIC)
        return _reduced(_plain(letters).replace("x", "\u0001").replace("q", "\u0002"))
    letters = _plain(unicodedata.normalize("NFC", lowered).translate(_BEFORE))
    for pattern, by in _LATIN_FOLDS:
        letters = pattern.sub(by, letters)
    return _reduced(letters)


@lru_cache(maxsize=20_000)
def inflected(base: str) -> frozenset[str]:
    """Return the folded forms that Slavic cases and genders give a folded name, the name itself left out."""
    stems = {base[:-1] if base[-1:] in tuple(_VOWELS) else base}
    for stem in tuple(stems):
        if len(stem) > 3 and stem[-2] in "eo" and stem[-3] not in _VOWELS and stem[-1] not in _VOWELS:
            stems.add(stem[:-2] + stem[-1])
    forms = {stem + ending for stem in stems if len(stem) > 1 for ending in _ENDINGS}
    softened = {stem[:-1] + soft for stem in stems for soft in _SOFTENED.get(stem[-1:], "")}
    softened = {one.replace("x", "\u0001").replace("q", "\u0002") for one in softened}
    forms |= {stem + ending for stem in softened for ending in ("i", "e")}
    return frozenset(_reduced(form) for form in forms) - {base}


def _plain(letters: str) -> str:
    """Take off accents and all that is no letter or digit."""
    decomposed = unicodedata.normalize("NFKD", letters)
    return "".join(char for char in decomposed if char.isalnum() and not unicodedata.combining(char))


def _reduced(letters: str) -> str:
    for pattern, by in _REDUCTIONS:
        letters = pattern.sub(by, letters)
    return letters
