"""What a build worked out and the next may use again: bytes by kind and key, thrown away when not asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from firsthand.store.database import Database
from firsthand.store.schema import KEPT


class KeptResults:
    """The table `kept`, for one build; it lies in `case.db`, so that an encrypted case has it encrypted."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._used: set[tuple[str, str]] = set()
        self._held: dict[tuple[str, str], bytes] = {}
        self._kinds: set[str] = set()

    def get(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return what is kept under these keys."""
        wanted = set(keys)
        self._kinds.add(kind)
        with self._database.read() as connection:
            rows = connection.execute(select(KEPT.c.key, KEPT.c.payload).where(KEPT.c.kind == kind)).all()
        found = {row[0]: row[1] for row in rows if row[0] in wanted}
        self._used.update((kind, key) for key in found)
        self._held.update(((kind, key), value) for key, value in found.items() if not key)
        return found

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep values under their keys; one that is kept already is not written again."""
        self._kinds.add(kind)
        self._used.update((kind, key) for key in values)
        rows = [
            {"kind": kind, "key": key, "payload": value}
            for key, value in values.items()
            if self._held.get((kind, key)) != value
        ]
        if not rows:
            return
        with self._database.write() as connection:
            for row in rows:
                statement = insert(KEPT).values(row)
                connection.execute(statement.on_conflict_do_update(index_elements=["kind", "key"], set_=row))

    def forget_unused(self) -> None:
        """Throw away, of the kinds that were asked for or kept here, what was neither."""
        with self._database.write() as connection:
            rows = connection.execute(select(KEPT.c.kind, KEPT.c.key).where(KEPT.c.kind.in_(sorted(self._kinds)))).all()
            held = {(row[0], row[1]) for row in rows}
            for kind, key in sorted(held - self._used):
                connection.execute(delete(KEPT).where(KEPT.c.kind == kind, KEPT.c.key == key))
