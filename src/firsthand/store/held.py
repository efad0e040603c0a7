"""What comes from the custody log: collected files, decisions, tombstones. Applied entry by entry, in its order."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from firsthand.model.decision import Decision
from firsthand.model.document import Collected
from firsthand.store.custody import CustodyLog, Position
from firsthand.store.database import Database
from firsthand.store.entry import Entry
from firsthand.store.payload import pack, unpack
from firsthand.store.purge import forget
from firsthand.store.schema import COLLECTED, DECISIONS, STATE, TOMBSTONES


class Held:
    """The tables that the log can restore. `catch_up` makes them say what the log says."""

    def __init__(self, database: Database, log: CustodyLog) -> None:
        self._database = database
        self._log = log

    def catch_up(self) -> Position:
        """Apply all entries that the database has not seen: after a crash, or when another process wrote them."""
        with self._database.write() as connection:
            start = end = self.position()
            for entry, end in self._log.entries(start):  # noqa: B007 - `end` is used behind the loop
                _apply(connection, entry)
            if end != start:
                row = {"key": "log", "value": msgspec.json.encode(end).decode()}
                connection.execute(insert(STATE).values(row).on_conflict_do_update(index_elements=["key"], set_=row))
        return end

    def position(self) -> Position:
        """Return how far the database has followed the log."""
        with self._database.read() as connection:
            value = connection.execute(select(STATE.c.value).where(STATE.c.key == "log")).scalar()
        return msgspec.json.decode(value, type=Position) if value else Position()

    def collected(self) -> tuple[Collected, ...]:
        """Return all collected files, sorted by path and hash."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(COLLECTED.c.payload).order_by(COLLECTED.c.path, COLLECTED.c.sha256)
            ).scalars()
            return tuple(unpack(row, Collected) for row in rows)

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions in the order they were made."""
        with self._database.read() as connection:
            rows = connection.execute(select(DECISIONS.c.payload).order_by(DECISIONS.c.seq)).scalars()
            return tuple(unpack(row, Decision) for row in rows)

    def tombstones(self) -> frozenset[str]:
        """Return the hashes of originals that were purged."""
        with self._database.read() as connection:
            return frozenset(connection.execute(select(TOMBSTONES.c.sha256)).scalars())


def _apply(connection: Connection, entry: Entry) -> None:
    data = entry.data
    if data is None:
        return
    if entry.event == "collected":
        _apply_collected(connection, msgspec.convert(data["file"], Collected))
    elif entry.event == "decision":
        decision = msgspec.convert(data["decision"], Decision)
        row = {"seq": entry.seq, "id": decision.id, "payload": pack(decision)}
        connection.execute(insert(DECISIONS).values(row).on_conflict_do_nothing())
    elif entry.event == "purged":
        forget(connection, data["sha256"], data["why"], data["entries"])


def _apply_collected(connection: Connection, file: Collected) -> None:
    row = {"sha256": file.sha256 or "", "path": file.path, "payload": pack(file)}
    if file.sha256:  # a path that could not be read before is read now
        connection.execute(delete(COLLECTED).where(COLLECTED.c.path == file.path, COLLECTED.c.sha256 == ""))
    connection.execute(insert(COLLECTED).values(row).on_conflict_do_update(index_elements=["sha256", "path"], set_=row))
