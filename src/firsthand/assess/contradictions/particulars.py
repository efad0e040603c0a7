"""Particulars that one teller tells and another denies, and accounts of one thing that do not go together.

Who was drunk, who had a weapon, whether tanks went in; that somebody was beaten to death, or died of a weak heart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from firsthand.assess.contradictions.matters import Matters
from firsthand.assess.known import Known
from firsthand.assess.marks import ContradictionKind, Verdict, contradiction
from firsthand.model.record import LOOSELY, Contradiction, Particular, Proposition
from firsthand.model.statement import Statement

# Accounts of what befell all of them together; the others are of one person.
_WHO_DID_IT = "who did it"
_HOW = "how they were killed"
_MOST_COMPARED = 60
# What is asked over a whole story (`versions.yaml`), by more words.
_ASKED = frozenset({"by mistake", "forces coming in"})


def particulars(known: Known) -> Iterator[Contradiction]:
    """Yield each particular against its denial, where others tell it than those who deny it."""
    told = {(p.incident, what.what): p for p, what in _particulars(known) if what.so}
    for denied, what in _particulars(known):
        agreed = told.get((denied.incident, what.what)) if not what.so and what.what not in _ASKED else None
        if agreed is None:
            continue
        contrary = [known.statements[one] for one in denied.statements]
        telling = [known.statements[one] for one in agreed.statements if one not in denied.statements]
        if any(_by_others(known, one, other) for one, other in _pairs(telling, contrary)):
            reasons = (f"“{what.what}”: told to be so, and not to be so",)
            within = len({one.document for one in (*telling, *contrary)}) == 1
            yield contradiction((agreed.id, denied.id), "denial", "conflict", reasons, within=within)


def accounts(known: Known, matters: Matters) -> Iterator[Contradiction]:
    """Yield each two accounts of one thing ("cause of death") that different tellers give of one person."""
    given: defaultdict[tuple[str, str], list[tuple[Proposition, Particular]]] = defaultdict(list)
    denied: dict[tuple[str | None, str], frozenset[str]] = {}
    for proposition, what in _particulars(known):
        if not what.so:
            denied[proposition.incident, what.what] = frozenset(proposition.statements)
        elif what.account_of is not None and proposition.incident is not None:
            given[proposition.incident, what.account_of.removesuffix(LOOSELY)].append((proposition, what))
    for (incident, account), group in sorted(given.items()):
        deed = account == _WHO_DID_IT
        person = None if deed or account == _HOW else matters.person(incident)
        of_one = deed or account == _HOW or person is not None
        for (one, first), (other, second) in combinations(sorted(group, key=lambda pair: pair[0].id), 2):
            sides = [
                [
                    told
                    for s in p.statements
                    if s not in denied.get((incident, what.what), ()) and _is_of(person, told := known.statements[s])
                ]
                for p, what in ((one, first), (other, second))
            ]
            if any(_by_others(known, a, b) and (of_one or _of_one(known, a, b)) for a, b in _pairs(*sides)):
                reasons = (f"“{first.what}” and “{second.what}”",)
                within = len({s.document for side in sides for s in side}) == 1
                loosely = any((what.account_of or "").endswith(LOOSELY) for what in (first, second))
                verdict: Verdict = "discrepancy" if loosely else "conflict"
                kind: ContradictionKind = "identity" if deed else "cause"
                yield contradiction((one.id, other.id), kind, verdict, reasons, within=within)


def _particulars(known: Known) -> Iterator[tuple[Proposition, Particular]]:
    for proposition in known.record.propositions:
        if proposition.particular is not None:
            yield proposition, proposition.particular


def _pairs(one: Sequence[Statement], other: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Yield pairs of two sides; of what very many tell, the first of each by id."""
    return product(sorted(one, key=_id)[:_MOST_COMPARED], sorted(other, key=_id)[:_MOST_COMPARED])


def _is_of(person: str | None, statement: Statement) -> bool:
    """Say whether a statement may be of the person a matter is about: it names nobody else."""
    return person is None or not _people(statement) or person in _people(statement)


def _id(statement: Statement) -> str:
    return statement.id


def _by_others(known: Known, one: Statement, other: Statement) -> bool:
    """Say whether two different tellers, or texts, tell of the same people, as far as they say of whom.

    What a text says in its own words may still be its teller's, so that it contradicts nobody there.
    """
    if one.document == other.document and (one.origin is None or other.origin is None):
        return False
    if one.origin is not None and one.origin == other.origin:
        return False
    people, others = _people(one), _people(other)
    return not people or not others or _of_one(known, one, other)


def _of_one(known: Known, one: Statement, other: Statement) -> bool:
    """Say whether two statements tell of one person: named by both, or the only one whom their incident names."""
    if _people(one) & _people(other):
        return True
    incident = known.incidents.get(one.incident or "") if one.incident == other.incident else None
    named = [p for p in incident.people if known.people[p].naming == "full"] if incident else []
    return len(named) == 1


def _people(statement: Statement) -> set[str]:
    return {v.entity for v in statement.victims if v.entity and v.entity.startswith("p-")}
