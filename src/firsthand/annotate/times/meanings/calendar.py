"""Dates, months, seasons, quarters, years, decades as they are printed."""

from __future__ import annotations

import re

import msgspec

from firsthand.annotate.times.context import Context, choose
from firsthand.annotate.times.holidays import fixed
from firsthand.annotate.times.holidays import holiday as holiday_on
from firsthand.annotate.times.meanings.registry import meaning
from firsthand.annotate.times.meanings.units import third, timed
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.value import Value, of_moment
from firsthand.model.values.moment import Moment, of_day

_DETERMINERS = frozenset({"the", "those", "these", "both", "'s", "’s"})
# what is called after the holiday on which it is: a Christmas tree is not
_ON_THE_DAY = frozenset(
    {"parade", "shooting", "shootings", "attack", "stabbing", "killing", "massacre", "celebrations"}
)
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NEAR_SWAP = 10
_STEP_BEHIND = re.compile("[OTtlxhsC]+u$")
_SECOND_DAY = re.compile("[&2-](?:T?[do](?:O?(?P<later>M))?|(?P<month>M)T?[do]),?y")
_BEFORE_DAY_NUMBER = frozenset(("on", "by", "until", "till", "since", "from", "after", "before", "of", "to", "and"))
_TERROR = frozenset(("attack", "attacks", "terrorist", "terror", "hijackers", "hijackings", "atrocities", "bombings"))


def dated(moment: Moment, piece: Piece, context: Context) -> Value:
    """Give a month, day, season … its year: the one beside it, else the nearest that the tense calls for."""
    year = piece.number("y")
    if year is not None:
        return of_moment(msgspec.structs.replace(moment, year=year))
    unit = piece.at("u")
    base = context.around("year")
    if unit is not None and piece.cells.values[unit] == "Y" and base is not None and base.year is not None:
        step = piece.part(piece.at("MSuo") or piece.first, unit).step() or 0
        return of_moment(msgspec.structs.replace(moment, year=base.year + step), context.edtf)
    return of_moment(*context.nearest(moment, context.tense(piece.token)))


def stepped(moment: Moment, step: int, context: Context) -> Value:
    """Give a month or season the year that "last", "next" or "this" says."""
    if context.day is None:
        return of_moment(*context.nearest(moment, "past" if step < 0 else "future" if step > 0 else None))
    day = context.day
    years = [msgspec.structs.replace(moment, year=day.year + shift) for shift in (-2, -1, 0, 1, 2)]
    if step == 0:
        return of_moment(choose(years[1:4], day, None), context.edtf)
    before = [m for m in years if m.last and m.last < day]
    after = [m for m in years if m.first and m.first > day]
    return of_moment(before[-1] if step < 0 else after[0], context.edtf)


@meaning
def date(piece: Piece, context: Context) -> Value | None:
    """Read March 1, 2008; 11 December; the 8th of July; May 3 last year; 2022-07-08."""
    if piece.has("i"):
        return numeric(str(piece.value("i")), context)
    if not piece.has("M"):
        return numeric("".join(piece.cells.words[piece.first : piece.last]), context)
    step = _STEP_BEHIND.search(piece.code)
    if step and piece.value("u") != "Y":
        shorter = _month_and_day(piece.part(piece.first, piece.first + step.start()), context)
        return msgspec.structs.replace(shorter, last=piece.first + step.start()) if shorter else None
    return _month_and_day(piece, context)


def _month_and_day(piece: Piece, context: Context) -> Value | None:
    month_number, day = piece.number("M"), piece.number("do")
    if month_number is None or day is None or not 1 <= day <= _LONGEST[month_number - 1]:
        return None
    if _counts_things(piece):
        return msgspec.structs.replace(_month(piece.part(piece.first, piece.last - 1), context), last=piece.last - 1)
    if month_number == 9 and day == 11 and not piece.has("y") and {piece.after, piece.word(piece.last + 1)} & _TERROR:
        return of_moment(Moment(unit="day", year=2001, number=9, day=11), told=False)
    moment = Moment(unit="day", number=month_number, day=day, year=_year_behind(piece, month_number))
    value = of_moment(moment) if moment.year else dated(moment, piece, context)
    if value.moment is None or not _real(value.moment):
        return None
    daytime = piece.value("P")
    return of_moment(timed(value.moment, daytime), value.anchor) if daytime else value


