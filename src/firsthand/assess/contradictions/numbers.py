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

from firsthand.assess.contradictions.scope import OUT_OF_SCALE, of_earlier_count, of_household, of_some
from firsthand.assess.contradictions.stories import Stories
from firsthand.assess.days import later
from firsthand.assess.known import Known
from firsthand.assess.marks import Verdict, contradiction
from firsthand.model.record import Contradiction, Proposition
from firsthand.model.statement import Statement
from firsthand.model.values.quantity import Quantity

# Units that count anybody; every other counts a part of them ("women", "sisters"), which is no total.
_ANYBODY = frozenset({
    "", "person", "people", "man", "men", "civilian", "victim", "body", "bodies", "dead", "corpse", "individual",
    "human", "resident", "villager", "inhabitant", "local", "townspeople", "citizen", "life", "lives",
    "soul",
    "prisoner", "detainee", "inmate", "captive", "hostage", "terrorist", "militant", "fighter", "jihadist", "extremist",
    "total", "casualty", "casualties", "fatality", "fatalities", "death",
})  # fmt: skip
_ONE_PART = {
    "women": "woman", "girl": "woman", "children": "child", "minor": "child", "boy": "child", "baby": "child",
    "infant": "child", "pupil": "student", "families": "family", "policemen": "officer", "policeman": "officer",
}  # fmt: skip
# Counted beside others told before: "another five", "two other men", "12 more".
_BESIDE = re.compile(r"\b(?:another|others?|more|further|additional|extra|remaining|rest)\b", re.IGNORECASE)
_OTHER_THAN = re.compile(r"\bothers?\b", re.IGNORECASE)
_DEAD = frozenset({"killing", "death"})
_OTHERS = frozenset({"other", "more", "another"})
_WAY = re.compile(
    r"\b(?:execut\w+|shot|shelling|shelled|stabb\w+|hacked|burn\w+|drown\w+|hanged|gunfire|knif\w+)\b", re.I
)
_LEAST_WORDS = re.compile(r"\b(?:more|fewer|less) than\b", re.IGNORECASE)
_SHORT = frozenset({"headline", "subheading", "key_points", "caption"})
_ROUNDED = 0.15
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


def figures(known: Known, stories: Stories) -> Iterator[Contradiction]:
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
            part = part_of(quantity, others=proposition.act not in _DEAD)
            if part is None:
                continue
            told = [known.statements[identity] for identity in proposition.statements]
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


def part_of(quantity: Quantity, *, others: bool = False) -> str | None:
    """Return of which part of the people a figure is, "" where of anybody; null where it adds to another figure.

    With `others`, "13 others" are anybody: of the hurt, they are others than the dead.
    """
    text = _LEAST_WORDS.sub("", quantity.text)
    if _BESIDE.search(_OTHER_THAN.sub("", text) if others else text):
        return None
    unit = (quantity.unit or "").casefold()
    single = unit.removesuffix("s")
    if others and single == "other":
        return ""
    if any(letter.isdigit() for letter in unit) or single in _OTHERS:
        return None
    return "" if {unit, single} & _ANYBODY else _ONE_PART.get(unit) or _ONE_PART.get(single) or single


def only_in_headlines(known: Known, proposition: Proposition) -> bool:
    """Say whether a figure stands in headlines alone, which round what their articles say."""
    return all(known.statements[identity].segment in _SHORT for identity in proposition.statements)


def _compare(known: Known, one: Proposition, other: Proposition) -> Contradiction | None:
    first, second = _quantity(one), _quantity(other)
    if first is None or second is None or min(_size(first), _size(second)) <= 1:
        return None
    if max(_size(first), _size(second)) >= OUT_OF_SCALE * min(_size(first), _size(second)):
        return None
    verdict, why = judge(first, second)
    if verdict != "conflict" and "vague" in (first.comparator, second.comparator):
        return None
    if verdict == "conflict" and _one_way_of_dying(known, one, other):
        verdict, why = "discrepancy", "the lower figure is of those killed in one way"
    if verdict == "conflict" and any(
        all(of_earlier_count(known.statements[s]) for s in p.statements) for p in (one, other)
    ):
        verdict, why = "superseded", "one is told as an earlier count"
    if verdict == "conflict" and _grew(known, one, other):
        verdict, why = "superseded", "a later report gives the higher figure: the count grew"
    documents = {known.statements[s].document for s in (*one.statements, *other.statements)}
    reasons = (f"“{first.text}” and “{second.text}”", why)
    return contradiction((one.id, other.id), "number", verdict, reasons, within=len(documents) == 1)


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


def ages(known: Known) -> Iterator[Contradiction]:
    """Yield pairs of statements that give one person two ages."""
    told: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in known.record.statements:
        if statement.act == "age" and statement.quantity is not None:
            for party in statement.victims:
                if party.entity is not None:
                    told[party.entity].append(statement)
    for person in sorted(told):
        yield from _ages_of(known, told[person])


def _ages_of(known: Known, statements: Sequence[Statement]) -> Iterator[Contradiction]:
    by_age: defaultdict[float, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.quantity is not None and statement.quantity.low is not None:
            by_age[statement.quantity.low].append(statement)
    for one, other in combinations(sorted(by_age), 2):
        first, second = by_age[one][0], by_age[other][0]
        early, late = known.published(first.document), known.published(second.document)
        aged = later(late, early) is True and other - one <= 2 and (late or "")[:4] > (early or "")[:4]
        reasons = (f"{one:g} and {other:g} years of age",)
        within = first.document == second.document
        yield contradiction(
            (first.id, second.id), "number", "superseded" if aged else "conflict", reasons, within=within
        )
