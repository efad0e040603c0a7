"""Times that point from the day of publication or from the story's last date: today, Tuesday, last week, that night."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from firsthand.annotate.times.context import Context
from firsthand.annotate.times.meanings.registry import meaning
from firsthand.annotate.times.meanings.units import CALENDAR, narrowed, timed
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.value import Value, of_moment
from firsthand.model.values.moment import Moment, move, of_day

_FROM_STORY = frozenset(("following", "previous", "preceding", "same", "that", "those", "ensuing", "subsequent"))


@meaning
def weekday(piece: Piece, context: Context) -> Value | None:
    """Read Tuesday; last Friday; Monday night; Tuesday of last week."""
    at = piece.at("W")
    assert at is not None
    number = int(piece.cells.values[at])
    day = _week_beside(piece, at, number, context) or _nearest_weekday(piece, at, number, context)
    daytime = piece.part(at, piece.last).value("P")
    if day is None:
        moment = timed(Moment(unit="day"), daytime)
        open_day = f"XXXX-WXX-{number + 1}" + (f"T{daytime}" if moment.daytime else "")
        return msgspec.structs.replace(of_moment(moment, told=False), timex=open_day)
    step = piece.part(piece.first, at).at("hs")
    anchor = context.previous.edtf if step is not None and context.previous is not None else context.edtf
    return of_moment(timed(of_day(day), daytime), anchor)


def _week_beside(piece: Piece, at: int, number: int, context: Context) -> date | None:
    unit = piece.part(at, piece.last).at("u")
    if unit is None or piece.cells.values[unit] != "W":
        return None
    week = deictic(piece.part(at + 1, unit + 1), context)
    if week is None or week.moment is None or week.moment.first is None:
        return None
    return week.moment.first + timedelta(number)


def _nearest_weekday(piece: Piece, at: int, number: int, context: Context) -> date | None:  # noqa: PLR0911  (one return a reading)
    ahead = piece.part(piece.first, at)
    told = context.previous_day
    if ahead.has("hs") or piece.word(at - 1) in ("following", "previous", "preceding"):
        if told is None or told.first is None:
            return None
        back = (told.first.weekday() - number) % 7
        return (
            told.first - timedelta(back or 7)
            if ahead.has("l")
            else told.first + timedelta((-back) % 7 or (7 if ahead.has("x") else 0))
        )
    if context.day is None:
        return None
    back = (context.day.weekday() - number) % 7
    if ahead.has("l"):
        return context.day - timedelta(back or 7)
    if ahead.has("x"):
        return context.day + timedelta((-back) % 7 or 7)
    if _speaks_of_future(piece, at, context):
        return context.day + timedelta((-back) % 7)
    return context.day - timedelta(back)


def _speaks_of_future(piece: Piece, at: int, context: Context) -> bool:
    tense = context.tense(piece.cells.token[at])
    if piece.before in ("until", "till"):
        return tense != "past" or "has" in piece.cells.words or "have" in piece.cells.words
    if piece.before == "by":
        return tense != "past"
    return tense == "future" and piece.before != "since"


@meaning
def day_word(piece: Piece, context: Context) -> Value | None:
    """Read today; yesterday morning; tonight."""
    offset, daytime = piece.value("D")
    daytime = piece.value("P") or daytime
    if context.day is None:
        return of_moment(timed(Moment(unit="day"), daytime), told=False)
    return of_moment(timed(of_day(context.day + timedelta(offset)), daytime), context.edtf)


@meaning
def deictic(piece: Piece, context: Context) -> Value | None:
    """Read this year; last week; next month; that day; the following morning; later this year; the end of the week."""
    at = piece.last - 1
    word = piece.part(piece.first, at).at("lxthsC")
    step = piece.part(piece.first, at).step() or 0
    from_story = word is not None and piece.word(word) in _FROM_STORY
    if piece.code[-1] == "P":
        return _part_of_day(piece, step, from_story, context)
    unit = CALENDAR.get(str(piece.cells.values[at]))
    if unit is None or (word is not None and piece.word(word) in ("these", "those")):
        return None
    if unit == "day":
        return _day(piece, word, step, context)
    base = context.previous if from_story else None
    if base is not None and base.first is None and unit != "month":
        base = None
    anchor = base.edtf if base is not None else context.edtf
    base = base if base is not None else context.around(unit)
    if base is None:
        return of_moment(Moment(unit=unit), told=False)
    if unit == "weekend" and not from_story and step == 0:
        base = _weekend(piece, context) or base
    moment = narrowed(move(base, step, unit), piece.part(piece.first, at))
    return of_moment(moment, anchor, told=unit in ("week", "weekend", "month"))


def _weekend(piece: Piece, context: Context) -> Moment | None:
    """Find this weekend, the weekend: the one before on the first days of a week, in the past tense."""
    if context.day is None:
        return None
    past = context.tense(piece.token) == "past" and context.day.weekday() < 4
    return move(of_day(context.day), -1 if past else 0, "weekend")


def _day(piece: Piece, word: int | None, step: int, context: Context) -> Value | None:
    """Find that day, the next day, the same day: from the story's last day; else from the publication."""
    now = word is None or piece.word(word) == "this" or piece.has("C")
    base = context.around("day") if now else context.previous_day
    if word is None and context.previous_day is not None:
        base = context.previous_day
    if base is None or base.day is None:
        return of_moment(Moment(unit="day"), told=False)
    return of_moment(move(base, step, "day"), base.edtf)


def _part_of_day(piece: Piece, step: int, from_story: bool, context: Context) -> Value | None:
    told = context.previous_day
    word = piece.at("lxths")
    next_one = word is not None and piece.word(word) == "next"
    base = told if from_story or next_one else context.around("day")
    daytime = piece.cells.values[piece.last - 1]
    if base is None or base.day is None:
        return of_moment(timed(base if base is not None and step == 0 else Moment(unit="day"), daytime), told=False)
    if step == 0 and word is not None and piece.word(word) not in _FROM_STORY and piece.word(word) != "this":
        return None
    return of_moment(timed(move(base, step, "day"), daytime), base.edtf)


@meaning
def the_unit(piece: Piece, context: Context) -> Value | None:
    """Read the weekend; (end) the day; (of) the year: only where the words beside it make it a date."""
    code = str(piece.value("u"))
    unit = CALENDAR.get(code)
    before, after = piece.before, piece.after
    if unit is None or (after in ("of", "that", "when", "in", "-", "’s", "'s") and unit != "weekend"):
        return None
    ends = before in ("end", "ended", "ending", "ends", "finish", "finished", "finishing", "close", "closed", "closing")
    lies = before in ("of", "during", "for", "throughout", "over", "by", "later", "earlier")
    if not (unit == "weekend" or ends or (lies and unit in ("week", "month", "year", "quarter", "decade"))):
        return None
    if unit == "weekend":
        found = _weekend(piece, context)
        return of_moment(found, context.edtf) if found else of_moment(Moment(unit=unit), told=False)
    told = context.previous_day
    base = told if unit == "day" and told is not None and told.day is not None else context.around(unit)
    return of_moment(base, base.edtf if unit == "day" else context.edtf, told=False) if base is not None else None
