"""Names over scripts, spellings and cases: one key for the forms that one name takes.

Keys are for finding candidates and comparing tokens; a key that is equal never merges two people by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import yaml
from rapidfuzz.distance import Levenshtein

from firsthand.link.names.spelling import keys, to_latin, token_key
from firsthand.model.base import Frozen

__all__ = ["Name", "compare_names", "parse_name", "place_key", "to_latin", "token_key"]

NameVerdict = Literal["same", "compatible", "different", "unknown"]

_FEMININE = re.compile(r"(?:[oe]v|in|yn)a$|[st]ka[iy]?a$|skaia$|skaya$")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`-][^\W_]+)*")
_TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lady", "lord", "president", "minister",
    "general", "colonel", "major", "captain", "lieutenant", "sergeant", "private", "judge", "justice",
    "senator", "governor", "mayor", "imam", "sheikh", "father", "sister", "brother", "pastor", "bishop",
    "sgt", "cpl", "pvt", "lt", "capt", "maj", "col", "gen", "gov", "sen", "rev", "hon",
    "сержант", "рядовой", "лейтенант", "капитан", "майор", "подполковник", "полковник", "генерал", "доктор",
    "профессор", "господин", "госпожа", "пан", "пані", "рядовий", "капітан", "підполковник", "професор",
})  # fmt: skip
_HER_PATRONYMIC = re.compile(r"(?:[оеё]вн|ичн|[иі]нічн)(?:а|ы|и|е|у|ой|ою|і)$|[oe]vna$|ichna$")
_SERVANT = re.compile(r"abd(?:[eua]?[lr])?")
_SERVANT_OF = re.compile(r"abd[ueao][lr](?=[^aeiou]..)(?!lah$)|абд[уе][лр](?=[^аеиоуыэюя]..)(?!лах?$)")
_VOWEL = re.compile(r"[aeiou]")
_CONSONANTS = 3
_LONG_ENOUGH = 5
_PARTICLES = frozenset({
    "al", "el", "abu", "abou", "bin", "ibn", "ben", "bint", "umm", "de", "da", "do", "dos", "la", "le", "van",
    "von", "der", "den", "di",
})  # fmt: skip


class Name(Frozen, frozen=True, kw_only=True):
    """A name in comparable form: token keys in order (titles and particles left out), and what it shows.

    `forms` are, beside each token, all keys that its word may have (other cases, other readings).
    `feminine` is true where the surname has a Slavic feminine form in Latin letters.
    """

    tokens: tuple[str, ...]
    forms: tuple[frozenset[str], ...] = ()
    feminine: bool = False

    @property
    def given(self) -> str | None:
        """The first token's key."""
        return self.tokens[0] if self.tokens else None

    @property
    def surname(self) -> str | None:
        """The last token's key, where there is more than one token."""
        return self.tokens[-1] if len(self.tokens) > 1 else None


@lru_cache(maxsize=65536)
def parse_name(text: str) -> Name:
    """Return a name's comparable form; "Dr. Iosif al-Tamm" and "Iosif Tamm" have the same tokens."""
    words = [word for part in _WORD.findall(text) for word in re.split(r"-", part)]
    kept = [word for word in words[:-1] if word.casefold() not in _TITLES] + words[-1:]
    kept = _joined([word for word in kept if word.casefold() not in _PARTICLES] or words)
    feminine = bool(kept and kept[-1].isascii() and len(kept) > 1 and _FEMININE.search(kept[-1].casefold()))
    woman = any(_HER_PATRONYMIC.search(word.casefold()) for word in kept)
    forms = tuple(keys(word) if not woman else frozenset({token_key(word)}) for word in kept)
    return Name(tokens=tuple(token_key(word) for word in kept), forms=forms, feminine=feminine)


