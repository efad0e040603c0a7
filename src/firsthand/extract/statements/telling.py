"""Which words of a document only tell who says something, and which stand in a denial."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.statement import Verification

CHECKS = frozenset(
    {"verify", "confirm", "corroborate", "authenticate", "geolocate", "verification", "confirmation", "corroboration"}
    | {"unverified", "unconfirmed", "authenticity", "substantiate", "fact-check"}
)
_SAID = frozenset({"say", "claim", "tell", "allege", "state", "assert", "announce", "suggest", "declare", "write"})
_SHORTEST_CONTENT = 4
_WORDS = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_CONTENT = frozenset({"ccomp", "parataxis"})
_ANSWERED = _CONTENT | {"xcomp", "pcomp", "acl"}


class Telling:
    """Attributions and remarks on checking of one document, by token."""

    def __init__(self, tree: Tree, attributions: Sequence[Attribution], verification: Sequence[Verification]) -> None:
        self._tree = tree
        self._cues = {token for one in attributions for span in one.cue for token in self._tokens(span)}
        self._hearsay, self._told = (
            {
                token: frozenset(t for span in one.content for t in self._tokens(span))
                for one in attributions if bool(one.source) is sourced for cue in one.cue for token in self._tokens(cue)
            }
            for sourced in (False, True)
        )  # fmt: skip
        self._checked = {token for remark in verification for token in self._tokens(remark.span)}
        self._denied: dict[int, bool] = {}
        self._unsaid: set[int] = set()
        contents = [(span.end - span.start, one.id, span, one) for one in attributions for span in one.content]
        for _, _, span, one in sorted(contents, key=lambda entry: entry[:2], reverse=True):
            negative = one.polarity == "negative"
            denies = negative and one.lemma in word_list("words", "denying")
            unsaid = negative and one.lemma in _SAID and one.kind == "indirect"
            for token in self._tokens(span):
                self._denied[token] = denies
            (self._unsaid.update if unsaid else self._unsaid.difference_update)(self._tokens(span))

    def _tokens(self, span: Span) -> Iterator[int]:
        starts = self._tree.start
        token = max(0, bisect_right(starts, span.start) - 1)
        while token < len(starts) and starts[token] < span.end:
            yield token
            token += 1

    def is_denied(self, token: int) -> bool:
        """Say whether the innermost teller around a token denies what he tells."""
        return self._denied.get(token, False)

    def is_unsaid(self, token: int) -> bool:
        """Say whether the innermost teller around a token did not say it ("never said that 78 had died")."""
        return token in self._unsaid

    def is_checking(self, clause: Clause) -> bool:
        """Say whether a clause only tells what was or was not checked: it has the word for it, or hangs on one."""
        tree, at = self._tree, clause.head
        if at not in self._checked:
            return False
        words = (tree.lemma[token] in CHECKS for token in clause.tokens)
        return any(words) or self._hangs_on_check(clause)

    def _hangs_on_check(self, clause: Clause) -> bool:
        """Say whether a clause is what a verb of checking checks, or tells who says that he did."""
        tree = self._tree
        above = tree.head[clause.head]
        if tree.lemma[above] in CHECKS and tree.dep[clause.head] in _CONTENT:
            return True
        below = (child for child in tree.children[clause.head] if tree.dep[child] in _ANSWERED)
        return any(tree.lemma[token] in CHECKS for child in below for token in (child, *tree.children[child]))

    def answers(self, clause: Clause) -> bool:
        """Say whether a clause admits, denies, blames or accuses."""
        return self._tree.lemma[clause.head] in word_list("words", "answering")

    def only_tells(self, clause: Clause, clauses: Sequence[Clause]) -> bool:
        """Say whether a clause does nothing but name the teller of another ("the father said")."""
        tree = self._tree
        below = [other for other in clauses if other.parent == clause.head]
        if clause.head in self._cues:
            own = self._told.get(clause.head, frozenset()).intersection(clause.tokens)
            heard = self._hearsay.get(clause.head, frozenset()).intersection(clause.tokens) | own
            if any(tree.pos[token] == "VERB" and token != clause.head for token in heard):
                return False  # "they are said to have filmed it and fled": what was done first stands in this clause
            if any(self._is_said(clause.head, token) for token in own) and not self._told_below(clause, below):
                return False
            words = [token for token in clause.tokens if tree.pos[token] != "PUNCT"]
            return bool(below) or len(words) < _SHORTEST_CONTENT
        if self.answers(clause) and any(tree.dep[other.head] in _ANSWERED for other in below):
            return True
        telling = tree.lemma[clause.head] in word_list("words", "telling")
        return telling and any(tree.dep[other.head] in _CONTENT for other in below)

    def _is_said(self, cue: int, token: int) -> bool:
        """Say whether a word of a cue's own clause is told by it; of a denial "it" is enough ("his wife denied it")."""
        pos = self._tree.pos[token]
        return pos in _WORDS or (pos == "PRON" and self._tree.lemma[cue] in word_list("words", "denying"))

    def _told_below(self, clause: Clause, below: Sequence[Clause]) -> bool:
        """Say whether another clause has what this one's cue marks as told."""
        told = self._told.get(clause.head, frozenset())
        return any(other.head in told for other in below)
