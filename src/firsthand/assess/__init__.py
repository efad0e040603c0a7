"""Record -> Assessment."""

from __future__ import annotations

from firsthand.assess.contradictions.answers import of_an_answer
from firsthand.assess.contradictions.contradictions import find_contradictions
from firsthand.assess.drift.drift import find_drift
from firsthand.assess.known import Known
from firsthand.assess.last_known import with_last_known
from firsthand.assess.missing import find_missing
from firsthand.assess.tellers.assumptions import trace_assuming
from firsthand.assess.tellers.ranges import with_ranges
from firsthand.assess.tellers.trace import trace
from firsthand.config import LinkSettings
from firsthand.model.record import Assessment, Record

__all__ = ["assess", "trace", "trace_assuming"]


def assess(record: Record, settings: LinkSettings) -> Assessment:
    """Add to a record what can be said about it: ranges of tellers, contradictions, drift, last beliefs, gaps."""
    known = Known(record)
    contradictions, made = find_contradictions(known, settings.calendar)
    told = [
        *(with_ranges(known, one) for one in record.propositions),
        *(of_an_answer(known, one) if one.particular else with_ranges(known, one) for one in made),
    ]
    return Assessment(
        propositions=tuple(find_missing(known, one) for one in sorted(told, key=lambda one: one.id)),
        people=tuple(with_last_known(person, known) for person in record.people),
        contradictions=contradictions,
        drift=find_drift(known),
    )
