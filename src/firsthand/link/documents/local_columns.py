"""The entities of all documents in columns: what is decided over a whole case is counted here, and read nowhere else.

A document's sketch holds a row of numbers for each of its entities; names stand there as keys of 64 bits. What an
entity is called is read only where it is compared anew or belongs to what is linked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import overload

import numpy as np
from numpy.typing import NDArray

from firsthand.link.documents.sketches import TYPES, Column, LocalSketch, Sketch
from firsthand.link.entities.population import settled_type
from firsthand.link.kept.keys import Keys, Places, keys_of

Flags = NDArray[np.bool_]


class Locals:
    """All entities of a case, in the order of their documents; `opened` reads those of one document."""

    def __init__(self, sketches: Sequence[Sketch], opened: Callable[[str], Sequence[LocalSketch]]) -> None:
        self.sketches = sketches
        sizes = [len(sketch.keys) for sketch in sketches]
        self.document: Places = np.repeat(np.arange(len(sketches)), sizes)
        self.starts: Places = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
        self._table = keys_of(b"".join(sketch.table for sketch in sketches)).reshape(-1, len(Column))
        self._opened = lru_cache(maxsize=1024)(lambda document: opened(sketches[document].document))

    @cached_property
    def keys(self) -> list[str]:
        """The keys of all."""
        return [key for sketch in self.sketches for key in sketch.keys]

    def column(self, column: Column) -> Keys:
        """Return one column."""
        found: Keys = self._table[:, column]
        return found

    def blocks(self, column: Column, wanted: Places, shown: Flags) -> tuple[Keys, Places]:
        """Return the blocks of those wanted, and which of them each is of; only of those `shown` among them."""
        always = column is Column.ALWAYS
        data = keys_of(b"".join(one.always if always else one.in_copies for one in self.sketches))
        sizes = self.column(column).astype(np.int64)
        number = np.full(len(sizes), -1)
        number[wanted[shown]] = np.flatnonzero(shown)
        items = np.repeat(number, sizes)
        return data[items >= 0], items[items >= 0]

    def at(self, number: int) -> LocalSketch:
        """Return one entity, read."""
        document = int(self.document[number])
        return self._opened(document)[number - int(self.starts[document])]


class Settled:
    """What each entity is when all documents have voted; one that is a place is dropped."""

    def __init__(self, held: Locals) -> None:
        places = np.unique(keys_of(b"".join(sketch.places for sketch in held.sketches)))
        place, name = held.column(Column.PLACE), held.column(Column.TOKENS)
        self.dropped: Flags = (place != 0) & np.isin(place, places)
        voting = ~self.dropped & (name != 0)
        names, own = np.unique(name[voting], return_inverse=True)
        sums = np.zeros(len(names), dtype=np.int64)
        np.add.at(sums, own, held.column(Column.VOTES).view(np.int64)[voting])
        votes = np.zeros(len(name), dtype=np.int64)
        votes[voting] = np.sign(sums[own])
        before = held.column(Column.TYPE).astype(np.int64)
        table = np.array([[TYPES.index(settled_type(type_, sign)) for sign in (-1, 0, 1)] for type_ in TYPES])
        self.types: Places = table[before, votes + 1]
        self.retyped: Flags = ~self.dropped & (self.types != before)
        self.person: Flags = ~self.dropped & (self.types == TYPES.index("person")) & (held.column(Column.MANY) == 0)
        self.body: Flags = ~self.dropped & ~self.person & (held.column(Column.BODY_ROW) != 0)
        self.described: Flags = ~self.dropped & ~self.person & ~self.body


class People(Sequence[LocalSketch]):
    """Everybody who is one person, in the order of their keys; each is read when it is asked for."""

    def __init__(self, held: Locals, wanted: Places) -> None:
        self.held = held
        self.wanted = wanted

    @cached_property
    def keys(self) -> list[str]:
        """The keys of all."""
        keys = self.held.keys
        return [keys[number] for number in self.wanted.tolist()]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The place of each key."""
        return {key: number for number, key in enumerate(self.keys)}

    @property
    def documents(self) -> Places:
        """The number of each one's document."""
        found: Places = self.held.document[self.wanted]
        return found

    def column(self, column: Column) -> Keys:
        """Return one column."""
        found: Keys = self.held.column(column)[self.wanted]
        return found

    def __len__(self) -> int:
        return len(self.wanted)

    def __iter__(self) -> Iterator[LocalSketch]:
        return (self.held.at(number) for number in self.wanted.tolist())

    @overload
    def __getitem__(self, at: int) -> LocalSketch: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[LocalSketch]: ...
    def __getitem__(self, at: int | slice) -> LocalSketch | Sequence[LocalSketch]:
        if isinstance(at, slice):
            return People(self.held, self.wanted[at])
        return self.held.at(int(self.wanted[at]))
