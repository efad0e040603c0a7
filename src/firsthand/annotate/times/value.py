"""The value of one expression on its way from the grammar to the record."""

from __future__ import annotations

from firsthand.model.base import Frozen
from firsthand.model.values.moment import Moment
from firsthand.model.values.time import TimeBasis, TimexType


class Value(Frozen, frozen=True, kw_only=True):
    """What an expression means: a moment, or a range, a length, a repetition or a vague reference.

    `edtf` is null for a bare length. `told` is true of dates on which the story's later "two days later" may hang.
    `first`, `last` narrow the match to these cells.
    """

    type: TimexType
    timex: str
    moment: Moment | None = None
    edtf: str | None = None
    duration: str | None = None
    anchor: str | None = None
    basis: TimeBasis = "stated"
    told: bool = False
    first: int | None = None
    last: int | None = None


def of_moment(moment: Moment, anchor: str | None = None, *, told: bool = True) -> Value:
    """Make the value of a moment; resolved if it has an anchor."""
    timed = moment.daytime is not None or moment.clock is not None
    return Value(
        type="TIME" if timed else "DATE",
        timex=moment.timex,
        moment=moment,
        edtf=moment.edtf,
        anchor=anchor,
        basis="resolved" if anchor else "stated",
        told=told,
    )


def of_length(iso: str) -> Value:
    """Make the value of a bare length of time."""
    return Value(type="DURATION", timex=iso, duration=_in_years(iso))


def _in_years(timex: str) -> str | None:
    """Return a length as ISO 8601 has it: TIMEX3 counts decades (`P2DE`) and centuries, ISO only years."""
    for unit, years in (("DE", 10), ("CE", 100)):
        if timex.endswith(unit) and timex[1:-2].isdigit():
            return f"P{int(timex[1:-2]) * years}Y"
    return None if "X" in timex or "WE" in timex else timex
