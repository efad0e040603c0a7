"""How many came: figures of those who carried out one raid on one person that cannot both hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.assess.answers import by_others
from firsthand.assess.known import Known
from firsthand.assess.marks import contradiction
from firsthand.assess.matters import Matters
from firsthand.assess.numbers import judge
from firsthand.assess.scope import OUT_OF_SCALE, of_others, size_of
from firsthand.assess.stories import Stories
from firsthand.model.record import Contradiction
from firsthand.model.statement import Statement

_ACTORS = frozenset({
    "member", "officer", "policeman", "policemen", "police", "soldier", "force", "forces", "agent", "gunman", "gunmen",
    "trooper", "troop", "guard", "serviceman", "servicemen", "men", "man", "militant", "fighter", "person",
})  # fmt: skip
_FORCE = r"(?:\w+ ){0,4}?(?:members|officers|policemen|soldiers|forces|agents|gunmen|troopers|troops|guards|men)\b"
_CAME = re.compile(
    rf"\b(?:force|squad|group|team|unit|patrol|party) of (?:\S+ )?{_FORCE}|"
    rf"\b(?:by|with) (?:\S+ ){{1,3}}{_FORCE}|"
    rf"{_FORCE}.{{0,60}}\b(?:enter|storm|raid|broke|break|burst|came|come|arriv|surround|took part)",
    re.IGNORECASE,
)
_ANYBODY = frozenset({"member", "men", "man", "person", "force", "forces", "fighter"})
_ACTS = frozenset({"raid", "arrest", "beating", "attack", "shooting", "other", "detention"})


def forces(known: Known, matters: Matters) -> Iterator[Contradiction]:
    """Yield, for each matter about one person, the figures of those who came for him that differ."""
    told: defaultdict[str, dict[tuple[float | None, float | None, str], Statement]] = defaultdict(dict)
    for statement in sorted(known.record.statements, key=lambda s: s.id):
        matter = matters.of(statement) if _counts_them(statement) else None
        quantity = statement.quantity
        if matter is not None and quantity is not None and matters.person(matter) is not None:
            told[matter].setdefault((quantity.low, quantity.high, quantity.comparator), statement)
    for matter in sorted(told):
        for one, other in combinations(sorted(told[matter].values(), key=lambda s: s.id), 2):
            if one.quantity is None or other.quantity is None or (one.origin and one.origin == other.origin):
                continue
            verdict, _ = judge(one.quantity, other.quantity)
            if verdict == "conflict":
                reasons = (f"“{one.quantity.text}” and “{other.quantity.text}” came",)
                within = one.document == other.document
                yield contradiction((one.id, other.id), "number", "conflict", reasons, within=within)


def forces_of_stories(known: Known, stories: Stories) -> Iterator[Contradiction]:
    """Yield, for each story, the figures of one kind of those who came ("soldiers") that differ over its texts."""
    for documents in stories.each():
        told: defaultdict[str, list[Statement]] = defaultdict(list)
        for document in documents:
            for statement in known.of_document[document]:
                if _counts_them(statement) and statement.quantity is not None:
                    told[(statement.quantity.unit or "").casefold()].append(statement)
        for unit in sorted(told.keys() - _ANYBODY):
            kept = [one for one in told[unit] if not of_others(known, stories, one)]
            for one, other in combinations(sorted(kept, key=lambda s: s.id), 2):
                if one.quantity is None or other.quantity is None or not by_others(one, other):
                    continue
                sizes = sorted((size_of(one.quantity), size_of(other.quantity)))
                apart = judge(one.quantity, other.quantity)[0] == "conflict" and sizes[1] < OUT_OF_SCALE * sizes[0]
                if apart and stories.one_time(one, other):
                    reasons = (f"“{one.quantity.text}” and “{other.quantity.text}” came",)
                    within = one.document == other.document
                    yield contradiction((one.id, other.id), "number", "conflict", reasons, within=within)


def _counts_them(statement: Statement) -> bool:
    """Say whether a statement's figure counts those who came, not those to whom it was done."""
    quantity = statement.quantity
    if quantity is None or quantity.low is None or quantity.low < 2 or statement.act not in _ACTS:
        return False
    if statement.polarity == "negative" or statement.standing not in ("asserted", "hedged"):
        return False
    if any(quantity.text in victim.text for victim in statement.victims):
        return False
    unit = (quantity.unit or "").casefold()
    return unit in _ACTORS and _CAME.search(statement.text) is not None
