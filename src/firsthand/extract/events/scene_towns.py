"""Which town an event's places are in: the one told, or the larger one around the quarters told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.apart import distance_km
from firsthand.model.annotated import PlaceMention
from firsthand.model.statement import Statement
from firsthand.model.values.place import Where

_TOWN_KM = 60.0
_FOUND = frozenset({"body", "bodies", "remains", "corpse", "corpses", "found", "discovered"})


def is_find(statement: Statement) -> bool:
    """Say whether a death is told by the dead being found: where they lie is where it happened."""
    start, end = (at - statement.start for at in statement.trigger)
    return statement.act == "death" and statement.text[start:end].lower() in _FOUND


def towns_of(tree: Tree, told: Sequence[Where]) -> list[Where]:
    """Return the places told that are towns or parts of towns, not counties, states or countries."""
    regions = {
        place.place for place in tree.annotated.places if place.kind in ("region", "country", "continent", "area")
    }
    return [where for where in told if (where.radius_km or 0.0) <= _TOWN_KM and where.place not in regions]


def town_around(tree: Tree, towns: Sequence[Where]) -> Where | None:
    """Return the one town that all these places are or lie in: one of them, or one whose police speak.

    "a bar fight in Portage Park … Chicago police said" was in Chicago.
    """
    placed = [where for where in towns if where.lat is not None]
    if not placed:
        return None
    largest = max(placed, key=lambda where: (where.radius_km or 0.0, where.basis != "parent"))
    if not all(_holds(largest, where) for where in placed):
        return None
    return next((town for town in _guarded(tree) if town.place != largest.place and _holds(town, largest)), largest)


def _guarded(tree: Tree) -> list[Where]:
    """Return the towns whose own police or fire brigade the text names, the most often named first."""
    counted: Counter[str] = Counter()
    found: dict[str, PlaceMention] = {}
    for place in tree.annotated.places:
        if place.kind == "settlement" and place.place is not None and has_police(tree, place):
            counted[place.place] += 1
            found.setdefault(place.place, place)
    return [town_of(found[key]) for key, _ in counted.most_common()]


def has_police(tree: Tree, place: PlaceMention) -> bool:
    """Say whether a town's name stands before its police, or after "police in"."""
    after, before = place.last, place.first - 1
    if after < len(tree) and tree.lemma[after] in word_list("words", "guards"):
        return True
    named = before > 0 and tree.word[before] in ("in", "of")
    return named and tree.lemma[before - 1] in word_list("words", "guards")


def town_of(place: PlaceMention) -> Where:
    """Return a town that is only inferred to be where something happened."""
    return Where(
        name=place.name, place=place.place, lat=place.lat, lon=place.lon, radius_km=place.radius_km,
        basis="inferred", text=place.text,
    )  # fmt: skip


def _holds(town: Where, quarter: Where) -> bool:
    """Say whether a place is a town or lies within its reach."""
    if town.place == quarter.place:
        return True
    if town.lat is None or town.lon is None or quarter.lat is None or quarter.lon is None:
        return False
    reach = town.radius_km or 0.0
    smaller = (quarter.radius_km or 0.0) < reach
    return smaller and distance_km((town.lat, town.lon), (quarter.lat, quarter.lon)) < reach
