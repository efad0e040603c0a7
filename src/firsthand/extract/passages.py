"""One document read in several languages: the readings of its passages put together."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from firsthand.model.document import Document
from firsthand.model.reading import Reading


def join_passages(document: Document, readings: Sequence[Reading], reasons: tuple[str, ...]) -> Reading:
    """Return one reading in the order of the text; ids are the passages' own and never meet."""
    statements = sorted((s for one in readings for s in one.statements), key=lambda s: (s.start, s.end, s.id))
    return Reading(
        document=document,
        mentions=tuple(sorted((m for one in readings for m in one.mentions), key=lambda m: (m.start, -m.end, m.id))),
        entities=tuple(entity for one in readings for entity in one.entities),
        attributions=tuple(attribution for one in readings for attribution in one.attributions),
        times=tuple(sorted((t for one in readings for t in one.times), key=lambda t: (t.start, t.end))),
        places=tuple(sorted((p for one in readings for p in one.places), key=lambda p: (p.start, p.end))),
        quantities=tuple(sorted((q for one in readings for q in one.quantities), key=lambda q: (q.start, q.end))),
        statements=tuple(msgspec.structs.replace(s, document=document.id) for s in statements),
        citations=tuple(sorted((c for one in readings for c in one.citations), key=lambda c: (c.span, c.who))),
        verification=tuple(sorted((v for one in readings for v in one.verification), key=lambda v: v.span)),
        quotations=tuple(sorted(q for one in readings for q in one.quotations)),
        words=sum(one.words for one in readings),
        reasons=reasons,
    )
