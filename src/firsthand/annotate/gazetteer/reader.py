"""Read-only look-up in the compiled gazetteer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from firsthand.annotate.gazetteer.entry import Entry, Named
from firsthand.annotate.gazetteer.fold import fold

_BATCH = 500
_CACHED = 100_000
_FIELDS = ("id", "key", "name", "kind", "country", "first", "second", "level", "lat", "lon", "radius_km", "population")
_COLUMNS = ", ".join(f"p.{field}" for field in (*_FIELDS, "exact", "capital"))


class Gazetteer:
    """Place names of the world. Look-ups are by folded name, in batches, and remembered.

    A place stands at most once under a name, with the best fit it has.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._database = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._database.execute("PRAGMA mmap_size = 134217728")
        self._found: dict[str, tuple[Named, ...]] = {}
        self._entries: dict[int, Entry] = {}
        self._demonyms: dict[str, tuple[str, ...]] = {}
        for folded, country in self._database.execute("SELECT folded, country FROM demonym ORDER BY folded, country"):
            self._demonyms[folded] = (*self._demonyms.get(folded, ()), country)

    def find(self, folded: Iterable[str]) -> dict[str, tuple[Named, ...]]:
        """Return the places of each folded name; a name that nothing has is mapped to nothing."""
        wanted = sorted(set(folded))
        if len(self._found) > _CACHED:
            self._found.clear()
        missing = [name for name in wanted if name not in self._found]
        for at in range(0, len(missing), _BATCH):
            self._load(missing[at : at + _BATCH])
        return {name: self._found[name] for name in wanted}

    def named(self, name: str) -> tuple[Named, ...]:
        """Return the places of one name, as printed."""
        key = fold(name)
        return self.find([key])[key]

    def entry(self, id_: int | None) -> Entry | None:
        """Return a place by its id."""
        if id_ is None:
            return None
        if id_ not in self._entries:
            row = self._database.execute(f"SELECT {_COLUMNS} FROM place p WHERE p.id = ?", (id_,)).fetchone()
            if row is None:
                return None
            self._entries[id_] = _entry(row)
        return self._entries[id_]

    def demonym(self, word: str) -> tuple[str, ...]:
        """Return the countries (ISO alpha-2) whose people or things a word names: "Kenyan" is KE."""
        return self._demonyms.get(fold(word), ())

    def _load(self, names: list[str]) -> None:
        found: dict[str, list[Named]] = {name: [] for name in names}
        marks = ",".join("?" * len(names))
        query = (
            f"SELECT n.folded, n.fit, {_COLUMNS} FROM name n JOIN place p ON p.id = n.place WHERE n.folded IN ({marks})"
        )
        for folded, fit, *row in self._database.execute(query + " ORDER BY n.folded, p.id", names):
            entry = self._entries.setdefault(row[0], _entry(tuple(row)))
            found[folded].append(Named(entry=entry, fit=fit))
        self._found.update((name, tuple(places)) for name, places in found.items())


def _entry(row: tuple[object, ...]) -> Entry:
    id_, key, name, kind, country, first, second, level, lat, lon, radius, population, exact, capital = row
    return Entry(
        id=id_, key=key, name=name, kind=kind, country=country, first=first, second=second, level=level,  # type: ignore[arg-type]
        lat=lat, lon=lon, radius_km=radius, population=population, exact=bool(exact), capital=bool(capital),  # type: ignore[arg-type]
    )  # fmt: skip
