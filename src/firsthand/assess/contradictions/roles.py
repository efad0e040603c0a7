"""A person's role told in two ways that do not go together: joined after an order, and already serving before it.

Whoever serves once joined; only words of a service that was under way ("already", "for years", "a career officer",
"when the campaign was announced") are set against the joining, and only where no dates put them in order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from firsthand.assess.known import Known
from firsthand.assess.marks import contradiction
from firsthand.model.record import Contradiction
from firsthand.model.statement import Statement
from firsthand.model.values.days import disjoint, later, span_of

_JOINING = frozenset({"enlistment", "call_up"})
_CALLED = re.compile(
    r"\b(?:with|by|under|on|after|through|following) (?:this|that|the|his|an?) (?:\w+ )?"
    r"(?:order|decree|mobili[sz]ation|call-up|levy|draft|edict)\b",
    re.IGNORECASE,
)
_SERVING = frozenset({"service"})
_UNDER_WAY = re.compile(
    r"\b(?:already|an? serving|career|professional|regular|veteran|since|had (?:been|served|spent|worn|held|fought)|"
    r"for (?:\w+ )?(?:many |several )?(?:years|decades)|before|at the time|by the time)\b",
    re.IGNORECASE,
)
_AN_ANNOUNCEMENT = re.compile(
    r"\W*\b(?:when|before|by the time|at the time|as)\b[^.;]*"
    r"\b(?:order|announc|declar|decree|launch|beg[aiu]n|start|broke out|invad)",
    re.IGNORECASE,
)
_YOUTH = re.compile(
    r"\b(?:after|from|out of|straight from) (?:school|university|college|leaving school)\b|\baged? \d", re.IGNORECASE
)
_REACH = 90


def roles(known: Known) -> Iterator[Contradiction]:
    """Yield, for one person of one document, a telling that he joined up and one that he already served."""
    members = _members(known)
    for document in sorted(known.of_document):
        joined: defaultdict[str, list[Statement]] = defaultdict(list)
        served: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in known.of_document[document]:
            if statement.polarity == "negative" or statement.standing not in ("asserted", "hedged"):
                continue
            if statement.act in _JOINING or (statement.act == "summons" and _CALLED.search(statement.text)):
                table = joined
            elif statement.act in _SERVING and _under_way(known, statement):
                table = served
            else:
                continue
            for person in sorted(_people(statement, members)):
                table[person].append(statement)
        for person in sorted(set(joined) & set(served)):
            pairs = [pair for pair in product(joined[person], served[person]) if not _in_order(*pair)]
            if pairs:
                reasons = ("joined up at one place of the report, already serving at another",)
                between = (pairs[0][0].id, pairs[0][1].id)
                yield contradiction(between, "role", "discrepancy", reasons, within=True)


def _members(known: Known) -> Mapping[str, frozenset[str]]:
    """Return the people whom a text counts to each group ("he was among those who enlisted")."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for person in known.record.people:
        for relation in person.relations:
            if relation.kind == "member":
                members[relation.to].add(person.id)
    return {group: frozenset(people) for group, people in members.items()}


def _people(statement: Statement, members: Mapping[str, frozenset[str]]) -> set[str]:
    """Return the persons whom a statement is about; of a group, those whom the text counts to it."""
    found: set[str] = set()
    for party in (*statement.victims, *statement.alleged_actors):
        if party.entity is not None:
            found |= {party.entity} if party.entity.startswith("p-") else members.get(party.entity, frozenset())
    return found


def _under_way(known: Known, statement: Statement) -> bool:
    """Say whether a service is told to have been under way, in its words or by what it is dated with."""
    after = known.documents[statement.document].text[statement.end : statement.end + _REACH]
    told = _UNDER_WAY.search(statement.text) or _AN_ANNOUNCEMENT.search(statement.text)
    return bool(told or _AN_ANNOUNCEMENT.match(after))


def _in_order(joined: Statement, served: Statement) -> bool:
    """Say whether the dates told let him join first: a joining of a known year before a service of a known time."""
    if disjoint(span_of(joined.when), span_of(served.when)) is not True or joined.when is None or served.when is None:
        return _joined_long_ago(joined)
    return later(served.when.edtf, joined.when.edtf) is True


def _joined_long_ago(joined: Statement) -> bool:
    """Say whether the joining has a year of its own, or a time of life: it need not be the latest order's."""
    edtf = joined.when.edtf if joined.when else None
    stated = joined.when is not None and joined.when.basis == "stated"
    return (stated and edtf is not None and edtf[:4].isdigit()) or bool(_YOUTH.search(joined.text))