def _year_behind(piece: Piece, number: int) -> int | None:
    """Return the year that stands behind the second day of a span: "between May 27 and 31, 2022"."""
    if piece.has("yu"):
        return None
    second = _SECOND_DAY.match(piece.cells.code, piece.last)
    if second is None:
        return None
    year = int(piece.cells.values[second.end() - 1])
    at = max(second.start("month"), second.start("later"))
    month = piece.cells.values[at] if at >= 0 else number
    return year if number <= month else year - 1


def _counts_things(piece: Piece) -> bool:
    """In "in March 20 people", the figure counts the people; "the March 20 attacks" were on that day."""
    return (
        piece.before not in _DETERMINERS
        and piece.code.endswith("Md")
        and piece.cells.tag(piece.last) in ("NNS", "NNPS")
    )


def _real(moment: Moment) -> bool:
    try:
        return moment.year is None or moment.first is not None
    except ValueError:
        return False


def numeric(text: str, context: Context) -> Value | None:
    """Read a date in figures: ISO, or with slashes; where day and month could be swapped, they stay open."""
    if text == "9/11":
        return of_moment(Moment(unit="day", year=2001, number=9, day=11), told=False)
    parts = [int(part) for part in re.split(r"[-/.]", text)]
    if text[:4].isdigit():
        year, month_number, day = parts
    else:
        left, right, year = parts
        year += 0 if year > 99 else 2000 if year < 50 else 1900
        month_number, day = (right, left) if left > 12 or "." in text else (left, right)
        if left <= 12 and right <= 12 and left != right and "." not in text:
            return _either_order(year, left, right, context)
    if not (1 <= month_number <= 12 and 1 <= day <= 31):
        return None
    moment = Moment(unit="day", year=year, number=month_number, day=day)
    return of_moment(moment) if _real(moment) else None


def _either_order(year: int, left: int, right: int, context: Context) -> Value:
    """8/7/2022 is one of two days; the one near the publication, if only one is, else neither."""
    readings = [Moment(unit="day", year=year, number=number, day=day) for number, day in ((left, right), (right, left))]
    if context.day is not None:
        near = [m for m in readings if m.first and abs((m.first - context.day).days) <= _NEAR_SWAP]
        if len(near) == 1:
            return of_moment(near[0], context.edtf)
    return of_moment(Moment(unit="day", year=year))


@meaning
def day_of_told_month(piece: Piece, context: Context) -> Value | None:
    """Read the 25th: of the month that the story told last."""
    day, told = piece.number("o"), context.previous
    noun = piece.cells.tag(piece.last).startswith(("NN", "JJ"))
    if day is None or noun or not piece.word(piece.last - 1)[0].isdigit() or piece.before not in _BEFORE_DAY_NUMBER:
        return None
    if told is None or told.unit not in ("day", "month") or told.number is None or day > _LONGEST[told.number - 1]:
        return None
    moment = Moment(unit="day", year=told.year, number=told.number, day=day)
    return of_moment(moment, told.edtf) if _real(moment) else None


@meaning
def shared_month(piece: Piece, context: Context) -> Value | None:
    """Read the 4 of "4 and 5 July", the 5 of "July 4 and 5": the month stands beside the other day."""
    cells, day = piece.cells, piece.number("do")
    behind = cells.letter(piece.first - 1) in "&2" and cells.letter(piece.first - 3) == "M"
    at = piece.first - 3 if behind else cells.code.find("M", piece.last)
    number = int(cells.values[at])
    if day is None or not 1 <= day <= _LONGEST[number - 1] or (cells.tag(piece.last).startswith("NN") and behind):
        return None
    year_at = cells.code.find("y", piece.first if behind else at, piece.last if behind else at + 3)
    moment = Moment(unit="day", number=number, day=day, year=int(cells.values[year_at]) if year_at >= 0 else None)
    return of_moment(moment) if moment.year else dated(moment, piece, context)


