"""Places: names in the text and what they resolve to."""

from __future__ import annotations

from firsthand.annotate.gazetteer import Gazetteer
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate, find_candidates, given_candidates, look_up_alike
from firsthand.annotate.places.extension import extend, look_up_bases, split
from firsthand.annotate.places.known import Names
from firsthand.annotate.places.mention import mention_of
from firsthand.annotate.places.parents import find_parents
from firsthand.annotate.places.plausible import add_neighbours, drop_doubtful
from firsthand.annotate.places.recognise import recognise
from firsthand.annotate.places.resolve import Resolver
from firsthand.annotate.places.words import FACILITY_TYPES
from firsthand.model.annotated import PlaceMention
from firsthand.model.base import Span
from firsthand.model.vocabulary import KnownPlace

_QUARTERS = frozenset({"neighborhood", "neighbourhood"})

__all__ = ["find_places", "names_that_are_places", "resolve_given"]


def find_places(parsed: Parsed, gazetteer: Gazetteer, known: tuple[KnownPlace, ...]) -> tuple[PlaceMention, ...]:
    """Find place names and resolve them in context; `known` are the case's own places, which come first.

    Mentions do not overlap and stand in the order of the text.
    """
    names = Names(gazetteer, known)
    candidates = extend(parsed, find_candidates(parsed, names), names)
    kept = recognise(parsed, candidates, gazetteer)
    resolver = Resolver(parsed, kept, gazetteer)
    resolver.run()
    more = add_neighbours(candidates, kept)
    if more is not kept:
        resolver = Resolver(parsed, more, gazetteer)
        resolver.run()
    return _mentions(parsed, more, resolver, given=False)


def resolve_given(
    parsed: Parsed, gazetteer: Gazetteer, known: tuple[KnownPlace, ...], spans: tuple[Span, ...]
) -> tuple[PlaceMention, ...]:
    """Resolve stretches of the text that somebody else says are places, in their context, in the order of the text."""
    names = Names(gazetteer, known)
    candidates = given_candidates(parsed, names, spans)
    for candidate in candidates:
        split(parsed, candidate)
    look_up_bases(candidates, names)
    look_up_alike(candidates, names)
    resolver = Resolver(parsed, candidates, gazetteer)
    resolver.run()
    return _mentions(parsed, candidates, resolver, given=True)


def _mentions(parsed: Parsed, places: list[Candidate], resolver: Resolver, *, given: bool) -> tuple[PlaceMention, ...]:
    quarters = frozenset(index for index, candidate in enumerate(places) if _is_part_of_town(parsed, candidate))
    kept = drop_doubtful(places, resolver.containers, resolver.focus_of(), given=given, quarters=quarters)
    find_parents(parsed, places, resolver.containers)
    return tuple(mention_of(parsed, candidate) for candidate in kept)


def _is_part_of_town(parsed: Parsed, candidate: Candidate) -> bool:
    """Say whether the words tell of a quarter or of a park or the like: it lies in the town told, not in a namesake."""
    words = parsed.tokens.text
    if not _QUARTERS.isdisjoint(word.casefold() for word in words[candidate.last : candidate.last + 2]):
        return True
    called = candidate.last - candidate.first > 1 and words[candidate.last - 1].casefold() in FACILITY_TYPES
    at = candidate.first > 0 and words[candidate.first - 1].casefold() == "at"
    return called and (at or candidate.label == "FAC")


def names_that_are_places(parsed: Parsed, places: tuple[PlaceMention, ...]) -> frozenset[int]:
    """Return the indexes of the engine's names that are places, whatever label the engine gave them.

    A name is a place if a mention covers all of it but an article; a place inside a longer name ("Kharkiv" in
    "Kharkiv Polytechnic Institute") leaves the longer name what it is.
    """
    covering: dict[int, PlaceMention] = {token: place for place in places for token in range(place.first, place.last)}
    found = set()
    for index, name in enumerate(parsed.names):
        words = parsed.tokens.text
        first = name.first + 1 if words[name.first].casefold() == "the" else name.first
        last = name.last - 1 if words[name.last - 1] in {"'s", "’s"} else name.last
        place = covering.get(first)
        if place is not None and first < last <= place.last:
            found.add(index)
    return frozenset(found)
