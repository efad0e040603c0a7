"""Dates, places and statuses of one person or incident that do not go together; change over time is no conflict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from firsthand.assess.known import Known
from firsthand.assess.marks import contradiction
from firsthand.assess.places import apart
from firsthand.model.record import Contradiction, Person
from firsthand.model.statement import Observation, Statement
from firsthand.model.values.days import disjoint, later, span_of

_ONCE = frozenset({"killing", "death", "suicide"})
_RARELY = frozenset({"arrest", "disappearance", "release", "escape", "autopsy"})
_FINAL = frozenset({"dead", "killed"})
_ALIVE = frozenset(
    {"detained", "held", "free", "released", "missing", "injured", "wounded", "hospitalised", "alive", "escaped"}
)
_MOST = 12
# Times that are counted from another day than the text's own: a day more or less may be the reader's.
_RELATIVE = re.compile(
    r"\b(?:next|following|previous|same|that|later|earlier|before|after|ago|yesterday|overnight|eve)\b", re.IGNORECASE
)
_APART = re.compile(r"\b(?:after|following|since|over|news|amid|despite|to protest|to mourn|ahead of)\b", re.IGNORECASE)
# Where people stood afterwards is not where it happened.
_AFTERMATH = re.compile(r"\b(?:protest|demonstrat|rall(?:y|ied)|march(?:ed|ing)|funeral|vigil)", re.IGNORECASE)


def once_only(known: Known) -> Iterator[Contradiction]:
    """Yield dates and places that differ for what happens to a person once (or seldom: a discrepancy at most)."""
    told: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in known.record.statements:
        if not _counts(statement):
            continue
        group = "death" if statement.act in _ONCE else statement.act
        people = [p.entity for p in statement.victims if p.entity and p.entity.startswith("p-")]
        for person in people:
            told[person, group].append(statement)
    for (_, group), statements in sorted(told.items()):
        yield from _dates(known, statements, certain=group == "death")
        yield from _places(statements)


def _counts(statement: Statement) -> bool:
    return (
        statement.act in _ONCE | _RARELY
        and statement.polarity == "positive"
        and statement.standing in ("asserted", "hedged")
        and statement.response is None
    )


def _dates(known: Known, statements: Sequence[Statement], *, certain: bool) -> Iterator[Contradiction]:
    by_day: dict[tuple[str, str], Statement] = {}
    for statement in sorted(statements, key=lambda s: s.id):
        days = span_of(statement.when)
        known_day = days is not None and statement.when is not None and statement.when.basis != "inferred"
        if days is not None and known_day and not _dates_another(statement):
            by_day.setdefault(days, statement)
    for one, other in combinations(_accounts(by_day), 2):
        if disjoint(one, other) is not True:
            continue
        first, second = by_day[one], by_day[other]
        reasons = (f"{_told(first)} and {_told(second)}",)
        printed = not any(_RELATIVE.search(s.when.text) for s in (first, second) if s.when)
        verdict = "conflict" if certain and printed and "X" not in one[0] + other[0] else "discrepancy"
        within = first.document == second.document
        yield contradiction((first.id, second.id), "date", verdict, reasons, within=within)  # type: ignore[arg-type]


def _dates_another(statement: Statement) -> bool:
    """Say whether a time stands apart from the act, before "after the death": it dates what came after."""
    at = statement.text.find(statement.when.text) if statement.when else -1
    trigger = statement.trigger[0] - statement.start
    return 0 <= at < trigger and _APART.search(statement.text[at:trigger]) is not None


def held_before_arrest(known: Known) -> Iterator[Contradiction]:
    """Yield, for each person, an arrest on a day by which another telling has him in custody already."""
    arrests: defaultdict[str, list[Statement]] = defaultdict(list)
    held: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(known.record.statements, key=lambda s: s.id):
        table = arrests if statement.act == "arrest" else held if statement.act == "detention" else None
        if table is None or statement.polarity == "negative" or statement.standing not in ("asserted", "hedged"):
            continue
        for person in {p.entity for p in statement.victims if p.entity and p.entity.startswith("p-")}:
            table[person].append(statement)
    for person in sorted(set(arrests) & set(held)):
        for one, other in product(arrests[person], held[person]):
            by = _held_by(other)
            if (
                by is not None
                and one.when is not None
                and later(one.when.edtf, by) is True
                and len(arrests[person]) == 1
            ):
                reasons = (f"seized on {one.when.edtf}, and held by {by} already",)
                within = one.document == other.document
                yield contradiction((one.id, other.id), "date", "conflict", reasons, within=within)
                break


def _held_by(statement: Statement) -> str | None:
    """Return the day by which a telling has somebody in custody ("by March 11 he had already spent two nights")."""
    edtf = statement.when.edtf if statement.when and statement.when.basis != "inferred" else None
    return edtf.removeprefix("../") if edtf is not None and edtf.startswith("../") else None


def _accounts(by_day: dict[tuple[str, str], Statement]) -> list[tuple[str, str]]:
    """Return the narrowest of each set of times that agree, so that one odd date is one contradiction."""
    accounts: list[tuple[str, str]] = []
    for days in sorted(by_day, key=lambda d: (_length(d), d)):
        if all(disjoint(days, account) is True for account in accounts):
            accounts.append(days)
    return sorted(accounts)[:_MOST]


def _length(days: tuple[str, str]) -> int:
    return sum(
        abs(int(b) - int(a)) * w for a, b, w in zip(_numbers(days[0]), _numbers(days[1]), (366, 31, 1), strict=True)
    )


def _numbers(day: str) -> list[str]:
    return day.replace("XXXX", "0").split("-")


def _told(statement: Statement) -> str:
    return (statement.when.edtf or statement.when.text) if statement.when else "no date"


def _places(statements: Sequence[Statement]) -> Iterator[Contradiction]:
    by_name: dict[str, Statement] = {}
    for statement in sorted(statements, key=lambda s: s.id):
        told = statement.where is not None and statement.where.basis != "inferred" and statement.segment != "caption"
        if told and statement.where is not None and not _AFTERMATH.search(statement.text):
            by_name.setdefault(statement.where.name, statement)
    for one, other in combinations(sorted(by_name)[:_MOST], 2):
        first, second = by_name[one], by_name[other]
        if first.where and second.where and apart(first.where, second.where):
            within = first.document == second.document
            yield contradiction((first.id, second.id), "place", "discrepancy", (f"{one} and {other}",), within=within)


def statuses(known: Known) -> Iterator[Contradiction]:
    """Yield statuses of one person that exclude each other: dead and, later, alive; else what was superseded."""
    for person in known.record.people:
        yield from _of_person(known, person)


def _of_person(known: Known, person: Person) -> Iterator[Contradiction]:
    deaths = [o for o in person.observations if o.status in _FINAL and o.as_of]
    firsts: dict[tuple[str, str | None], Observation] = {}
    for observation in person.observations:
        firsts.setdefault((observation.status, observation.as_of or observation.told), observation)
    for one, other in combinations(list(firsts.values())[:_MOST], 2):
        dead, alive = (one, other) if one.status in _FINAL else (other, one)
        if dead.status not in _FINAL or alive.status not in _ALIVE:
            continue
        order = later(alive.as_of or alive.told, dead.as_of or dead.told)
        surely = all(later(alive.as_of, death.as_of) is True for death in deaths)
        if order is True and alive.as_of and dead.as_of and surely:
            documents = {known.statements[o.statement].document for o in (dead, alive)}
            reasons = (f"told to be {dead.status} ({dead.as_of}) and, later, {alive.status} ({alive.as_of})",)
            between = (dead.statement, alive.statement)
            yield contradiction(between, "status", "conflict", reasons, within=len(documents) == 1)
