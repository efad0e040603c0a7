"""The record as it lies in a case: in parts, each under the key of what it was made of; only changed ones are written.

A part is the record of one matter with its assessment, and an outline of it that is read without the rest. The head
names the parts and holds what several of them share. All of it is derived and can be dropped.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from firsthand.model.base import Frozen
from firsthand.model.record import Assessment, Record
from firsthand.store.database import Database
from firsthand.store.schema import PARTS, RECORD

T = TypeVar("T")

_EMPTY = Record(
    documents=(), retellings=(), works=(), statements=(), origins=(), propositions=(), incidents=(), people=(),
    groups=(), decisions=(),
)  # fmt: skip
_UNASSESSED = Assessment(propositions=(), people=(), contradictions=(), drift=())


class StoredRecord(Frozen, frozen=True, kw_only=True):
    """The record as it was last built, with the key of what it was built from."""

    record: Record
    assessment: Assessment
    key: str


class Part(Frozen, frozen=True, kw_only=True):
    """One matter of the record; `assessed` is a key of what the assessment rests on besides the part."""

    record: Record
    assessment: Assessment
    assessed: str = ""
    outline: bytes = b""


class Head(Frozen, frozen=True, kw_only=True):
    """The record's parts by key, in order, and the rows that several share or none holds; these stand before theirs."""

    key: str
    parts: tuple[str, ...] = ()
    shared: Record = _EMPTY
    assessment: Assessment = _UNASSESSED
    summary: bytes = b""


class Parts:
    """The tables `record` (its one row is the head) and `parts`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def outlines(self) -> dict[str, tuple[str, bytes]]:
        """Return what each part's assessment rests on and its outline, by key."""
        with self._database.read() as connection:
            rows = connection.execute(select(PARTS.c.key, PARTS.c.assessed, PARTS.c.outline)).all()
        return {row[0]: (row[1], row[2]) for row in rows}

    def part(self, key: str) -> Part:
        """Return one part, without its outline."""
        with self._database.read() as connection:
            row = connection.execute(select(PARTS.c.payload).where(PARTS.c.key == key)).scalar_one()
        return _unpacked(row, Part)

    def put(self, head: Head, parts: Mapping[str, Part]) -> None:
        """Keep a record: its head and the parts that are new; parts that the head does not name go."""
        with self._database.write() as connection:
            held = set(connection.execute(select(PARTS.c.key)).scalars())
            for gone in sorted(held - set(head.parts)):
                connection.execute(delete(PARTS).where(PARTS.c.key == gone))
            for key, part in parts.items():
                bare = msgspec.structs.replace(part, outline=b"")
                row = {"key": key, "assessed": part.assessed, "outline": part.outline, "payload": _packed(bare)}
                connection.execute(insert(PARTS).values(row).on_conflict_do_update(index_elements=["key"], set_=row))
            top = {"one": 1, "key": head.key, "payload": _packed(head)}
            connection.execute(insert(RECORD).values(top).on_conflict_do_update(index_elements=["one"], set_=top))

    def key(self) -> str | None:
        """Return the key of what the record was built from, or null before the first build."""
        with self._database.read() as connection:
            return connection.execute(select(RECORD.c.key)).scalar()

    def head(self) -> Head | None:
        """Return the head, or null before the first build."""
        with self._database.read() as connection:
            row = connection.execute(select(RECORD.c.payload)).scalar()
        return _unpacked(row, Head) if row is not None else None

    def record(self) -> StoredRecord | None:
        """Return the whole record, or null before the first build."""
        head = self.head()
        if head is None:
            return None
        with self._database.read() as connection:
            held = {row[0]: row[1] for row in connection.execute(select(PARTS.c.key, PARTS.c.payload)).all()}
        parts = [_unpacked(held[key], Part) for key in head.parts]
        return StoredRecord(
            record=_whole(Record, head.shared, [part.record for part in parts]),
            assessment=_whole(Assessment, head.assessment, [part.assessment for part in parts]),
            key=head.key,
        )


def _whole(type_: type[Any], shared: Any, parts: Sequence[Any]) -> Any:
    """Return all rows of every list, sorted by id, those of the head in place of a part's."""
    lists = {}
    for name in type_.__struct_fields__:
        if name == "retellings":
            held = (row for part in parts for row in part.retellings)
            lists[name] = tuple(sorted(held, key=lambda row: (row.document, row.other)))
            continue
        rows = {row.id: row for part in parts for row in getattr(part, name)}
        rows.update((row.id, row) for row in getattr(shared, name))
        lists[name] = tuple(rows[identity] for identity in sorted(rows))
    return type_(**lists)


def _packed(value: object) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(value), 1)


def _unpacked(data: bytes, type_: type[T]) -> T:
    return msgspec.msgpack.decode(zlib.decompress(data), type=type_)
