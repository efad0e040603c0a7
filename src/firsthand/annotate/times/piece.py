"""A run of cells that the grammar matched, as the meanings look at it."""

from __future__ import annotations

from typing import Any

from firsthand.annotate.times.cells import Cells


class Piece:
    """The cells from `first` to before `last` of one sentence."""

    __slots__ = ("cells", "code", "first", "last")

    def __init__(self, cells: Cells, first: int, last: int) -> None:
        self.cells = cells
        self.first = first
        self.last = last
        self.code = cells.code[first:last]

    def at(self, letters: str) -> int | None:
        """Return the cell of the first of these letters, null if none is in the piece."""
        for offset, letter in enumerate(self.code):
            if letter in letters:
                return self.first + offset
        return None

    def has(self, letters: str) -> bool:
        """Say whether one of these letters is in the piece."""
        return self.at(letters) is not None

    def value(self, letters: str) -> Any:
        """Return the value of the first of these letters, null if none is in the piece."""
        at = self.at(letters)
        return None if at is None else self.cells.values[at]

    def number(self, letters: str) -> int | None:
        """Return the first of these letters' value where it is a whole number."""
        value = self.value(letters)
        return value if isinstance(value, int) else None

    def values(self, letters: str) -> list[Any]:
        """Return the values of all cells with one of these letters, in order."""
        return [self.cells.values[self.first + at] for at, letter in enumerate(self.code) if letter in letters]

    def step(self) -> int | None:
        """Return -1 for last, 1 for next, 0 for this and that ("this past" is last), null without such a word."""
        at = self.at("lx")
        at = at if at is not None else self.at("thsC")
        return None if at is None else int(self.cells.values[at] or 0)

    def part(self, first: int, last: int) -> Piece:
        """Return the piece of these cells (indexes of the sentence)."""
        return Piece(self.cells, first, last)

    def word(self, at: int) -> str:
        """Return the word of a cell of the sentence, empty beyond it."""
        return self.cells.word(at)

    @property
    def before(self) -> str:
        """The word before the piece."""
        return self.cells.word(self.first - 1)

    @property
    def after(self) -> str:
        """The word after the piece."""
        return self.cells.word(self.last)

    @property
    def token(self) -> int:
        """The document's token at the end of the piece."""
        return self.cells.token[self.last - 1]
