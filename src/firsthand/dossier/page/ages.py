"""How old news is on the day of the edition, never more exact than its date."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_YEAR = re.compile(r"(\d{4})$")
_MARKS = re.compile(r"[~?%]|T.*$")


def latest_day(edtf: str | None) -> date | None:
    """Return the last day that an EDTF value may mean; null where its year is not known or its end is open."""
    if not edtf:
        return None
    end = _MARKS.sub("", edtf.rpartition("/")[2])
    for pattern in (_DAY, _MONTH, _YEAR):
        match = pattern.match(end)
        if match:
            return _last([int(number) for number in match.groups()])
    return None


def age_words(edtf: str | None, today: str) -> str:
    """Say how long before the edition a date was; empty where the year is not known."""
    then, now = latest_day(edtf), latest_day(today)
    if then is None or now is None or then > now:
        return ""
    days = (now - then).days
    if days < 14:
        return f"{days} day{'' if days == 1 else 's'} before this edition"
    if days < 60:
        return f"{days // 7} weeks before this edition"
    months = (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day)
    if months < 24:
        return f"{months} months before this edition"
    return f"{months // 12} years before this edition"


def _last(numbers: list[int]) -> date | None:
    year, month, day = [*numbers, 0, 0][:3]
    if not 1 <= year <= 9999 or month > 12:
        return None
    if day:
        try:
            return date(year, month, day)
        except ValueError:
            return None
    following = date(year + (month in (0, 12)), 1 if month in (0, 12) else month + 1, 1) if year < 9999 else None
    return date.fromordinal(following.toordinal() - 1) if following else None


def told_by(edtf: str) -> date | None:
    """Return a day by which a text was there: of a month or a year alone its first, so that no guess is the newest."""
    end = latest_day(edtf)
    if end is not None and _MONTH.fullmatch(edtf):
        return end.replace(day=1)
    return end.replace(month=1, day=1) if end is not None and _YEAR.fullmatch(edtf) else end
