"""Statements that say the same thing in much the same words: the finest propositions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.link.events.act_families import family_of
from firsthand.link.events.events import stems
from firsthand.link.kept.clusters import UnionFind
from firsthand.model.statement import Statement

_ALIKE = 0.5
_FULL_BUCKET = 12
_FEWEST = 2
_ALIKE_LOOSE = 0.65
_FEWEST_LOOSE = 4


def same_sayings(statements: Sequence[Statement], *, loose: bool = False) -> list[list[Statement]]:
    """Group statements that say the same: one family of acts, mostly the same words.

    `loose` statements share no incident, so that more of their words must agree.
    """
    by_id = {statement.id: statement for statement in statements}
    words = {statement.id: stems(statement.text) for statement in statements}
    sets = UnionFind(by_id)
    for one, other in _pairs(statements, words):
        if _same_figure(by_id[one], by_id[other]) and _alike(words[one], words[other], loose=loose):
            sets.join(one, other)
    return [[by_id[key] for key in keys] for keys in sets.groups().values()]


def _pairs(statements: Sequence[Statement], words: dict[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Yield pairs that share two words, the rarest first; words that many statements hold pair nobody."""
    holders: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for statement in sorted(statements, key=lambda s: s.id):
        for word in words[statement.id]:
            holders[family_of(statement.act), word].append(statement.id)
    seen: set[tuple[str, str]] = set()
    for key in sorted(holders, key=lambda k: (len(holders[k]), k)):
        bucket = holders[key]
        for position, other in enumerate(bucket):
            partners = bucket[:position] if len(bucket) <= _FULL_BUCKET else bucket[max(0, position - 2) : position]
            for one in partners:
                if (one, other) not in seen:
                    seen.add((one, other))
                    yield one, other


def _same_figure(one: Statement, other: Statement) -> bool:
    """Say whether no two figures differ: "12 men were held" does not say what "47 men were held" says."""
    if one.quantity is None or other.quantity is None:
        return True
    return (one.quantity.low, one.quantity.high) == (other.quantity.low, other.quantity.high) or (
        one.quantity.low is not None and one.quantity.low == other.quantity.low
    )


def _alike(one: frozenset[str], other: frozenset[str], *, loose: bool) -> bool:
    shared = len(one & other)
    if loose:
        return shared >= _FEWEST_LOOSE and 2 * shared / (len(one) + len(other)) >= _ALIKE_LOOSE
    if shared < min(_FEWEST, len(one), len(other)) or not shared:
        return False
    return 2 * shared / (len(one) + len(other)) >= _ALIKE
