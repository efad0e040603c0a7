"""A person's role told in two ways that do not go together: joined after an order, and already serving before it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import product

from firsthand.assess.known import Known
from firsthand.assess.marks import contradiction
from firsthand.model.record import Contradiction
from firsthand.model.statement import Statement

_JOINING = frozenset({"enlistment", "call_up"})
_AMONG = re.compile(
    r"\b(?:[Tt]he|[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b[^.;]{0,40}\b(?:was|is) (?:among|one of|part of)\b[^.;]*$"
)
_REACH = 90
_SERVING = frozenset({"service"})


def roles(known: Known) -> Iterator[Contradiction]:
    """Yield, for one person of one document, a telling that he joined up and one that he already served."""
    for document in sorted(known.of_document):
        joined: defaultdict[str, list[Statement]] = defaultdict(list)
        served: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in known.of_document[document]:
            if statement.polarity == "negative" or statement.standing not in ("asserted", "hedged"):
                continue
            table = joined if statement.act in _JOINING else served if statement.act in _SERVING else None
            if table is not None:
                for person in _people(known, statement):
                    table[person].append(statement)
        for person in sorted(set(joined) & set(served)):
            one, other = next(product(joined[person], served[person]))
            reasons = ("joined up at one place of the report, already serving at another",)
            yield contradiction((one.id, other.id), "role", "discrepancy", reasons, within=True)


def _people(known: Known, statement: Statement) -> set[str]:
    """Return the persons whom a statement is about; of "he was among those who …", the one whom the text is about."""
    parties = (*statement.victims, *statement.alleged_actors)
    people = {party.entity for party in parties if party.entity and party.entity.startswith("p-")}
    before = known.documents[statement.document].text[max(0, statement.start - _REACH) : statement.trigger[1]]
    if not people and _AMONG.search(before.split("\n")[-1]):
        told = Counter(
            party.entity
            for other in known.of_document[statement.document]
            for party in other.victims
            if party.entity and party.entity.startswith("p-")
        )
        people = {min(told, key=lambda person: (-told[person], person))} if told else set()
    return people
