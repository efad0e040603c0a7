"""What the sources give to the compiler."""

from __future__ import annotations

from dataclasses import dataclass, field

from firsthand.model.values.place import PlaceKind

COUNTRY, OTHER, SETTLEMENT = 0, 5, 9
"""Levels beside the divisions' own 1 to 3."""


@dataclass(slots=True, kw_only=True)
class Row:
    """A place on its way into the gazetteer: filled step by step, frozen when read back as an `Entry`.

    `others` are names as the source lists them, to be sifted; `sure` are our own, kept as they are; `codes` are
    abbreviations that need a name before them ("Austin, TX").
    """

    id: int
    key: str
    name: str
    kind: PlaceKind
    country: str | None
    level: int
    first: int | None = None
    second: int | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 0.0
    population: int = 0
    exact: bool = True
    capital: bool = False
    others: set[str] = field(default_factory=set)
    sure: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    demonyms: set[str] = field(default_factory=set)


class Rows:
    """All places by id."""

    def __init__(self) -> None:
        self.by_id: dict[int, Row] = {}
        self._ordered: list[Row] | None = None

    def add(self, row: Row) -> None:
        """Take a place in; an id that is there already keeps its first row and gains the names."""
        self._ordered = None
        known = self.by_id.setdefault(row.id, row)
        if known is not row:
            known.others |= {row.name, *row.others}

    def all(self) -> list[Row]:
        """Return the places in the order of their ids."""
        if self._ordered is None:
            self._ordered = [self.by_id[id_] for id_ in sorted(self.by_id)]
        return list(self._ordered)
