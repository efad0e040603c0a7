"""How chains, counts and ranges read on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.model.record import Proposition
from firsthand.model.statement import ChainLink
from firsthand.model.values.quantity import Quantity

_BASIS = {
    "experienced": "experienced it",
    "witnessed": "saw it",
    "told": "was told",
    "document": "from a document",
    "inquiry": "from an inquiry",
    "unknown": "how they know is not said",
}
_COMPARATORS = {">=": "at least ", ">": "more than ", "<=": "at most ", "<": "fewer than ", "~": "about ", "=": ""}
_ACTS = {"shelling": "shelling or bombing", "other": "something of no kind that the program knows"}
_OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u024f]")
_STANDING = {
    "asserted": "",
    "denied": "denied",
    "hedged": "said with reserve",
    "hypothetical": "hypothetical",
    "planned": "planned",
    "unknown": "standing not clear",
}


def chain_words(chain: Sequence[ChainLink]) -> str:
    """Write a chain from the teller nearest the event to the publisher; implied links stand in brackets."""
    parts = []
    for link in chain:
        name = link.who or "a publisher that is not named"
        parts.append(f"[{name}]" if link.link == "implied" else name)
    return " → ".join(parts)


def basis_words(chain: Sequence[ChainLink]) -> str:
    """Say how the first teller knows it, as far as the text says."""
    return _BASIS[chain[0].basis] if len(chain) > 1 else "the publisher's own words"


def standing_words(standing: str) -> str:
    """Say how the first teller holds it; nothing for a plain assertion."""
    return _STANDING.get(standing, standing)


def quantity_words(quantity: Quantity) -> str:
    """Write a count as printed; where it is printed in another script, or withheld, by its bounds; never a sum."""
    words = " ".join(quantity.text.split())
    if words and not _OTHER_SCRIPT.search(words):
        return words[:1].lower() + words[1:]
    bounds = _bounds(quantity)
    return f"{bounds} (printed “{words}”)" if words else bounds


def _bounds(quantity: Quantity) -> str:
    low, high = _number(quantity.low), _number(quantity.high)
    unit = f" {quantity.unit}" if quantity.unit and not _OTHER_SCRIPT.search(quantity.unit) else ""
    if quantity.comparator == "range":
        return f"{low} to {high}{unit}"
    if quantity.comparator == "vague":
        return f"a number not given exactly{unit}"
    return f"{_COMPARATORS[quantity.comparator]}{low or high}{unit}"


def range_words(proposition: Proposition) -> str:
    """Write the range of tellers of a proposition."""
    return tellers_words(proposition.origins_min, proposition.origins_max)


def tellers_words(low: int, high: int) -> str:
    """Write a range of tellers in words that cannot be read as more than they are."""
    if high == 0:
        return "no teller is named"
    if high <= low:
        return "1 teller" if low == 1 else f"{low} tellers shown to be different"
    tellers = "at least 1 teller" if low == 1 else f"{low} tellers shown to be different"
    return f"{tellers}; {high - low} more not excluded"


def count_words(count: int, noun: str, plural: str = "") -> str:
    """Write how many of something, in the number that grammar asks for."""
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"


def act_words(act: str) -> str:
    """Write the key of an act so that it says no more than the act's words do."""
    return _ACTS.get(act, act.replace("_", " "))


def _number(bound: float | None) -> str:
    if bound is None:
        return ""
    return f"{int(bound):,}" if bound == int(bound) else f"{bound:g}"
