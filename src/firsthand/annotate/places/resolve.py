"""Which of the places of one name is meant: what the words say, the country in focus, what is near, size last."""

from __future__ import annotations

import math
from collections import Counter

from firsthand.annotate.gazetteer import Gazetteer, Named
from firsthand.annotate.gazetteer.distance import distance_km
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.words import DIVISION_WORDS, SETTLEMENT_WORDS


def resolve(parsed: Parsed, places: list[Candidate], gazetteer: Gazetteer) -> None:
    """Choose a place for every candidate that the gazetteer knows."""
    for candidate in places:
        candidate.chosen = max(candidate.named, key=lambda named: (_prior(named), -named.entry.id), default=None)
    for _ in range(2):
        focus = _focus(parsed, places, gazetteer)
        chosen = [_best(parsed, places, index, focus) for index in range(len(places))]
        for candidate, named in zip(places, chosen, strict=True):
            candidate.chosen = named


def _prior(named: Named) -> float:
    entry = named.entry
    size = 0.7 * math.log10(entry.population + 1)
    bonus = {0: 2.5, 1: 0.2, 2: -1.0, 3: -1.5, 5: 4.5}.get(entry.level, 0.0)
    return size + bonus + (0.6 if named.fit == 2 else -1.5 if named.fit == 0 else 0.0)


def _focus(parsed: Parsed, places: list[Candidate], gazetteer: Gazetteer) -> Counter[str]:
    """Count how often each country is meant, by its places, its name or its demonym."""
    focus: Counter[str] = Counter()
    for candidate in places:
        if candidate.chosen and candidate.chosen.entry.country:
            focus[candidate.chosen.entry.country] += 2 if candidate.chosen.entry.level == 0 else 1
    for name in parsed.names:
        if name.label == "NORP":
            for country in gazetteer.demonym(parsed.words(name.first, name.last)):
                focus[country] += 1
    return focus


def _best(parsed: Parsed, places: list[Candidate], index: int, focus: Counter[str]) -> Named | None:
    candidate = places[index]
    total = sum(focus.values()) or 1
    words = parsed.tokens.text
    container = _container(parsed, places, index)
    after = words[candidate.last].casefold() if candidate.last < len(words) else ""
    before = " ".join(words[max(0, candidate.first - 2) : candidate.first]).casefold().split(" ")

    def score(named: Named) -> float:
        entry = named.entry
        value = _prior(named)
        value += 4.0 * focus[entry.country or ""] / total
        if container is not None and container.chosen is not None:
            value += _contained(named, container.chosen)
        if after in DIVISION_WORDS:
            value += 3.0 if entry.level in (1, 2, 5) else -1.0
        elif before[-1] == "of" and before[0] in SETTLEMENT_WORDS:
            value += 3.0 if entry.level == 9 else -1.0
        return value + _near(entry.lat, entry.lon, entry.level, places, index)

    return max(candidate.named, key=lambda named: (score(named), -named.entry.id), default=None)


def _container(parsed: Parsed, places: list[Candidate], index: int) -> Candidate | None:
    if index + 1 >= len(places):
        return None
    candidate, after = places[index], places[index + 1]
    between = parsed.tokens.text[candidate.last : after.first]
    if (
        len(between) <= 4
        and between
        and between[0] in {",", "in", "("}
        and parsed.tokens.sentence[candidate.first] == parsed.tokens.sentence[after.first]
    ):
        return after
    return None


def _contained(named: Named, container: Named) -> float:
    entry, outer = named.entry, container.entry
    if outer.id in (entry.first, entry.second):
        return 6.0
    if outer.level == 0 and outer.country == entry.country and entry.level != 0:
        return 5.0
    if outer.country and outer.country != entry.country:
        return -1.0
    return 0.0


def _near(lat: float, lon: float, level: int, places: list[Candidate], index: int) -> float:
    if level in (0, 5):
        return 0.0
    best = 0.0
    for other_index, other in enumerate(places):
        if (
            other_index == index
            or other.chosen is None
            or other.chosen.entry.level == 0
            or other.folded == places[index].folded
        ):
            continue
        entry = other.chosen.entry
        away = distance_km(lat, lon, entry.lat, entry.lon)
        if away < 400:
            best = max(best, 1.5 * (1 - away / 400))
    return best
