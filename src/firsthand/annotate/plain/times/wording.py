"""How the words of a match are read with the vocabulary: which number, unit or part they name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from firsthand.annotate.plain.lexicon import Lexicon
from firsthand.annotate.plain.times.patterns import Found
from firsthand.annotate.plain.times.story import Story
from firsthand.annotate.times.value import Value, of_moment
from firsthand.model.values.moment import Moment, Part

K = TypeVar("K")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})", re.IGNORECASE)


def key(table: Mapping[K, str], said: str | None) -> K | None:
    """Return the key of the words that a text says."""
    if said is None:
        return None
    return next((key for key, pattern in table.items() if pattern and _compiled(pattern).fullmatch(said.strip())), None)


def number_in(patterns: tuple[str, ...], said: str | None) -> int | None:
    """Return which of the patterns, counted from 1, the words are."""
    found = key(dict(enumerate(patterns, start=1)), said)
    return found


def part(found: Found, words: Lexicon) -> Part | None:
    """Return the third of a month or year that a match names."""
    part = key(words.parts, found.parts.get("part"))
    return part if part in ("early", "mid", "late") else None  # type: ignore[return-value]


def dated(moment: Moment, story: Story) -> Value:
    """Return the value of a moment; one without a year takes it from the story."""
    if moment.year is not None:
        return of_moment(moment)
    moment, anchor = story.with_year(moment)
    return of_moment(moment, anchor)
