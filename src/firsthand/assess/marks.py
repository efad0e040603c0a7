"""Contradictions and drift as records, with ids made of what they say."""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import make_id
from firsthand.model.record import Contradiction, Drift

ContradictionKind = Literal["number", "date", "place", "status", "role", "cause", "identity", "denial", "calendar"]
Verdict = Literal["conflict", "discrepancy", "superseded", "granularity"]
DriftKind = Literal[
    "source_dropped", "hedge_dropped", "number_changed", "name_changed", "speaker_swapped", "place_changed",
    "date_changed", "detail_added", "quote_altered",
]  # fmt: skip


def contradiction(
    between: tuple[str, ...], kind: ContradictionKind, verdict: Verdict, reasons: tuple[str, ...], *, within: bool
) -> Contradiction:
    """Return a contradiction between statements or propositions."""
    ordered = tuple(sorted(between))
    return Contradiction(
        id=make_id("c", kind, *ordered, *(reasons[:1] if len(ordered) == 1 else ())),
        between=ordered,
        kind=kind,
        within_document=within,
        verdict=verdict,
        reasons=reasons,
    )


def drift(told: str, retold: str, kind: DriftKind, reasons: tuple[str, ...]) -> Drift:
    """Return what changed from a telling to its retelling."""
    return Drift(id=make_id("x", kind, told, retold), from_=told, to=retold, kind=kind, reasons=reasons)
