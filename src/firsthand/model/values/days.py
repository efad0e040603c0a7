"""Comparing days as far as they are known, filling nothing in: where a year is `XXXX`, only month and day count."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import Literal

from firsthand.model.values.time import When

Overlap = Literal["same", "overlaps", "disjoint", "unknown"]
Days = tuple[str, str]

_DATE = re.compile(r"^(\d{4}|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[~?%]?$")
_LEAP_YEAR = 2024


@lru_cache(maxsize=16384)
def days_of(edtf: str | None) -> Days | None:
    """Return the first and last day of an EDTF day, month, year or closed interval, null where either is not known."""
    if not edtf:
        return None
    first, _, second = edtf.partition("/")
    low, high = _days_of_one(first), _days_of_one(second or first)
    return (low[0], high[1]) if low and high and low[0] <= high[1] else None


def _days_of_one(edtf: str) -> Days | None:
    match = _DATE.match(edtf)
    if match is None:
        return None
    year, month, day = match.groups()
    if month is None or month == "XX":
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12:
        return None
    last = monthrange(int(year) if year.isdigit() and int(year) else _LEAP_YEAR, int(month))[1]
    if day is None or day == "XX":
        return f"{year}-{month}-01", f"{year}-{month}-{last:02d}"
    return (f"{year}-{month}-{day}", f"{year}-{month}-{day}") if 1 <= int(day) <= last else None


def span_of(when: When | None) -> Days | None:
    """Return the first and last day of a time."""
    if when is None:
        return None
    if when.earliest and when.latest:
        return when.earliest[:10], when.latest[:10]
    return days_of(when.edtf)


def is_day(when: When | None) -> bool:
    """Say whether a time is one day (its year may be unknown)."""
    found = span_of(when)
    return found is not None and found[0] == found[1]


def comparable(one: Days, other: Days) -> tuple[Days, Days] | None:
    """Return both on one footing: where a year is unknown, month and day alone; null if that tells nothing."""
    if "X" in one[0] or "X" in other[0]:
        short = (one[0][5:], one[1][5:]), (other[0][5:], other[1][5:])
        return short if all(low <= high for low, high in short) else None
    return one, other


def compare_days(one: Days | None, other: Days | None) -> Overlap:
    """Say how two ranges of days lie to one another."""
    both = comparable(one, other) if one and other else None
    if both is None:
        return "unknown"
    (low, high), (other_low, other_high) = both
    if both[0] == both[1]:
        return "same"
    return "overlaps" if low <= other_high and other_low <= high else "disjoint"


def disjoint(one: Days | None, other: Days | None) -> bool | None:
    """Say whether two ranges of days have no day in common; null where unknown."""
    found = compare_days(one, other)
    return None if found == "unknown" else found == "disjoint"


def later(one: str | None, other: str | None) -> bool | None:
    """Say whether the first date is surely after the second; null where unknown."""
    first, second = days_of(one), days_of(other)
    both = comparable(first, second) if first and second else None
    if both is None:
        return None
    return True if both[0][0] > both[1][1] else False if both[0][1] <= both[1][0] else None
