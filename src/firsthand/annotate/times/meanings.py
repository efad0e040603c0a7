"""What each rule of the grammar means: one function a rule, of the same name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import msgspec

from firsthand.annotate.times.cells import Cells
from firsthand.annotate.times.context import Context, around
from firsthand.annotate.times.numbers import count, length
from firsthand.annotate.times.value import Value, of_length, of_moment
from firsthand.model.values.moment import Moment, Part, Unit, move, of_day, of_unit

Meaning = Callable[[Cells, int, int, Context], Value | None]
MEANINGS: dict[str, Meaning] = {}

CALENDAR: dict[str, Unit] = {
    "D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century",
}  # fmt: skip
_PARTS: dict[str, Part] = {
    "early": "early", "beginning": "early", "start": "early", "outset": "early", "turn": "early", "mid": "mid",
    "middle": "mid", "late": "late", "end": "late", "close": "late",
}  # fmt: skip


def meaning(function: Meaning) -> Meaning:
    """Enter a function under its name."""
    MEANINGS[function.__name__] = function
    return function


def _one(cells: Cells, first: int, last: int, letters: str) -> int | None:
    found = cells.between(first, last, letters)
    return found[0] if found else None


def _value(cells: Cells, first: int, last: int, letters: str) -> object:
    at = _one(cells, first, last, letters)
    return None if at is None else cells.values[at]


def _part(cells: Cells, first: int, last: int) -> Part | None:
    at = _one(cells, first, last, "mb")
    return _PARTS.get(cells.words[at]) if at is not None else None


def _year(cells: Cells, first: int, last: int, context: Context) -> tuple[int | None, str | None]:
    """The year that is said beside a month or season: a figure, or "of next year"; with its anchor."""
    at = _one(cells, first, last, "y")
    if at is not None:
        return int(cells.values[at]), None
    unit = _one(cells, first, last, "u")
    step = _one(cells, first, unit, "lxtr") if unit is not None else None
    base = around(context, "year")
    if unit is None or step is None or base is None or base.year is None:
        return None, None
    return base.year + (int(cells.values[step]) if cells.code[step] != "r" else 0), context.edtf


def _with_year(moment: Moment, cells: Cells, first: int, last: int, context: Context) -> Value:
    year, anchor = _year(cells, first, last, context)
    if year is not None:
        return of_moment(msgspec.structs.replace(moment, year=year), anchor)
    return of_moment(*context.nearest(moment, context.tense(cells.token[last - 1])))


@meaning
def date(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """March 1, 2008; 11 December; the 8th of July; 2022-07-08."""
    if cells.code[first] == "i":
        return numeric(cells.words[first], context)
    month = _value(cells, first, last, "M")
    day = _value(cells, first, last, "do")
    if (
        not isinstance(month, int)
        or not isinstance(day, int)
        or not 1 <= day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    ):
        return None
    daytime = _value(cells, first, last, "P")
    return _with_year(Moment(unit="day", number=month, day=day, daytime=daytime), cells, first, last, context)  # type: ignore[arg-type]


def numeric(text: str, context: Context) -> Value | None:
    """A date in figures: ISO, or with slashes; where day and month could be swapped, the day stays open."""
    if text[:4].isdigit():
        year, month, day = (int(part) for part in text.split("-"))
    else:
        left, right, year = (int(part) for part in text.replace(".", "/").split("/"))
        year += 0 if year > 99 else 2000 if year < 50 else 1900
        month, day = (right, left) if left > 12 or "." in text else (left, right)
        if left <= 12 and right <= 12 and left != right and "." not in text:
            return _ambiguous(year, left, right, context)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    moment = Moment(unit="day", year=year, number=month, day=day)
    try:
        moment.first  # noqa: B018
    except ValueError:
        return None
    return of_moment(moment)


def _ambiguous(year: int, left: int, right: int, context: Context) -> Value:
    readings = [Moment(unit="day", year=year, number=month, day=day) for month, day in ((left, right), (right, left))]
    if context.day is not None:
        near = [moment for moment in readings if moment.first and abs((moment.first - context.day).days) <= 10]
        if len(near) == 1:
            return of_moment(near[0], context.edtf)
    return of_moment(Moment(unit="day", year=year))


@meaning
def day_range(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """July 8-10, 2022: one expression, from the first day to the last."""
    days = [int(cells.values[at]) for at in cells.between(first, last, "do")]
    month = _value(cells, first, last, "M")
    if not isinstance(month, int) or len(days) != 2 or days[0] >= days[1] or days[1] > 31:
        return None
    ends = [_with_year(Moment(unit="day", number=month, day=day), cells, first, last, context) for day in days]
    return msgspec.structs.replace(ends[0], edtf=f"{ends[0].edtf}/{ends[1].edtf}", timex=ends[0].timex)


@meaning
def month(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """October 2007; late July; last September; October of next year."""
    at = _one(cells, first, last, "M")
    assert at is not None
    moment = Moment(unit="month", number=int(cells.values[at]), part=_part(cells, first, at))
    step = _one(cells, first, at, "lx")
    if step is not None and context.day is not None:
        years = [msgspec.structs.replace(moment, year=context.day.year + shift) for shift in (-1, 0, 1)]
        past = int(cells.values[step]) < 0
        fitting = [m for m in years if m.first and m.last and (m.last < context.day if past else m.first > context.day)]
        return of_moment(fitting[-1 if past else 0], context.edtf)
    return _with_year(moment, cells, first, last, context)


@meaning
def season(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """the summer of 2014; last winter; this spring."""
    at = _one(cells, first, last, "S")
    assert at is not None
    moment = Moment(unit="season", number=int(cells.values[at]), part=None)
    step = _one(cells, first, at, "lxt")
    if step is not None and context.day is not None:
        shift = int(cells.values[step])
        candidates = [msgspec.structs.replace(moment, year=context.day.year + add) for add in (-2, -1, 0, 1, 2)]
        day = context.day
        if shift < 0:
            return of_moment([m for m in candidates if m.last and m.last < day][-1], context.edtf)
        future = [
            m for m in candidates if (m.first if shift else m.last) and (m.first > day if shift else m.last >= day)
        ]  # type: ignore[operator]
        return of_moment(future[0], context.edtf)
    return _with_year(moment, cells, first, last, context)


@meaning
def quarter(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """the third quarter; fourth quarter 2008."""
    unit, number = _value(cells, first, last, "u"), _value(cells, first, last, "o")
    if unit != "Q" or not isinstance(number, int) or number > 4:
        return None
    return _with_year(Moment(unit="quarter", number=number), cells, first, last, context)


@meaning
def part_of_unit(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """the first quarter of 2009; the second half of last year; the last week of March."""
    of = cells.code.index("O", first)
    number = _value(cells, first, of, "o")
    if cells.code.find("l", first, of) >= 0:
        number = -1
    unit = "H" if _one(cells, first, of, "A") is not None else _value(cells, first, of, "u")
    if not isinstance(number, int):
        return None
    whole = _whole(cells, of + 1, last, context)
    if whole is None or whole.moment is None:
        return None
    inner = _inner(whole.moment, str(unit), number)
    return of_moment(inner, whole.anchor) if inner else None


def _whole(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    if _one(cells, first, last, "M") is not None:
        return month(cells, first, last, context)
    if _one(cells, first, last, "S") is not None:
        return season(cells, first, last, context)
    if _one(cells, first, last, "Y") is not None:
        return decade(cells, first, last, context)
    at = _one(cells, first, last, "y")
    if at is not None:
        return of_moment(Moment(unit="year", year=int(cells.values[at])))
    return deictic(cells, first, last, context)


def _inner(whole: Moment, unit: str, number: int) -> Moment | None:
    if unit in ("Q", "H") and whole.unit == "year":
        size = 4 if unit == "Q" else 2
        if number > size:
            return None
        return Moment(unit="quarter" if unit == "Q" else "half", year=whole.year, number=number if number > 0 else size)
    if unit == "M" and whole.unit == "year" and number <= 12:
        return Moment(unit="month", year=whole.year, number=number if number > 0 else 12)
    if unit not in ("D", "W", "WE") or whole.first is None or whole.last is None:
        return Moment(unit="day", year=whole.year, number=whole.number if whole.unit == "month" else None)
    start = whole.first if number > 0 else whole.last
    steps = number - 1 if number > 0 else 0
    if unit == "D":
        return of_day(start + timedelta(steps))
    return of_unit(start + timedelta(7 * steps), "week" if unit == "W" else "weekend")


@meaning
def holiday(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """Christmas; Easter 2019: a day where it is fixed, else somewhere in the year."""
    at = _one(cells, first, last, "K")
    assert at is not None
    fixed = cells.values[at]
    if fixed is None:
        year = _value(cells, first, last, "y")
        return of_moment(Moment(unit="day", year=year if isinstance(year, int) else None))
    return _with_year(Moment(unit="day", number=fixed[0], day=fixed[1]), cells, first, last, context)


@meaning
def decade(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """the 1990s; the early 70s."""
    year = _value(cells, first, last, "Y")
    return of_moment(Moment(unit="decade", year=int(str(year)), part=_part(cells, first, last)))


@meaning
def century(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """the 21st century."""
    unit, number = _value(cells, first, last, "u"), _value(cells, first, last, "o")
    if unit != "CE" or not isinstance(number, int):
        return None
    return of_moment(Moment(unit="century", year=(number - 1) * 100 or 1))


@meaning
def year(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """2014; late 2006; the end of 2012."""
    at = last - 1
    number = int(cells.values[at])
    if not 1500 <= number <= 2100 or not _is_year(cells, first, at):
        return None
    return of_moment(Moment(unit="year", year=number, part=_part(cells, first, at)), told=False)


_MONEY = frozenset("$ € £ # ¥ us$ no. no number flight unit".split())
_BEFORE_YEAR = frozenset(
    "in since by until till of from during before after for to the and late early mid through between".split()
)


def _is_year(cells: Cells, first: int, at: int) -> bool:
    """Say whether four figures are a year: not a sum, a number of things, or part of a name."""
    before = cells.words[first - 1] if first else ""
    if before in _MONEY or (first and cells.words[first - 1] == "."):
        return False
    tags = cells.parsed.tokens.tag
    after = cells.token[at] + 1
    follows = tags[after] if after < cells.sentence.last else ""
    if follows in ("NNS", "NNPS", "$") and before not in ("the", "in", "since"):
        return False
    if at + 1 < len(cells.words) and cells.words[at + 1] in ("%", "percent", "-", "per", "people"):
        return cells.words[at + 1] == "-"
    if before in _BEFORE_YEAR or at > first or (first and cells.code[first - 1] in "(,M&-W"):
        return True
    return not (first and tags[cells.token[first - 1]] in ("NNP", "NNPS", "CD"))


@meaning
def weekday(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """Tuesday; last Friday; Monday night; next Thursday."""
    at = _one(cells, first, last, "W")
    assert at is not None
    number = int(cells.values[at])
    daytime = _value(cells, at, last, "P")
    if context.day is None:
        return of_moment(Moment(unit="day", daytime=daytime if isinstance(daytime, str) else None), told=False)
    day = context.day
    back = (day.weekday() - number) % 7
    step = _one(cells, first, at, "lxt")
    if step is not None and cells.code[step] == "l":
        found = day - timedelta(back or 7)
    elif step is not None and cells.code[step] == "x":
        found = day + timedelta((-back) % 7 or 7)
    else:
        future = _speaks_of_future(cells, first, at, context)
        found = day + timedelta((-back) % 7) if future else day - timedelta(back)
    moment = of_day(found)
    return of_moment(_timed(moment, daytime), context.edtf)


def _speaks_of_future(cells: Cells, first: int, at: int, context: Context) -> bool:
    tense = context.tense(cells.token[at])
    before = cells.words[first - 1] if first else ""
    if before in ("until", "till", "by"):
        return tense != "past" or before != "by"
    return tense == "future"


def _timed(moment: Moment, daytime: object) -> Moment:
    if not isinstance(daytime, str):
        return moment
    if ":" in daytime:
        return msgspec.structs.replace(moment, clock=daytime)
    return msgspec.structs.replace(moment, daytime=daytime)


@meaning
def day_word(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """today; yesterday morning; tonight."""
    at = _one(cells, first, last, "D")
    assert at is not None
    offset, daytime = cells.values[at]
    daytime = _value(cells, at, last, "P") or daytime
    if context.day is None:
        return of_moment(_timed(Moment(unit="day"), daytime), told=False)
    return of_moment(_timed(of_day(context.day + timedelta(offset)), daytime), context.edtf)


@meaning
def deictic(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """this year; last week; next month; that day; the following morning; later this year."""
    at = last - 1
    word = _one(cells, first, last, "lxths")
    letter = cells.code[word] if word is not None else "h"
    step = int(cells.values[word]) if word is not None else 0
    if cells.code[at] == "P":
        return _deictic_daytime(cells, at, letter, step, context)
    unit = CALENDAR.get(str(cells.values[at]))
    if unit is None:
        return None
    anaphoric = (
        letter in "hs"
        or (word is not None and cells.words[word] in ("following", "previous", "preceding"))
        or unit == "day"
    )
    base = context.previous if anaphoric and context.previous is not None else None
    if base is None:
        base = around(context, unit)
        anchor = context.edtf
    else:
        anchor = base.edtf
    if base is None:
        return of_moment(Moment(unit=unit), told=False)
    return of_moment(
        _narrow(move(base, step, unit), cells, first, at), anchor, told=unit in ("day", "week", "weekend", "month")
    )


def _narrow(moment: Moment, cells: Cells, first: int, last: int) -> Moment:
    part = _part(cells, first, last)
    return msgspec.structs.replace(moment, part=part) if part and moment.unit in ("month", "year", "decade") else moment


def _deictic_daytime(cells: Cells, at: int, letter: str, step: int, context: Context) -> Value:
    base = context.previous if letter in "hs" or (letter == "x" and context.previous is not None) else None
    anchor = base.edtf if base is not None else context.edtf
    if base is None or base.unit != "day":
        base, anchor = around(context, "day"), context.edtf
    if base is None:
        return of_moment(_timed(Moment(unit="day"), cells.values[at]), told=False)
    return of_moment(_timed(move(base, step, "day"), cells.values[at]), anchor)


@meaning
def unit_part(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """the end of the day; later in the week."""
    unit = CALENDAR.get(str(cells.values[last - 1]))
    base = context.previous if context.previous is not None and unit == "day" else around(context, unit or "")
    if unit is None or base is None:
        return None
    return of_moment(move(base, 0, unit), base.edtf, told=False)


@meaning
def ago(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """two years ago; a week ago."""
    amount = count(cells, first, last)
    unit = str(_value(cells, first, last, "uU"))
    if amount is None or unit not in CALENDAR or amount != int(amount) or context.day is None:
        return _vague(cells, first, last, amount, unit, context)
    if unit in ("DE", "CE"):
        amount, unit = amount * (10 if unit == "DE" else 100), "Y"
    if not 0 < amount < 1000:
        return None
    base = around(context, "day")
    assert base is not None
    moment = move(base, -int(amount), CALENDAR[unit])
    return of_moment(moment, context.edtf, told=unit in ("D", "W", "M"))


def _vague(cells: Cells, first: int, last: int, amount: float | None, unit: str, context: Context) -> Value:
    value = of_length(length(amount, unit))
    return msgspec.structs.replace(
        value, edtf=f"../{context.edtf}" if context.edtf and "/" not in context.edtf else None, anchor=context.edtf
    )


@meaning
def offset(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """several days later; a year earlier; the day before: counted from the story's previous date."""
    amount = (
        count(cells, first, last - 1) if cells.code[first] not in "UT" else (1.0 if cells.code[first] == "T" else None)
    )
    unit = str(_value(cells, first, last, "uU"))
    sign = -1 if cells.words[last - 1] in ("earlier", "before") else 1
    base = context.previous
    if base is None or unit not in CALENDAR:
        base = around(context, "day") if sign < 0 and unit in CALENDAR else None
    if base is None or (amount is not None and amount != int(amount)):
        return of_length(length(amount, unit))
    if amount is None:
        return _several(base, sign, CALENDAR[unit], length(amount, unit))
    return of_moment(move(base, sign * int(amount), CALENDAR[unit]), base.edtf)


