"""A change of one arc of the parse, and what the mistakes are told by."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model.annotated import Tokens
from firsthand.model.base import Frozen

Children = Sequence[Sequence[int]]
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
VERBS = frozenset({"VERB", "AUX"})
FURTHEST = 16


class Arc(Frozen, frozen=True, kw_only=True):
    """A token's new head and relation, and its new word class where that was wrong."""

    token: int
    head: int
    dep: str
    pos: str | None = None
    tag: str | None = None


def below(tokens: Tokens, token: int, ancestor: int) -> bool:
    """Say whether a token hangs below another, a few steps up."""
    here = token
    for _ in range(FURTHEST):
        if here == ancestor:
            return True
        if tokens.head[here] == here:
            return False
        here = tokens.head[here]
    return False
