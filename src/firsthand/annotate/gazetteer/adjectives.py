"""Regions whose source name is the adjective of a town: "Belgorodskaya oblast'" is Belgorod Oblast in English."""

from __future__ import annotations

import re

from firsthand.annotate.gazetteer.fold import fold
from firsthand.annotate.gazetteer.rows import SETTLEMENT, Row, Rows

_ADJECTIVE = re.compile(
    r"^(\w+?)s(?:kaya|kaia|ka|ky|kiy|kyi|kyy)\b.* (oblast|oblasts|voblasts|krai|kray|oblysy)['’]?$", re.I
)
_ENDINGS = ("", "sk", "o", "a", "l", "y", "i")
_TOWN = 80_000
_KINDS = {"krai": "Krai", "kray": "Krai"}


def name_after_towns(rows: Rows) -> None:
    """Give such regions their English names, found by the town that the adjective is made of."""
    own: set[tuple[str | None, str]] = set()
    other: set[tuple[str | None, str]] = set()
    for row in rows.all():
        if row.level == SETTLEMENT and row.population >= _TOWN:
            own.add((row.country, fold(row.name)))
            other.update((row.country, fold(name)) for name in row.others if name.isascii())
    for row in rows.all():
        if row.level == 1 and (town := _town(row, own) or _town(row, other)) is not None:
            kind = _KINDS.get(_kind(row), "Oblast")
            row.name = f"{town} {kind}"
            row.sure |= {town, f"{town} {kind}", f"{town} Region"}
        elif row.level == 1 and "," in row.name:
            first, kind = row.name.split(",", 1)
            row.others |= {first.strip(), f"{kind.strip()} {first.strip()}"}


def _town(row: Row, towns: set[tuple[str | None, str]]) -> str | None:
    for name in sorted({row.name, *row.others}):
        match = _ADJECTIVE.match(name)
        if match is None or not name.isascii():
            continue
        stem = match.group(1).replace("'", "")
        for ending in _ENDINGS:
            if (row.country, fold(stem + ending)) in towns:
                return (stem + ending).capitalize()
    return None


def _kind(row: Row) -> str:
    return next(
        (match.group(2).lower() for name in (row.name, *sorted(row.others)) if (match := _ADJECTIVE.match(name))), ""
    )
