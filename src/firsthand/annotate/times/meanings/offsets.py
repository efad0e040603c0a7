"""Times counted from another: two years ago, several days later, a week before July 8, the day after."""

from __future__ import annotations

import datetime
from datetime import timedelta

import msgspec

from firsthand.annotate.times.context import Context
from firsthand.annotate.times.meanings import calendar, deictic
from firsthand.annotate.times.meanings.registry import meaning
from firsthand.annotate.times.meanings.units import CALENDAR, timed
from firsthand.annotate.times.numbers import count, length
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.value import Value, of_length, of_moment
from firsthand.model.values.moment import Moment, Unit, move, of_unit

# "several days": from two to nine of them
_SEVERAL = (2, 9)
_STORY_STEPS = frozenset(("previous", "preceding", "following", "subsequent", "ensuing"))


def _unit(piece: Piece) -> tuple[str, Unit | None]:
    code = str(piece.value("uU")) if piece.has("uU") else "NI"
    return code, "day" if code == "NI" else CALENDAR.get(code)


def _steps(piece: Piece, code: str) -> int | None:
    """Return how many whole units the piece says, null for several or a fraction."""
    amount = count(piece)
    if amount is None or amount != int(amount) or not 0 < amount < 3000:
        return None
    return int(amount) * (2 if code == "2W" else 1)


@meaning
def ago(piece: Piece, context: Context) -> Value | None:
    """Read two years ago; a week ago; long ago."""
    if not piece.has("uUX"):
        return Value(
            type="DATE", timex="PAST_REF", edtf=f"../{context.edtf}" if context.day else None, anchor=context.edtf
        )
    code, unit = _unit(piece)
    base = context.around("day") or (context.around("year") if unit in ("year", "decade") else None)
    steps = _steps(piece, code)
    amount = count(piece)
    if unit in ("decade", "century") and amount is not None:
        steps, unit = int(amount * (10 if unit == "decade" else 100)), "year"
    if unit is None or base is None:
        return _some_time_before(piece, code, context)
    if steps is None:
        return (
            _some_time_before(piece, code, context) if count(piece) is None else _half_unit(piece, unit, base, context)
        )
    if base.year is not None and unit == "year" and steps >= base.year:
        return of_length(length(float(steps), "Y"))
    moment = move(base, -steps, unit)
    if _loose(piece):
        moment = msgspec.structs.replace(moment, about=True)
    return of_moment(moment, context.edtf, told=unit in ("day", "week", "month"))


def _loose(piece: Piece) -> bool:
    return piece.has("Q") and any(
        word in ("about", "around", "roughly", "some", "nearly", "almost", "approximately")
        for word in piece.cells.words[piece.first : piece.last]
    )


def _half_unit(piece: Piece, unit: Unit, base: Moment, context: Context) -> Value | None:
    """Read a year and a half ago: counted in months."""
    amount = count(piece)
    if amount is None or unit not in ("year", "month"):
        return _some_time_before(piece, _unit(piece)[0], context)
    steps = round(amount * (12 if unit == "year" else 1))
    if base.year is not None and unit == "year" and amount >= base.year:  # before the calendar's first year
        return of_length(length(amount, "Y"))
    return of_moment(msgspec.structs.replace(move(base, -steps, "month"), about=True), context.edtf)


def _some_time_before(piece: Piece, code: str, context: Context) -> Value:
    value = of_length(length(count(piece), code))
    if context.day is None:
        return value
    if code in ("H", "TM", "S"):
        return msgspec.structs.replace(value, edtf=context.day.isoformat(), anchor=context.edtf, basis="resolved")
    unit = CALENDAR.get(code)
    base = context.around("day")
    if unit is None or base is None:
        return value
    spread = _spread(base, -1, unit)
    return msgspec.structs.replace(spread, timex="PAST_REF", told=False) if spread else value


