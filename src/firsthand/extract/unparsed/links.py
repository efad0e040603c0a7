"""Tellers as a text names them, and the links that end every chain: who recorded it, and the publisher."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract.chains.forwarded import with_forwarded
from firsthand.model.attribution import Attribution
from firsthand.model.base import Frozen, Span
from firsthand.model.document import Document
from firsthand.model.statement import ChainLink, TellerRole

RECORDING = frozenset({"outlet", "ngo", "inquiry"})


class Teller(Frozen, frozen=True, kw_only=True):
    """One teller as a document names them; `span` is where it does so for this telling."""

    who: str
    role: TellerRole
    entity: str | None
    span: Span


def recorder_link(recipient: Teller, reason: str | None) -> ChainLink:
    """Return the link of whoever was told it and put it on record; `reason` is why that is only implied."""
    return ChainLink(
        who=recipient.who,
        entity=recipient.entity,
        role=recipient.role,
        basis="told",
        link="implied" if reason else "stated",
        span=recipient.span,
        reason=reason,
    )


def closed(document: Document, links: Sequence[ChainLink]) -> tuple[ChainLink, ...]:
    """Return a chain with its publisher, who stands in it once."""
    publisher = document.publisher
    kept = list(links)
    if publisher and kept and (kept[-1].who or "").casefold() == publisher.name.casefold():
        kept.pop()
    kept = with_forwarded(document, kept)
    kept.append(
        ChainLink(
            who=publisher.name if publisher else None,
            role="outlet",
            basis="told" if kept else "unknown",
            span=publisher.span if publisher else None,
        )
    )
    return tuple(kept)


def depth(one: Attribution, holding: Sequence[Attribution]) -> int:
    """Return how many of these attributions one stands inside of."""
    by_id = {other.id: other for other in holding}
    steps = 0
    while one.inside in by_id and steps < len(by_id):
        one, steps = by_id[one.inside or ""], steps + 1
    return steps
