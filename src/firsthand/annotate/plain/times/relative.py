"""Times counted from others: lengths, "two days later", "last month", weekdays, parts of the day."""

from __future__ import annotations

import re

import msgspec

from firsthand.annotate.plain.lexicon import Lexicon
from firsthand.annotate.plain.times.patterns import Found
from firsthand.annotate.plain.times.story import Story
from firsthand.annotate.plain.times.wording import dated, key, number_in, part
from firsthand.annotate.times.value import Value, of_length, of_moment
from firsthand.model.values.moment import Moment, Unit, move

_UNIT_CODES = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE"}


def _count(found: Found, words: Lexicon, suffix: str = "") -> str | None:
    """Return the length of time that is told, as TIMEX3 has it (`P3D`, `PXM`, `PT2H`)."""
    half = key(words.halves, found.parts.get(f"half{suffix}"))
    if half is not None:
        return half
    said, unit = found.parts.get(f"number{suffix}"), found.parts.get(f"unit{suffix}")
    if unit is None:
        return None
    number = "X" if said is None else _number(said, words)
    calendar = key(words.units, unit)
    if calendar is not None:
        return f"P{number}{_UNIT_CODES[calendar]}"
    clock = key(words.lengths, unit)
    return f"PT{number}{clock}" if clock is not None else None


def _number(said: str, words: Lexicon) -> str:
    if said.isdigit():
        return str(int(said))
    number = key({value: pattern for pattern, value in words.numerals.items()}, said)
    return str(number) if number is not None else "X"


def read_length(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "three days" as a length; a number of a year as that year."""
    iso = _count(found, words)
    if iso and _YEARS.fullmatch(iso):
        return of_moment(Moment(unit="year", year=int(iso[1:-1])))
    return of_length(iso) if iso else None


def read_single(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "more than a month" as a length of one."""
    unit = key(words.units, found.parts.get("unit"))
    return of_length(f"P1{_UNIT_CODES[unit]}") if unit else None


_YEARS = re.compile(r"P(?:1\d{3}|20\d\d)Y")
_STEP = re.compile(r"P(\d+)(D|W|M|Y)")
_BY_CODE: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def read_ago(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "three days ago": from the publication."""
    return _shifted(_count(found, words), -1, story.today, story, "PAST_REF")


def read_later(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "three days later": from the date told last."""
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


def read_move(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "last year", "next month", "la semana pasada": from the publication, else from what the story told."""
    said = found.parts.get("move")
    step = key(words.moves, said)
    step = key(words.moves_after, said) if step is None else step
    unit = key(words.units, found.parts.get("unit"))
    if step is None:
        return None
    if unit is None:
        return _named_move(found, words, story, step)
    base = story.around(unit) or story.told(unit)
    if base is None:
        return Value(type="DATE", timex=("PAST_REF", "PRESENT_REF", "FUTURE_REF")[step + 1], basis="inferred")
    moved = move(base, step, unit)
    third = part(found, words)
    if third is not None and unit in ("month", "year"):
        moved = msgspec.structs.replace(moved, part=third)
    return of_moment(moved, base.edtf, told=step != 0)


def _named_move(found: Found, words: Lexicon, story: Story, step: int) -> Value | None:
    """Read "last July", "this summer"."""
    number, season = number_in(words.months, found.parts["unit"]), number_in(words.seasons, found.parts["unit"])
    moment = Moment(unit="month", number=number) if number else Moment(unit="season", number=season)
    return dated(moment, story)


def read_following(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "the next day": the day after the one told last."""
    unit = key(words.units, found.parts.get("unit"))
    base = (story.told(unit) or story.around(unit)) if unit else None
    if unit is None or base is None:
        return Value(type="DATE", timex="FUTURE_REF", basis="inferred")
    return of_moment(move(base, 1, unit), base.edtf)


def read_same(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "the same day", "that July": the one told last."""
    unit = key(words.units, found.parts.get("unit"))
    number = number_in(words.months, found.parts.get("unit"))
    if number is not None:
        return dated(Moment(unit="month", number=number), story)
    daytime = key(words.daytimes, found.parts.get("unit"))
    of: Unit | None = "day" if daytime else unit
    base = story.told(of) if of else None
    if base is None:
        return None
    if daytime:
        base = msgspec.structs.replace(base, daytime=daytime)
    return of_moment(base, base.edtf, told=False)


def read_part_unit(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "at the end of the year": of the one told last."""
    unit, third = key(words.units, found.parts.get("unit")), part(found, words)
    base = (story.told(unit) or story.around(unit)) if unit in ("month", "year") else None
    return of_moment(msgspec.structs.replace(base, part=third), base.edtf, told=False) if base is not None else None


def read_weekday(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read a weekday as the last one up to the day of publication; without one it stays open."""
    number = number_in(words.weekdays, found.parts.get("weekday"))
    if number is None or story.day is None:
        return None
    back = (story.day.isoweekday() - number) % 7
    today = story.today
    return of_moment(move(today, -back, "day"), today.edtf) if today else None


def read_deixis(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "yesterday": from the publication."""
    step, today = key(words.deixis, found.parts.get("deixis")), story.today
    if step is None:
        return None
    if today is None:
        return Value(type="DATE", timex="PRESENT_REF", basis="inferred") if step == 0 else None
    return of_moment(move(today, step, "day"), today.edtf)


def read_clock(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "14:30" as some day's."""
    hours, minutes = re.split("[:.]", found.parts["clock"])
    if "." in found.parts["clock"]:
        return None
    return _at(story, clock=f"{int(hours):02}:{minutes}")


def read_daytime(found: Found, words: Lexicon, story: Story) -> Value | None:
    """Read "at night" as some day's."""
    code = key(words.daytimes, found.parts.get("daytime"))
    return _at(story, daytime=code) if code else None


def _at(story: Story, daytime: str | None = None, clock: str | None = None) -> Value:
    """Return a part of some day: which one, a part of the day alone does not say."""
    moment = Moment(unit="day", daytime=daytime, clock=clock)
    return msgspec.structs.replace(of_moment(moment, told=False), edtf=None)
