"""Quantities: numbers with their comparator and what they count."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.model.annotated import QuantityMention, TimeMention


def find_quantities(parsed: Parsed, times: tuple[TimeMention, ...]) -> tuple[QuantityMention, ...]:
    """Find quantities that count people or things; dates, ages and sums of money keep their own unit."""
    return ()
