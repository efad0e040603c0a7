"""Propositions over a whole matter, whatever the acts of their statements: particulars of conduct, and who is blamed.

A particular ("with a bar") that several texts tell is one proposition; where somebody tells it not to be so, all that
tell that are another, and stand among the denying of the first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from firsthand.link.events.act_families import is_plain
from firsthand.link.events.events import commonest
from firsthand.link.propositions.drafts import Draft
from firsthand.link.propositions.particulars import account_of, labels_of, told_in
from firsthand.model.blame import blamed_side, disowning_side
from firsthand.model.denial import denies
from firsthand.model.record import LOOSELY, Particular
from firsthand.model.statement import Statement

_MOSTLY = 0.5


def is_belief(statement: Statement) -> bool:
    """Say whether a statement is held to be so or not so, not only thought of or planned."""
    return statement.standing not in ("hypothetical", "planned")


def details(
    members: Mapping[str, Sequence[Statement]], wholes: Mapping[str, str], loose: Sequence[Statement]
) -> Iterator[Draft]:
    """Yield each particular that several texts tell of one matter, or one tells and another denies, and its denial."""
    told: defaultdict[tuple[str, str], dict[bool, list[Statement]]] = defaultdict(lambda: {True: [], False: []})
    people: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for at, statement in placed(members, wholes, loose):
        people[at].update(_people(statement) or {party.text for party in statement.victims})
        denied = denies(statement) and statement.polarity == "positive"
        if is_belief(statement) and (not denied or _denies_all(statement)):
            for label, so in told_in(statement.text):
                if not denied or label not in labels_of("event"):
                    told[at, label][so and not denied].append(statement)
    accounts = Counter((at, _account(label)) for (at, label), sides in told.items() if sides[True])
    for (at, label), sides in sorted(told.items()):
        agreed, contrary = _tightest(sides[True]), _tightest(sides[False])
        if label in labels_of("record"):
            contrary = []
        elif label not in labels_of("event") and not _is_of_one(people[at]):
            contrary = [one for one in contrary if any(_people(one) & _people(other) for other in agreed)]
        several = _account(label) is not None and accounts[at, _account(label)] > 1
        if agreed and (contrary or several or len({statement.document for statement in agreed}) > 1):
            yield _detail(("detail", at, label), [*agreed, *contrary], frozenset(one.id for one in contrary))
        if agreed and contrary:
            yield _detail(("contrary", at, label), contrary, frozenset())


def _denies_all(statement: Statement) -> bool:
    """Say whether all that a denied statement's words tell is denied: that it happened, not who did it."""
    answered = statement.response.disputes if statement.response is not None else "occurrence"
    return statement.standing == "denied" and answered in ("occurrence", None)


def _account(label: str) -> str | None:
    account = account_of(label)
    return account.removesuffix(LOOSELY) if account else None


def _people(statement: Statement) -> set[str]:
    return {party.entity for party in statement.victims if party.entity and party.entity.startswith("p-")}


def _is_of_one(people: Counter[str]) -> bool:
    """Say whether most of what is told of a matter was done to one and the same person."""
    told = max((count for one, count in people.items() if one.startswith("p-")), default=0)
    return told > 0 and told >= _MOSTLY * people.total()


def _detail(key: tuple[str, str, str], statements: list[Statement], against: frozenset[str]) -> Draft:
    kind, at, label = key
    return Draft(
        key=key,
        incident=at,
        act=commonest(s.act for s in statements if not is_plain(s.act)) or statements[0].act,
        apart=label.replace(",", ""),
        statements=statements,
        particular=Particular(what=label, so=kind == "detail", account_of=account_of(label)),
        against=against,
    )


def _tightest(statements: Sequence[Statement]) -> list[Statement]:
    """Return those that hold no other of them: of a sentence with many statements, the words that tell it.

    Two statements of the very same words (a beating, in custody) both tell it.
    """
    kept: list[Statement] = []
    for one in sorted(statements, key=lambda s: (s.document, s.start, -s.end, s.id)):
        while kept and kept[-1].document == one.document and one.end <= kept[-1].end:
            if one.start == kept[-1].start and one.end == kept[-1].end:
                break
            kept.pop()
        kept.append(one)
    return kept


def blames(
    members: Mapping[str, Sequence[Statement]], wholes: Mapping[str, str], loose: Sequence[Statement]
) -> Iterator[Draft]:
    """Yield, of each matter in which that is disputed, all that lays it to one side, and where that side disowns it."""
    told: defaultdict[str, defaultdict[tuple[str, str], list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for at, statement in placed(members, wholes, loose):
        for kind, side in _blame(statement):
            told[at][kind, side].append(statement)
    for at, sides in sorted(told.items()):
        for kind, side in sorted(sides.keys() - {("denied", "")} if len(sides) > 1 else ()):
            if kind == "blamed" or ("blamed", side) in sides:
                group = sides[kind, side]
                act = commonest(s.act for s in group if not is_plain(s.act)) or group[0].act
                yield Draft(key=(kind, at, side), incident=at, act=act, statements=group)


def _blame(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield whom a statement blames, or which side disowns the deed in it; ("denied", "") of any other denial."""
    if (side := disowning_side(statement)) is not None:
        yield "disowned", side
    elif denies(statement):
        yield "denied", ""
    elif (blamed := blamed_side(statement)) is not None:
        yield "blamed", blamed


def placed(
    members: Mapping[str, Sequence[Statement]], wholes: Mapping[str, str], loose: Sequence[Statement]
) -> Iterator[tuple[str, Statement]]:
    """Yield all statements with the matter that they belong to; those of a document without any are left out.

    What is of no incident belongs to the main one of its document; an incident that only one document tells of is
    taken into the matter that most of this document is about.
    """
    matter = _matters(members, wholes)
    for incident in sorted(members):
        at = wholes.get(incident, incident)
        for statement in members[incident]:
            yield matter[statement.document, at], statement
    for statement in loose:
        if (main := matter.get((statement.document, ""))) is not None:
            yield main, statement


def _matters(members: Mapping[str, Sequence[Statement]], wholes: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Return the matter of each document's incidents, and, for "", its main one."""
    documents: defaultdict[str, set[str]] = defaultdict(set)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for incident, group in members.items():
        for statement in group:
            documents[wholes.get(incident, incident)].add(statement.document)
            counts[statement.document][wholes.get(incident, incident)] += 1
    found: dict[tuple[str, str], str] = {}
    for document, told in counts.items():
        main = min(told, key=lambda at: (len(documents[at]) < 2, -told[at], at))
        found[document, ""] = main
        found.update({(document, at): at if len(documents[at]) > 1 else main for at in told})
    return found
