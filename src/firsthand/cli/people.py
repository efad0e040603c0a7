"""`firsthand people`: who is in the case and the last known beliefs about each."""

from __future__ import annotations

from firsthand.cli.listing import joined, listing
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Person


def _row(person: Person, disclosed: Disclosed) -> list[str]:
    known = [person.observations[at] for at in person.last_known]
    beliefs = dict.fromkeys(f"{one.status} ({one.basis}, {one.as_of or 'date not known'})" for one in known)
    age = f"{person.age.low}" if person.age else "–"
    return [
        person.id,
        person.name or "(not named)",
        person.naming,
        person.role or "–",
        age,
        "yes" if person.protected.yes else "no",
        joined([f"{one.kind} of {one.to}" for one in person.relations]) or "–",
        ", ".join(beliefs) or "–",
    ]


command = listing(
    "people",
    "List the people: how far they are named, whether they are protected, relations, last known beliefs.",
    ["id", "name", "naming", "role", "age", "protected", "relations", "last known"],
    lambda disclosed: disclosed.people,
    _row,
)
