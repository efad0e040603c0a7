"""Contradictions of a record, each kind in its own module: typed, judged, with reasons."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.assess.answers import beyond
from firsthand.assess.blames import admissions, blames, disowned, laid_to
from firsthand.assess.calendar import against_calendar
from firsthand.assess.denials import denials
from firsthand.assess.durations import durations
from firsthand.assess.fates import held_before_arrest, once_only, statuses
from firsthand.assess.forces import forces, forces_of_stories
from firsthand.assess.known import Known
from firsthand.assess.matters import Matters
from firsthand.assess.numbers import ages, figures
from firsthand.assess.particulars import accounts, particulars
from firsthand.assess.rebuttals import rebuttals
from firsthand.assess.roles import roles
from firsthand.assess.stories import Stories
from firsthand.assess.tolls import tolls
from firsthand.assess.versions import versions
from firsthand.model.record import Contradiction
from firsthand.model.vocabulary import CalendarEntry


def find_contradictions(known: Known, calendar: Sequence[CalendarEntry]) -> tuple[Contradiction, ...]:
    """Return all contradictions, sorted by id."""
    matters, stories = Matters(known), Stories(known)
    laid = laid_to(known)
    found = [
        *figures(known, stories),
        *ages(known),
        *denials(known, laid, stories),
        *blames(known, laid),
        *disowned(known, laid),
        *admissions(known),
        *accounts(known, matters),
        *particulars(known),
        *once_only(known),
        *statuses(known),
        *held_before_arrest(known),
        *roles(known),
        *forces(known, matters),
        *durations(known, matters),
        *against_calendar(known, calendar),
    ]
    for more in (
        tolls(known, stories),
        rebuttals(known, stories),
        versions(known, stories),
        forces_of_stories(known, stories),
    ):
        found += beyond(found, known, more)
    return tuple(sorted({one.id: one for one in found}.values(), key=lambda one: one.id))
