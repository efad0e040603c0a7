"""Quantities: numbers with their comparator and what they count."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.quantities.finder import Finder
from firsthand.model.annotated import QuantityMention, TimeMention

__all__ = ["find_quantities"]


def find_quantities(parsed: Parsed, times: tuple[TimeMention, ...]) -> tuple[QuantityMention, ...]:
    """Find quantities in the order of the text; dates, clock times and lengths of time are left to the times.

    Ages, sums of money, distances and shares keep their own unit; numbers that only label (a unit, a room, an
    article, a street) and scores are none.
    """
    return Finder(parsed, times).find()
