"""Who must have a human's decision before anything is published: victims, relatives, witnesses, alleged actors."""

from __future__ import annotations

import msgspec

from firsthand.disclose.harmful import harmful_facts
from firsthand.disclose.rulings import ruled_people
from firsthand.errors import UserError
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Assessment, Person, Record

_TELLERS = frozenset({"victim", "relative", "witness"})
_SAW = frozenset({"experienced", "witnessed"})


def undecided(record: Record, assessment: Assessment) -> list[Person]:
    """Return the named people of whom a public edition would tell and on whom nobody has ruled.

    A ruling is `protect` or `unprotect` on the person or one of the names. Private people whom no text names need
    none: they are told of under a number.
    """
    concerned = {party.entity for one in record.statements for party in (*one.victims, *one.alleged_actors)}
    concerned |= {
        link.entity for one in record.statements for link in one.chain if link.role in _TELLERS or link.basis in _SAW
    }
    concerned |= {relation.to for person in assessment.people for relation in person.relations}
    concerned |= {person.id for person in assessment.people if person.relations}
    ruled = ruled_people(assessment.people, record.decisions)
    return [
        person
        for person in assessment.people
        if person.id in concerned and (person.name or person.variants) and person.id not in ruled
    ]


def refuse_undecided(record: Record, assessment: Assessment) -> None:
    """Raise a `UserError` that lists the people and the words that may hurt somebody on which nobody has ruled."""
    people, harmful = undecided(record, assessment), harmful_facts(record)
    needed = []
    if people:
        names = [f"{person.name or person.variants[0]} ({person.id})" for person in people]
        needed.append(f"on {len(people)} people: {', '.join(names)}.")
    if harmful:
        words = ", ".join(f"{one.statement} ({one.kind})" for one in harmful)
        needed.append(f"on words that may hurt somebody ({len(harmful)}): {words}.")
    if needed:
        hint = "firsthand decide protect ID, or unprotect ID" if people else ""
        hint += "; " if people and harmful else ""
        hint += (
            "firsthand decide accept STATEMENT to print its words, protect STATEMENT to keep them back"
            if harmful
            else ""
        )
        raise UserError(
            f"A public edition needs a decision {' A decision is needed, too, '.join(needed)}",
            hint=f"{hint}; --draft gives one for review only",
        )


def mark_draft(disclosed: Disclosed, record: Record, assessment: Assessment) -> Disclosed:
    """Return an edition that says it is a draft for review only, with how many people have no decision."""
    note = f"DRAFT for review only: {len(undecided(record, assessment))} people have no decision"
    harmful = len(harmful_facts(record))
    note += f", and {harmful} passages that may hurt somebody have none" if harmful else ""
    return msgspec.structs.replace(disclosed, withheld=(note, *disclosed.withheld))
