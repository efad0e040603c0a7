"""`firsthand incidents`: the events that statements are about."""

from __future__ import annotations

from firsthand.cli.listing import joined, listing
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Incident


def _row(incident: Incident, disclosed: Disclosed) -> list[str]:
    names = {person.id: person.name or "(not named)" for person in disclosed.people}
    names.update({group.id: group.name for group in disclosed.groups})
    when, where = incident.when, incident.where
    return [
        incident.id,
        incident.part_of or "–",
        joined(incident.acts),
        (when.edtf or when.duration or when.text) if when else "–",
        where.name if where else "–",
        joined([names.get(one, one) for one in (*incident.people, *incident.groups)]) or "–",
        str(len(incident.statements)),
        str(len(incident.documents)),
    ]


command = listing(
    "incidents",
    "List the incidents: acts, time, place, who, and how many statements and documents tell of each.",
    ["id", "part of", "acts", "when", "where", "who", "statements", "documents"],
    lambda disclosed: disclosed.incidents,
    _row,
)
