"""Times: temporal expressions to EDTF and TIMEX3, from a lexicon and a grammar over it."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.times.cells import Cells, holds_trigger
from firsthand.annotate.times.context import Context
from firsthand.annotate.times.grammar import GRAMMAR, others
from firsthand.annotate.times.meanings import MEANINGS
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.ranges import Found, spread
from firsthand.annotate.times.value import Value
from firsthand.model.annotated import TimeMention
from firsthand.model.values.edtf import EdtfError, bounds
from firsthand.model.values.moment import Moment
from firsthand.model.values.time import Timex, When

__all__ = ["find_times"]

_DATE_LINE_PARAGRAPHS = 5


def find_times(parsed: Parsed) -> tuple[TimeMention, ...]:
    """Find temporal expressions and give each its value, in the order of the text.

    Without a publication day or a date with a year in the story, no expression is given a year.
    """
    rows = [
        Cells(parsed, sentence)
        for sentence in parsed.sentences
        if holds_trigger(parsed.tokens.text, sentence.first, sentence.last)
    ]
    context = Context(parsed)
    if context.edtf is None:
        context = Context(parsed, *_own_anchors(parsed, rows))
    return tuple(_mention(found) for cells in rows for found in spread(list(_in_sentence(cells, context)), context))


def _in_sentence(cells: Cells, context: Context) -> Iterator[Found]:
    at = 0
    while match := GRAMMAR.search(cells.code, at):
        first, last = match.span()
        rule = match.lastgroup or ""
        value = MEANINGS[rule](Piece(cells, first, last), context)
        if value is None:
            value, last = _otherwise(cells, first, rule, context)
        if value is None:
            at = first + 1
            continue
        last = value.last or last
        yield Found(cells=cells, first=value.first or first, last=last, value=value)
        if value.told and value.moment is not None:
            context.tell(value.moment, stated=value.basis == "stated")
            context.told_in = cells.sentence.first
        at = last


def _otherwise(cells: Cells, first: int, refused: str, context: Context) -> tuple[Value | None, int]:
    for rule, last in others(cells.code, first, refused):
        value = MEANINGS[rule](Piece(cells, first, last), context)
        if value is not None:
            return value, last
    return None, first


def _own_anchors(parsed: Parsed, rows: list[Cells]) -> tuple[tuple[Moment, ...], Moment | None]:
    """Find the dates with a year that the story gives, and its date line: a paragraph that is a full date alone."""
    told: list[Moment] = []
    line: Moment | None = None
    bare = Context(parsed)
    for cells in rows:
        if "y" not in cells.code and "i" not in cells.code:
            continue
        for match in GRAMMAR.finditer(cells.code):
            if match.lastgroup not in ("date", "month", "clock", "season", "quarter"):
                continue
            value = MEANINGS[match.lastgroup](Piece(cells, *match.span()), bare)
            if value is None or value.moment is None or value.moment.first is None:
                continue
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


def _mention(found: Found) -> TimeMention:
    cells, first, last, value = found.cells, found.first, found.last, found.value
    earliest = latest = None
    edtf = found.edtf
    if edtf is not None:
        try:
            limits = bounds(edtf)
            earliest, latest = limits.earliest, limits.latest
        except EdtfError:  # an interval that its words turn round: the date alone is kept
            edtf = value.moment.edtf if value.moment is not None else None
    return TimeMention(
        start=cells.start[first],
        end=cells.end[last - 1],
        first=cells.token[first],
        last=cells.token[last - 1] + 1,
        when=When(
            edtf=edtf,
            earliest=earliest,
            latest=latest,
            duration=value.duration,
            anchor=value.anchor,
            basis=value.basis,
            quantifier=found.quantifier,
            text=cells.text(first, last),
        ),
        timex=Timex(type=value.type, value=value.timex),
    )
