"""How values of the record read in a table or a tree."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model.statement import ChainLink, Party
from firsthand.model.values.quantity import Quantity

_COMPARATORS = {">=": "at least ", ">": "more than ", "<=": "at most ", "<": "fewer than ", "~": "about "}


def chain_words(chain: Sequence[ChainLink]) -> str:
    """Write a chain from the teller nearest the event to the publisher; implied links stand in brackets."""
    names = [link.who or "(publisher not named)" for link in chain]
    marked = [f"[{name}]" if link.link == "implied" else name for name, link in zip(names, chain, strict=True)]
    return " → ".join(marked) or "–"


def quantity_words(quantity: Quantity | None) -> str:
    """Write a count as it stands: bounds, never a sum."""
    if quantity is None:
        return "–"
    low, high = (_number(bound) for bound in (quantity.low, quantity.high))
    unit = f" {quantity.unit}" if quantity.unit else ""
    if quantity.comparator == "range":
        return f"{low}–{high}{unit}"
    if quantity.comparator == "vague":
        return quantity.text
    return f"{_COMPARATORS.get(quantity.comparator, '')}{low or high}{unit}"


def party_words(parties: Sequence[Party]) -> str:
    """Name the parties of an act."""
    return ", ".join(party.text for party in parties) or "–"


def _number(bound: float | None) -> str:
    if bound is None:
        return ""
    return str(int(bound)) if bound == int(bound) else str(bound)
