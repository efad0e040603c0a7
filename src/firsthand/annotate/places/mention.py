"""From a resolved candidate to the mention that other stages see."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.model.annotated import PlaceMention
from firsthand.model.values.place import PlaceBasis


def mention_of(parsed: Parsed, candidate: Candidate) -> PlaceMention:
    """Return the mention; without a resolved place it has no coordinates."""
    start, end = parsed.tokens.start[candidate.first], parsed.tokens.end[candidate.last - 1]
    if candidate.chosen is None:
        return PlaceMention(
            start=start, end=end, first=candidate.first, last=candidate.last, text=candidate.text, name=candidate.text,
            kind="unknown", place=None, geonameid=None, country=None, lat=None, lon=None, radius_km=None, basis="unresolved",
        )  # fmt: skip
    entry = candidate.chosen.entry
    basis: PlaceBasis = "resolved" if entry.exact else "parent"
    return PlaceMention(
        start=start, end=end, first=candidate.first, last=candidate.last, text=candidate.text, name=entry.name,
        kind=entry.kind, place=entry.key, geonameid=entry.id if entry.key.startswith("geonames:") else None,
        country=entry.country, lat=entry.lat, lon=entry.lon, radius_km=entry.radius_km, basis=basis,
    )  # fmt: skip
