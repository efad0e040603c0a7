"""Who did it, told in ways that do not go together: laid to one side and to another.

Which side is read from the words (`model/blame.py`); all that lays a deed to one side is set against all that lays it
to another, once for an incident. Who owns up to what he denied before is no conflict but a denial given up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, product

from firsthand.assess.days import later
from firsthand.assess.known import Known
from firsthand.assess.marks import contradiction
from firsthand.model.blame import BLAMED_ON, Side
from firsthand.model.denial import denies
from firsthand.model.record import Contradiction, Proposition
from firsthand.model.statement import Statement

_DEATH = frozenset({"killing", "death"})
Laid = Mapping[str, Mapping[Side, Proposition]]


def laid_to(known: Known) -> Laid:
    """Return, by incident and side, the widest proposition all of whose statements lay the deed to that side."""
    return _by_side(known, known.blamed)


def disowned(known: Known, laid: Laid) -> Iterator[Contradiction]:
    """Yield, once for each incident and side, that the side disowns what others lay to it."""
    for incident, sides in sorted(_by_side(known, known.disowning).items()):
        for side, denied in sorted(sides.items()):
            told = laid.get(incident, {}).get(side)
            if told is None or not set(told.supporting) - set(denied.supporting):
                continue
            reasons = (f"laid to {BLAMED_ON[side]}, and disowned by them",)
            within = len({known.statements[s].document for s in (*told.statements, *denied.statements)}) == 1
            yield contradiction((told.id, denied.id), "denial", "conflict", reasons, within=within)


def _by_side(known: Known, sides: Mapping[str, Side | None]) -> Laid:
    laid: defaultdict[str, dict[Side, Proposition]] = defaultdict(dict)
    of_a_side = [p for p in known.record.propositions if sides[p.statements[0]] is not None and p.value is None]
    for proposition in sorted(of_a_side, key=lambda p: (-len(p.statements), -len(p.gist), p.id)):
        told = {sides[identity] for identity in proposition.statements}
        side = next(iter(told)) if len(told) == 1 else None
        if side is not None and proposition.incident is not None:
            laid[proposition.incident].setdefault(side, proposition)
    return laid


def blames(known: Known, laid: Laid) -> Iterator[Contradiction]:
    """Yield, once for each incident, each two sides that it is laid to by different tellers."""
    for incident in sorted(laid):
        for one, other in combinations(sorted(laid[incident]), 2):
            first, second = laid[incident][one], laid[incident][other]
            told = [{known.statements[s].act for s in side.statements} for side in (first, second)]
            if not all(acts & _DEATH for acts in told) and any(acts <= _DEATH for acts in told):
                continue  # who shot at a convoy, and who killed villagers, need not be one deed
            if first.supporting and second.supporting and first.supporting != second.supporting:
                reasons = (f"laid to {BLAMED_ON[one]}, and to {BLAMED_ON[other]}",)
                documents = {known.statements[s].document for s in (*first.statements, *second.statements)}
                within = len(documents) == 1
                yield contradiction((first.id, second.id), "identity", "conflict", reasons, within=within)


def admissions(known: Known) -> Iterator[Contradiction]:
    """Yield what somebody denied and owned up to later, as superseded."""
    denied: defaultdict[str, list[Statement]] = defaultdict(list)
    owned: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(known.record.statements, key=lambda s: s.id):
        incident = known.whole(statement.incident) if statement.incident else None
        if incident is None or statement.origin is None:
            continue
        if denies(statement):
            denied[incident].append(statement)
        elif statement.response is not None and statement.response.kind in ("acknowledges", "acknowledges_but"):
            owned[incident].append(statement)
    for incident in sorted(denied.keys() & owned.keys()):
        for one, other in product(denied[incident], owned[incident]):
            if _by_one(known, one, other) and _is_given_up(known, one, other):
                reasons = ("denied first, and acknowledged later by the same",)
                within = one.document == other.document
                yield contradiction((one.id, other.id), "denial", "superseded", reasons, within=within)
                break


def _by_one(known: Known, one: Statement, other: Statement) -> bool:
    """Say whether both are one origin's, or origins shown to be the same."""
    if one.origin is None or other.origin is None:
        return False
    return one.origin == other.origin or other.origin in known.same.get(one.origin, ())


def _is_given_up(known: Known, denial: Statement, admission: Statement) -> bool:
    """Say whether the denial is the earlier: by the dates of the texts."""
    return later(known.published(admission.document), known.published(denial.document)) is True
