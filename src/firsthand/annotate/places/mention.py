"""From a resolved candidate to the mention that other stages see."""

from __future__ import annotations

import math

from firsthand.annotate.gazetteer import Entry
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate, is_capital
from firsthand.annotate.places.words import FACILITY_TYPES, FACILITY_WORDS
from firsthand.model.annotated import PlaceMention
from firsthand.model.values.place import PlaceBasis, PlaceKind

_AROUND_PARENT = 1.5
_BODIES = frozenset({"district", "board", "department", "authority", "council", "police", "ministry"})


def mention_of(parsed: Parsed, candidate: Candidate) -> PlaceMention:
    """Return the mention; without a resolved place or a parent it has no coordinates."""
    if candidate.chosen is not None:
        entry = candidate.chosen.entry
        if _inside_facility(parsed, candidate):
            return _mention(parsed, candidate, entry, "facility", "parent", 1.0)
        basis: PlaceBasis = "stated" if candidate.stated else "resolved"
        return _mention(parsed, candidate, entry, entry.kind, basis if entry.exact else "parent", 1.0)
    kind = candidate.hint or ("facility" if _before_facility(parsed, candidate) else "unknown")
    if candidate.parent is not None:
        stretch = _AROUND_PARENT if candidate.parent.entry.level == 9 else 1.0
        return _mention(parsed, candidate, candidate.parent.entry, kind, "parent", stretch)
    return _mention(parsed, candidate, None, kind, "unresolved", 0.0)


def _mention(
    parsed: Parsed, candidate: Candidate, entry: Entry | None, kind: PlaceKind, basis: PlaceBasis, stretch: float
) -> PlaceMention:
    itself = entry is not None and candidate.chosen is not None and kind == entry.kind
    placed = entry is not None and not math.isnan(entry.lat)
    key = entry.key if entry is not None and itself else None
    return PlaceMention(
        start=parsed.tokens.start[candidate.first],
        end=parsed.tokens.end[candidate.last - 1],
        first=candidate.first,
        last=candidate.last,
        text=candidate.text,
        name=entry.name if entry is not None and itself else candidate.text,
        kind=kind,
        place=key,
        geonameid=entry.id if entry is not None and key is not None and key.startswith("geonames:") else None,
        country=entry.country if entry is not None else None,
        lat=entry.lat if entry is not None and placed else None,
        lon=entry.lon if entry is not None and placed else None,
        radius_km=round(entry.radius_km * stretch, 1) if entry is not None and placed else None,
        basis=basis if placed else "unresolved",
    )


def _before_facility(parsed: Parsed, candidate: Candidate) -> bool:
    words = parsed.tokens.text
    return candidate.last < len(words) and words[candidate.last].casefold() in FACILITY_WORDS


def _inside_facility(parsed: Parsed, candidate: Candidate) -> bool:
    """Say whether the name is part of a facility's: "Frederick Memorial Hospital", "University of Idaho"."""
    words = parsed.tokens.text
    sentence = parsed.sentences[parsed.tokens.sentence[candidate.first]]
    at = candidate.first - 2
    if (
        at >= sentence.first
        and words[at + 1] == "of"
        and is_capital(words[at])
        and words[at].casefold() in FACILITY_TYPES
    ):
        return True
    at = candidate.last
    run = []
    while at < sentence.last and is_capital(words[at]):
        run.append(words[at].casefold())
        at += 1
    return bool(FACILITY_TYPES.intersection(run)) and not _BODIES.intersection(run)
