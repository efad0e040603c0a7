"""Units within larger ones: the last week of March, the second half of last year, the first six months of 2010."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from firsthand.annotate.times.context import Context
from firsthand.annotate.times.meanings.calendar import month, season
from firsthand.annotate.times.meanings.deictic import deictic
from firsthand.annotate.times.meanings.lengths import length_of
from firsthand.annotate.times.meanings.registry import meaning
from firsthand.annotate.times.meanings.units import CALENDAR
from firsthand.annotate.times.meanings.years import decade
from firsthand.annotate.times.numbers import count
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.value import Value, of_moment
from firsthand.model.values.moment import Moment, move, of_day, of_unit
from firsthand.model.values.time import TimeBasis


@meaning
def inner_unit(piece: Piece, context: Context) -> Value | None:
    """Read the first quarter of 2009; the second half of last year; the last week of March; the first six months."""
    of = piece.cells.code.index("O", piece.first)
    head, rest = piece.part(piece.first, of), piece.part(of + 1, piece.last)
    last = head.has("l")
    number = head.number("o") if not last else -1
    whole = _whole(rest, context)
    if number is None or whole is None or whole.moment is None:
        return None
    if head.has("U"):
        return _run(head, number, whole)
    unit = "H" if head.has("A") else str(head.value("u"))
    inner = _inner(whole.moment, unit, number)
    return of_moment(inner, whole.anchor) if inner else None


def _run(head: Piece, number: int, whole: Value) -> Value | None:
    """Several units at one end of a whole: a length, and where it lies."""
    at = head.at("ol")
    assert at is not None
    inner = head.part(at + 1, head.last)
    amount, unit = count(inner), CALENDAR.get(str(inner.value("U")))
    length = length_of(inner)
    moment = whole.moment
    if length is None or amount is None or unit is None or moment is None or not 1 <= amount <= 400:
        return length
    day = moment.first if number > 0 else moment.last
    if day is None or number > 1:
        return length
    near = of_unit(day, unit)
    far = move(near, (int(amount) - 1) * number, unit)
    start, end = (near, far) if number > 0 else (far, near)
    edtf = f"{start.edtf.split('/')[0]}/{end.edtf.split('/')[-1]}"
    basis: TimeBasis = "resolved" if whole.anchor else "stated"
    return msgspec.structs.replace(length, edtf=edtf, anchor=whole.anchor, basis=basis)


def _whole(piece: Piece, context: Context) -> Value | None:
    if piece.has("M"):
        return month(piece, context)
    if piece.has("S"):
        return season(piece, context)
    if piece.has("Y"):
        return decade(piece, context)
    year_number = piece.number("y")
    if year_number is not None:
        return of_moment(Moment(unit="year", year=year_number))
    return deictic(piece, context)


def _inner(whole: Moment, unit: str, number: int) -> Moment | None:  # noqa: PLR0911  (one return a reading)
    if unit in ("Q", "H", "M") and whole.unit == "year":
        size = {"Q": 4, "H": 2, "M": 12}[unit]
        if number > size:
            return None
        name = {"Q": "quarter", "H": "half", "M": "month"}[unit]
        return Moment(unit=name, year=whole.year, number=number if number > 0 else size)  # type: ignore[arg-type]
    if unit == "H":
        return whole
    if unit == "Y" or unit == "DE":
        return None
    if whole.first is None or whole.last is None:
        return Moment(unit="month", year=whole.year, number=whole.number) if whole.unit == "month" else whole
    start, steps = (whole.first, number - 1) if number > 0 else (whole.last, 0)
    if unit == "D":
        return of_day(start + timedelta(steps))
    if unit not in ("W", "WE"):
        return None
    if number > 0 and unit == "W" and start.weekday() > 3:
        steps += 1  # the first week is the first with most of its days in the month, as ISO counts weeks
    if number < 0 and unit == "W" and start.weekday() < 3:
        steps -= 1
    return of_unit(start + timedelta(7 * steps), "week" if unit == "W" else "weekend")
