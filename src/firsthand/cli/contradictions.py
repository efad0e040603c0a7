"""`firsthand contradictions`: what cannot both hold, and what differs notably."""

from __future__ import annotations

from firsthand.cli.listing import joined, listing
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Contradiction


def _row(contradiction: Contradiction, disclosed: Disclosed) -> list[str]:
    return [
        contradiction.id,
        contradiction.kind,
        contradiction.verdict,
        "within one document" if contradiction.within_document else "between documents",
        joined(contradiction.between),
        "; ".join(contradiction.reasons) or "–",
    ]


command = listing(
    "contradictions",
    "List the contradictions: kind, verdict (conflict, discrepancy, superseded, granularity), between what, why.",
    ["id", "kind", "verdict", "scope", "between", "reasons"],
    lambda disclosed: disclosed.contradictions,
    _row,
)
