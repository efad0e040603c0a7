"""A second look at what was resolved: a small place far from all else that a document names is not what is meant."""

from __future__ import annotations

from collections import Counter

from firsthand.annotate.gazetteer import Named
from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.containment import Containers, fits
from firsthand.annotate.places.focus import Focus

_SMALL, _HAMLET = 60_000, 10_000
_ELSEWHERE = 1.9
_WORLD_CITY = 8_000_000
"""known by its old names wherever the rest of a text is from (Bombay, Saigon, Peking)"""
ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
"""where towns go by their English names"""
_ENOUGH, _HARDLY = 4.0, 0.02
_STRONG = 3.5
_NEXT_KM, _MOST_POINTS = 60.0, 60
_FAR_KM, _SEVERAL, _TOWN = 200.0, 3, 100_000
_MOST, _LIKELY = 0.4, 0.8


def add_neighbours(candidates: list[Candidate], kept: list[Candidate]) -> list[Candidate]:
    """Take in the candidates that little spoke for and nothing against, if they lie next to what was kept.

    Next to it is within 60 km, or, for what more spoke for, in the country that most of it lies in.
    """
    entries = [candidate.chosen.entry for candidate in kept if candidate.chosen is not None]
    points = sorted({(entry.lat, entry.lon) for entry in entries if entry.level in (2, 8, 9)})[:_MOST_POINTS]
    counted = Counter(entry.country for entry in entries if entry.country)
    countries = {country for country, count in counted.items() if count >= _MOST * counted.total() and count > 1}
    sure = {id(candidate) for candidate in kept}
    added = [
        candidate
        for candidate in candidates
        if id(candidate) not in sure
        and candidate.known
        and candidate.score >= 0.0
        and (_lies_near(candidate, points) or (candidate.score >= _LIKELY and _lies_in(candidate, countries)))
    ]
    return sorted([*kept, *added], key=lambda candidate: candidate.first) if added else kept


def _lies_in(candidate: Candidate, countries: set[str]) -> bool:
    return any(named.fit > 0 and named.entry.country in countries for named in candidate.named)


def _lies_near(candidate: Candidate, points: list[tuple[float, float]]) -> bool:
    return any(
        distance_km(named.entry.lat, named.entry.lon, lat, lon) < _NEXT_KM
        for named in candidate.named
        if named.fit > 0 and named.entry.level in (2, 9)
        for lat, lon in points
    )


def stated_containers(places: list[Candidate], containers: Containers, index: int) -> list[Named]:
    """Return what the words give as the container of a place, nearest first, without neighbours in a list."""
    return [
        named
        for outer in containers.outer[index]
        if (named := places[outer].chosen) is not None
        and (index, outer) not in containers.listed
        and not ((index, outer) in containers.by_comma and named.entry.level == 9)
    ]


def doubtful(named: Named, focus: Focus) -> bool:
    """Say whether a place is small, in a country that the document, though it names much, does not touch.

    Of hamlets, and of what only an uncommon other name makes a town elsewhere ("Terminus" for Atlanta), it is enough
    that the document names two places of another country.
    """
    entry = named.entry
    small = entry.level in (2, 3, 9) and entry.population < _SMALL and not entry.capital
    hidden = entry.level == 9 and (entry.population < _HAMLET or (named.fit < 2 and entry.country in ENGLISH))
    small = small or (entry.level == 9 and named.fit < 2 and not entry.capital and entry.population < _WORLD_CITY)
    least = _ELSEWHERE if hidden else _ENOUGH if small else None
    return least is not None and focus.weight >= least and focus.share(entry.country) < _HARDLY


def far_namesakes(places: list[Candidate], quarters: frozenset[int]) -> frozenset[int]:
    """Return which names were given a place only for want of a nearer one: far from every town named.

    Of quarters of towns ("an Ensley neighborhood") any namesake is; else a small place, one of several of its name in
    its country, that the words do not place ("Brentwood" in a report from Jacksonville).
    """
    towns = {
        (candidate.folded, entry.lat, entry.lon)
        for candidate in places
        if candidate.chosen is not None and (entry := candidate.chosen.entry).level == 9
    }
    if len({name for name, _, _ in towns}) <= 1:
        return frozenset()
    names = {places[index].folded for index in quarters}
    return frozenset(
        index
        for index, candidate in enumerate(places)
        if candidate.chosen is not None
        and candidate.chosen.entry.level == 9
        and (candidate.folded in names or _is_one_of_many(candidate))
        and not _is_near(candidate, towns, _NEXT_KM if candidate.folded in names else _FAR_KM)
    )


def _is_one_of_many(candidate: Candidate) -> bool:
    entry = candidate.chosen.entry if candidate.chosen is not None else None
    if entry is None or entry.population >= _TOWN or entry.capital:
        return False
    alike = [named for named in candidate.named if named.entry.country == entry.country and named.entry.level == 9]
    return len(alike) >= _SEVERAL


def _is_near(candidate: Candidate, towns: set[tuple[str, float, float]], most: float) -> bool:
    entry = candidate.chosen.entry if candidate.chosen is not None else None
    return entry is not None and any(
        distance_km(entry.lat, entry.lon, lat, lon) <= most for name, lat, lon in towns if name != candidate.folded
    )


def drop_doubtful(
    places: list[Candidate],
    containers: Containers,
    focus_of: dict[str, Focus],
    *,
    given: bool,
    quarters: frozenset[int] = frozenset(),
) -> list[Candidate]:
    """Take the place away from names that only a far namesake answers to, and drop those that nothing else supports.

    Notes, in `stated`, whether the words themselves say where a place is. A name whose container the words give, and
    which no place of that name lies in, is left to its container. `given` mentions are never dropped.
    """
    kept = []
    far = far_namesakes(places, quarters)
    for index, candidate in enumerate(places):
        named = candidate.chosen
        if named is not None and named.entry.level != 8:
            weights = [fits(named, outer) for outer in stated_containers(places, containers, index)]
            candidate.stated = (
                any(weight > 0 for weight in weights) or named.entry.country in containers.countries[index]
            )
            if not any(weight > 0 for weight in weights):
                outside = any(weight < 0 for weight in weights) and (named.fit < 2 or named.entry.population < _SMALL)
                if (outside and named.entry.level not in (0, 1, 5)) or (index in far and not candidate.stated):
                    candidate.chosen = None
                elif doubtful(named, focus_of[candidate.base or candidate.folded]):
                    candidate.chosen = None
                    if candidate.score < _STRONG and not given:
                        continue
        kept.append(candidate)
    return kept
