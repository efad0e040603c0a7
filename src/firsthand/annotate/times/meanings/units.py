"""Units and thirds as the calendar knows them."""

from __future__ import annotations

import msgspec

from firsthand.annotate.times.piece import Piece
from firsthand.model.values.moment import Moment, Part, Unit

CALENDAR: dict[str, Unit] = {
    "D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade",
    "CE": "century", "2W": "week",
}  # fmt: skip
_THIRDS: dict[str, Part] = {
    "early": "early", "beginning": "early", "start": "early", "outset": "early", "turn": "early", "mid": "mid",
    "middle": "mid", "late": "late", "end": "late", "close": "late",
}  # fmt: skip


def third(piece: Piece) -> Part | None:
    """Return the third that "early", "mid", "the end of" … name, null without such a word."""
    at = piece.at("mb")
    return _THIRDS.get(piece.word(at)) if at is not None else None


def narrowed(moment: Moment, piece: Piece) -> Moment:
    """Return the moment narrowed to the third that the piece names, where its unit has thirds."""
    part = third(piece)
    return (
        msgspec.structs.replace(moment, part=part)
        if part and moment.unit in ("month", "year", "decade", "week")
        else moment
    )


def timed(moment: Moment, daytime: object) -> Moment:
    """Return the moment with a part of the day or, for noon and midnight, a clock time."""
    if not isinstance(daytime, str) or moment.unit != "day":
        return moment
    if ":" in daytime:
        return msgspec.structs.replace(moment, clock=daytime, daytime=None)
    return msgspec.structs.replace(moment, daytime=daytime, clock=None)
