"""EDTF as people write dates; the EDTF itself stays in the data."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.model.disclosed import DisclosedDocument
from firsthand.model.values.time import When

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DATE = re.compile(r"(?P<year>-?[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?(?P<mark>[~?%]?)$")
_PART = r"(?:(?P<{0}>[\dX.]+){0})?"
_DURATION = re.compile("P" + "".join(_PART.format(unit) for unit in "YMWD") + r"(?:T(?:(?P<H>[\dX.]+)H)?.*)?$")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}
_MARKS = {"~": "about ", "?": "perhaps ", "%": "perhaps about ", "": ""}
NOT_KNOWN = "date not known"


@lru_cache(maxsize=16384)
def date_words(edtf: str | None) -> str:
    """Write an EDTF value for people; what no rule reads is shown as it is."""
    if not edtf:
        return NOT_KNOWN
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        return _interval(start, end)
    value = edtf.partition("T")[0]
    match = _DATE.match(value)
    return _MARKS[match["mark"]] + _day(match) if match else edtf


def when_words(when: When | None) -> str:
    """Write a time as a statement gives it: its date, or its duration, or its own words."""
    if when is None:
        return NOT_KNOWN
    if when.edtf and not set(when.edtf) <= set("X-"):
        return date_words(when.edtf)
    return f"“{when.text}”" if when.text else _duration(when.duration)


def _interval(start: str, end: str) -> str:
    if start in ("", ".."):
        return f"until {date_words(end)}"
    if end in ("", ".."):
        return f"since {date_words(start)}"
    if date_words(start) == NOT_KNOWN or date_words(end) == NOT_KNOWN:
        return f"until {date_words(end)}" if date_words(start) == NOT_KNOWN else f"since {date_words(start)}"
    first, last = _DATE.match(start), _DATE.match(end)
    if first and last and _days_of_one_month(first, last):
        return f"between {int(first['day'])} and {date_words(end)}"
    return f"between {date_words(start)} and {date_words(end)}"


def _days_of_one_month(first: re.Match[str], last: re.Match[str]) -> bool:
    days = (first["day"] or "").isdigit() and (last["day"] or "").isdigit()
    return days and not first["mark"] and (first["year"], first["month"]) == (last["year"], last["month"])


def _day(match: re.Match[str]) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    known_year = "X" not in year
    after = f" {year}" if known_year else ""
    without = "" if known_year else " (year not known)"
    if month is None or "X" in month:
        return year if known_year else (f"{year[:3]}0s" if year[:3].isdigit() else NOT_KNOWN)
    if month in _SEASONS:
        return f"{_SEASONS[month]}{after}{without}"
    name = _MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= 12 else month
    if day is None or "X" in day:
        return f"{name}{after}{without}"
    return f"{int(day)} {name}{after}{without}"


def _duration(duration: str | None) -> str:
    match = _DURATION.match(duration or "")
    parts = [(match[unit], name) for unit, name in _UNITS.items() if match[unit]] if match else []
    words = [f"{'some' if 'X' in number else number} {name}{'' if number == '1' else 's'}" for number, name in parts]
    return " ".join(words) or NOT_KNOWN


def published_words(document: DisclosedDocument) -> str:
    """Write when a document was published; that it is withheld where the edition keeps it back."""
    if document.published is not None:
        return date_words(document.published.edtf)
    return "withheld" if "published" in document.withheld else "not known"
