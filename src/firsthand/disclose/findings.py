"""Contradictions and drift of a public edition: reasons quote and name, so they stay only among public statements."""

from __future__ import annotations

import msgspec

from firsthand.model.record import Contradiction, Drift

_replace = msgspec.structs.replace
_WITHHELD = "the reasons are withheld"


def public_contradiction(one: Contradiction, kept_back: frozenset[str]) -> Contradiction:
    """Return a contradiction; its reasons are withheld where a side gives somebody away."""
    return one if kept_back.isdisjoint(one.between) else _replace(one, reasons=(_WITHHELD,))


def public_drift(one: Drift, kept_back: frozenset[str]) -> Drift:
    """Return a drift; its reasons are withheld where the telling or the retelling gives somebody away."""
    return one if kept_back.isdisjoint((one.from_, one.to)) else _replace(one, reasons=(_WITHHELD,))
