"""Matching statements of a telling with those of its retelling: same act, mostly the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.model.statement import Statement

_WORD = re.compile(r"[^\W_]{3,}")
_COMMON = frozenset({
    "the", "and", "that", "was", "were", "who", "for", "with", "from", "had", "has", "have", "his", "her",
    "their", "they", "them", "this", "these", "said",
})  # fmt: skip
_ENOUGH = 0.4


def match_statements(
    told: Sequence[Statement], retold: Sequence[Statement], *, many: bool = False
) -> Iterator[tuple[Statement, Statement]]:
    """Yield pairs (telling, retelling), each retelling once; with `many`, one telling may be retold several times."""
    by_act: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in told:
        by_act[statement.act].append(statement)
    scored = []
    for retelling in retold:
        words = key_words(retelling)
        for telling in by_act[retelling.act]:
            alike = _alike(words, key_words(telling), many=many)
            if alike >= _ENOUGH:
                scored.append((-alike, telling.start, retelling.start, telling.id, retelling.id, telling, retelling))
        for telling in told if _lays_at_others(retelling) else ():
            if _lays_at_others(telling) and _blamed(telling) & _blamed(retelling):
                scored.append((-_ENOUGH, telling.start, retelling.start, telling.id, retelling.id, telling, retelling))
    taken: set[str] = set()
    for *_, telling, retelling in sorted(scored, key=lambda pair: pair[:5]):
        if retelling.id in taken or (not many and telling.id in taken):
            continue
        taken.add(retelling.id)
        if not many:
            taken.add(telling.id)
        yield telling, retelling


def _lays_at_others(statement: Statement) -> bool:
    return statement.response is not None and statement.response.kind == "alternative"


def _blamed(statement: Statement) -> frozenset[str]:
    """Return the words for whom another explanation blames: the same people make it the same explanation."""
    words = (word.casefold() for party in statement.alleged_actors for word in _WORD.findall(party.text))
    return frozenset(word[:6] for word in words if word not in _COMMON)


def key_words(statement: Statement) -> frozenset[str]:
    """Return the beginnings of a statement's words that carry meaning, without the words for who tells it."""
    tellers = {word for link in statement.chain for word in _WORD.findall((link.who or "").casefold())}
    words = (word.casefold() for word in _WORD.findall(statement.text))
    return frozenset(word[:6] for word in words if word not in _COMMON and word not in tellers)


def _alike(one: frozenset[str], other: frozenset[str], *, many: bool) -> float:
    if not one or not other:
        return 0.0
    return len(one & other) / (min(len(one), len(other)) if many else max(len(one), len(other)))
