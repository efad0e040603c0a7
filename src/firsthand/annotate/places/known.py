"""The names to look for: the case's own places first, then the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from firsthand.annotate.gazetteer import Entry, Gazetteer, Named, arabic_skeleton, fold, skeleton
from firsthand.annotate.gazetteer.radius import settlement_radius
from firsthand.annotate.parsed import Parsed
from firsthand.model.values.place import PlaceKind
from firsthand.model.vocabulary import KnownPlace

_KINDS: dict[str, PlaceKind] = {kind: kind for kind in get_args(PlaceKind)}
_RADIUS: dict[PlaceKind, float] = {
    "facility": 1.0,
    "street": 1.0,
    "area": 25.0,
    "water": 25.0,
    "region": 100.0,
    "country": 500.0,
}
OWN_LEVEL = 8
"""The level of a case's own places: they come before all others."""


class Names:
    """Looks names up, a case's own places before the gazetteer's."""

    def __init__(self, gazetteer: Gazetteer, known: tuple[KnownPlace, ...]) -> None:
        self.gazetteer = gazetteer
        self._own: dict[str, tuple[Named, ...]] = {}
        self._by_first_word: dict[str, list[list[str]]] = {}
        for number, place in enumerate(known):
            named = Named(entry=self._entry(number, place, known), fit=2)
            for name in sorted({fold(place.name), *(fold(variant) for variant in place.variants)} - {""}):
                self._own[name] = (*self._own.get(name, ()), named)
                parts = name.split(" ")
                self._by_first_word.setdefault(parts[0], []).append(parts)

    def find(self, folded: Iterable[str]) -> dict[str, tuple[Named, ...]]:
        """Return the places of each folded name; a case's own place hides the gazetteer's of that name."""
        found = self.gazetteer.find(folded)
        return {name: self._own.get(name, places) for name, places in found.items()}

    def find_alike(self, folded: Iterable[str]) -> dict[str, tuple[Named, ...]]:
        """Return the places of each folded name spelled otherwise: as one word, or transliterated in another way."""
        keys = {name: (name.replace(" ", ""), f"~{skeleton(name)}", f"~{arabic_skeleton(name)}") for name in folded}
        found = self.gazetteer.find(key for all_keys in keys.values() for key in all_keys)
        return {name: next((found[key] for key in tried if found[key]), ()) for name, tried in keys.items()}

    def own_spans(self, parsed: Parsed) -> list[tuple[int, int, str]]:
        """List where the case's own names stand, also where they are written without capitals."""
        spans = []
        if self._by_first_word:
            words = [fold(word) for word in parsed.tokens.text]
            for first, word in enumerate(words):
                for parts in self._by_first_word.get(word.split(" ")[0], ()):
                    last = first
                    while (
                        last < min(len(words), first + 2 * len(parts))
                        and " ".join(words[first : last + 1]).split() != parts
                    ):
                        last += 1
                    if last < min(len(words), first + 2 * len(parts)):
                        spans.append((first, last + 1, " ".join(parts)))
        return spans

    def _entry(self, number: int, place: KnownPlace, known: tuple[KnownPlace, ...], depth: int = 0) -> Entry:
        kind = _KINDS.get(place.kind, "unknown")
        parent = self._parent(place, known, depth) if place.lat is None or place.lon is None else None
        lat = place.lat if place.lat is not None else parent.lat if parent else None
        lon = place.lon if place.lon is not None else parent.lon if parent else None
        radius = place.radius_km or (parent.radius_km if parent else _RADIUS.get(kind, settlement_radius(0)))
        return Entry(
            id=-1 - number,
            key=f"case:{place.name}",
            name=place.name,
            kind=kind,
            country=place.country or (parent.country if parent else None),
            first=parent.first if parent else None,
            second=None,
            level=OWN_LEVEL,
            lat=lat if lat is not None and lon is not None else float("nan"),
            lon=lon if lat is not None and lon is not None else float("nan"),
            radius_km=radius,
            population=0,
            exact=parent is None,
        )

    def _parent(self, place: KnownPlace, known: tuple[KnownPlace, ...], depth: int) -> Entry | None:
        """Find the place that another lies in: one of the case's own, or the gazetteer's largest of that name."""
        if not place.parent or depth > 5:
            return None
        for number, other in enumerate(known):
            if other is not place and fold(other.name) == fold(place.parent):
                return self._entry(number, other, known, depth + 1)
        found = [named.entry for named in self.gazetteer.named(place.parent)]
        if place.country:
            found = [entry for entry in found if entry.country == place.country] or found
        return max(found, key=lambda entry: (entry.level == 0, entry.population, -entry.id), default=None)