@meaning
def days_of_month(piece: Piece, context: Context) -> Value | None:
    """Read July 8-10, 2022: one expression, from the first day to the last."""
    days = [value for value in piece.values("do") if isinstance(value, int)]
    number = piece.number("M")
    if number is None or len(days) != 2 or not days[0] < days[1] <= _LONGEST[number - 1]:
        return None
    first, last = (dated(Moment(unit="day", number=number, day=day), piece, context) for day in days)
    return msgspec.structs.replace(first, edtf=f"{first.edtf}/{last.edtf}")


@meaning
def month(piece: Piece, context: Context) -> Value | None:
    """Read October 2007; late July; last September; October of next year."""
    return _month(piece, context)


def _month(piece: Piece, context: Context) -> Value:
    at = piece.at("M")
    assert at is not None
    moment = Moment(unit="month", number=piece.number("M"), part=third(piece.part(piece.first, at)))
    step = piece.part(piece.first, at).step()
    if step is not None and not piece.has("yu"):
        return stepped(moment, step, context)
    if piece.has("u") and piece.value("u") != "Y":
        return msgspec.structs.replace(dated(moment, piece.part(piece.first, at + 1), context), last=at + 1)
    return dated(moment, piece, context)


@meaning
def season(piece: Piece, context: Context) -> Value | None:
    """Read the summer of 2014; last winter; this spring."""
    at = piece.at("S")
    assert at is not None
    moment = Moment(unit="season", number=piece.number("S"))
    step = piece.part(piece.first, at).step()
    if step is not None and not piece.has("yu"):
        return stepped(moment, step, context)
    return dated(moment, piece, context)


@meaning
def quarter(piece: Piece, context: Context) -> Value | None:
    """Read the third quarter; fourth quarter 2008."""
    number = piece.number("o")
    if piece.value("u") != "Q" or number is None or number > 4:
        return None
    at = piece.at("u")
    assert at is not None
    step = piece.part(at + 1, piece.last)
    moment = Moment(unit="quarter", number=number)
    if step.has("u"):
        base = context.around("year")
        if base is None or base.year is None or step.value("u") != "Y":
            return of_moment(moment)
        return of_moment(msgspec.structs.replace(moment, year=base.year + (step.step() or 0)), context.edtf)
    return dated(moment, piece, context)


@meaning
def holiday(piece: Piece, context: Context) -> Value | None:
    """Read Christmas; Good Friday 2019: a day where one follows from the name and the year."""
    if piece.has("P"):
        return _holiday_night(piece, context)
    before_noun = piece.cells.tag(piece.last).startswith("NN") and piece.cells.letter(piece.last) != "P"
    if before_noun and not piece.has("y") and piece.after not in _ON_THE_DAY:
        return None
    name = str(piece.value("K"))
    pair = fixed(name)
    if pair is not None:
        return dated(Moment(unit="day", number=pair[0], day=pair[1]), piece, context)
    year_number = piece.number("y")
    if year_number is not None:
        day = holiday_on(name, year_number) if 1583 <= year_number <= 2200 else None
        return of_moment(of_day(day) if day else Moment(unit="day", year=year_number))
    days = [holiday_on(name, context.day.year + shift) for shift in (-1, 0, 1)] if context.day is not None else []
    moments = [of_day(day) for day in days if day]
    if context.day is None or not moments:
        return of_moment(Moment(unit="day"), told=False)
    return of_moment(choose(moments, context.day, context.tense(piece.token)), context.edtf)


def _holiday_night(piece: Piece, context: Context) -> Value | None:
    """Read Christmas night: a part of the holiday's day."""
    named = holiday(piece.part(piece.first, piece.last - 1), context)
    if named is None or named.moment is None:
        return None
    return of_moment(timed(named.moment, piece.value("P")), named.anchor)
