"""What an incident's tellers lay to a side, and denials that are given up.

Which side is read from the words (`model/blame.py`). Who owns up to what he denied before is no conflict but a denial
given up; what is laid to one side and to another is set against one another over a story (`rebuttals.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from firsthand.assess.known import Known
from firsthand.assess.marks import contradiction
from firsthand.model.blame import Side
from firsthand.model.denial import denies
from firsthand.model.record import Contradiction, Proposition
from firsthand.model.statement import Statement
from firsthand.model.values.days import later

Laid = Mapping[str, Mapping[Side, Proposition]]


def laid_to(known: Known) -> Laid:
    """Return, by incident and side, the widest proposition all of whose statements lay the deed to that side."""
    sides = known.blamed
    laid: defaultdict[str, dict[Side, Proposition]] = defaultdict(dict)
    of_a_side = [p for p in known.record.propositions if sides[p.statements[0]] is not None and p.value is None]
    for proposition in sorted(of_a_side, key=lambda p: (-len(p.statements), -len(p.gist), p.id)):
        told = {sides[identity] for identity in proposition.statements}
        side = next(iter(told)) if len(told) == 1 else None
        if side is not None and proposition.incident is not None:
            laid[proposition.incident].setdefault(side, proposition)
    return laid


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
