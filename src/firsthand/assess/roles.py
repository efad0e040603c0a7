"""A person's role told in two ways that do not go together: joined after an order, and already serving before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from firsthand.assess.known import Known
from firsthand.assess.marks import contradiction
from firsthand.model.record import Contradiction
from firsthand.model.statement import Statement

_JOINING = frozenset({"enlistment", "call_up"})
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
                for party in (*statement.victims, *statement.alleged_actors):
                    if party.entity and party.entity.startswith("p-"):
                        table[party.entity].append(statement)
        for person in sorted(set(joined) & set(served)):
            one, other = next(product(joined[person], served[person]))
            reasons = (
                "joined up at one place of the report, already serving at another: the order in time is not told alike",
            )
            yield contradiction((one.id, other.id), "role", "discrepancy", reasons, within=True)
