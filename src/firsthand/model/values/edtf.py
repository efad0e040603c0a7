"""The part of EDTF that we write: check it, and give the first and the last day it can mean.

Extended Date/Time Format, ISO 8601-2:2019, https://www.loc.gov/standards/datetime/. Ours are years, months, days,
seasons (21–24), quarters (33–36), halves (40–41), unspecified digits (`XXXX-07-08`, `201X`), a qualifier at the end
(`~` approximate, `?` uncertain, `%` both), a clock time on a full date, and intervals with open ends (`2014/..`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

from firsthand.errors import UserError
from firsthand.model.base import Frozen

_SINGLE = re.compile(
    r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2})"
    r"(?:T(?P<clock>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-][01]\d:[0-5]\d)?))?)?)?(?P<qualifier>[~?%])?"
)
_YEAR = re.compile(r"\d{4}|\d{3}X|\d{2}XX|XXXX")
_SPANS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip
_TOLERANCE = {"day": 3, "month": 31, "year": 366}


class EdtfError(UserError):
    """The text is no EDTF of the kind that we write."""


class Bounds(Frozen, frozen=True, kw_only=True):
    """The first and last ISO day; null where the year is unknown or the end is open.

    `open_start`, `open_end` tell an open end (`..`) from an unknown one; `slack_start`, `slack_end` are the days by
    which an approximate end may be off.
    """

    earliest: str | None = None
    latest: str | None = None
    open_start: bool = False
    open_end: bool = False
    slack_start: int = 0
    slack_end: int = 0


def is_edtf(text: str) -> bool:
    """Say whether the text is EDTF of the kind that we write."""
    try:
        bounds(text)
    except EdtfError:
        return False
    return True


@lru_cache(maxsize=4096)
def bounds(text: str) -> Bounds:
    """Return the first and the last day an EDTF text can mean; raise EdtfError where it is none.

    Seasons are taken as on the northern half of the earth (winter of a year begins in its December).
    An approximate or uncertain date keeps the bounds of its words; `slack` says how far they may be off.
    """
    if "/" not in text:
        return _single(text)
    left, _, right = text.partition("/")
    start = _end_of_interval(left, text)
    end = _end_of_interval(right, text)
    if start.earliest and end.latest and start.earliest > end.latest:
        raise EdtfError(f"'{text}' ends before it begins.", hint="swap the two ends")
    return Bounds(
        earliest=start.earliest,
        latest=end.latest,
        open_start=left == "..",
        open_end=right == "..",
        slack_start=start.slack_start,
        slack_end=end.slack_end,
    )


def _end_of_interval(part: str, whole: str) -> Bounds:
    if part in ("", ".."):
        if whole.strip("./") == "":
            raise EdtfError(f"'{whole}' has no end at all.", hint="give a date on one side")
        return Bounds()
    return _single(part)


def _single(text: str) -> Bounds:
    match = _SINGLE.fullmatch(text)
    if match is None or not _YEAR.fullmatch(match["year"]):
        raise EdtfError(
            f"'{text}' is no EDTF date.", hint="write YYYY, YYYY-MM or YYYY-MM-DD, with X for what is unknown"
        )
    month, day = match["month"], match["day"]
    _check(text, match["year"], month, day)
    unit = "day" if day and "X" not in day else "month" if month and "X" not in month else "year"
    slack = _TOLERANCE[unit] if match["qualifier"] in ("~", "%") else 0
    if match["year"] == "XXXX":
        return Bounds(slack_start=slack, slack_end=slack)
    first, last = (int(match["year"].replace("X", digit)) for digit in "09")
    return Bounds(
        earliest=_first(first, month, day), latest=_last(last, month, day), slack_start=slack, slack_end=slack
    )


def _check(text: str, year: str, month: str | None, day: str | None) -> None:
    known = month is not None and "X" not in month
    if (month and "X" in month and month != "XX") or (day and "X" in day and day != "XX"):
        raise EdtfError(f"'{text}' leaves half of a month or day open.", hint="write XX")
    if known and month and not (1 <= int(month) <= 12 or (int(month) in _SPANS and day is None)):
        raise EdtfError(f"'{text}' has no such month.", hint="months are 01 to 12, seasons 21 to 24")
    if year == "0000":
        raise EdtfError(f"'{text}' has no such year.", hint="years are 0001 to 9999")
    if day and day != "XX":
        longest = monthrange(int(year) if year.isdigit() else 2000, int(month))[1] if known and month else 31
        if not 1 <= int(day) <= longest:
            raise EdtfError(f"'{text}' has no such day.", hint=f"that month has {longest} days")


def _first(year: int, month: str | None, day: str | None) -> str:
    year = max(year, 1)
    number = int(month) if month and month != "XX" else 1
    number = _SPANS[number][0] if number > 12 else number
    return f"{year:04}-{number:02}-{int(day) if day and day != 'XX' else 1:02}"


def _last(year: int, month: str | None, day: str | None) -> str:
    number = int(month) if month and month != "XX" else 12
    if number > 12:
        number = _SPANS[number][1]
        year, number = (year + 1, number - 12) if number > 12 else (year, number)
    longest = monthrange(min(year, 9999), number)[1]
    return f"{min(year, 9999):04}-{number:02}-{min(int(day), longest) if day and day != 'XX' else longest:02}"
