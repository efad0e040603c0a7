"""Last known: the observations of a person that still stand, newest belief first; never one verdict.

An observation no longer stands when a later one tells another status; where the dates do not tell which is later, both
stand. A death is final: what was told of the living stands beside it only if it is surely later (a sighting), and a
death that is only believed ends nothing.
"""

from __future__ import annotations

import msgspec

from firsthand.assess.known import Known
from firsthand.model.record import Person
from firsthand.model.statement import Observation
from firsthand.model.values.days import days_of, later

_FINAL = frozenset({"dead", "killed"})
Key = tuple[str, str | None]


def with_last_known(person: Person, known: Known) -> Person:
    """Return the person with the indexes of all observations that still stand."""
    if not person.observations:
        return person
    deaths = [one for one in person.observations if one.status in _FINAL and one.basis != "believed"]
    told = {_key(one) for one in person.observations}
    left_behind = {old for old in told if any(_supersedes(new, old) for new in told)}
    standing = [
        index
        for index, one in enumerate(person.observations)
        if _key(one) not in left_behind and not _ended(known, one, deaths)
    ]
    newest_first = sorted(standing, key=lambda index: (_order(person.observations[index]), -index), reverse=True)
    return msgspec.structs.replace(person, last_known=tuple(newest_first))


def _key(one: Observation) -> Key:
    """Return all that one observation supersedes another by: many texts tell the same of one day."""
    return one.status, one.as_of or one.told


def _supersedes(new: Key, old: Key) -> bool:
    return new[0] != old[0] and old[0] not in _FINAL and later(new[1], old[1]) is True


def _ended(known: Known, one: Observation, deaths: list[Observation]) -> bool:
    """Say whether a death ended what was observed: told firmly, and the observation is not surely later than it."""
    if one.status in _FINAL or not deaths:
        return False
    return not all(_after(known, one, death, deaths) for death in deaths)


def _after(known: Known, one: Observation, death: Observation, deaths: list[Observation]) -> bool:
    """Say whether somebody is told of as living after a death: by its date, or by a later report without that death."""
    if one.as_of is not None:
        return later(one.as_of, death.as_of or death.told) is True
    document = known.statements[one.statement].document
    if any(known.statements[other.statement].document == document for other in deaths):
        return False
    return later(one.told, death.told) is True


def _order(observation: Observation) -> tuple[str, str]:
    """Return the last day that a belief is about (else was told), and whether it ends all: for newest first."""
    days = days_of(observation.as_of or observation.told)
    return (days[1] if days else "").replace("X", "0"), "1" if observation.status in _FINAL else "0"
