"""A place that the gazetteer lacks stays at the place that it lies in, with a larger radius."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.containment import Containers
from firsthand.annotate.places.plausible import stated_containers

_PARTS = frozenset({"water", "street", "facility", "area"})


def find_parents(parsed: Parsed, places: list[Candidate], containers: Containers) -> None:
    """Set `parent` where there is no place of the name itself, if the words give what it lies in.

    A bay or a street that is named like a town need not lie in it: the town counts only if it is in what the
    words say, or in the country of another place in the sentence.
    """
    for index, candidate in enumerate(places):
        if candidate.base and candidate.chosen is not None:
            candidate.parent, candidate.stated = candidate.chosen, True
            if candidate.hint in _PARTS:
                candidate.chosen = None
                if candidate.hint in {"water", "street", "facility"} and not _same_country(parsed, places, index):
                    candidate.parent, candidate.stated = None, False
        if candidate.chosen is None and candidate.parent is None:
            stated = next(iter(stated_containers(places, containers, index)), None)
            candidate.parent, candidate.stated = stated, stated is not None


def _same_country(parsed: Parsed, places: list[Candidate], index: int) -> bool:
    candidate = places[index]
    sentence = parsed.tokens.sentence[candidate.first]
    own = candidate.parent.entry.country if candidate.parent else None
    return any(
        other.chosen is not None and other.chosen.entry.country == own
        for at, other in enumerate(places)
        if at != index and parsed.tokens.sentence[other.first] == sentence
    )
