"""Compiles the sources into one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from firsthand.annotate.gazetteer.adjectives import name_after_towns
from firsthand.annotate.gazetteer.divisions import add_divisions, place_by_seat, place_divisions, stand_at_parent
from firsthand.annotate.gazetteer.fold import fold
from firsthand.annotate.gazetteer.names import is_name
from firsthand.annotate.gazetteer.rows import Row, Rows
from firsthand.annotate.gazetteer.settlements import add_settlements
from firsthand.annotate.gazetteer.skeleton import arabic_skeleton, skeleton
from firsthand.annotate.gazetteer.ukraine import add_villages
from firsthand.annotate.gazetteer.world import (
    add_abbreviations,
    add_continents,
    add_countries,
    add_world,
    mark_capitals,
)

_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA page_size = 8192;
CREATE TABLE place (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, first INTEGER,
  second INTEGER, level INTEGER NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, radius_km REAL NOT NULL,
  population INTEGER NOT NULL, exact INTEGER NOT NULL,
  capital INTEGER NOT NULL
);
CREATE TABLE name (
  folded TEXT NOT NULL, place INTEGER NOT NULL, fit INTEGER NOT NULL, PRIMARY KEY (folded, place)
) WITHOUT ROWID;
CREATE TABLE demonym (folded TEXT NOT NULL, country TEXT NOT NULL, PRIMARY KEY (folded, country)) WITHOUT ROWID;
"""
_ARABIC = frozenset(
    {
        "EG",
        "SD",
        "LY",
        "TN",
        "DZ",
        "MA",
        "MR",
        "SA",
        "YE",
        "OM",
        "AE",
        "QA",
        "BH",
        "KW",
        "IQ",
        "SY",
        "JO",
        "LB",
        "PS",
        "IR",
        "AF",
        "PK",
        "EH",
    }
)
_SLAVIC = frozenset({"UA", "RU", "BY", "KZ", "KG", "BG", "MK", "RS", "BA", "ME", "MD", "GE"})

Step = tuple[str, Callable[[Rows], None]]
STEPS: tuple[Step, ...] = (
    ("countries", add_countries),
    ("divisions", add_divisions),
    ("settlements", add_settlements),
    ("points of divisions", place_divisions),
    ("regions named after towns", name_after_towns),
    ("regions of the world", add_world),
    ("seats of divisions", place_by_seat),
    ("continents", add_continents),
    ("capitals", mark_capitals),
    ("abbreviations", add_abbreviations),
    ("Ukrainian villages", add_villages),
    ("places without a point", stand_at_parent),
)


def compile_to(path: Path, report: Callable[[str], None]) -> None:
    """Write the gazetteer to a new file; `report` is told each step. The same sources give the same rows."""
    rows = Rows()
    for label, step in STEPS:
        report(label)
        step(rows)
    report("writing")
    with closing(sqlite3.connect(path)) as database:
        database.executescript(_SCHEMA)
        placed = [row for row in rows.all() if row.lat is not None]
        database.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", map(_columns, placed))
        database.executemany("INSERT OR REPLACE INTO name VALUES (?,?,?)", sorted(_names(placed)))
        demonyms = sorted({(fold(word), row.country) for row in placed for word in row.demonyms})
        database.executemany("INSERT INTO demonym VALUES (?,?)", demonyms)
        database.commit()


def _columns(row: Row) -> tuple[object, ...]:
    return (
        row.id, row.key, row.name, row.kind, row.country, row.first, row.second, row.level,
        round(row.lat or 0.0, 5), round(row.lon or 0.0, 5), row.radius_km, row.population,
        int(row.exact), int(row.capital),
    )  # fmt: skip


def _names(rows: list[Row]) -> Iterator[tuple[str, int, int]]:
    """Yield folded name, place and fit (see `Named`), the best fit of a name last so that it replaces the others."""
    for row in rows:
        best = {fold(code): -1 for code in row.codes}
        if row.country in _SLAVIC or row.country in _ARABIC:
            alike = skeleton if row.country in _SLAVIC else arabic_skeleton
            best |= {f"~{alike(fold(name))}": 0 for name in (row.name, *row.others) if name.isascii() and is_name(name)}
        best |= {fold(name): 1 for name in row.others if is_name(name)}
        best |= {fold(name): 2 for name in (row.name, *row.sure)}
        for name, fit in best.items():
            if name.strip("~"):
                yield name, row.id, fit
