"""What a match means: the calendar's units from words, and times counted from others."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeVar

import msgspec

from firsthand.annotate.plain.lexicon import Lexicon, whole
from firsthand.annotate.plain.times.patterns import Found
from firsthand.annotate.plain.times.story import Story
from firsthand.annotate.times.value import Value, of_length, of_moment
from firsthand.model.values.moment import Moment, Part, Unit, move

_ROMAN = {"I": 1, "V": 5, "X": 10, "І": 1, "Х": 10}
_UNIT_CODES = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE"}
_FIRST_YEAR = 1000
K = TypeVar("K")


def value_of(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Return what a match means, or null where it is no time after all."""
    return _MEANINGS[found.rule](found, words, story)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})", re.IGNORECASE)


def _key(table: Mapping[K, str], said: str | None) -> K | None:
    """Return the key of the words that a text says."""
    if said is None:
        return None
    return next((key for key, pattern in table.items() if pattern and _compiled(pattern).fullmatch(said.strip())), None)


def _number_in(patterns: tuple[str, ...], said: str | None) -> int | None:
    found = _key(dict(enumerate(patterns, start=1)), said)
    return found


def _part(found: Found, words: Lexicon) -> Part | None:
    part = _key(words.parts, found.parts.get("part"))
    return part if part in ("early", "mid", "late") else None  # type: ignore[return-value]


def _dated(moment: Moment, story: Story) -> Value:
    """Return the value of a moment; one without a year takes it from the story."""
    if moment.year is not None:
        return of_moment(moment)
    moment, anchor = story.with_year(moment)
    return of_moment(moment, anchor)


def _date(found: Found, words: Lexicon, story: Story) -> Value | None:
    parts = found.parts
    month = int(parts["monthno"]) if "monthno" in parts else _number_in(words.months, parts.get("month"))
    day = int(parts["day"])
    if month is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    year = int(parts["year"]) if "year" in parts else None
    try:
        value = _dated(Moment(unit="day", year=year, number=month, day=day), story)
        if value.moment is not None:
            value.moment.first  # noqa: B018  (a day that the month does not have)
    except ValueError:
        return None
    return value


def _month(found: Found, words: Lexicon, story: Story) -> Value | None:
    number = _number_in(words.months, found.parts.get("month"))
    if number is None:
        number = _number_in(words.month_adjectives, found.parts.get("month"))
    if number is None:
        return None
    year = int(found.parts["year"]) if "year" in found.parts else None
    moment = Moment(unit="month", year=year, number=number, part=_part(found, words))
    return _dated(moment, story)


def _season(found: Found, words: Lexicon, story: Story) -> Value | None:
    number = _number_in(words.seasons, found.parts.get("season"))
    if number is None:
        return None
    if "bcyear" in found.parts:
        codes = ("SP", "SU", "FA", "WI")
        return Value(type="DATE", timex=f"BC{int(found.parts['bcyear']):04}-{codes[number - 1]}")
    year = int(found.parts["year"]) if "year" in found.parts else None
    return _dated(Moment(unit="season", year=year, number=number), story)


def _before_christ(found: Found, words: Lexicon, story: Story) -> Value | None:
    return Value(type="DATE", timex=f"BC{int(found.parts['bcyear']):04}")


def _year(found: Found, words: Lexicon, story: Story) -> Value | None:
    year = int(found.parts["year"])
    if year < 100 and "century" in found.parts:
        year += int(found.parts["century"]) * 100
    if year < _FIRST_YEAR:
        return None
    return of_moment(Moment(unit="year", year=year, part=_part(found, words)))


