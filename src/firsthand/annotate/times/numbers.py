"""Numbers among the cells: figures, words, halves, "several"."""

from __future__ import annotations

from firsthand.annotate.times.cells import Cells

_UNIT_ORDER = {"S": "PT{}S", "TM": "PT{}M", "H": "PT{}H"}
_MULTIPLES = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "2W": (2, "W"), "Q": (3, "M"), "NI": (1, "D")}


def count(cells: Cells, first: int, last: int) -> float | None:
    """Return the number that the cells say, null for "several" and the like.

    Scales multiply ("two hundred"), "and a half" adds; "a" counts as one only where no number follows.
    """
    total, current, seen = 0.0, 0.0, False
    for at in range(first, last):
        letter, value = cells.code[at], cells.values[at]
        if letter in "dyn" or (letter == "w" and value < 100):
            current, seen = current + float(value), True
        elif letter == "w":
            current, seen = (current or 1) * value, True
        elif letter == "A":
            current, seen = current + 0.5, True
        elif letter == "v":
            return 2.0 if cells.words[at] == "couple" else None
    total += current
    if seen:
        return total
    return 1.0 if "a" in cells.code[first:last] else None


def length(amount: float | None, unit: str) -> str:
    """Return an ISO 8601 length: `P3M`, `PT30M`, `P2.5Y`; `PXD` for an unknown number."""
    if amount is None:
        text = "X"
        return _UNIT_ORDER[unit].format(text) if unit in _UNIT_ORDER else f"P{text}{unit}"
    if unit in _MULTIPLES:
        factor, unit = _MULTIPLES[unit]
        amount *= factor
    figure = f"{amount:g}"
    return _UNIT_ORDER[unit].format(figure) if unit in _UNIT_ORDER else f"P{figure}{unit}"
