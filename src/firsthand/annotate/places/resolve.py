"""Which of the places of one name is meant: what the words say, the country in focus, what is near, size last."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from firsthand.annotate.gazetteer import Gazetteer, Named
from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.containment import Containers, fits
from firsthand.annotate.places.words import DIVISION_PLURALS, DIVISION_WORDS, SETTLEMENT_PLURALS, SETTLEMENT_WORDS

_PASSES = 3
_CONTAINED = 7.0
_COUNTRY_FOCUS = 5.0
_DIVISION_FOCUS = 3.0
_NEAR, _NEAR_KM, _MOST_NEAR = 1.5, 300.0, 40
_LEVEL = {0: 4.0, 1: 1.5, 2: -0.8, 3: -1.2, 5: 4.5, 8: 100.0, 9: 0.0}


class Resolver:
    """Chooses for all places of a document together; mentions of one name share what is said of any of them."""

    def __init__(self, parsed: Parsed, places: list[Candidate], gazetteer: Gazetteer) -> None:
        self._parsed, self._places, self._gazetteer = parsed, places, gazetteer
        self._containers = Containers(parsed, places, gazetteer)
        self._groups: dict[str, list[int]] = defaultdict(list)
        for index, candidate in enumerate(places):
            if candidate.named:
                self._groups[candidate.base or candidate.folded].append(index)
        self._demonyms = self._count_demonyms()
        self._priors = {name: _priors(places[indexes[0]].named) for name, indexes in self._groups.items()}

    def run(self) -> None:
        """Set `chosen` on every candidate that has places to choose from."""
        for name, indexes in self._groups.items():
            best = max(self._priors[name], key=lambda pair: (pair[1], -pair[0].entry.id))[0]
            for index in indexes:
                self._places[index].chosen = best
        for _ in range(_PASSES):
            votes = self._votes()
            chosen = {index: self._best(name, index, votes) for name, indexes in self._groups.items() for index in indexes}
            for index, named in chosen.items():
                self._places[index].chosen = named

    def _count_demonyms(self) -> Counter[str]:
        counted: Counter[str] = Counter()
        for name in self._parsed.names:
            if name.label == "NORP":
                for country in self._gazetteer.demonym(self._parsed.words(name.first, name.last)):
                    counted[country] += 1
        return counted

    def _votes(self) -> dict[str, Named]:
        """Return the place that most mentions of each name have."""
        votes = {}
        for name, indexes in self._groups.items():
            counted = Counter(named.entry.id for index in indexes if (named := self._places[index].chosen))
            if counted:
                winner = max(counted, key=lambda id_: (counted[id_], -id_))
                votes[name] = next(n for index in indexes if (n := self._places[index].chosen) and n.entry.id == winner)
        return votes

    def _best(self, name: str, index: int, votes: dict[str, Named]) -> Named | None:
        focus = _Focus(name, votes, {key: len(value) for key, value in self._groups.items()}, self._demonyms)
        mentions = [index] if self._says_where(index) else self._groups[name]

        def score(pair: tuple[Named, float]) -> tuple[float, int]:
            named, prior = pair
            stated = [self._stated(named, mention) for mention in mentions]
            value = prior + max(stated) + min(0.0, min(stated))
            return value + focus.score(named) + self._kind(named, index), -named.entry.id

        return max(self._priors[name], key=score, default=(None, 0.0))[0]

    def _says_where(self, index: int) -> bool:
        return bool(self._containers.outer[index] or self._containers.countries[index])

    def _stated(self, named: Named, index: int) -> float:
        """Weigh what the words beside one mention say of its container, or of what lies in it."""
        value = 0.0
        places = self._places
        for outer in self._containers.outer[index]:
            around = places[outer].chosen
            if around is not None:
                fit = fits(named, around)
                value += _CONTAINED * fit if fit > 0 else 2.0 * fit
                if fit > 0:
                    break
        for inner in self._containers.inner[index]:
            within = places[inner].named
            if any(fits(other, named) >= 0.9 for other in within):
                value += 3.0
        if named.entry.country in self._containers.countries[index]:
            value += 4.0
        return value

    def _kind(self, named: Named, index: int) -> float:
        """Weigh the word of kind beside the mention: "Mopti region", "the city of Mopti"."""
        words, candidate = self._parsed.tokens.text, self._places[index]
        level = named.entry.level
        after = words[candidate.last].casefold() if candidate.last < len(words) else ""
        before = [word.casefold() for word in words[max(0, candidate.first - 2) : candidate.first]]
        if candidate.hint == "region" or after in DIVISION_WORDS | DIVISION_PLURALS:
            return 3.0 if level in (1, 2, 3, 5) else 0.0 if level == 8 else -1.0
        if before and before[-1] in DIVISION_WORDS or len(before) == 2 and before[-1] == "of" and before[0] in DIVISION_WORDS:
            return 3.0 if level in (1, 2, 3, 5) else 0.0
        settled = SETTLEMENT_WORDS | SETTLEMENT_PLURALS
        if len(before) == 2 and before[-1] in {"of", "called"} and before[0] in settled or after in settled:
            return 2.5 if level == 9 else 0.0
        return 0.0


class _Focus:
    """The countries and divisions that the other names of a document lie in, and where these are."""

    def __init__(self, name: str, votes: dict[str, Named], counts: dict[str, int], demonyms: Counter[str]) -> None:
        self._countries: Counter[str] = Counter()
        self._divisions: Counter[int] = Counter()
        self._points: list[tuple[float, float]] = []
        for country, count in demonyms.items():
            self._countries[country] += _weight(count)
        for other, named in votes.items():
            entry = named.entry
            if other == name:
                continue
            if entry.country:
                self._countries[entry.country] += _weight(counts[other]) * (2.0 if entry.level == 0 else 1.0)
            division = entry.id if entry.level == 1 else entry.first
            if division is not None:
                self._divisions[division] += _weight(counts[other]) * (1.5 if entry.level == 1 else 1.0)
            if entry.level not in (0, 5) and len(self._points) < _MOST_NEAR:
                self._points.append((entry.lat, entry.lon))
        self._all_countries = sum(self._countries.values()) + 1.0
        self._all_divisions = sum(self._divisions.values()) + 1.0

    def score(self, named: Named) -> float:
        """Weigh how well a place goes with the rest of the document."""
        entry = named.entry
        value = _COUNTRY_FOCUS * self._countries[entry.country or ""] / self._all_countries
        division = entry.id if entry.level == 1 else entry.first
        if division is not None:
            value += _DIVISION_FOCUS * self._divisions[division] / self._all_divisions
        if entry.level not in (0, 5):
            nearest = min((distance_km(entry.lat, entry.lon, lat, lon) for lat, lon in self._points), default=_NEAR_KM)
            value += _NEAR * max(0.0, 1 - nearest / _NEAR_KM)
        return value


def _weight(count: int) -> float:
    return 1.0 + math.log(count)


def _priors(named: tuple[Named, ...]) -> list[tuple[Named, float]]:
    """Weigh the places of one name by size and kind alone.

    A first-level division yields to the settlement of its own name inside it ("Mopti", "New York"), but not to a
    namesake elsewhere (the state of Wyoming to Wyoming, Michigan).
    """
    seats = {other.entry.first for other in named if other.entry.level == 9}
    priors = []
    for choice in named:
        entry = choice.entry
        value = 0.7 * math.log10(entry.population + 1) + _LEVEL.get(entry.level, 0.0)
        if entry.level == 1 and entry.id in seats:
            value -= 2.5
        priors.append((choice, value + (0.6 if choice.fit == 2 else -1.5 if choice.fit == 0 else 0.0)))
    return priors
