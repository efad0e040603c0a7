"""The events of all documents in columns; what one tells is read where it is compared anew, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import overload

import msgspec
import numpy as np

from firsthand.link.events.event_pairs import Blocks, EventKeys
from firsthand.link.events.events import Event
from firsthand.link.kept.keys import Keys, as_keys, keys_of
from firsthand.model.base import Frozen

_EVENTS = msgspec.msgpack.Decoder(tuple[Event, ...])
_KINDS = ("victims", "strong", "weak")


class EventSketch(Frozen, frozen=True, kw_only=True):
    """An event without its statements; `mark` is a key of all that it was made of."""

    mark: int
    event: Event
    keys: EventKeys


class EventTable(Frozen, frozen=True, kw_only=True):
    """The events of one document: their keys and marks, their blocks one after another, and all else unread."""

    keys: tuple[str, ...]
    marks: bytes
    sizes: tuple[tuple[int, int, int], ...]
    victims: bytes
    strong: bytes
    weak: bytes
    told: bytes


def event_table(events: Sequence[EventSketch]) -> EventTable:
    """Return a document's events as they are kept."""
    return EventTable(
        keys=tuple(one.event.key for one in events),
        marks=as_keys(one.mark for one in events).astype("<u8").tobytes(),
        sizes=tuple((len(one.keys.victims) // 8, len(one.keys.strong) // 8, len(one.keys.weak) // 8) for one in events),
        victims=b"".join(one.keys.victims for one in events),
        strong=b"".join(one.keys.strong for one in events),
        weak=b"".join(one.keys.weak for one in events),
        told=msgspec.msgpack.encode(tuple(one.event for one in events)),
    )


class Events(Sequence[EventSketch]):
    """The events of all documents, in the order of their keys."""

    def __init__(self, tables: Mapping[str, EventTable]) -> None:
        self._names = list(tables)
        self._tables = list(tables.values())
        keys = [key for table in self._tables for key in table.keys]
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self.keys = [keys[at] for at in order]
        self._order = np.array(order, dtype=np.int64)
        self._starts = np.concatenate(([0], np.cumsum([len(table.keys) for table in self._tables]))).astype(np.int64)
        self._opened = lru_cache(maxsize=1024)(lambda number: self._sketches(self._tables[number]))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The place of each key."""
        return {key: number for number, key in enumerate(self.keys)}

    @cached_property
    def documents(self) -> list[int]:
        """The number of each one's document."""
        found: list[int] = (np.searchsorted(self._starts, self._order, side="right") - 1).tolist()
        return found

    def marks(self) -> Keys:
        """Return a key of all that each was made of."""
        return keys_of(b"".join(table.marks for table in self._tables))[self._order]

    def blocks(self) -> tuple[Blocks, Blocks, Blocks]:
        """Return the blocks of victims, the strong and the weak ones, each with the number of its event."""
        rank = np.empty(len(self._order), dtype=np.int64)
        rank[self._order] = np.arange(len(self._order))
        sizes = np.array([row for table in self._tables for row in table.sizes], dtype=np.int64).reshape(-1, 3)
        victims, strong, weak = (
            (keys_of(b"".join(getattr(table, kind) for table in self._tables)), np.repeat(rank, sizes[:, number]))
            for number, kind in enumerate(_KINDS)
        )
        return victims, strong, weak

    def _sketches(self, table: EventTable) -> list[EventSketch]:
        cut = np.cumsum(np.array([(0, 0, 0), *table.sizes], dtype=np.int64), axis=0) * 8
        blocks = (table.victims, table.strong, table.weak)
        keys = [
            EventKeys(**{kind: blocks[n][cut[at, n] : cut[at + 1, n]] for n, kind in enumerate(_KINDS)})
            for at in range(len(table.keys))
        ]
        told, marks = _EVENTS.decode(table.told), keys_of(table.marks).tolist()
        return [EventSketch(mark=m, event=e, keys=k) for m, e, k in zip(marks, told, keys, strict=True)]

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[EventSketch]:
        return (self[number] for number in range(len(self.keys)))

    @overload
    def __getitem__(self, at: int) -> EventSketch: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[EventSketch]: ...
    def __getitem__(self, at: int | slice) -> EventSketch | Sequence[EventSketch]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self.keys)))]
        document = self.documents[at]
        return self._opened(document)[int(self._order[at] - self._starts[document])]
