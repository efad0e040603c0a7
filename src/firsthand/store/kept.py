"""What a build worked out and the next may use again: bytes by kind and key, thrown away when not asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from firsthand.store.database import Database

_FEW = 500
_PUT = (
    "insert into kept (kind, key, payload) values (?, ?, ?) "
    "on conflict (kind, key) do update set payload = excluded.payload"
)


class KeptResults:
    """The table `kept`, for one build; it lies in `case.db`, so that an encrypted case has it encrypted."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._used: defaultdict[str, set[str]] = defaultdict(set)
        self._held: dict[tuple[str, str], bytes] = {}

    def get(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return what is kept under these keys."""
        wanted = set(keys)
        self._used[kind] |= wanted
        found = self._rows(kind, wanted)
        self._held.update(((kind, key), value) for key, value in found.items() if not key)
        return found

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep values under their keys; one that is kept already is not written again."""
        self._used[kind].update(values)
        rows = [(kind, key, value) for key, value in values.items() if self._held.get((kind, key)) != value]
        if rows:
            with self._database.write():
                self._database.raw.executemany(_PUT, rows)

    def use(self, kind: str, keys: Iterable[str]) -> None:
        """Keep on what is kept under these keys, without reading it."""
        self._used[kind].update(keys)

    def forget_unused(self) -> None:
        """Throw away, of the kinds that were asked for or kept here, what was neither."""
        with self._database.write():
            raw = self._database.raw
            for kind, used in sorted(self._used.items()):
                held = {row[0] for row in raw.execute("select key from kept where kind = ?", (kind,))}
                raw.executemany(
                    "delete from kept where kind = ? and key = ?", [(kind, key) for key in sorted(held - used)]
                )

    def _rows(self, kind: str, wanted: Collection[str]) -> dict[str, bytes]:
        """Return the rows of these keys: a few one by one, many in one look through all."""
        asked = "select key, payload from kept where kind = ?"
        with self._database.read():
            raw = self._database.raw
            if len(wanted) > _FEW:
                return {key: value for key, value in raw.execute(asked, (kind,)) if key in wanted}
            found = (raw.execute(f"{asked} and key = ?", (kind, key)).fetchone() for key in sorted(wanted))
            return dict(row for row in found if row is not None)
