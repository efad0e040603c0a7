"""Lengths of time that do not go together: how long after an arrest somebody died, how long an operation took."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from firsthand.assess.contradictions.answers import Answered, Judged, Opposed, opposed
from firsthand.assess.contradictions.matters import Matters
from firsthand.assess.known import Known
from firsthand.model.statement import Statement

_DEATH = frozenset({"killing", "death"})
_LENGTH = re.compile(r"^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$")
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_ADJECTIVE = re.compile(r"\b(\d+|" + "|".join(_NUMBERS) + r")-(day|hour|week)(?:-long)?\b", re.IGNORECASE)
_HOURS = {"hour": 1.0, "day": 24.0, "week": 168.0}
_OPERATION = re.compile(r"\b(?:operation|massacre|siege|assault|offensive|killings|raid)\b", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:after|of|from) (?:his|her|their|the|being|having been) (?:\w+ )?(?:arrest|detention|abduct|seiz|taken)|"
    r"\bwithin (?:an?|\w+) (?:hours?|minutes?|days?)\b",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:within|less than|under|no more than|at most|up to|not even)\b", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:more than|at least|longer than|upwards of)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|approximately|roughly|several|a few)\b", re.IGNORECASE)
_SLACK, _NEAR = 0.25, 30


def durations(known: Known, matters: Matters) -> Iterator[Opposed]:
    """Yield pairs of lengths that exclude each other: from arrest to death of one person, and of one operation."""
    deaths: defaultdict[str, list[Statement]] = defaultdict(list)
    operations: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(known.record.statements, key=lambda s: s.id):
        if statement.polarity == "negative" or statement.standing not in ("asserted", "hedged"):
            continue
        if statement.segment not in ("body", "headline", "subheading", "key_points"):
            continue
        if statement.act in _DEATH and _AFTER.search(statement.text) and _hours(statement) is not None:
            matter = matters.of(statement)
            if matter is not None and matters.person(matter) is not None:
                deaths[matter].append(statement)
        elif _days_of_operation(statement) is not None and (matter := matters.of(statement)) is not None:
            operations[matter].append(statement)
    for group in (*_sorted(deaths), *_sorted(operations)):
        yield from _compare(known, group)


def _sorted(groups: dict[str, list[Statement]]) -> list[list[Statement]]:
    return [groups[key] for key in sorted(groups)]


def _compare(known: Known, statements: Sequence[Statement]) -> Iterator[Opposed]:
    """Yield each two lengths once, told by different origins, each with all who tell it."""
    by_length: defaultdict[tuple[float, float], list[Statement]] = defaultdict(list)
    for statement in statements:
        length = _hours(statement) if statement.act in _DEATH and _AFTER.search(statement.text) else None
        length = length or _days_of_operation(statement)
        if length is not None:
            by_length[length].append(statement)
    for one, other in combinations(sorted(by_length), 2):
        first, second = by_length[one], by_length[other]
        origins = {s.origin for s in first} & {s.origin for s in second}
        if one[1] < other[0] and origins <= {None}:
            judged = Judged(kind="date", verdict="conflict", reasons=(f"“{_told(first[0])}” and “{_told(second[0])}”",))
            sides = [Answered(statements=_in_these_words(known, told), says=_told(told[0])) for told in (first, second)]
            yield from opposed(known, sides[0], sides[1], judged, surely=True, wider=False)


def _in_these_words(known: Known, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return all that is told in the same words: "died two hours after his arrest" tells that of both."""
    spans = {(s.document, s.start, s.end, s.origin) for s in statements}
    beside = {
        s.id: s
        for document in {s.document for s in statements}
        for s in known.of_document[document]
        if (document, s.start, s.end, s.origin) in spans and s.polarity == "positive" and s.standing != "denied"
    }
    return tuple(beside[key] for key in sorted(beside))


def _hours(statement: Statement) -> tuple[float, float] | None:
    """Return the length told of a statement's time in hours, lowest and highest, as its words bound it."""
    when = statement.when
    match = _LENGTH.match(when.duration) if when is not None and when.duration else None
    if match is None or when is None:
        return None
    weeks, days, hours, minutes = (int(part or 0) for part in match.groups())
    length = weeks * 168.0 + days * 24.0 + hours + minutes / 60
    at = statement.text.find(when.text)
    before = statement.text[max(0, at - _NEAR) : at + len(when.text)] if at >= 0 else when.text
    if _UP_TO.search(before):
        return 0.0, length
    if _AT_LEAST.search(before):
        return length, math.inf
    slack = _SLACK * length if _ABOUT.search(before) else 0.0
    return length - slack, length + slack


def _days_of_operation(statement: Statement) -> tuple[float, float] | None:
    """Return how long the operation that a statement names took: "a five-day raid", "carried out over four days"."""
    if _OPERATION.search(statement.text) is None:
        return None
    match = _ADJECTIVE.search(statement.text)
    if match is not None:
        number = _NUMBERS.get(match.group(1).casefold()) or int(match.group(1))
        return number * _HOURS[match.group(2).casefold()], number * _HOURS[match.group(2).casefold()]
    spread = statement.when is not None and re.match(r"(?:over|during|for|in) ", statement.when.text)
    return _hours(statement) if spread else None


def _told(statement: Statement) -> str:
    match = _ADJECTIVE.search(statement.text)
    if statement.when is not None and statement.when.duration:
        return statement.when.text
    return match.group(0) if match else "a length of time"
