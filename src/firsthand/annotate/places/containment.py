"""What the words say about one place lying in another: "Moura, Mopti region, Mali", "Kenya's Dadaab camps"."""

from __future__ import annotations

from itertools import pairwise

from firsthand.annotate.gazetteer import Entry, Gazetteer, Named
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
_SORTS = DIVISION_WORDS | SETTLEMENT_WORDS | AREA_WORDS | DIVISION_PLURALS | SETTLEMENT_PLURALS | FACILITY_WORDS
_BETWEEN = frozenset({",", "in", "(", "the", "of", "'s", "’s", "located", "situated", "a", "an", "part", "is", "was"})
_PARTS_OF_SPEECH = frozenset({"ADJ", "NOUN"})
_LONGEST_GAP = 8
_MOST_CONTAINERS = 4
_POSSESSIVE = frozenset({"'s", "’s"})
_LIST_JOINTS = frozenset({(",",), ("and",), ("or",), (",", "and"), (",", "or"), (";",), (";", "and")})
_WITHIN_KM = 40.0


class Containers:
    """For each candidate the candidates that the words give as its container, and countries by demonym.

    `listed` holds the pairs (inner, outer) that only a comma joins, inside what looks like a list of equals
    ("Nevada, New Mexico, Ohio and Oregon"); `equals` holds the members of such lists. `by_comma` holds all pairs that
    only a comma joins: two towns joined so are neighbours in a list as often as one in the other.
    """

    def __init__(self, parsed: Parsed, places: list[Candidate], gazetteer: Gazetteer) -> None:
        self._parsed, self._places, self._gazetteer = parsed, places, gazetteer
        self.outer: list[list[int]] = [[] for _ in places]
        self.inner: list[list[int]] = [[] for _ in places]
        self.listed: set[tuple[int, int]] = set()
        self.by_comma: set[tuple[int, int]] = set()
        self.countries: list[tuple[str, ...]] = [self._demonyms(candidate) for candidate in places]
        self.equals: dict[int, list[int]] = {}
        self._find_lists()
        for index in range(len(places) - 1):
            self._link(index, index + 1, listed=index in self.equals and index + 1 in self.equals)
        for index in range(len(places) - 2, -1, -1):
            self._follow(index)

    def _follow(self, index: int) -> None:
        """Add the containers of the container: "Moura, Mopti region, Mali"."""
        own = self.outer[index]
        for outer in list(own):
            if (index, outer) in self.listed:
                continue
            own += [
                further
                for further in self.outer[outer]
                if further not in own and further != index and (outer, further) not in self.listed
            ]
        del own[_MOST_CONTAINERS:]

    def _find_lists(self) -> None:
        """Note the runs of three and more candidates that commas join and that are mostly countries or states."""
        run: list[int] = []
        for index in range(len(self._places)):
            if run and self._gap(run[-1], index) not in _LIST_JOINTS:
                self._note_list(run)
                run = []
            run.append(index)
        self._note_list(run)

    def _note_list(self, run: list[int]) -> None:
        large = [index for index in run if _is_division(self._places[index])]
        joined_by_and = any("and" in self._gap(a, b) or "or" in self._gap(a, b) for a, b in pairwise(run))
        enough = (len(large) == len(run) and len(run) >= 3) or (len(run) >= 4 and len(large) >= 0.7 * len(run))
        if enough or (len(run) >= 3 and joined_by_and and len(large) >= 0.6 * len(run)):
            self.equals.update((index, run) for index in run)

    def _gap(self, left: int, right: int) -> tuple[str, ...]:
        first, last = self._places[left].last, self._places[right].first
        return self._parsed.tokens.text[first:last] if last - first <= 2 else ()

    def _link(self, left: int, right: int, *, listed: bool) -> None:
        tokens = self._parsed.tokens
        inner, outer = self._places[left], self._places[right]
        gap = range(inner.last, outer.first)
        if not gap or len(gap) > _LONGEST_GAP or tokens.sentence[inner.first] != tokens.sentence[outer.first]:
            return
        if not all(self._may_stand_between(at) for at in gap):
            return
        words = [tokens.text[at].casefold() for at in gap]
        free = [word for word in words if word not in _BETWEEN | _SORTS | PLAIN_MODIFIERS]
        if free and words[0] == "," and not _SORTS.intersection(words):
            return
        if words[0] in _POSSESSIVE and "in" not in words:
            self._add(right, left)
            return
        opener = next((word for word in words if word in _OPENERS), "")
        last = next((word for word in reversed(words) if word in _OPENERS), "")
        if opener and (last != "of" or words[0] not in {",", "("}):
            self._add(left, right)
            if words == [","]:
                self.by_comma.add((left, right))
                if listed:
                    self.listed.add((left, right))

    def _add(self, inner: int, outer: int) -> None:
        self.outer[inner].append(outer)
        self.inner[outer].append(inner)

    def _may_stand_between(self, at: int) -> bool:
        tokens = self._parsed.tokens
        word = tokens.text[at]
        folded = word.casefold()
        if folded in _BETWEEN or folded in _SORTS or folded in PLAIN_MODIFIERS:
            return True
        return bool(word[0].isupper() and self._gazetteer.demonym(word)) or (
            word[0].islower() and tokens.pos[at] in _PARTS_OF_SPEECH
        )

    def _demonyms(self, candidate: Candidate) -> tuple[str, ...]:
        """Return the countries whose demonym stands just before: "the Ukrainian town of Bryanka"."""
        tokens = self._parsed.tokens
        start = self._parsed.sentences[tokens.sentence[candidate.first]].first
        for at in range(candidate.first - 1, max(start, candidate.first - 6) - 1, -1):
            word = tokens.text[at]
            if word[0].isupper() and (countries := self._gazetteer.demonym(word)):
                return countries
            folded = word.casefold()
            if folded in {",", "in", "("} or not (folded in _BETWEEN or folded in _SORTS or folded in PLAIN_MODIFIERS):
                break
        return ()


def _is_division(candidate: Candidate) -> bool:
    return any(named.entry.level in (0, 1, 5) and named.fit > 0 for named in candidate.named)


def fits(named: Named, outer: Named) -> float:
    """Weigh a place against its container: 1 it lies in it, 0 cannot tell, −1 it lies in another country."""
    entry, around = named.entry, outer.entry
    if around.id in (entry.id, entry.first, entry.second):
        return 1.0
    if around.level == 5:
        return _fits_area(entry, around)
    if around.country and entry.country and around.country != entry.country and entry.level != 0:
        return -1.0
    return _fits_level(entry, around)


def _fits_level(entry: Entry, around: Entry) -> float:
    """Weigh two places of one country by their ranks."""
    if around.level == 0:
        return 0.0 if entry.level == 0 else 0.9
    if around.level in (1, 2) and entry.level > around.level:
        return -0.4
    if around.level == 9 and entry.level in (2, 3, 9):
        return 0.8 if distance_km(entry.lat, entry.lon, around.lat, around.lon) < _WITHIN_KM else -0.4
    return 0.0


def _fits_area(entry: Entry, around: Entry) -> float:
    away = distance_km(entry.lat, entry.lon, around.lat, around.lon)
    if away < around.radius_km * 1.2:
        return 0.8 if around.radius_km < 1000 else 0.3
    return -0.5 if away > around.radius_km * 2 else 0.0