def _spread(base: Moment, sign: int, unit: Unit) -> Value | None:
    """Several units from a base: somewhere between two and nine of them away."""
    low, high = sorted(sign * steps for steps in _SEVERAL)
    start, end = move(base, low, unit), move(base, high, unit)
    if "/" in start.edtf or (start.number is None and start.year is None):
        if start.first is None or end.last is None:
            return None
        edtf = f"{start.first}~/{end.last}~"
    else:
        mark = "" if start.year is None else "~"
        edtf = f"{start.edtf}{mark}/{end.edtf}{mark}"
    vague = Moment(unit="day", year=start.year if start.year == end.year else None)
    return Value(type="DATE", timex=vague.timex, edtf=edtf, anchor=base.edtf, basis="resolved")


@meaning
def offset(piece: Piece, context: Context) -> Value | None:
    """Read several days later; a year earlier; the day before: counted from the story's previous date."""
    code, unit = _unit(piece)
    single = piece.code[0] == "T"
    back = (piece.code[-1] == "B" and piece.word(piece.last - 1) == "before") or piece.word(piece.last - 1) == "earlier"
    if single and not _stands_alone(piece):
        return None
    few = not single and (piece.code[0] == "U" or count(piece) is None)
    iso = length(1.0 if single else None if few else count(piece), code)
    fine = unit in ("day", "week", "weekend")
    base = context.previous_day if fine else context.previous
    if base is None and back and unit is not None and not single:
        base = context.around("day")
    if base is None or unit is None or (fine and base.day is None):
        return of_length(iso)
    steps = 1 if single else None if few else _steps(piece, code)
    sign = -1 if back else 1
    if few:
        return _spread(base, sign, unit) or of_length(iso)
    if steps is None or (base.first is None and unit not in ("day", "month")):
        return of_length(iso)
    moment = move(base, sign * steps, unit)
    return of_moment(timed(moment, piece.value("P")) if piece.has("P") else moment, base.edtf)


def _stands_alone(piece: Piece) -> bool:
    """Say whether "the day before" stands alone: it counts from the story's date unless it says before what."""
    follows = piece.cells.tag(piece.last)
    return not follows or follows in (",", ".", "CC", ":", "''", "IN", "VBD", "-RRB-", "WDT", "MD")


@meaning
def offset_from(piece: Piece, context: Context) -> Value | None:
    """Read two days after July 8; a week before Tuesday; two weeks from tomorrow."""
    at = piece.at("Bx")
    at = next(
        (a for a in range(piece.first, piece.last) if piece.word(a) in ("before", "after", "from", "following")), at
    )
    if at is None or piece.word(at) not in ("before", "after", "from", "following"):
        return None
    head, rest = piece.part(piece.first, at), piece.part(at + 1, piece.last)
    whole = date_in(rest, context)
    code, unit = _unit(head)
    steps = 1 if head.code == "Tu" else _steps(head, code)
    if head.code == "Tu" and (code != "D" or whole is None or whole.moment is None or whole.moment.unit != "day"):
        return None
    if whole is None or whole.moment is None or unit is None or steps is None or whole.moment.unit != "day":
        return msgspec.structs.replace(of_length(length(count(head), code)), last=at)
    sign = -1 if piece.word(at) == "before" else 1
    if whole.moment.day is None:
        return of_moment(Moment(unit="day"), told=False)
    if unit in ("month", "year"):
        return of_moment(_same_day(whole.moment, sign * steps, unit), whole.anchor or whole.edtf)
    days = sign * steps * (7 if unit == "week" else 1)
    return of_moment(move(whole.moment, days, "day"), whole.anchor or whole.edtf)


def _same_day(moment: Moment, steps: int, unit: Unit) -> Moment:
    moved = move(moment, steps, unit)
    if moved.number is None:
        moved = msgspec.structs.replace(moved, unit="month", number=moment.number)
    last = moved.last
    return Moment(unit="day", year=moved.year, number=moved.number, day=min(moment.day or 1, last.day if last else 28))