def _bare_year(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read a number alone as a year where nothing that is counted follows, and no year of the story lies far off."""
    if not story.is_near(int(found.parts["year"])):
        return None
    following = found.after.lstrip()
    nouns = (*words.nouns, words.not_counted, words.thousand, words.million, *words.units.values())
    if any(pattern and whole(pattern).match(following) for pattern in nouns):
        return None
    return _year(found, words, story)


def _heading(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read a line that is a year alone; nothing of a longer line."""
    return _year(found, words, story) if found.alone else None


def _decade(found: Found, words: Lexicon, story: Story) -> Value | None:
    digits = found.parts["decade"]
    if len(digits) == 2:
        return None
    return of_moment(Moment(unit="decade", year=int(digits), part=_part(found, words)), told=False)


def _century(found: Found, words: Lexicon, story: Story) -> Value | None:
    number = _roman(found.parts["century"].upper())
    return of_moment(Moment(unit="century", year=(number - 1) * 100), told=False) if 1 < number <= 21 else None


def _roman(digits: str) -> int:
    values = [_ROMAN[digit] for digit in digits]
    return sum(-value if any(later > value for later in values[at + 1 :]) else value for at, value in enumerate(values))


def _count(found: Found, words: Lexicon, suffix: str = "") -> str | None:
    """Return the length of time that is told, as TIMEX3 has it (`P3D`, `PXM`, `PT2H`)."""
    half = _key(words.halves, found.parts.get(f"half{suffix}"))
    if half is not None:
        return half
    said, unit = found.parts.get(f"number{suffix}"), found.parts.get(f"unit{suffix}")
    if unit is None:
        return None
    number = "X" if said is None else _number(said, words)
    calendar = _key(words.units, unit)
    if calendar is not None:
        return f"P{number}{_UNIT_CODES[calendar]}"
    clock = _key(words.lengths, unit)
    return f"PT{number}{clock}" if clock is not None else None


def _number(said: str, words: Lexicon) -> str:
    if said.isdigit():
        return str(int(said))
    number = _key({value: pattern for pattern, value in words.numerals.items()}, said)
    return str(number) if number is not None else "X"


def _length(found: Found, words: Lexicon, story: Story) -> Value | None:
    iso = _count(found, words)
    if iso and _YEARS.fullmatch(iso):
        return of_moment(Moment(unit="year", year=int(iso[1:-1])))
    return of_length(iso) if iso else None


def _single(found: Found, words: Lexicon, story: Story) -> Value | None:
    unit = _key(words.units, found.parts.get("unit"))
    return of_length(f"P1{_UNIT_CODES[unit]}") if unit else None


_YEARS = re.compile(r"P(?:1\d{3}|20\d\d)Y")
_STEP = re.compile(r"P(\d+)(D|W|M|Y)")
_BY_CODE: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def _ago(found: Found, words: Lexicon, story: Story) -> Value | None:
    return _shifted(_count(found, words), -1, story.today, story, "PAST_REF")


def _later(found: Found, words: Lexicon, story: Story) -> Value | None:
    return _shifted(_count(found, words) or _count(found, words, "_"), 1, None, story, "FUTURE_REF")


def _shifted(iso: str | None, sign: int, base: Moment | None, story: Story, vague: str) -> Value | None:
    """Count a length from a base, or from the date told last; without either, or a number, it stays open."""
    if iso is None:
        return None
    step = _STEP.fullmatch(iso)
    unit = _BY_CODE[step[2]] if step else None
    base = base or (story.told("day" if unit in ("day", "week") else unit) if unit else None)
    if step is None or unit is None or base is None:
        return Value(type="DATE", timex=vague, basis="inferred", duration=iso if step else None)
    steps = int(step[1]) * sign * (7 if unit == "week" else 1)
    moment = move(base, steps, "day" if unit == "week" else unit)
    return of_moment(moment, base.edtf)


def _move(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "last year", "next month": from the publication, else from what the story told."""
    step = _key(words.moves, found.parts.get("move"))
    unit = _key(words.units, found.parts.get("unit"))
    if step is None:
        return None
    if unit is None:
        return _named_move(found, words, story, step)
    base = story.around(unit) or story.told(unit)
    if base is None:
        return Value(type="DATE", timex=("PAST_REF", "PRESENT_REF", "FUTURE_REF")[step + 1], basis="inferred")
    moved = move(base, step, unit)
    part = _part(found, words)
    if part is not None and unit in ("month", "year"):
        moved = msgspec.structs.replace(moved, part=part)
    return of_moment(moved, base.edtf, told=step != 0)


def _named_move(found: Found, words: Lexicon, story: Story, step: int) -> Value | None:
    """Read "last July", "this summer"."""
    number, season = _number_in(words.months, found.parts["unit"]), _number_in(words.seasons, found.parts["unit"])
    moment = Moment(unit="month", number=number) if number else Moment(unit="season", number=season)
    return _dated(moment, story)


def _following(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "the next day": the day after the one told last."""
    unit = _key(words.units, found.parts.get("unit"))
    base = (story.told(unit) or story.around(unit)) if unit else None
    if unit is None or base is None:
        return Value(type="DATE", timex="FUTURE_REF", basis="inferred")
    return of_moment(move(base, 1, unit), base.edtf)


def _same(found: Found, words: Lexicon, story: Story) -> Value | None:
    unit = _key(words.units, found.parts.get("unit"))
    number = _number_in(words.months, found.parts.get("unit"))
    if number is not None:
        return _dated(Moment(unit="month", number=number), story)
    daytime = _key(words.daytimes, found.parts.get("unit"))
    of: Unit | None = "day" if daytime else unit
    base = story.told(of) if of else None
    if base is None:
        return None
    if daytime:
        base = msgspec.structs.replace(base, daytime=daytime)
    return of_moment(base, base.edtf, told=False)


def _part_unit(found: Found, words: Lexicon, story: Story) -> Value | None:
    unit, part = _key(words.units, found.parts.get("unit")), _part(found, words)
    base = (story.told(unit) or story.around(unit)) if unit in ("month", "year") else None
    return of_moment(msgspec.structs.replace(base, part=part), base.edtf, told=False) if base is not None else None


def _weekday(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read a weekday as the last one up to the day of publication; without one it stays open."""
    number = _number_in(words.weekdays, found.parts.get("weekday"))
    if number is None or story.day is None:
        return None
    back = (story.day.isoweekday() - number) % 7
    today = story.today
    return of_moment(move(today, -back, "day"), today.edtf) if today else None


def _deixis(found: Found, words: Lexicon, story: Story) -> Value | None:
    step, today = _key(words.deixis, found.parts.get("deixis")), story.today
    if step is None:
        return None
    if today is None:
        return Value(type="DATE", timex="PRESENT_REF", basis="inferred") if step == 0 else None
    return of_moment(move(today, step, "day"), today.edtf)


def _clock(found: Found, words: Lexicon, story: Story) -> Value | None:
    hours, minutes = re.split("[:.]", found.parts["clock"])
    if "." in found.parts["clock"]:
        return None
    return _at(story, clock=f"{int(hours):02}:{minutes}")


def _daytime(found: Found, words: Lexicon, story: Story) -> Value | None:
    code = _key(words.daytimes, found.parts.get("daytime"))
    return _at(story, daytime=code) if code else None


def _at(story: Story, daytime: str | None = None, clock: str | None = None) -> Value:
    """Return a part of some day: which one, a part of the day alone does not say."""
    moment = Moment(unit="day", daytime=daytime, clock=clock)
    return msgspec.structs.replace(of_moment(moment, told=False), edtf=None)


def _reference(found: Found, words: Lexicon, story: Story) -> Value | None:
    code = _key(words.references, found.parts.get("reference"))
    return Value(type="DATE", timex=code, basis="inferred") if code else None


_MEANINGS: dict[str, Callable[[Found, Lexicon, Story], Value | None]] = {
    "iso": _date, "numeric": _date, "date": _date, "first_day": _date, "month": _month, "first_month": _month,
    "adjective": _month, "season": _season, "bc": _before_christ, "bc_first": _before_christ, "decade": _decade,
    "heading": _heading, "century": _century, "year": _year, "part_year": _year, "bare_year": _bare_year, "first_year": _year,
    "second_year": _year, "length": _length, "single": _single, "ago": _ago, "later": _later, "move": _move,
    "following": _following, "same": _same, "part_unit": _part_unit, "weekday": _weekday, "deixis": _deixis,
    "clock": _clock, "daytime": _daytime, "reference": _reference,
}  # fmt: skip
