"""Contradictions and drift of a public edition: reasons quote and name, so they stay only among public statements."""

from __future__ import annotations

import msgspec

from firsthand.disclose.giveaways import Giveaways
from firsthand.model.record import Contradiction, Drift

_replace = msgspec.structs.replace
WITHHELD = "the reasons are withheld"


def public_contradiction(one: Contradiction, giveaways: Giveaways, kept_back: frozenset[str]) -> Contradiction:
    """Return a contradiction; its reasons are withheld where a side gives somebody away."""
    open_ = kept_back.isdisjoint(one.between)
    return _replace(one, reasons=giveaways.sentences(one.reasons, WITHHELD) if open_ else (WITHHELD,))


def public_drift(one: Drift, giveaways: Giveaways, kept_back: frozenset[str]) -> Drift:
    """Return a drift; its reasons are withheld where the telling or the retelling gives somebody away."""
    open_ = kept_back.isdisjoint((one.from_, one.to))
    return _replace(one, reasons=giveaways.sentences(one.reasons, WITHHELD) if open_ else (WITHHELD,))
