"""Which of the places of one name is meant: what the words say, the country in focus, what is near, size last."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from firsthand.annotate.gazetteer import Entry, Gazetteer, Named
from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.containment import Containers, fits
from firsthand.annotate.places.focus import Focus, Totals, count_demonyms, division_of
from firsthand.annotate.places.kinds import kind_said
from firsthand.annotate.places.plausible import ENGLISH

_PASSES = 3
_CONTAINED, _OUTSIDE = 7.0, -2.0
_HOLDS, _DEMONYM, _SENTENCE = 3.0, 4.0, 2.0
_LEVEL = {0: 6.0, 1: 1.5, 2: -0.8, 3: -1.2, 5: 10.0, 8: 100.0, 9: 0.0}
_FIT = {2: 0.6, 1: 0.0, 0: -1.5, -1: 0.0}
_OTHER_NAME = ((500_000, 0.0), (50_000, -1.0), (0, -2.0))
_EQUAL = 6.0
_SIZE = 0.8
_AROUND = 12
_NO_OTHER = -2.0
_SEAT, _MISNAMED, _CAPITAL = -2.5, -3.0, 2.0


class Resolver:
    """Chooses for all places of a document together; mentions of one name share what is said of any of them."""

    def __init__(self, parsed: Parsed, places: list[Candidate], gazetteer: Gazetteer) -> None:
        self._parsed, self._places = parsed, places
        self.containers = Containers(parsed, places, gazetteer)
        self._groups: dict[str, list[int]] = defaultdict(list)
        for index, candidate in enumerate(places):
            if candidate.named:
                self._groups[candidate.base or candidate.folded].append(index)
        self._counts = {name: len(indexes) for name, indexes in self._groups.items()}
        self._demonyms = count_demonyms(parsed, gazetteer)
        self._priors = {name: priors(places[indexes[0]].named) for name, indexes in self._groups.items()}

    def run(self) -> None:
        """Set `chosen` on every candidate that has places to choose from."""
        for name, indexes in self._groups.items():
            best = max(self._priors[name], key=lambda pair: (pair[1], -pair[0].entry.id))[0]
            for index in indexes:
                self._places[index].chosen = best
        open_names = [name for name in self._groups if len(self._priors[name]) > 1]
        self._choose_all(open_names)
        largest = {name: max(value for _, value in self._priors[name]) for name in open_names}
        in_turn = sorted(open_names, key=lambda name: (-largest[name], name))
        for _ in range(_PASSES - 1):
            if not self._choose_in_turn(in_turn):
                break

    def _choose_all(self, names: list[str]) -> None:
        """Choose for every name by what the largest places of all the others say."""
        totals = Totals(self._votes(), self._counts, self._demonyms)
        chosen: dict[int, Named] = {}
        for name in names:
            chosen.update(self._choose(name, Focus(name, totals)))
        for index, named in chosen.items():
            self._places[index].chosen = named

    def _choose_in_turn(self, names: list[str]) -> bool:
        """Choose again, the best known first, each by what was chosen before it, and say whether any changed.

        All at once, two towns of many namesakes swap for ever: each goes where the other was.
        """
        totals, changed = Totals(self._votes(), self._counts, self._demonyms), False
        for name in names:
            chosen = self._choose(name, Focus(name, totals))
            if any(self._places[index].chosen is not named for index, named in chosen.items()):
                for index, named in chosen.items():
                    self._places[index].chosen = named
                totals, changed = Totals(self._votes(), self._counts, self._demonyms), True
        return changed

    def focus_of(self) -> dict[str, Focus]:
        """Return, for each name, what all the other names are about."""
        totals = Totals(self._votes(), self._counts, self._demonyms)
        return {name: Focus(name, totals) for name in self._groups}

    def _votes(self) -> dict[str, Named]:
        """Return the place that most mentions of each name have."""
        votes = {}
        for name, indexes in self._groups.items():
            own = [index for index in indexes if self._places[index].hint != "street"] or indexes
            chosen = [named for index in own if (named := self._places[index].chosen)]
            counted = Counter(named.entry.id for named in chosen)
            winner = max(counted, key=lambda id_: (counted[id_], -id_))
            votes[name] = next(named for named in chosen if named.entry.id == winner)
        return votes

    def _choose(self, name: str, focus: Focus) -> dict[int, Named]:
        """Choose for every mention of a name: alone where its own words say where it is, else together."""
        indexes = self._groups[name]
        base = [(named, prior + focus.score(named)) for named, prior in self._priors[name]]
        stated = {index: [self._stated(named, index) for named, _ in base] for index in indexes}
        together = [max(values) + min(0.0, *values) for values in zip(*stated.values(), strict=True)]
        chosen = {}
        for index in indexes:
            own = stated[index] if self._says_where(index) else together
            scores = [
                (value + says + kind_said(self._parsed, self._places[index], named.entry), -named.entry.id, at)
                for at, ((named, value), says) in enumerate(zip(base, own, strict=True))
            ]
            chosen[index] = base[max(scores)[2]][0]
        return chosen

    def _says_where(self, index: int) -> bool:
        containers = self.containers
        return bool(containers.outer[index] or containers.countries[index] or index in containers.equals)

    def _stated(self, named: Named, index: int) -> float:
        """Weigh what the words beside one mention say of its container, or of what lies in it."""
        value = 0.0
        places, containers = self._places, self.containers
        for outer in containers.outer[index]:
            around = places[outer].chosen
            if around is not None:
                fit = fits(named, around)
                if (index, outer) not in containers.listed:
                    value += (_CONTAINED if fit > 0 else -_OUTSIDE) * fit
                    if fit > 0:
                        break
        for inner in containers.inner[index]:
            if (inner, index) not in containers.listed and any(
                fits(other, named) >= 0.9 for other in places[inner].named
            ):
                value += _HOLDS
        if named.entry.country in containers.countries[index]:
            value += _DEMONYM
        if index in containers.equals and named.fit > 0:
            value += _EQUAL * self._equals(named.entry, index)
        return value + self._in_sentence(named.entry, index)

    def _equals(self, entry: Entry, index: int) -> float:
        """Return which share of a list's other members is of the same rank, and, for divisions, of the same country."""
        if entry.level not in (0, 1, 5):
            return 0.0
        others = [self._places[other].chosen for other in self.containers.equals[index] if other != index]
        alike = [
            other
            for other in others
            if other is not None
            and other.entry.level == entry.level
            and (entry.level != 1 or other.entry.country == entry.country)
        ]
        return len(alike) / len(others)

    def _in_sentence(self, entry: Entry, index: int) -> float:
        """Weigh whether another place of the sentence is, or lies in, the same division."""
        own = self._places[index].folded
        sentence = self._parsed.tokens.sentence
        for other in range(max(0, index - _AROUND), min(len(self._places), index + _AROUND + 1)):
            if sentence[self._places[other].first] != sentence[self._places[index].first]:
                continue
            chosen = self._places[other].chosen
            if chosen is None or self._places[other].folded == own:
                continue
            division = division_of(chosen.entry)
            if division is not None and division in (entry.first, entry.id):
                return _SENTENCE
        return 0.0


