"""The anchors that a text gives itself, where no publication day is known."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.times.cells import Cells
from firsthand.annotate.times.context import Context
from firsthand.annotate.times.grammar import GRAMMAR
from firsthand.annotate.times.meanings import MEANINGS
from firsthand.annotate.times.piece import Piece
from firsthand.model.values.moment import Moment

_DATE_LINE_PARAGRAPHS = 5


def own_anchors(parsed: Parsed, heads: list[Cells], rows: list[Cells]) -> tuple[tuple[Moment, ...], Moment | None]:
    """Find the dates with a year that the story gives, and its date line: a line that is a full date alone.

    `heads` are lines of metadata, `rows` the sentences; a date line among the former comes first, and only a date line
    is taken from them.
    """
    told: list[Moment] = []
    line: Moment | None = None
    bare = Context(parsed)
    for cells in (*heads, *rows):
        if "y" not in cells.code and "i" not in cells.code:
            continue
        for match in GRAMMAR.finditer(cells.code):
            if match.lastgroup not in ("date", "month", "clock", "season", "quarter"):
                continue
            value = MEANINGS[match.lastgroup](Piece(cells, *match.span()), bare)
            if value is None or value.moment is None or value.moment.first is None:
                continue
            if cells.sentence.role != "metadata":
                told.append(value.moment)
            alone = cells.sentence.role != "caption" and match.end() - match.start() >= len(cells.code) - 2
            if (
                line is None
                and alone
                and value.moment.unit == "day"
                and cells.sentence.paragraph < _DATE_LINE_PARAGRAPHS
            ):
                line = value.moment
    return tuple(told), line
