"""Who must have a human's decision before anything is published: victims, relatives, witnesses, alleged actors."""

from __future__ import annotations

from firsthand.errors import UserError
from firsthand.model.record import Assessment, Person, Record

_TELLERS = frozenset({"victim", "relative", "witness"})
_SHOWN = 12


def undecided(record: Record, assessment: Assessment) -> list[Person]:
    """Return the people of whom a public edition would tell and on whom nobody has ruled.

    A ruling is `protect` or `unprotect` on one of the names.
    """
    concerned = {party.entity for one in record.statements for party in (*one.victims, *one.alleged_actors)}
    concerned |= {link.entity for one in record.statements for link in one.chain if link.role in _TELLERS}
    ruled = _ruled(record)
    return [
        person
        for person in assessment.people
        if person.id in concerned and not ruled & {name.casefold() for name in (person.name or "", *person.variants)}
    ]


def refuse_undecided(record: Record, assessment: Assessment) -> None:
    """Raise a `UserError` that lists the people without a decision, if there are any."""
    people = undecided(record, assessment)
    if people:
        names = [person.name or f"{person.id} ({person.role or 'not named'})" for person in people]
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        raise UserError(
            f"A public edition needs a decision on {len(people)} people: {', '.join(names[:_SHOWN])}{more}.",
            hint="firsthand decide protect NAME, or unprotect NAME; --draft gives one for review only",
        )


def _ruled(record: Record) -> set[str]:
    taken_back = {one.undoes for one in record.decisions if one.kind == "undo"}
    kinds = ("protect", "unprotect")
    rulings = [one for one in record.decisions if one.kind in kinds and one.id not in taken_back]
    return {name.casefold() for one in rulings for name in one.names}
