"""Last known: the observations of a person that still stand, newest belief first; never one verdict.

An observation no longer stands when a later one, from the same or a firmer basis, tells another status; where the
dates do not tell which is later, both stand.
"""

from __future__ import annotations

import msgspec

from firsthand.assess.days import later
from firsthand.assess.known import Known
from firsthand.model.record import Person
from firsthand.model.statement import Observation

_FINAL = frozenset({"dead", "killed"})


def with_last_known(person: Person, known: Known) -> Person:
    """Return the person with the indexes of all observations that still stand."""
    if not person.observations:
        return person
    standing = [
        index
        for index, one in enumerate(person.observations)
        if not any(_supersedes(other, one) for other in person.observations if other is not one)
    ]
    newest_first = sorted(standing, key=lambda index: (_order(person.observations[index]), -index), reverse=True)
    return msgspec.structs.replace(person, last_known=tuple(newest_first))


def _supersedes(new: Observation, old: Observation) -> bool:
    if new.status == old.status or old.status in _FINAL:
        return False
    return later(new.as_of or new.told, old.as_of or old.told) is True


def _order(observation: Observation) -> str:
    return (observation.as_of or observation.told or "").replace("X", "0")
