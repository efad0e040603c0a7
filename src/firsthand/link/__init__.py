"""Readings + decisions -> Record."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.config import LinkSettings
from firsthand.link.joining import Given, Joining
from firsthand.model.decision import Decision
from firsthand.model.reading import Reading
from firsthand.model.record import Record

__all__ = ["link"]


def link(readings: Sequence[Reading], decisions: Sequence[Decision], settings: LinkSettings) -> Record:
    """Join the readings of a case into its record; readings in any order give the same bytes."""
    return Joining(Given(readings), decisions).record()
