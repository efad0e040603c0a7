"""What one language's vocabulary says: months, units, number words, comparators, counted nouns, abbreviations.

The values are regular expressions over lower-case text, so that one line holds a word in all its cases.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec
import yaml

from firsthand.model.base import Frozen
from firsthand.model.values.moment import Unit

_FOLDER = files("firsthand.annotate.plain") / "languages"


class Lexicon(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One language's words. `months`, `weekdays` and `seasons` (from spring) are in order; all else is optional.

    `names_only` is true where only names have capitals, so that two or three in a row that are no place name a person.
    `elisions` are words that an apostrophe joins to the next one ("l’armée"): they become words of their own.
    `statements` says that `extract/plain` has cue words for the language, so that it is read for statements.
    `serves` are further codes that the vocabulary is right for. `units` maps calendar units to their words,
    `numerals` words to numbers, `vague` words to their least and most (null: open), `comparators` the signs of
    `Quantity.comparator` to the words before a number, `nouns` words of people and things to the English lemma
    that records use. `deixis` maps days from today to words, `moves` steps (-1, 0, 1) to the words before a unit,
    `moves_after` to those behind it ("la semana pasada"); `date_of` stands between day, month and year ("5 de mayo").
    """

    serves: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    names_only: bool = False
    elisions: str = ""
    statements: bool = False
    months: tuple[str, ...] = ()
    month_adjectives: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    units: dict[Unit, str] = {}
    lengths: dict[str, str] = {}
    year_words: str = ""
    years_words: str = ""
    century_words: str = ""
    before_christ: str = ""
    ordinal_ending: str = ""
    decade_ending: str = ""
    year_after: str = ""
    date_of: str = ""
    range_from: str = ""
    range_to: str = ""
    parts: dict[str, str] = {}
    daytimes: dict[str, str] = {}
    deixis: dict[int, str] = {}
    moves: dict[int, str] = {}
    moves_after: dict[int, str] = {}
    same: str = ""
    following: str = ""
    ago: str = ""
    ago_before: str = ""
    later: str = ""
    after: str = ""
    references: dict[str, str] = {}
    halves: dict[str, str] = {}
    about: str = ""
    numerals: dict[str, int] = {}
    vague: dict[str, tuple[int | None, int | None]] = {}
    comparators: dict[str, str] = {}
    between: str = ""
    thousand: str = ""
    million: str = ""
    nouns: dict[str, str] = {}
    not_counted: str = ""


@cache
def lexicon(language: str | None) -> Lexicon:
    """Return the vocabulary of a language; that of no language in particular where it has none."""
    return _read(_table().get(language or "und", "und"))


def has_lexicon(language: str | None) -> bool:
    """Say whether a language has a vocabulary of its own."""
    return language in _table()


@cache
def _table() -> dict[str, str]:
    """Return, for each code, the name of the file that serves it."""
    names = sorted(entry.name.removesuffix(".yaml") for entry in _FOLDER.iterdir() if entry.name.endswith(".yaml"))
    return {code: name for name in names for code in (name, *_read(name).serves)}


@cache
def _read(name: str) -> Lexicon:
    content = yaml.safe_load((_FOLDER / f"{name}.yaml").read_text(encoding="utf-8")) or {}
    return msgspec.convert(content, Lexicon)


def any_of(*patterns: str) -> str:
    """Join patterns to one group; nothing at all never matches."""
    kept = [pattern for pattern in patterns if pattern]
    return "(?:" + "|".join(kept) + ")" if kept else r"(?!)"


def whole(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that must stand as whole words, in upper or lower case."""
    return re.compile(rf"(?<![\w'’])(?:{pattern})(?![\w])", re.IGNORECASE)
