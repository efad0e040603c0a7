"""Counts with what they leave open: "at least 234" is low 234, high null, comparator ">="."""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen
from firsthand.model.values.person_nouns import is_person_noun

Comparator = Literal["=", ">=", "<=", ">", "<", "~", "range", "vague"]


class Quantity(Frozen, frozen=True, kw_only=True):
    """How many, as printed.

    `low` and `high` are the printed bounds (inclusive for "=", ">=", "<=", "range"; for ">" and "<" the printed
    number itself, excluded), null where open. `vague` is "dozens", "hundreds": bounds only where the word gives
    them. `unit` is the counted noun's lemma ("soldier", "day", "year", "rouble"), null if none.
    `subset_of` is the id of the statement whose count this one is part of.
    """

    low: float | None
    high: float | None
    comparator: Comparator
    unit: str | None
    text: str
    subset_of: str | None = None


def counts_people(quantity: Quantity) -> bool | None:
    """Say whether a quantity counts people: by its unit; null where it has none ("12 were killed")."""
    if quantity.unit is None:
        return None
    return is_person_noun(quantity.unit)