def _joined(words: list[str]) -> list[str]:
    """Write "Abd al-Rahman", "Abdel Rahman" and "Abdulrahman" in one way, where another name stands beside."""
    joined: list[str] = []
    for number, word in enumerate(words):
        if joined and len(words) - number > 1 and _SERVANT.fullmatch(joined[-1].casefold()):
            joined[-1] = f"abd{word}"
        else:
            joined.append(word)
    return [_SERVANT_OF.sub("abd", word.casefold()) if _SERVANT_OF.match(word.casefold()) else word for word in joined]


def place_key(text: str) -> str:
    """Return a place name's key: Lugansk and Luhansk, Brianka and Брянке give the same."""
    return " ".join(re.sub(r"(?<=..)[aeiou]+$", "", token_key(word)) for word in _WORD.findall(text))


def compare_names(one: Name, other: Name) -> NameVerdict:
    """Say whether two names can be one person's.

    `same`: two or more tokens in common and none that conflict; `compatible`: one fits inside the other (a given
    name alone, initials, a patronymic left out, a vowel that two languages write differently); `different`: full
    names that conflict; `unknown`: two single tokens that differ (one may be a given name and the other a surname),
    or a name without tokens.
    """
    short, long = sorted((one, other), key=lambda name: len(name.tokens))
    if not short.tokens:
        return "unknown"
    if len(long.tokens) == 1:
        return "compatible" if _fits(short.forms[0], long.forms[0]) else "unknown"
    if len(short.tokens) == 1:
        return "compatible" if any(_fits(short.forms[0], there) for there in long.forms) else "different"
    return _compare_full(short, long)


def _compare_full(short: Name, long: Name) -> NameVerdict:
    """Compare names of two tokens and more: ends that fit, and nothing between them that does not."""
    ends = _fits(short.forms[0], long.forms[0]) and _fits(short.forms[-1], long.forms[-1])
    if ends and all(any(_fits(token, there) for there in long.forms[1:-1]) for token in short.forms[1:-1]):
        return "same" if len(short.tokens[0]) > 1 and len(long.tokens[0]) > 1 else "compatible"
    if all(any(token & there for there in long.forms) for token in short.forms):
        return "same"
    if _fits(short.forms[-1], long.forms[-1]) and len(short.tokens) == len(long.tokens) == 2:
        return "compatible" if _everyday(short.forms[0]) & _everyday(long.forms[0]) else "different"
    begin = all(_fits(one, other) for one, other in zip(short.forms[:-1], long.forms[:-1], strict=False))
    nearly = begin and len(short.tokens) == len(long.tokens) and _alike(short.tokens[-1], long.tokens[-1])
    return "compatible" if nearly else "different"


@cache
def _rows() -> dict[str, frozenset[int]]:
    """Return the rows of everyday given names by the keys of their forms."""
    table = yaml.safe_load((files(__package__) / "short_given_names.yaml").read_text(encoding="utf-8"))
    rows: defaultdict[str, set[int]] = defaultdict(set)
    for number, forms in enumerate(table):
        for form in forms:
            rows[token_key(str(form))].add(number)
    return {key: frozenset(numbers) for key, numbers in rows.items()}


def _everyday(forms: frozenset[str]) -> frozenset[int]:
    """Return the given names of which a word may be an everyday form ("Tom" of Thomas)."""
    rows = _rows()
    return frozenset(number for form in forms for number in rows.get(form, ()))


def _fits(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two words of names can be one, or one is the other's initial."""
    if one & other:
        return True
    return any(
        len(short) == 1 and long.startswith(short) for a in one for b in other for short, long in ((a, b), (b, a))
    )


def _alike(one: str, other: str) -> bool:
    """Say whether two surnames may be one: a letter more, or vowels alone that two languages write differently."""
    if min(len(one), len(other)) >= _LONG_ENOUGH and abs(len(one) - len(other)) == 1:
        return Levenshtein.distance(one, other, score_cutoff=1) == 1
    return len(_VOWEL.sub("", one)) >= _CONSONANTS and _VOWEL.sub(".", one) == _VOWEL.sub(".", other)
