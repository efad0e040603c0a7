"""Places: names in the text and what they resolve to."""

from __future__ import annotations

from firsthand.annotate.gazetteer import Gazetteer
from firsthand.annotate.parsed import Parsed
from firsthand.model.annotated import PlaceMention
from firsthand.model.vocabulary import KnownPlace


def find_places(parsed: Parsed, gazetteer: Gazetteer, known: tuple[KnownPlace, ...]) -> tuple[PlaceMention, ...]:
    """Find place names and resolve them in context."""
    return ()
