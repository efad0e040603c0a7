"""Comparing times without filling in what is unknown: overlap, disjoint, or unknown; the year may be missing."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import Literal

from firsthand.model.values.time import When

Overlap = Literal["same", "overlaps", "disjoint", "unknown"]

_DAY = re.compile(r"^(\d{4}|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[~?%]?$")


def bounds(when: When | None) -> tuple[str, str] | None:
    """Return the first and last day of a time, null where either is not known; years may be `XXXX`."""
    if when is None or when.edtf is None:
        return None
    if when.earliest and when.latest:
        return when.earliest[:10], when.latest[:10]
    return edtf_bounds(when.edtf)


@lru_cache(maxsize=16384)
def edtf_bounds(edtf: str) -> tuple[str, str] | None:
    """Return the first and last day of an EDTF day, month, year or closed interval."""
    first, _, second = edtf.partition("/")
    low, high = _one(first), _one(second or first)
    if low is None or high is None:
        return None
    return (low[0], high[1]) if low[0] <= high[1] else None


def _one(edtf: str) -> tuple[str, str] | None:
    match = _DAY.match(edtf)
    if match is None:
        return None
    year, month, day = match.group(1), match.group(2), match.group(3)
    if month is None or month == "XX":
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12:
        return None
    last = monthrange(int(year) if year.isdigit() else 2024, int(month))[1]
    if day is None or day == "XX":
        return f"{year}-{month}-01", f"{year}-{month}-{last:02d}"
    return (f"{year}-{month}-{day}", f"{year}-{month}-{day}") if 1 <= int(day) <= last else None


def compare_days(one: tuple[str, str] | None, other: tuple[str, str] | None) -> Overlap:
    """Compare two ranges of days; where a year is missing, only the day and month are compared."""
    if one is None or other is None:
        return "unknown"
    if "X" in one[0] or "X" in other[0]:
        one, other = (one[0][5:], one[1][5:]), (other[0][5:], other[1][5:])
        if one[0] > one[1] or other[0] > other[1]:
            return "unknown"
    if one == other:
        return "same"
    return "overlaps" if one[0] <= other[1] and other[0] <= one[1] else "disjoint"


def is_day(when: When | None) -> bool:
    """Say whether a time is one day (its year may be unknown)."""
    found = bounds(when)
    return found is not None and found[0] == found[1]
