"""Numbers within lengths of time, and lengths as ISO 8601."""

from __future__ import annotations

from firsthand.annotate.times.piece import Piece

_CLOCK_UNITS = {"S": "PT{}S", "TM": "PT{}M", "H": "PT{}H"}
_MULTIPLES = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "2W": (2, "W"), "Q": (3, "M"), "NI": (1, "D")}

_HALVES = {"H": "PT30M", "Y": "P6M", "TM": "PT30S"}


def count(piece: Piece) -> float | None:
    """Return the number that the cells say, the lower of two ("two to three"), null for "several" and the like.

    Scales multiply ("two hundred"), "and a half" adds; "a" counts as one only where no number follows.
    """
    current, seen, couple = 0.0, False, False
    for offset, letter in enumerate(piece.code):
        value = piece.cells.values[piece.first + offset]
        if letter in "2|" and seen:
            break
        if letter == "-" and seen and piece.code[offset + 1 : offset + 2] in ("d", "n", "y"):
            break
        if letter in "dynw":
            current, seen = current + float(value), True
        elif letter == "9":
            current, seen = (current or 1) * value, True
        elif letter == "A":
            current, seen = current + 0.5, True
        elif letter == "v":
            couple = piece.cells.word(piece.first + offset) == "couple"
            if not couple:
                return None
    if couple:
        return 2.0
    return current if seen else 1.0 if "a" in piece.code and "U" not in piece.code else None


def length(amount: float | None, unit: str) -> str:
    """Return an ISO 8601 length: `P3M`, `PT30M`, `P2.5Y`; `PXD` for an unknown number."""
    if unit == "WE":
        return f"P{'X' if amount is None else f'{amount:g}'}WE"
    if amount is None:
        return (
            _CLOCK_UNITS[unit].format("X")
            if unit in _CLOCK_UNITS
            else f"PX{_MULTIPLES[unit][1] if unit == '2W' else unit}"
        )
    if amount == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    if unit in _MULTIPLES and not (unit in ("DE", "CE") and amount == int(amount)):
        factor, unit = _MULTIPLES[unit]
        amount *= factor
    figure = f"{amount:.10g}"
    return _CLOCK_UNITS[unit].format(figure) if unit in _CLOCK_UNITS else f"P{figure}{unit}"
