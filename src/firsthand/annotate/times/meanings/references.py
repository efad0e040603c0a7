"""Vague references: now, recently, soon, in recent years, the future."""

from __future__ import annotations

from firsthand.annotate.times.context import Context
from firsthand.annotate.times.meanings.registry import meaning
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.tense import is_backshifted
from firsthand.annotate.times.value import Value

_EDGES = {"PRESENT_REF": "{}", "PAST_REF": "../{}", "FUTURE_REF": "{}/.."}


def vague(timex: str, context: Context) -> Value:
    """Make a vague reference: open towards the past or future of the publication day, where that is known."""
    edtf = _EDGES[timex].format(context.day.isoformat()) if context.day is not None else None
    return Value(
        type="DATE",
        timex=timex,
        edtf=edtf,
        anchor=context.edtf if edtf else None,
        basis="resolved" if edtf else "stated",
    )


@meaning
def reference(piece: Piece, context: Context) -> Value | None:  # noqa: PLR0911  (one return a reading)
    """Read now; recently; very soon; the past; the near future."""
    if piece.code[0] == "T":
        at = piece.last - 1
        if piece.code[-1] in "+4":
            return vague("FUTURE_REF", context)
        noun = (
            piece.word(at) == "past"
            and piece.cells.tag(at).startswith("NN")
            and not piece.cells.tag(at + 1).startswith(("NN", "CD", "JJ"))
        )
        return vague("PAST_REF", context) if noun else None
    word = piece.word(piece.last - 1)
    if word == "recent" and (piece.before in ("most", "more") or piece.after in ("-",)):
        return None
    if word in ("soon", "recently") and (
        piece.before == "as" or piece.after in ("as", "after", "afterwards", "afterward")
    ):
        return None
    if piece.after == "-" or piece.before == "-":
        return None
    timex = str(piece.value("rRF"))
    if timex != "PAST_REF" and is_backshifted(context.parsed, piece.token):
        return _now_of_story(piece, context) if timex == "PRESENT_REF" else Value(type="DATE", timex=timex)
    return vague(timex, context)


def _now_of_story(piece: Piece, context: Context) -> Value:
    """Read the now of "in late July he said they were now held": the date of that sentence, or none."""
    told = context.previous if context.told_in == piece.cells.sentence.first else None
    if told is None:
        return Value(type="DATE", timex="PRESENT_REF")
    return Value(type="DATE", timex="PRESENT_REF", edtf=told.edtf, anchor=told.edtf, basis="resolved")


@meaning
def vague_units(piece: Piece, context: Context) -> Value | None:
    """Read in recent years; these days."""
    if piece.has("R"):
        return vague("PAST_REF", context) if piece.word(piece.first) == "recent" else None
    return vague("PRESENT_REF", context) if piece.word(piece.first) == "these" and piece.value("U") == "D" else None
