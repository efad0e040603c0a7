"""Times: temporal expressions to EDTF and TIMEX3, from a lexicon and a grammar over it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.times.anchors import own_anchors
from firsthand.annotate.times.cells import Cells, holds_trigger
from firsthand.annotate.times.context import Context
from firsthand.annotate.times.grammar import GRAMMAR, others
from firsthand.annotate.times.meanings import MEANINGS
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.ranges import Found, spread
from firsthand.annotate.times.unparsed import unparsed_lines
from firsthand.annotate.times.value import Value
from firsthand.model.annotated import TimeMention
from firsthand.model.values.edtf import EdtfError, bounds
from firsthand.model.values.time import Timex, When

__all__ = ["find_times"]


def find_times(parsed: Parsed) -> tuple[TimeMention, ...]:
    """Find temporal expressions and give each its value, in the order of the text.

    Without a publication day or a date with a year in the story, no expression is given a year. A full date in a line
    that was not parsed (a date line labelled metadata) is found too; it has no tokens: `first` and `last` are both
    one beyond the last token.
    """
    rows = _rows(parsed)
    lines = unparsed_lines(parsed)
    heads = _rows(lines) if lines is not None else []
    context = Context(parsed, *own_anchors(parsed, heads, rows))
    found = [_mention(one) for cells in rows for one in spread(list(_in_sentence(cells, context)), context)]
    if lines is not None:
        found += [_beyond(mention, len(parsed.tokens)) for mention in _full_dates(lines, heads)]
        found.sort(key=lambda mention: mention.start)
    return tuple(found)


def _rows(parsed: Parsed) -> list[Cells]:
    """Return the sentences that could hold a time, as cells."""
    texts = parsed.tokens.text
    return [Cells(parsed, one) for one in parsed.sentences if holds_trigger(texts, one.first, one.last)]


def _full_dates(lines: Parsed, heads: list[Cells]) -> Iterator[TimeMention]:
    context = Context(lines)
    for cells in heads:
        for found in _in_sentence(cells, context):
            moment = found.value.moment
            if (
                found.value.basis == "stated"
                and moment is not None
                and moment.first
                and moment.unit in ("day", "month")
            ):
                yield _mention(msgspec.structs.replace(found, edtf=found.value.edtf))


def _beyond(mention: TimeMention, size: int) -> TimeMention:
    return msgspec.structs.replace(mention, first=size, last=size)


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
