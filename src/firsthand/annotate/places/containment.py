"""What the words say about one place lying in another: "Moura, Mopti region, Mali", "Kenya's Dadaab camps"."""

from __future__ import annotations

from firsthand.annotate.gazetteer import Gazetteer, Named
from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.words import (
    AREA_WORDS,
    DIVISION_PLURALS,
    DIVISION_WORDS,
    FACILITY_WORDS,
    PLAIN_MODIFIERS,
    SETTLEMENT_PLURALS,
    SETTLEMENT_WORDS,
)

_OPENERS = frozenset({",", "in", "(", "of"})
_BETWEEN = (
    frozenset({",", "in", "(", "the", "of", "'s", "’s", "located", "situated", "s", "a", "an", "near", "part", "border"})
    | PLAIN_MODIFIERS
    | DIVISION_WORDS
    | SETTLEMENT_WORDS
    | AREA_WORDS
    | DIVISION_PLURALS
    | SETTLEMENT_PLURALS
    | FACILITY_WORDS
)
_LONGEST_GAP = 8
_POSSESSIVE = frozenset({"'s", "’s"})


class Containers:
    """For each candidate the candidates that the words give as its container, and countries by demonym."""

    def __init__(self, parsed: Parsed, places: list[Candidate], gazetteer: Gazetteer) -> None:
        self._parsed, self._places, self._gazetteer = parsed, places, gazetteer
        self.outer: list[list[int]] = [[] for _ in places]
        self.inner: list[list[int]] = [[] for _ in places]
        self.countries: list[tuple[str, ...]] = [self._demonyms(candidate) for candidate in places]
        for index in range(len(places) - 1):
            self._link(index, index + 1)
        for index in range(len(places) - 2, -1, -1):
            for outer in list(self.outer[index]):
                self.outer[index] += [further for further in self.outer[outer] if further not in self.outer[index] and further != index]

    def _link(self, left: int, right: int) -> None:
        tokens = self._parsed.tokens
        inner, outer = self._places[left], self._places[right]
        if tokens.sentence[inner.first] != tokens.sentence[outer.first] or outer.first < inner.last:
            return
        gap = range(inner.last, outer.first)
        if not gap or len(gap) > _LONGEST_GAP:
            return
        if not all(self._may_stand_between(at) for at in gap):
            return
        words = [tokens.text[at].casefold() for at in gap]
        opener = next((word for word in words if word not in DIVISION_WORDS | SETTLEMENT_WORDS | FACILITY_WORDS | AREA_WORDS), "")
        if words[0] in _POSSESSIVE:
            self._add(right, left)
        elif opener in _OPENERS:
            self._add(left, right)

    def _add(self, inner: int, outer: int) -> None:
        self.outer[inner].append(outer)
        self.inner[outer].append(inner)

    def _may_stand_between(self, at: int) -> bool:
        tokens = self._parsed.tokens
        word = tokens.text[at]
        return word.casefold() in _BETWEEN or bool(word[0].isupper() and self._gazetteer.demonym(word)) or tokens.pos[at] == "ADJ"

    def _demonyms(self, candidate: Candidate) -> tuple[str, ...]:
        """Return the countries whose demonym stands just before: "the Ukrainian town of Bryanka"."""
        tokens = self._parsed.tokens
        start = self._parsed.sentences[tokens.sentence[candidate.first]].first
        for at in range(candidate.first - 1, max(start, candidate.first - 6) - 1, -1):
            word = tokens.text[at]
            if word[0].isupper() and (countries := self._gazetteer.demonym(word)):
                return countries
            if word.casefold() not in _BETWEEN or word in {",", "in", "("}:
                break
        return ()


def fits(named: Named, outer: Named) -> float:
    """Weigh a place against its container: 1 it lies in it, 0 cannot tell, −1 it lies in another country."""
    entry, around = named.entry, outer.entry
    if around.id in (entry.id, entry.first, entry.second):
        return 1.0
    if around.level == 0:
        return 0.0 if entry.level == 0 else 0.9 if around.country == entry.country else -1.0
    if around.level == 5 and distance_km(entry.lat, entry.lon, around.lat, around.lon) < around.radius_km * 1.2:
        return 0.8 if around.radius_km < 1000 else 0.3
    if around.country and entry.country and around.country != entry.country:
        return -1.0
    if around.level in (1, 2) and entry.level > around.level:
        return -0.4
    return 0.0
