"""Posts that only pass on another's: whose post it is stands in the chain right before whoever forwarded it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from firsthand.extract.chains.collectors import plain
from firsthand.model.base import Span
from firsthand.model.document import Document
from firsthand.model.reading import Citation, Reading
from firsthand.model.statement import ChainLink


def with_forwarded(document: Document, links: Sequence[ChainLink]) -> list[ChainLink]:
    """Return the links before the publisher with the channel or person that the post is forwarded from, stated.

    Who stands there already under the same name, or is the publisher (a channel that forwards itself), is not added.
    """
    kept = list(links)
    forwarded, publisher = document.forwarded, document.publisher
    if forwarded is None or (publisher and plain(publisher.name) == plain(forwarded.name)):
        return kept
    kept = [link for link in kept if plain(link.who or "") != plain(forwarded.name) or link.role != "outlet"]
    if kept and plain(kept[-1].who or "") == plain(forwarded.name):
        return kept
    link = ChainLink(
        who=forwarded.name,
        role="other" if forwarded.person else "outlet",
        basis="told" if kept else "unknown",
        span=forwarded.span,
        channel="post",
    )
    return [*kept, link]


def cite_forwarded(reading: Reading) -> Reading:
    """Return a reading that cites the post it passes on, so that it is held or wanted as any other work."""
    forwarded, publisher = reading.document.forwarded, reading.document.publisher
    if forwarded is None or (publisher and plain(publisher.name) == plain(forwarded.name)):
        return reading
    if any(plain(one.who) == plain(forwarded.name) for one in reading.citations):
        return reading
    span = forwarded.span or Span(start=0, end=0)
    cited = Citation(who=forwarded.name, entity=None, kind="post", span=span)
    return msgspec.structs.replace(reading, citations=tuple(sorted((cited, *reading.citations), key=_in_order)))


def _in_order(citation: Citation) -> tuple[Span, str]:
    return citation.span, citation.who
