"""The table of meanings: a function enters itself under the name of its grammar rule."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.annotate.times.context import Context
from firsthand.annotate.times.piece import Piece
from firsthand.annotate.times.value import Value

Meaning = Callable[[Piece, Context], Value | None]
MEANINGS: dict[str, Meaning] = {}


def meaning(function: Meaning) -> Meaning:
    """Enter a function under its name; it returns null where the words are no time after all."""
    MEANINGS[function.__name__] = function
    return function