@meaning
def rolling(piece: Piece, context: Context) -> Value | None:  # noqa: PLR0911  (one return a reading)
    """Read the past five days; the next four years; over the past month: a length up to or from the telling."""
    word = piece.at("lx")
    assert word is not None
    code = str(piece.cells.values[piece.last - 1])
    one = piece.code[-1] == "u"
    if piece.code in ("lU", "xU") and piece.word(word) not in ("coming", "past"):
        return None
    if one and piece.word(word) not in ("past",) and not _as_length(piece):
        return deictic.deictic(piece, context)
    rest = piece.part(word + 1, piece.last)
    amount = 1.0 if one and not rest.has("A") else None if rest.code.strip("J") == "U" else count(rest)
    value = of_length(length(amount, code))
    unit = CALENDAR.get(code)
    if piece.word(word) in _STORY_STEPS and piece.code[0] not in "Tt":
        return None
    if piece.after == "of" or (piece.word(word) in _STORY_STEPS and context.previous is not None):
        return value
    if amount is None and unit is not None and context.day is not None:
        far = _days_off(context.day, _SEVERAL[1] * int(piece.cells.values[word]), unit)
        ends = [f"{far}~", f"{context.day}"] if far < context.day else [f"{context.day}", f"{far}~"]
        return msgspec.structs.replace(value, edtf="/".join(ends), anchor=context.edtf, basis="resolved")
    if context.day is None or amount is None or unit is None or amount != int(amount) or amount > 500:
        return value
    other = _days_off(context.day, int(amount) * int(piece.cells.values[word]), unit)
    first, last = min(context.day, other), max(context.day, other)
    return msgspec.structs.replace(value, edtf=f"{first}/{last}", anchor=context.edtf, basis="resolved")


def _as_length(piece: Piece) -> bool:
    """Say whether it is a length that ends now ("over the last year") and not a date ("last year")."""
    return (
        piece.code[0] == "T"
        and piece.before in ("over", "for", "during", "within", "in", "throughout", "spent", "spend")
        and piece.word(piece.last - 1) != "day"
    )


def _days_off(day: datetime.date, steps: int, unit: Unit) -> datetime.date:
    if unit in ("day", "week", "weekend"):
        return day + timedelta(steps * (1 if unit == "day" else 7))
    months = steps * {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}.get(unit, 1)
    moved = move(Moment(unit="month", year=day.year, number=day.month), months, "month")
    first, last = moved.first, moved.last
    return first.replace(day=min(day.day, last.day)) if first and last else day


@meaning
def day_beyond(piece: Piece, context: Context) -> Value | None:
    """Read the day before yesterday, the day after tomorrow."""
    step, near = (-1 if piece.word(piece.first + 2) == "before" else 1), int(piece.value("D")[0])
    if piece.value("u") != "D" or step * near < 0:
        return None
    base = context.around("day")
    if base is None:
        return of_moment(Moment(unit="day"), told=False)
    return of_moment(move(base, step + near, "day"), context.edtf)


@meaning
def same_period(piece: Piece, context: Context) -> Value | None:
    """Read the same period last year; the same month a year earlier: the story's last date, a year before."""
    last = piece.cells.code[: piece.last].rindex("u")
    if piece.cells.values[last] != "Y":
        return None
    told = context.previous
    said = _unit(piece)[1] if piece.has("u") else None
    if told is not None and said in ("week", "month", "quarter") and told.first is not None:
        told = of_unit(told.first, said)
    if told is None or told.year is None or told.unit in ("decade", "century"):
        base = context.around("year")
        return (
            of_moment(move(base, -1, "year"), context.edtf)
            if base is not None
            else of_moment(Moment(unit="year"), told=False)
        )
    return of_moment(msgspec.structs.replace(told, year=told.year - 1, daytime=None, clock=None), told.edtf, told=False)


def date_in(piece: Piece, context: Context) -> Value | None:  # noqa: PLR0911  (one return a reading)
    """Read the day that stands within a larger expression."""
    start = next((at for at in range(piece.first, piece.last) if piece.cells.code[at] in "WMDdoTilxt"), None)
    if start is None:
        return None
    rest = piece.part(start, piece.last)
    if rest.has("i") or (rest.has("M") and rest.has("do")):
        return calendar.date(rest, context)
    if rest.code == "To":
        return calendar.day_of_told_month(rest, context)
    if rest.has("W"):
        return deictic.weekday(rest, context)
    if rest.has("D"):
        return deictic.day_word(rest, context)
    if rest.code[-1] in "uP":
        return deictic.deictic(rest, context)
    return None


__all__ = ["ago", "date_in", "offset", "offset_from", "rolling", "timed"]
