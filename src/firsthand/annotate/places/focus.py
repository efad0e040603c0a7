"""The countries and divisions that a document is about."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from firsthand.annotate.gazetteer import Gazetteer, Named
from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.parsed import Parsed

_COUNTRY, _DIVISION = 5.0, 3.0
_NEAR, _NEAR_KM, _MOST_NEAR = 1.5, 300.0, 40


class Focus:
    """What the other names of a document lie in, and where these are; the name in question is left out."""

    def __init__(self, name: str, votes: dict[str, Named], counts: dict[str, int], demonyms: Counter[str]) -> None:
        self._countries: defaultdict[str, float] = defaultdict(float)
        self._divisions: defaultdict[int, float] = defaultdict(float)
        self._points: list[tuple[int, float, float]] = []
        for country, count in demonyms.items():
            self._countries[country] += _weight(count)
        for other, named in votes.items():
            if other != name:
                self._add(named, _weight(counts[other]))
        self._all_countries = sum(self._countries.values()) + 1.0
        self._all_divisions = sum(self._divisions.values()) + 1.0

    def _add(self, named: Named, weight: float) -> None:
        entry = named.entry
        if entry.country:
            self._countries[entry.country] += weight * (2.0 if entry.level == 0 else 1.0)
        division = entry.id if entry.level == 1 else entry.first
        if division is not None:
            self._divisions[division] += weight * (1.5 if entry.level == 1 else 1.0)
        if entry.level not in (0, 5) and len(self._points) < _MOST_NEAR:
            self._points.append((entry.id, entry.lat, entry.lon))

    def score(self, named: Named) -> float:
        """Weigh how well a place goes with the rest of the document."""
        entry = named.entry
        value = _COUNTRY * self.share(entry.country)
        division = entry.id if entry.level == 1 else entry.first
        if division is not None:
            value += _DIVISION * self._divisions.get(division, 0.0) / self._all_divisions
        if entry.level not in (0, 5):
            others = (distance_km(entry.lat, entry.lon, lat, lon) for id_, lat, lon in self._points if id_ != entry.id)
            nearest = min(others, default=_NEAR_KM)
            value += _NEAR * max(0.0, 1 - nearest / _NEAR_KM)
        return value

    def share(self, country: str | None) -> float:
        """Return how much of what the document names lies in a country."""
        return self._countries.get(country or "", 0.0) / self._all_countries

    @property
    def weight(self) -> float:
        """Return how much there is to go by."""
        return self._all_countries - 1.0


def count_demonyms(parsed: Parsed, gazetteer: Gazetteer) -> Counter[str]:
    """Count the countries whose people a document names: "Kenyan" is KE."""
    counted: Counter[str] = Counter()
    for name in parsed.names:
        if name.label == "NORP":
            for country in gazetteer.demonym(parsed.words(name.first, name.last)):
                counted[country] += 1
    return counted


def _weight(count: int) -> float:
    return 1.0 + math.log(count)
