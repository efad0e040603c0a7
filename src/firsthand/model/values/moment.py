"""A piece of the calendar (a day, week, month, season, year, decade …), perhaps without its year.

It can be written as EDTF and as a TIMEX3 value, and moved along the calendar. A part that is not known stays
unknown: a moment without a year never gets one here.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

import msgspec

from firsthand.model.base import Frozen

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]
Part = Literal["early", "mid", "late"]

_SEASON_CODES = ("SP", "SU", "FA", "WI")
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MONTH_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_LEAP_FREE = 2001


class Moment(Frozen, frozen=True, kw_only=True):
    """One unit of the calendar.

    `year` is the year (the first one of a decade or century), null if unknown. `number` is the month (1–12), ISO
    week, quarter, half or season (1 spring – 4 winter) within it. `part` narrows a month, year or decade to its
    early, mid or late third; `daytime` is TIMEX3's part of the day (MO, MI, AF, EV, NI), `clock` is `HH:MM`, `zone`
    `Z` or an offset. `about` marks an approximate one.
    """

    unit: Unit
    year: int | None = None
    number: int | None = None
    day: int | None = None
    part: Part | None = None
    daytime: str | None = None
    clock: str | None = None
    zone: str = ""
    about: bool = False

    @property
    def first(self) -> date | None:
        """The first day, or null without a year."""
        return self._ends()[0]

    @property
    def last(self) -> date | None:
        """The last day, or null without a year."""
        return self._ends()[1]

    def _ends(self) -> tuple[date | None, date | None]:
        if self.year is None or not 1 <= self.year <= 9990 or (self.unit != "year" and self._needs_number()):
            return None, None
        months = self._months()
        if self.unit == "day" and self.number and self.day:
            day = date(self.year, self.number, self.day)
            return day, day
        if self.unit in ("week", "weekend") and self.number:
            monday = date.fromisocalendar(self.year, self.number, 1)
            return monday + timedelta(5 if self.unit == "weekend" else 0), monday + timedelta(6)
        if months is None:
            return None, None
        first, last = _month_start(self.year, months[0]), _month_end(self.year, months[1])
        if self.part and self.unit == "month":
            low, high = _THIRDS[self.part]
            first, last = first.replace(day=low), first.replace(day=min(high, last.day))
        return first, last

    def _needs_number(self) -> bool:
        return self.number is None and self.unit not in ("decade", "century")

    def _months(self) -> tuple[int, int] | None:
        """First and last month, counted from January of the year (may exceed 12)."""
        number = self.number or 0
        spans = {
            "month": (number, number),
            "quarter": (number * 3 - 2, number * 3),
            "half": (number * 6 - 5, number * 6),
            "season": (number * 3, number * 3 + 2),
            "year": (1, 12),
            "decade": (1, 120),
            "century": (1, 1200),
        }
        span = spans.get(self.unit)
        if span and self.part and self.unit in ("year", "decade"):
            low, high = _MONTH_THIRDS[self.part]
            scale = 1 if self.unit == "year" else 10
            return (low - 1) * scale + 1, high * scale
        return span

    @property
    def edtf(self) -> str:  # noqa: PLR0911  (one return a reading)
        """The moment as EDTF; weeks and thirds of a month or year are intervals."""
        mark = "~" if self.about and self.year is not None else ""
        year = f"{self.year:04}" if self.year is not None else "XXXX"
        if self.unit in ("week", "weekend"):
            first, last = self._ends()
            return f"{first}{mark}/{last}{mark}" if first and last else "XXXX-XX-XX"
        if self.part and self.unit == "month" and self.number:
            return _third_of_month(year, self.number, self.part)
        if self.part and self.unit in ("year", "decade"):
            first, last = self._ends()
            if first and last:
                low, high = ("" if self.part == edge else "~" for edge in ("early", "late"))
                return f"{first.isoformat()[:7]}{low}/{last.isoformat()[:7]}{high}"
        if self.unit == "decade":
            return f"{year[:3]}X{mark}"
        if self.unit == "century":
            return f"{year[:2]}XX{mark}"
        if self.unit == "day":
            month = f"{self.number:02}" if self.number else "XX"
            day = f"{self.day:02}" if self.day else "XX"
            clock = f"T{self.clock}:00{self.zone}" if self.clock and self._ends()[0] else ""
            return f"{year}-{month}-{day}{clock}{'' if clock else mark}"
        offset = {"month": 0, "season": 20, "quarter": 32, "half": 39, "year": 0}[self.unit]
        return f"{year}-{self.number + offset:02}{mark}" if self.number else f"{year}{mark}"

    @property
    def timex(self) -> str:  # noqa: PLR0911  (one return a reading)
        """The moment as a TIMEX3 value."""
        year = f"{self.year:04}" if self.year is not None else "XXXX"
        number = self.number
        if self.unit in ("week", "weekend"):
            value = f"{year}-W{number:02}" if number else f"{year}-WXX"
            return value + ("-WE" if self.unit == "weekend" else "")
        if self.unit == "decade":
            return year[:3]
        if self.unit == "century":
            return year[:2]
        if self.unit == "season":
            return f"{year}-{_SEASON_CODES[(number or 1) - 1]}"
        if self.unit in ("quarter", "half"):
            return f"{year}-{'Q' if self.unit == 'quarter' else 'H'}{number or 'X'}"
        if self.unit == "day":
            value = f"{year}-{_two(number)}-{_two(self.day)}"
            if self.clock:
                return f"{value}T{self.clock}{self.zone}"
            return f"{value}T{self.daytime}" if self.daytime else value
        return f"{year}-{number:02}" if number else year

    def move(self, steps: int, unit: Unit | None = None) -> Moment:
        """Return the moment so many units later (earlier if negative), at the coarser of the two precisions."""
        return move(self, steps, unit or self.unit)


def _two(number: int | None) -> str:
    return f"{number:02}" if number else "XX"


def _third_of_month(year: str, month: int, part: Part) -> str:
    low, high = _THIRDS[part]
    longest = monthrange(int(year) if year.isdigit() else _LEAP_FREE, month)[1]
    head = f"{year}-{month:02}"
    mark = "~" if year.isdigit() else ""  # a qualifier beside an unspecified year is more than readers of EDTF know
    start = f"{head}-{low:02}{'' if part == 'early' else mark}"
    return f"{start}/{head}-{min(high, longest):02}{'' if part == 'late' else mark}"


def _month_start(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _month_end(year: int, month: int) -> date:
    start = _month_start(year, month)
    return start.replace(day=monthrange(start.year, start.month)[1])


def of_day(day: date) -> Moment:
    """Return a calendar day as a moment."""
    return Moment(unit="day", year=day.year, number=day.month, day=day.day)


def of_unit(day: date, unit: Unit) -> Moment:
    """Return the week, month, season, year … that a day lies in; winter belongs to the year of its December."""
    if unit == "day":
        return of_day(day)
    if unit in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return Moment(unit=unit, year=year, number=week)
    if unit == "season":
        number = (day.month - 3) % 12 // 3 + 1
        return Moment(unit=unit, year=day.year - (day.month < 3), number=number)
    size = {"decade": 10, "century": 100}.get(unit, 1)
    number_in = {"month": day.month, "quarter": (day.month + 2) // 3, "half": (day.month + 5) // 6}.get(unit)
    return Moment(unit=unit, year=day.year // size * size, number=number_in)


_PER_YEAR = {"month": 12, "quarter": 4, "half": 2, "season": 4}


def move(moment: Moment, steps: int, unit: Unit) -> Moment:
    """Shift a moment by whole units; a moment without a year keeps none, and before the calendar's first there is none.

    Days and weeks are counted from its first day, larger units keep the coarser of the two precisions.
    """
    if unit in ("day", "week", "weekend"):
        return _move_days(moment, steps if unit == "day" else steps * 7, unit)
    if unit in _PER_YEAR:
        base = moment if moment.unit == unit else _coarser(moment, unit)
        if base.number is None:
            return Moment(unit=unit)
        year, rest = divmod(base.number - 1 + steps, _PER_YEAR[unit])
        if base.year is not None and base.year + year < 1:
            return Moment(unit=unit)
        return Moment(unit=unit, year=None if base.year is None else base.year + year, number=rest + 1)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    if moment.year is None or moment.year + steps * size < 1:
        return Moment(unit=unit)
    return Moment(unit=unit, year=(moment.year + steps * size) // size * size)


def _coarser(moment: Moment, unit: Unit) -> Moment:
    first = moment.first
    if first is not None:
        return of_unit(first, unit)
    if unit == "month" and moment.unit in ("day", "month"):
        return Moment(unit="month", number=moment.number)
    return Moment(unit=unit)


def _move_days(moment: Moment, days: int, unit: Unit) -> Moment:
    first = moment.first
    if first is None:
        if moment.unit != "day" or not moment.number or not moment.day or unit != "day":
            return Moment(unit="day")
        # without a year the 29th of February cannot be told: counted in a year without one
        free = _LEAP_FREE if (moment.number, moment.day) != (2, 29) else 2000
        moved = date(free, moment.number, moment.day) + timedelta(days)
        return Moment(unit="day", number=moved.month, day=moved.day)
    moved = first + timedelta(days)
    if unit == "day":
        return of_day(moved)
    return of_unit(moved, "weekend" if unit == "weekend" else "week")


def without_time(moment: Moment) -> Moment:
    """Return the calendar unit alone, without part of the day or clock."""
    return msgspec.structs.replace(moment, daytime=None, clock=None, zone="")
