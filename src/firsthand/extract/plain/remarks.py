"""What a text read by cue words says of its own checking, and whose works it cites."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.plain.layout import Layout
from firsthand.extract.plain.tellers import Tellers
from firsthand.extract.unparsed.links import RECORDING, Teller
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.reading import Citation, WorkKind


def find_citations(layout: Layout, attributions: tuple[Attribution, ...], tellers: Tellers) -> tuple[Citation, ...]:
    """Return every named outlet, rights group or inquiry that the text rests on, once, at the first words citing it."""
    publisher = layout.annotated.document.publisher
    own = publisher.name.casefold() if publisher else None
    kept: dict[str, Citation] = {}
    for one in _cited(attributions, tellers):
        name = one.who.casefold()
        if name != own and (name not in kept or (one.recorded and not kept[name].recorded)):
            kept[name] = one
    return tuple(sorted(kept.values(), key=lambda one: (one.span, one.who)))


def _cited(attributions: tuple[Attribution, ...], tellers: Tellers) -> Iterator[Citation]:
    for one in attributions:
        told, teller = tellers.recipient(one), tellers.source(one) if one.source is not None else None
        if told is not None and tellers.is_body(told) and told.role in RECORDING:
            yield _citation(one, told, "interview", recorded=True)
        if teller is not None and tellers.is_body(teller) and teller.role in RECORDING:
            yield _citation(one, teller, "report", recorded=False)


def _citation(one: Attribution, teller: Teller, kind: WorkKind, *, recorded: bool) -> Citation:
    start = min(one.cue[0].start, teller.span.start)
    end = max(one.cue[-1].end, teller.span.end)
    return Citation(who=teller.who, entity=teller.entity, kind=kind, span=Span(start=start, end=end), recorded=recorded)
