"""What a text read by cue words says of its own checking, and whose works it cites."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.plain.layout import Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.tellers import RECORDING, Teller, Tellers
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.reading import Citation, WorkKind
from firsthand.model.statement import Verification


def find_verification(layout: Layout, lexicon: Lexicon) -> tuple[Verification, ...]:
    """Return the sentences that say what was or could not be checked; by the publisher where nobody else is named."""
    publisher = layout.annotated.document.publisher
    by = publisher.name if publisher else None
    found = []
    for sentence in layout.sentences:
        span = Span(start=sentence.start, end=sentence.end)
        if lexicon.not_verified.search(layout.text, sentence.start, sentence.end):
            found.append(Verification(by=by, result="not_verified", span=span))
        elif lexicon.verified.search(layout.text, sentence.start, sentence.end):
            found.append(Verification(by=by, result="verified_by_them", span=span))
    return tuple(found)


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
