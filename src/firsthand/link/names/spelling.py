"""Words of names over scripts and spellings: one key for the forms that one word takes.

Cyrillic is transliterated loosely after BGN/PCGN; what French, German and scholarly forms write otherwise folds to the
same key. `keys` adds what a word may be besides: a Slavic case of another nominative, a letter that reads two ways.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

import yaml

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "w", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ј": "j", "љ": "lj", "њ": "nj", "ћ": "ch", "ђ": "dj", "џ": "dzh",
}  # fmt: skip
_LATIN = {
    "ø": "o", "ł": "l", "đ": "dj", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d",
    "ž": "zh", "š": "sh", "ş": "sh", "č": "ch", "ć": "ch",
}  # fmt: skip
_TABLE = str.maketrans({**_CYRILLIC, **_LATIN, "’": "", "'": "", "ʼ": "", "`": "", "-": " "})
_HUSHES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"y[oe](?=$|[^aeiou])|jo", "e"),
        (r"shch|schtsch|chtch|stsch", "S"), (r"ch(?=r)|kh", "h"), (r"tsch", "C"), (r"sch|sh", "S"), (r"tch|ch|cz", "C"),
        (r"dzh|dj|zh", "Z"), (r"tz|ts", "C"), (r"ck|q", "k"), (r"c(?=[eiy]|$)", "C"), (r"c", "k"),
    )
)  # fmt: skip
_FOLDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"x", "ks"), (r"ph", "f"), (r"w", "v"), (r"g", "h"), (r"ou|oo", "u"), (r"ee", "i"),
        (r"(?:iy|ij|yy|yi|ey|ei|ay(?=$)|ai(?=$)|ii|y|j)", "i"), (r"([dtb])er$", r"\1r"), (r"i?e(?=v$|va$)", "e"),
        (r"(.)\1+", r"\1"), (r"ia", "a"), (r"iu", "u"), (r"ie", "e"), (r"th", "t"),
    )
)  # fmt: skip
_READS_TWO_WAYS = re.compile(r"j|ch|c(?=[aou])")
_OTHER_READING = {"j": "zh", "ch": "sh", "c": "ts"}
_MOST_READINGS = 3
_CASE = re.compile(
    r"(?<=(?:ин|ын|ов|ев|ёв|їв))(?:а|у|ым|им|ом|е|ой|ою|ы)$|(?<=[сц]к)(?:ого|ому|им|ом|ая|ой|ою|ую|ий|а|ої|ою)$"
)
_NOMINATIVES = tuple(
    (re.compile(pattern), nominatives)
    for pattern, nominatives in (
        (r"(?<=ц)(?:а|у|ом|ем|е)$", ()),  # with a vowel that comes and goes: Кравцом, Кравец
        (r"(?:ови|еви|ові|еві)$", ("",)),
        (r"(?:ом|ем|ём)$", ("", "й", "ь", "о")), (r"[ое]ю$|[оеё]й$", ("а", "я")), (r"ью$", ("ь",)),
        (r"а$", ("", "о")), (r"я$", ("ь", "й")), (r"у$", ("", "а", "о")), (r"ю$", ("ь", "й", "я")),
        (r"[еіы]$", ("а", "я", "")), (r"и$", ("а", "я", "ь")), (r"(?:ого|ому|ым|им)$", ("ый", "ий", "ой")),
    )
)  # fmt: skip
# Endings by which a Slavic surname is known, and how Belarusian writes them: Taraikouski, Latypau, Pratasevich.
_SURNAMES = (
    (re.compile(r"(?<=[^aeiou])(?:ovski|avski|uski|auski)$"), "ovski"),
    (re.compile(r"(?<=.)enk[oa]$"), "enko"),
    (re.compile(r"(?<=[^aeiou])(?:ov|av|au|ava)$"), "ov"),
    (re.compile(r"(?<=.)(?:oviC|aviC)$"), "oviC"),
    (re.compile(r"(?<=.)(?:eviC|iaviC)$"), "eviC"),
)
# What Belarusian writes as it is said: o without stress as a, tsi and dz for soft t and d.
_AS_SAID = (
    (re.compile(r"o"), "a"),
    (re.compile(r"(?<=[CSZr])e"), "a"),
    (re.compile(r"C(?=i)"), "t"),
    (re.compile(r"dz"), "d"),
)
_SHORTEST_STEM = 3
_FLEETING = re.compile(r"ц(?:а|у|ом|ем|е)$")


@cache
def _given_names() -> dict[str, str]:
    rows = yaml.safe_load((files(__package__) / "given_names.yaml").read_text(encoding="utf-8"))
    table: dict[str, str] = {}
    for row in rows:
        key = _without_case(str(row[0]))
        for form in row:
            table.setdefault(_without_case(str(form)), key)
    return table


def to_latin(text: str) -> str:
    """Write text in plain lower-case Latin letters: Cyrillic transliterated, accents and apostrophes taken off."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_TABLE)
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    folded = to_latin(word).replace(" ", "")
    for pattern, by in (*_HUSHES, *_FOLDS):
        folded = pattern.sub(by, folded)
    return folded


