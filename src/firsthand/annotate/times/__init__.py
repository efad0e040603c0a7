"""Times: temporal expressions to EDTF and TIMEX3, from a lexicon and a grammar over it."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.times.cells import Cells, holds_trigger
from firsthand.annotate.times.context import Context
from firsthand.annotate.times.grammar import GRAMMAR
from firsthand.annotate.times.meanings import MEANINGS
from firsthand.annotate.times.value import Value
from firsthand.model.annotated import TimeMention
from firsthand.model.values.edtf import EdtfError, bounds
from firsthand.model.values.moment import Moment
from firsthand.model.values.time import Timex, When

__all__ = ["find_times"]


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
    found: list[TimeMention] = []
    for cells in rows:
        found += _in_sentence(cells, context)
    return tuple(found)


def _in_sentence(cells: Cells, context: Context) -> list[TimeMention]:
    found: list[TimeMention] = []
    for match in GRAMMAR.finditer(cells.code):
        first, last = match.span()
        value = MEANINGS[match.lastgroup or ""](cells, first, last, context)
        if value is None:
            continue
        found.append(_mention(cells, value.first or first, value.last or last, value))
        if value.told and value.moment is not None:
            context.previous = value.moment
    return found


def _own_anchors(parsed: Parsed, rows: list[Cells]) -> tuple[tuple[Moment, ...], Moment | None]:
    """The dates with a year that the story gives, and its date line (a paragraph that is nothing but a full date)."""
    told: list[Moment] = []
    line: Moment | None = None
    bare = Context(parsed)
    for cells in rows:
        for match in GRAMMAR.finditer(cells.code):
            if match.lastgroup not in ("date", "month"):
                continue
            value = MEANINGS[match.lastgroup](cells, *match.span(), bare)
            if value is None or value.moment is None or value.moment.year is None:
                continue
            told.append(value.moment)
            alone = match.end() - match.start() >= len(cells.code) - 1
            if line is None and alone and value.moment.unit == "day" and cells.sentence.paragraph <= 4:
                line = value.moment
    return tuple(told), line


def _mention(cells: Cells, first: int, last: int, value: Value) -> TimeMention:
    earliest = latest = None
    edtf = value.edtf
    if edtf is not None:
        try:
            limits = bounds(edtf)
            earliest, latest = limits.earliest, limits.latest
        except EdtfError:
            edtf = None
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
            quantifier=value.quantifier,
            text=cells.text(first, last),
        ),
        timex=Timex(type=value.type, value=value.timex),
    )
