"""The countries and divisions that a document is about."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from firsthand.annotate.gazetteer import Entry, Gazetteer, Named
from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.parsed import Parsed

_COUNTRY, _DIVISION = 5.0, 3.0
_COUNTRY_NAMED, _DIVISION_NAMED = 2.0, 1.5
_NEAR, _NEAR_KM, _NEAR_DEGREES, _MOST_NEAR = 1.5, 300.0, 2.7, 40


class Totals:
    """What all names of a document lie in, and where these are."""

    def __init__(self, votes: dict[str, Named], counts: dict[str, int], demonyms: Counter[str]) -> None:
        self.countries: defaultdict[str, float] = defaultdict(float)
        self.divisions: defaultdict[int, float] = defaultdict(float)
        self.points: list[tuple[int, float, float]] = []
        self.votes, self.counts = votes, counts
        for country, count in demonyms.items():
            self.countries[country] += weight(count)
        for name, named in votes.items():
            country_share, division_share = shares(named.entry, counts[name])
            if named.entry.country:
                self.countries[named.entry.country] += country_share
            if (division := division_of(named.entry)) is not None:
                self.divisions[division] += division_share
            if named.entry.level not in (0, 5) and len(self.points) < _MOST_NEAR:
                self.points.append((named.entry.id, named.entry.lat, named.entry.lon))
        self.all_countries, self.all_divisions = sum(self.countries.values()), sum(self.divisions.values())


class Focus:
    """What the other names of a document lie in: the totals without the name in question."""

    def __init__(self, name: str, totals: Totals) -> None:
        self._totals = totals
        own = totals.votes.get(name)
        self._own = own.entry if own is not None else None
        self._own_country, self._own_division = (
            shares(own.entry, totals.counts[name]) if own is not None else (0.0, 0.0)
        )
        if self._own is not None and not self._own.country:
            self._own_country = 0.0
        if self._own is not None and division_of(self._own) is None:
            self._own_division = 0.0

    def score(self, named: Named) -> float:
        """Weigh how well a place goes with the rest of the document."""
        entry = named.entry
        value = _COUNTRY * self.share(entry.country)
        division = division_of(entry)
        if division is not None:
            ours = self._own_division if self._own is not None and division == division_of(self._own) else 0.0
            whole = self._totals.all_divisions - self._own_division + 1.0
            value += _DIVISION * (self._totals.divisions.get(division, 0.0) - ours) / whole
        if entry.level not in (0, 5):
            value += _NEAR * max(0.0, 1 - self._nearest(entry) / _NEAR_KM)
        return value

    def share(self, country: str | None) -> float:
        """Return how much of what the document names lies in a country."""
        ours = self._own_country if self._own is not None and country == self._own.country else 0.0
        return (self._totals.countries.get(country or "", 0.0) - ours) / (self.weight + 1.0)

    @property
    def weight(self) -> float:
        """Return how much there is to go by."""
        return self._totals.all_countries - self._own_country

    def _nearest(self, entry: Entry) -> float:
        """Return the distance of the nearest other place, if that is near at all."""
        own = self._own.id if self._own is not None else None
        near = (
            distance_km(entry.lat, entry.lon, lat, lon)
            for id_, lat, lon in self._totals.points
            if abs(lat - entry.lat) < _NEAR_DEGREES and id_ not in (entry.id, own)
        )
        return min(near, default=_NEAR_KM)


def division_of(entry: Entry) -> int | None:
    """Return the first-level division that a place is or lies in."""
    return entry.id if entry.level == 1 else entry.first


def shares(entry: Entry, count: int) -> tuple[float, float]:
    """Return how much a name that stands so often speaks for its country and for its division."""
    said = weight(count)
    country = said * (_COUNTRY_NAMED if entry.level == 0 else 1.0)
    return country, said * (_DIVISION_NAMED if entry.level == 1 else 1.0)


def weight(count: int) -> float:
    """Return what repetition is worth: the logarithm."""
    return 1.0 + math.log(count)


def count_demonyms(parsed: Parsed, gazetteer: Gazetteer) -> Counter[str]:
    """Count the countries whose people a document names: "Kenyan" is KE."""
    counted: Counter[str] = Counter()
    for name in parsed.names:
        if name.label == "NORP":
            for country in gazetteer.demonym(parsed.words(name.first, name.last)):
                counted[country] += 1
    return counted
