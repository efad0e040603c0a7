"""How many came: figures of those who carried out one raid that cannot both hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.assess.contradictions.answers import by_others
from firsthand.assess.contradictions.numbers import judge
from firsthand.assess.contradictions.scope import in_scale, of_some, sentence_of, size_of
from firsthand.assess.contradictions.stories import Stories, main_name
from firsthand.assess.known import Known
from firsthand.assess.marks import contradiction
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
_MADE_UP = re.compile(
    r"\b(?:force|squad|unit|team|patrol|party|group|convoy)\b[^.;:]{0,80}?\b(?:consist\w+ of|made up of|composed of|"
    r"compris\w+(?: of)?|numbering) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_ANYBODY = frozenset({"member", "men", "man", "person", "force", "forces", "fighter"})
_ACTS = frozenset({"raid", "arrest", "beating", "attack", "shooting", "other", "detention"})


def forces(known: Known, stories: Stories) -> Iterator[Contradiction]:
    """Yield, for each story, the figures of one kind of those who came ("soldiers") that differ over its texts.

    In a story about one person all who came for him are one kind.
    """
    for documents in stories.each():
        counted = [s for document in documents for s in known.of_document[document] if _counts_them(known, s)]
        if len(counted) < 2:
            continue
        of_one = bool(main_name(known, documents))
        told: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in counted:
            unit = (statement.quantity.unit or "").casefold() if statement.quantity is not None else ""
            if (of_one or unit not in _ANYBODY) and not of_some(known, stories, statement):
                told["" if of_one else unit].append(statement)
        for unit in sorted(told):
            for one, other in combinations(sorted(told[unit], key=lambda s: s.id), 2):
                if one.quantity is not None and other.quantity is not None and _apart(stories, one, other):
                    reasons = (f"“{one.quantity.text}” and “{other.quantity.text}” came",)
                    within = one.document == other.document
                    yield contradiction((one.id, other.id), "number", "conflict", reasons, within=within)


def _apart(stories: Stories, one: Statement, other: Statement) -> bool:
    """Say whether two figures of those who came, by two tellers and of one time, exclude each other."""
    if one.quantity is None or other.quantity is None or not by_others(one, other):
        return False
    low, high = (one, other) if size_of(one.quantity) < size_of(other.quantity) else (other, one)
    apart = judge(one.quantity, other.quantity)[0] == "conflict" and bool(in_scale([low], [high]))
    return apart and stories.one_time(one, other)


def _counts_them(known: Known, statement: Statement) -> bool:
    """Say whether a statement's figure counts those who came, not those to whom it was done."""
    quantity = statement.quantity
    if quantity is None or quantity.low is None or quantity.low < 2 or statement.act not in _ACTS:
        return False
    if statement.polarity == "negative" or statement.standing not in ("asserted", "hedged"):
        return False
    if any(quantity.text in victim.text for victim in statement.victims):
        return False
    unit = (quantity.unit or "").casefold()
    if unit in _ACTORS and _CAME.search(statement.text) is not None:
        return True
    before, printed, _ = sentence_of(known, statement).partition(f" {quantity.text}")
    return not unit and bool(printed) and _MADE_UP.search(f"{before} ") is not None
