"""Which of two times comes first, as far as both are known: never by a year that nobody gave."""

from __future__ import annotations

from datetime import date
from typing import Literal

from firsthand.model.values.edtf import Bounds, EdtfError, bounds
from firsthand.model.values.time import When

Order = Literal["before", "after", "overlaps", "unknown"]

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_Ends = tuple[int | None, int | None, int, int]


def order(one: When, other: When) -> Order:
    """Say whether the first time lies before or after the second, or overlaps it, or cannot be told.

    Overlaps: the two certainly share a day. An approximate end (`~`) is widened by its tolerance first, and where
    that changes the answer it is unknown. Two dates without a year compare only where one hangs on the other, or
    both on the same anchor ("July 8 … several days later"); an open end (`..`) reaches without limit, an unknown
    one to nowhere known.
    """
    left, right = _ends(one), _ends(other)
    if left is None or right is None:
        left, right = _in_one_year(one, other)
    if left is None or right is None:
        return "unknown"
    strict = _compare(_narrow(left), _narrow(right))
    return strict if strict == _compare(_wide(left), _wide(right)) else "unknown"


def _compare(left: tuple[int | None, int | None], right: tuple[int | None, int | None]) -> Order:
    first, last = left
    other_first, other_last = right
    if last is not None and other_first is not None and last < other_first:
        return "before"
    if first is not None and other_last is not None and first > other_last:
        return "after"
    if first is not None and last is not None and other_first is not None and other_last is not None:
        return "overlaps"
    return "unknown"


def _narrow(ends: _Ends) -> tuple[int | None, int | None]:
    return ends[0], ends[1]


def _wide(ends: _Ends) -> tuple[int | None, int | None]:
    first, last, slack_first, slack_last = ends
    return (None if first is None else first - slack_first), (None if last is None else last + slack_last)


def _ends(when: When) -> _Ends | None:
    """Days as numbers; an open end as far as numbers go; null if neither end is known."""
    limits = _bounds(when)
    if limits is None:
        return None
    first = _day(limits.earliest, _FIRST if limits.open_start else None)
    last = _day(limits.latest, _LAST if limits.open_end else None)
    if limits.earliest is None and limits.latest is None:
        return None
    return first, last, limits.slack_start, limits.slack_end


def _bounds(when: When) -> Bounds | None:
    if when.edtf is None:
        return None
    try:
        return bounds(when.edtf)
    except EdtfError:
        return None


def _day(text: str | None, otherwise: int | None) -> int | None:
    return date.fromisoformat(text).toordinal() if text else otherwise


def _in_one_year(one: When, other: When) -> tuple[_Ends | None, _Ends | None]:
    """Two times without a year that hang together, both put in the same (unnamed) year."""
    together = one.anchor is not None and one.anchor in (other.edtf, other.anchor)
    together = together or (other.anchor is not None and other.anchor == one.edtf)
    if not together or one.edtf is None or other.edtf is None:
        return None, None
    left, right = (_some_year(when) for when in (one, other))
    return left, right


def _some_year(when: When) -> _Ends | None:
    text = (when.edtf or "").replace("XXXX", "2000")
    try:
        return _ends(When(edtf=text, text=when.text))
    except ValueError:
        return None
