"""Publication dates as pages print them -> EDTF days. Only whole dates: what lacks the year gives nothing."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b")


def to_edtf(printed: str) -> str | None:
    """Return the first whole date in the words, or null.

    Of two numbers with a slash, which may be day or month, only what has one reading gives a day; else the year and
    no more. With dots the day comes first.
    """
    if match := _ISO.search(printed):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.search(printed):
        return _day(int(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_FIRST.search(printed):
        return _day(int(match[3]), _month(match[1]), int(match[2]))
    if match := _NUMERIC.search(printed):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == "." or first > 12 or first == second:
            return _day(year, second, first)
        return _day(year, first, second) if second > 12 else str(year)
    return None


def _month(word: str) -> int:
    start = word[:3].lower()
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
