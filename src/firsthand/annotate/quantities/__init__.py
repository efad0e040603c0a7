"""Quantities: numbers with their comparator and what they count."""

from __future__ import annotations

from firsthand.annotate.quantities.finder import find_quantities

__all__ = ["find_quantities"]
