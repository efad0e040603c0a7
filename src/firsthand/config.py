"""Settings with their defaults in one place; what changes a result is part of the settings key."""

from __future__ import annotations

from firsthand.model.base import Frozen, make_id, to_json
from firsthand.model.vocabulary import CalendarEntry, KnownPlace, Vocabulary


class ReadSettings(Frozen, frozen=True, kw_only=True):
    """Limits of reading: what exceeds them is cut and said so (`partial`), never dropped."""

    max_bytes: int = 20_000_000
    max_characters: int = 2_000_000
    max_paragraph: int = 20_000


class ReadingSettings(Frozen, frozen=True, kw_only=True):
    """Everything that can change the reading of one document, as data.

    `known_places` are the case's own (they come before the gazetteer). `program` is the version of our rules.
    """

    program: str
    vocabulary: Vocabulary
    known_places: tuple[KnownPlace, ...] = ()
    read: ReadSettings = ReadSettings()

    def key(self) -> str:
        """Return the key under which readings with these settings may be kept."""
        return make_id("set", to_json(self).decode())


class LinkSettings(Frozen, frozen=True, kw_only=True):
    """What linking and assessing depend on besides the readings."""

    calendar: tuple[CalendarEntry, ...] = ()


class BuildSettings(Frozen, frozen=True, kw_only=True):
    """How a build runs; none of this may change the record."""

    processes: int = 1
