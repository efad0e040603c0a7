"""`firsthand drift`: what changed between a telling and its retelling."""

from __future__ import annotations

from firsthand.cli.listing import listing
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Drift


def _row(drift: Drift, disclosed: Disclosed) -> list[str]:
    return [drift.id, drift.kind, drift.from_, drift.to, "; ".join(drift.reasons) or "–"]


command = listing(
    "drift",
    "List what changed in the retelling: source or hedge dropped, number, name, place or date changed, and so on.",
    ["id", "kind", "from", "to", "reasons"],
    lambda disclosed: disclosed.drift,
    _row,
)
