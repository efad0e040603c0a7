"""Times of the day, alone or beside a date."""

from __future__ import annotations

import msgspec

from firsthand.annotate.times.context import Context
from firsthand.annotate.times.meanings.offsets import date_in
from firsthand.annotate.times.meanings.registry import meaning
from firsthand.annotate.times.meanings.units import timed
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.value import Value, of_moment
from firsthand.model.values.moment import Moment

_AFTERNOON = ("AF", "EV", "NI")
# a bare 9:25 is a time only after one of these: else it may be a score, a ratio or a verse
_BEFORE_CLOCK = frozenset(
    ("at", "around", "about", "by", "until", "till", "from", "before", "after", "since", "to", "(", "-", "–", "and",
     ",",      "approximately", "past", "till", "between")
)  # fmt: skip


@meaning
def clock(piece: Piece, context: Context) -> Value | None:
    """Read 18:00 UTC; 6:40 p.m.; 5 p.m. on Friday; 10:30 in the morning."""
    at = piece.at("H")
    if at is None:
        mark = piece.at("pz")
        assert mark is not None
        at = mark - 1
        if piece.cells.letter(at - 1) == ":" and at - 2 >= piece.first:
            at -= 2
    if piece.code == "H" and piece.before not in _BEFORE_CLOCK:
        return None
    read = _read(piece, at)
    if read is None:
        return None
    hour, minute, zone = read
    half = piece.value("p")
    daytime = piece.value("P")
    if hour < 12 and (half == "pm" or (half != "am" and daytime in _AFTERNOON and not (daytime == "NI" and hour < 5))):
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    day = _day(piece, at, context)
    base = day.moment if day is not None and day.moment is not None else context.around("day")
    anchor = day.anchor if day is not None else context.edtf
    moment = base or Moment(unit="day")
    timed_moment = msgspec.structs.replace(moment, clock=f"{hour % 24:02}:{minute:02}", zone=zone, daytime=None)
    if moment.unit != "day":
        return None
    return of_moment(timed_moment, anchor if base else None, told=day is not None and piece.has("MWDi"))


@meaning
def military(piece: Piece, context: Context) -> Value | None:
    """Read At 1230 hours."""
    if piece.value("U") != "H" or len(piece.word(piece.first)) != 4 or piece.before not in _BEFORE_CLOCK:
        return None
    read = _read(piece, piece.first)
    base = context.previous_day or context.around("day")
    if read is None:
        return None
    moment = msgspec.structs.replace(base or Moment(unit="day"), clock=f"{read[0] % 24:02}:{read[1]:02}")
    return of_moment(moment, base.edtf if base else None, told=False)


def _read(piece: Piece, at: int) -> tuple[int, int, str] | None:
    text = piece.word(at).upper()
    if piece.cells.letter(at + 1) == ":" and at + 2 < piece.last:
        text = f"{text}:{piece.word(at + 2)}"
    zone = "Z" if piece.value("z") == "Z" and not piece.has("1") else ""
    if text.endswith("Z"):
        text, zone = text[:-1], "Z"
    for sign in "+-":
        if sign in text[1:]:
            text, _, shift = text.partition(sign)
            zone = f"{sign}{shift[:2]}:{shift[-2:] if len(shift) > 2 else '00'}"
    digits = text.replace(".", ":").split(":")
    if len(digits) == 1 and len(text) == 4:
        digits = [text[:2], text[2:]]
    elif len(digits) == 1 and not piece.has("p"):
        return None
    if not all(digit.isdigit() for digit in digits):
        return None
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    return (hour, minute, zone) if hour <= 24 and minute < 60 else None


def _day(piece: Piece, at: int, context: Context) -> Value | None:
    marks = [cell for cell in range(at, piece.last) if piece.cells.code[cell] in "pz1"]
    for start, end in ((piece.first, at), (max(marks, default=at) + 1, piece.last)):
        inside = piece.part(start, end) if start < end else None
        if inside is not None and inside.has("MWDi"):
            return date_in(inside, context)
    told = context.previous_day
    return of_moment(told, told.edtf) if told is not None else None


@meaning
def daytime(piece: Piece, context: Context) -> Value | None:
    """Read in the morning; overnight; at noon: on the story's day."""
    part = piece.cells.values[piece.last - 1]
    if piece.code == "dP" and not (":" in str(part) and piece.number("d") == 12):
        return None
    follows, leads = piece.cells.tag(piece.last).startswith("NN"), piece.cells.tag(piece.first - 1).startswith("NN")
    if follows and (":" in str(part) or "-" in piece.code):
        return None  # a midnight ruling, a late-night show
    if piece.code == "P" and leads and piece.cells.letter(piece.first - 1) == "_":
        return None  # opening night
    base = context.previous_day or context.around("day")
    if piece.code[-1] == "X":
        return Value(type="SET", timex=f"XXXX-XX-XXT{part}")
    if base is None:
        return of_moment(timed(Moment(unit="day"), part), told=False)
    return of_moment(timed(base, part), base.edtf, told=False)


@meaning
def daytime_of_day(piece: Piece, context: Context) -> Value | None:
    """Read the morning of March 3; the early hours of Tuesday; midnight on Friday."""
    at = piece.at("PU")
    assert at is not None
    hours = piece.cells.code[at] == "U"
    if hours and piece.cells.values[at] != "H":
        return None
    part = "MO" if hours else piece.cells.values[at]
    rest = piece.part(at + 1, piece.last) if at + 1 < piece.last else None
    named = rest is not None and (rest.has("WMDi") or rest.code.endswith("o"))
    whole = date_in(rest, context) if rest is not None and named else None
    if named and whole is None:
        return None
    if whole is None or whole.moment is None or whole.moment.unit != "day":
        base = context.previous_day or context.around("day")
        return of_moment(timed(base or Moment(unit="day"), part), base.edtf if base else None, told=False)
    return msgspec.structs.replace(of_moment(timed(whole.moment, part), whole.anchor), told=whole.told)
