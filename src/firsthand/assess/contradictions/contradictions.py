"""Contradictions of a record, each kind in its own module: typed, judged, with reasons."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.assess.contradictions.answers import Opposed, widest
from firsthand.assess.contradictions.blames import admissions, laid_to
from firsthand.assess.contradictions.calendar import against_calendar
from firsthand.assess.contradictions.denials import denials
from firsthand.assess.contradictions.durations import durations
from firsthand.assess.contradictions.elements import elements
from firsthand.assess.contradictions.fates import held_before_arrest, once_only, statuses
from firsthand.assess.contradictions.forces import forces
from firsthand.assess.contradictions.matters import Matters
from firsthand.assess.contradictions.numbers import ages, figures
from firsthand.assess.contradictions.particulars import accounts, particulars
from firsthand.assess.contradictions.parts import Parts
from firsthand.assess.contradictions.rebuttals import rebuttals
from firsthand.assess.contradictions.replies import replies
from firsthand.assess.contradictions.roles import roles
from firsthand.assess.contradictions.stories import Stories
from firsthand.assess.contradictions.tolls import tolls
from firsthand.assess.contradictions.versions import versions
from firsthand.assess.known import Known
from firsthand.model.record import Contradiction, Proposition
from firsthand.model.vocabulary import CalendarEntry


def find_contradictions(
    known: Known, calendar: Sequence[CalendarEntry]
) -> tuple[tuple[Contradiction, ...], tuple[Proposition, ...]]:
    """Return all contradictions, sorted by id, and the propositions that were made for their sides."""
    matters, stories = Matters(known), Stories(known)
    parts = Parts(known, stories)
    laid = laid_to(known)
    found = [
        *figures(known, stories, parts),
        *denials(known, laid, stories),
        *admissions(known),
        *accounts(known, matters),
        *particulars(known),
        *once_only(known),
        *statuses(known),
        *held_before_arrest(known),
        *roles(known),
        *against_calendar(known, calendar),
        *forces(known, stories),
    ]
    of_answers = [*tolls(known, stories, parts), *rebuttals(known, stories), *replies(known, stories)]
    of_answers += [*ages(known), *durations(known, matters)]
    of_answers += versions(known, stories)
    of_answers += elements(known, stories)
    kept = widest(known, [*(Opposed(contradiction=one) for one in found), *of_answers])
    contradictions = {one.contradiction.id: one.contradiction for one in kept}
    made = {p.id: p for one in kept for p in one.propositions}
    return tuple(contradictions[key] for key in sorted(contradictions)), tuple(made[key] for key in sorted(made))