@lru_cache(maxsize=65536)
def token_key(word: str) -> str:
    """Return the key of one word of a name: spelling, script and Slavic case or gender folded."""
    return _known(_without_case(word))


def _known(folded: str) -> str:
    return _given_names().get(folded, folded)


def _without_case(word: str) -> str:
    """Return a word folded, without the ending that case or gender gives a Slavic surname."""
    folded = _fold(_CASE.sub("", word.casefold()))
    if len(folded) > 4:
        folded = re.sub(r"(?<=[oe]v)a$|(?<=[^aeiou]in)a$", "", folded)
        folded = re.sub(r"(?<=sk)(?:aa|a|i|aia)$", "i", folded)
        folded = re.sub(r"(?<=enk)a$", "o", folded)  # Belarusian
        folded = re.sub(r"(?<=sk)$", "i", folded) if word[-1:].casefold() > "а" else folded
    return _as_said(folded)


def _as_said(folded: str) -> str:
    """Return a Slavic surname as Belarusian and its neighbours write it alike: Bandarenka is Bondarenko."""
    for ending, common in _SURNAMES:
        match = ending.search(folded)
        if match is not None and match.start() >= _SHORTEST_STEM:
            stem = folded[: match.start()]
            for pattern, by in _AS_SAID:
                stem = pattern.sub(by, stem)
            return stem + common
    return folded


@lru_cache(maxsize=65536)
def keys(word: str) -> frozenset[str]:
    """Return every key that a word may have: its own, those of other nominatives, those of other readings."""
    found = {token_key(word)}
    if word.isascii() or not re.search(r"[а-яёіїєґјљњћђџ]", word.casefold()):
        found |= {_known(_without_case(reading)) for reading in _readings(to_latin(word))}
    else:
        found |= {_known(_without_case(nominative)) for nominative in _nominatives(word.casefold())}
    return frozenset(found)


def _nominatives(word: str) -> list[str]:
    """Return the words of which a Cyrillic word may be a case."""
    found = [_FLEETING.sub("ец", word)] if _FLEETING.search(word) else []
    for ending, nominatives in _NOMINATIVES:
        stem = ending.sub("", word)
        if stem != word and len(stem) >= 2:
            found += [stem + nominative for nominative in nominatives]
    return found


def _readings(latin: str) -> list[str]:
    """Return the spellings that a Latin word has where its j, ch and c are read the other way."""
    parts = _READS_TWO_WAYS.split(latin)
    letters = _READS_TWO_WAYS.findall(latin)
    if not letters or len(letters) > _MOST_READINGS:
        return []
    choices = [(letter, _OTHER_READING[letter]) for letter in letters]
    return ["".join(map("".join, zip(parts, (*chosen, ""), strict=True))) for chosen in product(*choices)]
