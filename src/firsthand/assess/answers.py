"""Answers to one question of a story, as few propositions as hold them, and two answers set against one another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import product

from firsthand.assess.known import Known
from firsthand.assess.marks import ContradictionKind, Verdict, contradiction
from firsthand.model.base import Frozen
from firsthand.model.record import Contradiction
from firsthand.model.statement import Statement

_MOST_PAIRS = 10


class Side(Frozen, frozen=True, kw_only=True):
    """One proposition, or a statement that none holds, that gives an answer; `statements` are those that give it."""

    id: str
    statements: tuple[Statement, ...]


class Judged(Frozen, frozen=True, kw_only=True):
    """What a contradiction says beside its two sides."""

    kind: ContradictionKind
    verdict: Verdict
    reasons: tuple[str, ...]
    most: int = _MOST_PAIRS


def sides_of(known: Known, statements: Sequence[Statement]) -> list[Side]:
    """Return the propositions that say only what these statements say, the widest first, then those left alone."""
    told = {statement.id: statement for statement in statements}
    keys = {key for statement in statements for key in statement.propositions}
    within = [p for key in keys if (p := known.propositions.get(key)) is not None and told.keys() >= set(p.statements)]
    sides: list[Side] = []
    held: set[str] = set()
    for one in sorted(within, key=lambda p: (-len(p.statements), p.value is None, p.id)):
        if not held.issuperset(one.statements):
            sides.append(Side(id=one.id, statements=tuple(told[identity] for identity in one.statements)))
            held.update(one.statements)
    alone = sorted(told.keys() - held)
    return [*sides, *(Side(id=identity, statements=(told[identity],)) for identity in alone)]


def opposed(
    known: Known, one: Sequence[Statement], other: Sequence[Statement], judged: Judged
) -> Iterator[Contradiction]:
    """Yield the sides of one answer against those of another: of one text first, then each once before any twice.

    Who tells both, in one text, contradicts nobody.
    """
    first, second = sides_of(known, one), sides_of(known, other)
    most = max(len(first), len(second))
    ranked = [
        (not _meet(a, b), (i - j) % most, i + j, a.id, b.id, a, b)
        for i, a in enumerate(first)
        for j, b in enumerate(second)
    ]
    given = 0
    for *_, a, b in sorted(ranked, key=lambda pair: pair[:5]):
        if given == judged.most:
            return
        if a.id == b.id or not any(by_others(x, y) for x, y in product(a.statements, b.statements)):
            continue
        within = len({statement.document for side in (a, b) for statement in side.statements}) == 1
        yield contradiction((a.id, b.id), judged.kind, judged.verdict, judged.reasons, within=within)
        given += 1


def by_others(one: Statement, other: Statement) -> bool:
    """Say whether two statements are not one teller's in one text."""
    if one.document != other.document:
        return True
    if one.origin is not None or other.origin is not None:
        return one.origin != other.origin
    return False


def beyond(found: Collection[Contradiction], known: Known, more: Iterator[Contradiction]) -> Iterator[Contradiction]:
    """Yield of further contradictions those that no contradiction of the same kind holds already."""
    kept = [(one.kind, [_statements(known, side) for side in one.between]) for one in found]
    for one in more:
        sides = [_statements(known, side) for side in one.between]
        if not any(kind == one.kind and _holds(held, sides) for kind, held in kept):
            kept.append((one.kind, sides))
            yield one


def _statements(known: Known, identity: str) -> frozenset[str]:
    proposition = known.propositions.get(identity)
    return frozenset(proposition.statements) if proposition is not None else frozenset({identity})


def _holds(held: Sequence[frozenset[str]], sides: Sequence[frozenset[str]]) -> bool:
    if len(held) != 2 or len(sides) != 2:
        return False
    return (held[0] >= sides[0] and held[1] >= sides[1]) or (held[0] >= sides[1] and held[1] >= sides[0])


def _meet(one: Side, other: Side) -> bool:
    return bool({statement.document for statement in one.statements} & {s.document for s in other.statements})
