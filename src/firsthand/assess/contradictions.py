"""Contradictions of a record, each kind in its own module: typed, judged, with reasons."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.assess.blames import admissions, blames, disowned, laid_to
from firsthand.assess.calendar import against_calendar
from firsthand.assess.denials import denials
from firsthand.assess.durations import durations
from firsthand.assess.fates import held_before_arrest, once_only, statuses
from firsthand.assess.forces import forces
from firsthand.assess.known import Known
from firsthand.assess.matters import Matters
from firsthand.assess.numbers import ages, figures
from firsthand.assess.particulars import accounts, particulars
from firsthand.assess.roles import roles
from firsthand.model.record import Contradiction
from firsthand.model.vocabulary import CalendarEntry


def find_contradictions(known: Known, calendar: Sequence[CalendarEntry]) -> tuple[Contradiction, ...]:
    """Return all contradictions, sorted by id."""
    matters = Matters(known)
    laid = laid_to(known)
    found = [
        *figures(known),
        *ages(known),
        *denials(known, laid),
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
    return tuple(sorted({one.id: one for one in found}.values(), key=lambda one: one.id))