_SEVERAL = (2, 9)


def _several(base: Moment, sign: int, unit: Unit, iso: str) -> Value:
    low, high = sorted(sign * steps for steps in _SEVERAL)
    start, end = move(base, low, unit), move(base, high, unit)
    if "X" in start.edtf.removeprefix("XXXX") or "/" in start.edtf:
        return of_length(iso)
    moment = Moment(unit="day", year=start.year)
    return Value(type="DATE", timex=moment.timex, edtf=f"{start.edtf}~/{end.edtf}~", anchor=base.edtf, basis="resolved")


@meaning
def rolling(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """the past five days; the next four years; over the past month."""
    word = _one(cells, first, last, "lx")
    assert word is not None
    unit = str(cells.values[last - 1])
    single = cells.code[last - 1] == "u"
    if single and cells.words[word] != "past":
        return deictic(cells, first, last, context)
    amount = 1.0 if single else count(cells, word + 1, last - 1)
    iso = length(amount, unit)
    value = of_length(iso)
    if context.day is None or amount is None or unit not in CALENDAR or amount != int(amount) or amount > 500:
        return value
    base = around(context, "day")
    assert base is not None and base.first is not None
    other = _shift_day(base, int(amount) * int(cells.values[word]), CALENDAR[unit])
    ends = sorted(day for day in (base.first, other) if day)
    return msgspec.structs.replace(value, edtf=f"{ends[0]}/{ends[1]}", anchor=context.edtf, basis="resolved")


def _shift_day(base: Moment, steps: int, unit: Unit):  # type: ignore[no-untyped-def]
    moved = move(base, steps, unit)
    if unit in ("day", "week", "weekend"):
        return base.first + timedelta(steps * (1 if unit == "day" else 7)) if base.first else None
    if moved.first is None or moved.last is None or base.day is None:
        return None
    if unit == "month":
        return moved.first.replace(day=min(base.day, moved.last.day))
    return moved.first.replace(month=base.number or 1, day=min(base.day, 28)) if moved.first else None


@meaning
def duration(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """three months; more than a month; two and a half years."""
    at = cells.between(first, last, "uUX")[-1]
    unit = "D" if cells.code[at] == "X" else str(cells.values[at])
    amount = count(cells, first, last)
    if unit == "Q" and cells.code[at] == "u":
        return None
    return of_length(length(amount, unit))


@meaning
def age(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """23-year-old; 40 years old."""
    return duration(cells, first, last, context)


@meaning
def bare_units(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """for years; in minutes; over the years."""
    before = cells.words[first - 1] if first else ""
    if (
        before not in ("for", "in", "within", "over", "after", "of", "just", "last", "take", "took")
        and cells.words[last - 1] != "decades"
    ):
        return None
    return of_length(length(None, str(cells.values[last - 1])))


@meaning
def frequency(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """every day; twice a week; daily; Mondays."""
    letter = cells.code[first]
    if letter == "f":
        return Value(type="SET", timex=str(cells.values[first]))
    if letter == "V":
        return Value(type="SET", timex=f"XXXX-WXX-{int(cells.values[first]) + 1}")
    at = last - 1
    if cells.code[at] in "uU":
        amount = count(cells, first, at) or 1.0
        return Value(type="SET", timex=length(amount, str(cells.values[at])))
    return Value(type="SET", timex="P1D")


@meaning
def daytime(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """in the morning; overnight; at noon: on the story's day."""
    at = last - 1
    base = (
        context.previous if context.previous is not None and context.previous.unit == "day" else around(context, "day")
    )
    if base is None:
        return of_moment(_timed(Moment(unit="day"), cells.values[at]), told=False)
    return of_moment(
        _timed(msgspec.structs.replace(base, daytime=None, clock=None), cells.values[at]), base.edtf, told=False
    )


@meaning
def daytime_of_date(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """the morning of March 3; the early hours of Tuesday."""
    at = _one(cells, first, last, "PU")
    assert at is not None
    part = cells.values[at] if cells.code[at] == "P" else "MO"
    if cells.code[at] == "U" and part != "H":
        part = "MO"
    whole = _date_in(cells, at + 1, last, context)
    if whole is None or whole.moment is None:
        base = around(context, "day")
        return of_moment(_timed(base or Moment(unit="day"), part), context.edtf if base else None, told=False)
    return msgspec.structs.replace(of_moment(_timed(whole.moment, part), whole.anchor), told=whole.told)


def _date_in(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    start = next((at for at in range(first, last) if cells.code[at] in "WMDdoTilx"), None)
    if start is None:
        return None
    if _one(cells, start, last, "M") is not None or cells.code[start] == "i":
        return date(cells, start, last, context)
    if _one(cells, start, last, "W") is not None:
        return weekday(cells, start, last, context)
    if _one(cells, start, last, "D") is not None:
        return day_word(cells, start, last, context)
    return None


@meaning
def clock(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """18:00 UTC; 6:40 p.m.; 5 p.m. on Friday."""
    at = next((at for at in range(first, last) if cells.code[at] == "H"), None)
    half = _value(cells, first, last, "p")
    if at is None:
        mark = _one(cells, first, last, "pz")
        assert mark is not None
        at = mark - 1
        text = f"{cells.values[at]}:00"
    else:
        text = str(cells.values[at])
    hour, minute = (int(part) for part in text.split(":")[:2])
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if hour > 24:
        return None
    zone = _value(cells, first, last, "z")
    day = _day_of_clock(cells, first, last, at, context)
    moment, anchor = (day.moment, day.anchor) if day and day.moment else (around(context, "day"), context.edtf)
    base = moment or Moment(unit="day")
    timed = msgspec.structs.replace(base, clock=f"{hour % 24:02}:{minute:02}", zone=str(zone or ""), daytime=None)
    return of_moment(timed, anchor if moment else None, told=bool(day))


def _day_of_clock(cells: Cells, first: int, last: int, at: int, context: Context) -> Value | None:
    for start, end in ((first, at), (at + 1, last)):
        if any(cells.code[cell] in "MWD" for cell in range(start, end)):
            return _date_in(cells, start, end, context)
    if context.previous is not None and context.previous.unit == "day":
        return of_moment(context.previous, context.previous.edtf)
    return None


@meaning
def reference(cells: Cells, first: int, last: int, context: Context) -> Value | None:
    """now; recently; soon."""
    edges = {"PRESENT_REF": "{}", "PAST_REF": "../{}", "FUTURE_REF": "{}/.."}
    timex = str(cells.values[first])
    edtf = edges[timex].format(context.edtf) if context.edtf and "/" not in context.edtf else "XXXX-XX-XX"
    return Value(
        type="DATE", timex=timex, edtf=edtf, anchor=context.edtf, basis="resolved" if context.edtf else "stated"
    )
