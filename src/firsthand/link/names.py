"""Names over scripts, spellings and cases: one key for the forms that one name takes.

Keys are for finding candidates and comparing tokens; a key that is equal never merges two people by itself.
Cyrillic follows BGN/PCGN loosely (ICAO and scholarly forms fold to the same key).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import yaml

from firsthand.model.base import Frozen

NameVerdict = Literal["same", "compatible", "different", "unknown"]

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "w", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_LATIN = {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
_TABLE = str.maketrans({**_CYRILLIC, **_LATIN, "’": "", "'": "", "ʼ": "", "`": "", "-": " "})
_FOLDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"yo", "e"),
        (r"shch|sch|tsch", "sh"), (r"x", "ks"), (r"ck|q", "k"), (r"ph", "f"), (r"w", "v"), (r"kh|ch(?=r)", "h"),
        (r"g", "h"), (r"zh|dj|dzh", "j"), (r"tz|ts|cz", "c"), (r"ou|oo", "u"), (r"ee", "i"),
        (r"(?:iy|ij|yy|yi|ey|ei|ay(?=$)|ai(?=$)|ii|y|j)", "i"), (r"([dtb])er$", r"\1r"), (r"i?e(?=v$|va$)", "e"),
        (r"(.)\1+", r"\1"), (r"ia", "a"), (r"iu", "u"), (r"ie", "e"), (r"th", "t"),
    )
)  # fmt: skip
_FEMININE = re.compile(r"(?:[oe]v|in|yn)a$|[st]ka[iy]?a$|skaia$|skaya$")
_CYRILLIC_CASE = re.compile(r"(?<=(?:ин|ын|ов|ев|ёв))(?:а|у|ым|ом|е|ой|ою|ы)$|(?<=ск)(?:ого|ому|им|ом|ая|ой|ую|ий)$")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`-][^\W_]+)*")
_TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lady", "lord", "president", "minister",
    "general", "colonel", "major", "captain", "lieutenant", "sergeant", "private", "judge", "justice",
    "senator", "governor", "mayor", "imam", "sheikh", "father", "sister", "brother", "pastor", "bishop",
})  # fmt: skip
_PARTICLES = frozenset({
    "al", "el", "abu", "abou", "bin", "ibn", "ben", "bint", "umm", "de", "da", "do", "dos", "la", "le", "van",
    "von", "der", "den", "di",
})  # fmt: skip


class Name(Frozen, frozen=True, kw_only=True):
    """A name in comparable form: token keys in order (titles and particles left out), and what it shows.

    `feminine` is true where the surname has a Slavic feminine form in Latin letters.
    """

    tokens: tuple[str, ...]
    feminine: bool = False

    @property
    def given(self) -> str | None:
        """The first token's key."""
        return self.tokens[0] if self.tokens else None

    @property
    def surname(self) -> str | None:
        """The last token's key, where there is more than one token."""
        return self.tokens[-1] if len(self.tokens) > 1 else None


@cache
def _given_names() -> dict[str, str]:
    rows = yaml.safe_load((files("firsthand.link") / "given_names.yaml").read_text(encoding="utf-8"))
    table: dict[str, str] = {}
    for row in rows:
        key = _without_case(str(row[0]))
        for form in row:
            table.setdefault(_without_case(str(form)), key)
    return table


def to_latin(text: str) -> str:
    """Write text in plain lower-case Latin letters: Cyrillic transliterated, accents and apostrophes taken off."""
    lowered = text.casefold().translate(_TABLE)
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    folded = to_latin(word).replace(" ", "")
    for pattern, by in _FOLDS:
        folded = pattern.sub(by, folded)
    return folded


@lru_cache(maxsize=65536)
def token_key(word: str) -> str:
    """Return the key of one word of a name: spelling, script and Slavic case or gender folded."""
    folded = _without_case(word)
    return _given_names().get(folded, folded)


def _without_case(word: str) -> str:
    """Return a word folded, without the ending that Slavic case or gender gives it."""
    folded = _fold(_CYRILLIC_CASE.sub("", word.casefold()))
    if len(folded) > 4:
        folded = re.sub(r"(?<=[oe]v)a$|(?<=[^aeiou]in)a$", "", folded)
        folded = re.sub(r"(?<=sk)(?:aa|a|i|aia)$", "i", folded)
    return folded


@lru_cache(maxsize=65536)
def parse_name(text: str) -> Name:
    """Return a name's comparable form; "Dr. Iosif al-Tamm" and "Iosif Tamm" have the same tokens."""
    words = [word for part in _WORD.findall(text) for word in re.split(r"-", part)]
    kept = [word for word in words if word.casefold() not in _TITLES and word.casefold() not in _PARTICLES]
    kept = [word for word in kept if not (len(word) == 1 and not word.isalpha())] or words
    feminine = bool(kept and kept[-1].isascii() and len(kept) > 1 and _FEMININE.search(kept[-1].casefold()))
    return Name(tokens=tuple(token_key(word) for word in kept), feminine=feminine)


def place_key(text: str) -> str:
    """Return a place name's key: Lugansk and Luhansk, Brianka and Брянке give the same."""
    return " ".join(re.sub(r"(?<=..)[aeiou]+$", "", token_key(word)) for word in _WORD.findall(text))


def compare_names(one: Name, other: Name) -> NameVerdict:
    """Say whether two names can be one person's.

    `same`: two or more tokens in common and none that conflict; `compatible`: one fits inside the other (a given
    name alone, initials, a patronymic left out); `different`: full names that conflict; `unknown`: two single
    tokens that differ (one may be a given name and the other a surname), or a name without tokens.
    """
    short, long = sorted((one.tokens, other.tokens), key=len)
    if not short or (len(long) == 1 and short != long):
        return "unknown"
    if len(short) == 1:
        return "compatible" if short[0] in long else "different"
    return _compare_full(short, long)


def _compare_full(short: tuple[str, ...], long: tuple[str, ...]) -> NameVerdict:
    """Compare names of two tokens and more: ends that fit, and nothing between them that does not."""
    ends = _fits(short[0], long[0]) and _fits(short[-1], long[-1])
    if not ends or any(not any(_fits(token, there) for there in long[1:-1]) for token in short[1:-1]):
        return "same" if set(short) <= set(long) else "different"
    return "same" if len(short[0]) > 1 and len(long[0]) > 1 else "compatible"


def _fits(one: str, other: str) -> bool:
    """Say whether two name tokens are equal, or one is the other's initial."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)
