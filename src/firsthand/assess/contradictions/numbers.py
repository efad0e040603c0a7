"""Numbers that differ: figures of one incident and kind of act, and ages of one person.

Two figures that can both hold ("at least 234", "more than 80") are a discrepancy; two that cannot, a conflict; a
growing toll is superseded; a rounded and an exact figure differ in granularity. Parts of a whole are compared with
parts of the same kind only.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from firsthand.assess.contradictions.answers import Answered, Judged, Opposed, opposed
from firsthand.assess.contradictions.parts import Parts
from firsthand.assess.contradictions.scope import (
    has_risen,
    in_scale,
    of_earlier_count,
    of_household,
    of_some,
    sentence_of,
)
from firsthand.assess.contradictions.stories import Stories
from firsthand.assess.known import Known
from firsthand.assess.marks import Verdict, contradiction
from firsthand.model.record import Contradiction, Proposition
from firsthand.model.statement import Statement
from firsthand.model.values.days import later
from firsthand.model.values.quantity import Quantity

_DEAD = frozenset({"killing", "death"})
_WAY = re.compile(
    r"\b(?:execut\w+|shot|shelling|shelled|stabb\w+|hacked|burn\w+|drown\w+|hanged|gunfire|knif\w+|"
    r"on (?:the|their) (?:way|spot|site)|of (?:the|their) (?:injuries|wounds)|in hospitals?)\b",
    re.IGNORECASE,
)
_SHORT = frozenset({"headline", "subheading", "key_points", "caption"})
_ROUNDED = 0.15
_NEAR = 0.99
_MOST_FIGURES = 12


def bounds_of(quantity: Quantity) -> tuple[float, float]:
    """Return what a figure allows: low and high, open ends as infinity; "about" allows 15 % either way."""
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    if quantity.comparator == ">" and quantity.low is not None:
        return quantity.low + 1, math.inf if quantity.high in (None, quantity.low) else high
    if quantity.comparator == "<" and quantity.high is not None:
        return 0.0 if low == -math.inf else low, quantity.high - 1
    if quantity.comparator == ">=":
        return low, math.inf if quantity.high in (None, quantity.low) else high
    if quantity.comparator == "<=":
        return (0.0 if low in (-math.inf, high) else low), high
    if quantity.comparator == "~":
        middle = quantity.low if quantity.low is not None else quantity.high or 0.0
        return middle * (1 - _ROUNDED), middle * (1 + _ROUNDED)
    return low, high


def figures(known: Known, stories: Stories, parts: Parts) -> Iterator[Contradiction]:
    """Yield pairs of figure propositions of one incident and act that differ."""
    groups: defaultdict[tuple[str, str, str], list[Proposition]] = defaultdict(list)
    for proposition in known.record.propositions:
        quantity = proposition.value.quantity if proposition.value else None
        if quantity is None or (quantity.comparator == "vague" and quantity.low is None):
            continue
        if (
            proposition.incident is not None
            and quantity.subset_of is None
            and not only_in_headlines(known, proposition)
            and not _is_of_others(known, stories, proposition)
        ):
            told = [known.statements[identity] for identity in proposition.statements]
            part = parts.of(quantity, told, others=proposition.act not in _DEAD)
            if part is None:
                continue
            if all(of_household(known, statement) for statement in told):
                part = f"{part} of a household in {min(statement.document for statement in told)}"
            groups[proposition.incident, proposition.act, part].append(proposition)
    for _, group in sorted(groups.items()):
        if len(group) > _MOST_FIGURES:
            group = sorted(group, key=lambda p: (-p.documents, p.id))[:_MOST_FIGURES]
        for one, other in combinations(sorted(group, key=lambda p: p.id), 2):
            found = _compare(known, one, other)
            if found is not None:
                yield found


def _is_of_others(known: Known, stories: Stories, proposition: Proposition) -> bool:
    """Say whether a figure is of years, a war, another event or another place, wherever it is told."""
    told = [known.statements[identity] for identity in proposition.statements]
    return all(of_some(known, stories, s) for s in told)


def only_in_headlines(known: Known, proposition: Proposition) -> bool:
    """Say whether a figure stands in headlines alone, which round what their articles say."""
    return all(known.statements[identity].segment in _SHORT for identity in proposition.statements)


def _compare(known: Known, one: Proposition, other: Proposition) -> Contradiction | None:
    first, second = _quantity(one), _quantity(other)
    if first is None or second is None or min(_size(first), _size(second)) <= 1:
        return None
    low, high = sorted((one, other), key=lambda p: _size(_quantity(p) or first))
    if not in_scale(*([known.statements[s] for s in p.statements] for p in (low, high))):
        return None
    verdict, why = judge(first, second)
    if verdict == "conflict" and _told_beside(known, one, other):
        return None
    if verdict != "conflict" and "vague" in (first.comparator, second.comparator):
        return None
    if verdict == "conflict" and _one_way_of_dying(known, one, other):
        verdict, why = "discrepancy", "the lower figure is of those killed in one way"
    if verdict == "conflict" and any(
        all(of_earlier_count(known.statements[s]) for s in p.statements) for p in (one, other)
    ):
        verdict, why = "superseded", "one is told as an earlier count"
    if verdict == "conflict" and has_risen(*([known.statements[s] for s in p.statements] for p in (low, high))):
        verdict, why = "superseded", "the text says that the count rose to the higher figure"
    if verdict == "conflict" and _grew(known, one, other):
        verdict, why = "superseded", "a later report gives the higher figure: the count grew"
    documents = {known.statements[s].document for s in (*one.statements, *other.statements)}
    reasons = (f"“{first.text}” and “{second.text}”", why)
    return contradiction((one.id, other.id), "number", verdict, reasons, within=len(documents) == 1)


def _told_beside(known: Known, one: Proposition, other: Proposition) -> bool:
    """Say whether one teller gives both in one sentence: he counts two things (nine confirmed dead, four presumed)."""
    told, others = (
        {(s.document, s.origin, sentence_of(known, s)) for s in (known.statements[i] for i in p.statements) if s.origin}
        for p in (one, other)
    )
    return bool(told & others)


def _one_way_of_dying(known: Known, one: Proposition, other: Proposition) -> bool:
    """Say whether the lower figure counts those who died in one way ("executed"), and the higher all the dead."""
    low, high = sorted(
        (one, other), key=lambda p: bounds_of(p.value.quantity)[1] if p.value and p.value.quantity else 0
    )
    ways = [[way_of_dying(known.statements[s].text) for s in p.statements] for p in (low, high)]
    return all(ways[0]) and not any(ways[1])


def way_of_dying(text: str) -> bool:
    """Say whether words tell in which way people died ("executed", "by shelling")."""
    return _WAY.search(text) is not None


def judge(one: Quantity, other: Quantity) -> tuple[Verdict, str]:
    """Say how two figures of one thing differ."""
    low, high = bounds_of(one)
    other_low, other_high = bounds_of(other)
    if (high < other_low or other_high < low) and not _touch(one, other):
        if min(_size(one), _size(other)) > _NEAR * max(_size(one), _size(other)):
            return "discrepancy", "the two are nearly the same: one may be counted otherwise"
        return "conflict", "the two cannot both hold of the same people"
    exact = (one.comparator == "=") != (other.comparator == "=")
    if exact and "~" in (one.comparator, other.comparator):
        return "granularity", "one is a round figure that the other fits"
    return "discrepancy", "both can hold, and they differ notably"


def _touch(one: Quantity, other: Quantity) -> bool:
    """Say whether only "more than" keeps two figures apart: of 40 and more than 40 people, one has rounded."""
    printed = ({q.low, q.high} - {None} for q in (one, other))
    return ">" in (one.comparator, other.comparator) and bool(set.intersection(*printed))


def _quantity(proposition: Proposition) -> Quantity | None:
    return proposition.value.quantity if proposition.value else None


def _size(quantity: Quantity) -> float:
    return quantity.low if quantity.low is not None else quantity.high or 0.0


def _grew(known: Known, one: Proposition, other: Proposition) -> bool:
    """Say whether the higher figure is told later by documents of known dates, and by an origin of the lower one."""
    first, second = _quantity(one), _quantity(other)
    if first is None or second is None:
        return False
    low, high = (one, other) if _size(first) < _size(second) else (other, one)
    shared = set(low.supporting) & set(high.supporting)
    early = [known.published(known.statements[s].document) for s in low.statements]
    late = [known.published(known.statements[s].document) for s in high.statements]
    if not early or not late or None in early or None in late:
        return False
    ordered = all(later(b, a) is True for a in early for b in late)
    return ordered and (bool(shared) or not low.supporting or not high.supporting)


def ages(known: Known) -> Iterator[Opposed]:
    """Yield, for each person, two ages that are told of him: each with all who tell it."""
    told: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in known.record.statements:
        if statement.act == "age" and statement.quantity is not None:
            for party in statement.victims:
                if party.entity is not None:
                    told[party.entity].append(statement)
    for person in sorted(told):
        yield from _ages_of(known, told[person])


def _ages_of(known: Known, statements: Sequence[Statement]) -> Iterator[Opposed]:
    by_age: defaultdict[float, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.quantity is not None and statement.quantity.low is not None:
            by_age[statement.quantity.low].append(statement)
    for one, other in combinations(sorted(by_age), 2):
        aged = other - one <= 2 and _told_years_apart(known, by_age[one], by_age[other])
        reasons = (f"{one:g} and {other:g} years of age",)
        judged = Judged(kind="number", verdict="superseded" if aged else "conflict", reasons=reasons)
        sides = [
            Answered(statements=tuple(by_age[age]), says=f"{age:g} years of age", figure=by_age[age][0].quantity)
            for age in (one, other)
        ]
        yield from opposed(known, sides[0], sides[1], judged, surely=True, wider=False)


def _told_years_apart(known: Known, younger: Sequence[Statement], older: Sequence[Statement]) -> bool:
    """Say whether each text that gives the higher age is of a later year than each that gives the lower."""
    early = [known.published(statement.document) for statement in younger]
    late = [known.published(statement.document) for statement in older]
    return all(later(b, a) is True and (b or "")[:4] > (a or "")[:4] for a in early for b in late)