def priors(named: tuple[Named, ...]) -> list[tuple[Named, float]]:
    """Weigh the places of one name by size and kind alone.

    Only large places are commonly known by another name than their own, least of all where names are English. A
    first-level division yields to the settlement of its own name inside it ("Mopti", "New York"), but not to a
    namesake elsewhere (the state of Wyoming to Wyoming, Michigan).
    """
    country = any(other.entry.level in (0, 5) and other.fit == 2 for other in named)
    weighed = []
    for choice in named:
        entry = choice.entry
        value = _SIZE * math.log10(entry.population + 1) + _LEVEL.get(entry.level, 0.0) + _FIT[choice.fit]
        if entry.level == 1 and any(_is_seat(other.entry, entry) for other in named):
            value += _SEAT
        if entry.capital and choice.fit == 2:
            value += _CAPITAL
        if entry.level == 9 and choice.fit == 1:
            value += next(weight for least, weight in _OTHER_NAME if entry.population >= least)
            value += _NO_OTHER if entry.country in ENGLISH and entry.population < _OTHER_NAME[0][0] else 0.0
        if country and choice.fit < 2:
            value += _MISNAMED
        weighed.append((choice, value))
    return weighed


def _is_seat(settlement: Entry, division: Entry) -> bool:
    """Say whether a settlement lies in or at the middle of a division."""
    if settlement.level != 9 or settlement.country != division.country:
        return False
    away = distance_km(settlement.lat, settlement.lon, division.lat, division.lon)
    return settlement.first == division.id or away < division.radius_km
