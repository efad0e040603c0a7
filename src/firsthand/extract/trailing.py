"""What hangs behind a clause and is told by the same people stands in its statement's words, too.

"He was held after scuffling with guards": the statement of his being held has all of it, that of the scuffle its part.
A clause about one of its nouns ("twelve men, of whom some …") stays by itself: it has that noun in it.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.tree import Tree
from firsthand.model.base import Span
from firsthand.model.statement import Statement

_LEADING = frozenset({"after", "before", "by", "without", "when", "for", "from", "since"})
_GAP = 10
_HANGING = frozenset({"advcl", "acl", "pcomp", "xcomp"})


def with_trailing(tree: Tree, found: Sequence[Statement], clauses: Sequence[Clause]) -> list[Statement]:
    """Return the statements of one sentence, each grown over the clauses that follow at once and hang on its own."""
    return [_grown(tree, one, found, clauses) for one in found]


def _grown(tree: Tree, one: Statement, found: Sequence[Statement], clauses: Sequence[Clause]) -> Statement:
    own = {clause.head for clause in clauses if clause.end == one.end and clause.start >= one.start}
    end = one.end
    for clause in clauses:
        hangs = clause.parent in own and tree.dep[clause.head] in _HANGING
        if hangs and _follows(tree.text, end, clause.start):
            if not any(other.chain == one.chain and other.end == clause.end for other in found):
                break
            own.add(clause.head)
            end = clause.end
    if end == one.end:
        return one
    return msgspec.structs.replace(one, end=end, text=Span(start=one.start, end=end).of(tree.text))


def _follows(text: str, end: int, start: int) -> bool:
    between = text[end:start].strip(", ").lower()
    return end <= start <= end + _GAP and (not between or between in _LEADING)
