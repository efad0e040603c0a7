"""What a Russian or Ukrainian text says of its own checking, and whose works it cites."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.extract.slavic.tellers import Tellers
from firsthand.extract.unparsed.links import RECORDING, Teller
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.reading import Citation, WorkKind


def find_citations(layout: Layout, lexicon: Lexicon, attributions: tuple[Attribution, ...]) -> tuple[Citation, ...]:
    """Return every named outlet, rights group or inquiry that the text rests on, once, at the first words citing it."""
    publisher = layout.annotated.document.publisher
    own = publisher.name.casefold() if publisher else None
    kept: dict[str, Citation] = {}
    for one in _cited(layout, lexicon, attributions):
        name = one.who.casefold()
        if name != own and (name not in kept or (one.recorded and not kept[name].recorded)):
            kept[name] = one
    return tuple(sorted(kept.values(), key=lambda one: (one.span, one.who)))


def _cited(layout: Layout, lexicon: Lexicon, attributions: tuple[Attribution, ...]) -> Iterator[Citation]:
    tellers = Tellers(layout, lexicon)
    for one in attributions:
        told, teller = tellers.recipient(one), tellers.source(one)
        if told is not None and _is_body(layout, told):
            yield _citation(one, told, "interview", recorded=True)
        if teller is not None and _is_body(layout, teller):
            yield _citation(one, teller, "report", recorded=False)


def _is_body(layout: Layout, teller: Teller) -> bool:
    known = layout.entities.get(teller.entity or "")
    return teller.role in RECORDING and known is not None and known.name is not None and known.type == "organisation"


def _citation(one: Attribution, teller: Teller, kind: WorkKind, *, recorded: bool) -> Citation:
    start = min(one.cue[0].start, teller.span.start)
    end = max(one.cue[-1].end, teller.span.end)
    return Citation(who=teller.who, entity=teller.entity, kind=kind, span=Span(start=start, end=end), recorded=recorded)
