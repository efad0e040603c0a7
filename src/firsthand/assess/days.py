"""Comparing dates as far as they are known."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

from firsthand.model.values.time import When

_DATE = re.compile(r"^(\d{4}|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[~?%]?$")


@lru_cache(maxsize=16384)
def days_of(edtf: str | None) -> tuple[str, str] | None:
    """Return first and last day of an EDTF date or closed interval; the year may be `XXXX`."""
    if not edtf:
        return None
    first, _, second = edtf.partition("/")
    low, high = _bounds(first), _bounds(second or first)
    return (low[0], high[1]) if low and high and low[0] <= high[1] else None


def _bounds(edtf: str) -> tuple[str, str] | None:
    match = _DATE.match(edtf)
    if match is None:
        return None
    year, month, day = match.groups()
    if month is None or month == "XX":
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12:
        return None
    last = monthrange(int(year) if year.isdigit() else 2024, int(month))[1]
    if day is None or day == "XX":
        return f"{year}-{month}-01", f"{year}-{month}-{last:02d}"
    return f"{year}-{month}-{day}", f"{year}-{month}-{day}"


def span_of(when: When | None) -> tuple[str, str] | None:
    """Return first and last day of a statement's time."""
    if when is None:
        return None
    if when.earliest and when.latest:
        return when.earliest[:10], when.latest[:10]
    return days_of(when.edtf)


def comparable(one: tuple[str, str], other: tuple[str, str]) -> tuple[tuple[str, str], tuple[str, str]] | None:
    """Return both on one footing: where a year is unknown, month and day alone; null if that tells nothing."""
    if "X" in one[0] or "X" in other[0]:
        short = (one[0][5:], one[1][5:]), (other[0][5:], other[1][5:])
        return short if all(low <= high for low, high in short) else None
    return one, other


def disjoint(one: tuple[str, str] | None, other: tuple[str, str] | None) -> bool | None:
    """Say whether two ranges of days have no day in common; null where unknown."""
    both = comparable(one, other) if one and other else None
    return None if both is None else both[0][1] < both[1][0] or both[1][1] < both[0][0]


def later(one: str | None, other: str | None) -> bool | None:
    """Say whether the first date is surely after the second; null where unknown."""
    first, second = days_of(one), days_of(other)
    both = comparable(first, second) if first and second else None
    if both is None:
        return None
    return True if both[0][0] > both[1][1] else False if both[0][1] <= both[1][0] else None
