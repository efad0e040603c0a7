"""What hangs behind a clause and is told by the same people stands in its statement's words, too.

"He was held after scuffling with guards": the statement of his being held has all of it, that of the scuffle its part.
A clause about one of its nouns ("twelve men, of whom some …") stays by itself: it has that noun in it.
A verb keeps the clause that it needs ("saw two men being shot", "guilty of having lied"), and words that only tell
who says it ("the mayor said that") stand with what they tell.
Two deeds of the same people joined by a bare "and" ("they dragged him out and shot him") are both in the words of the
first; a deed behind words that tell none ("they came home and beat him") begins with them, as its doer stands there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

import msgspec

from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.tree import Tree
from firsthand.extract.statements.knowing import is_cleft, is_known_of
from firsthand.model.base import Span
from firsthand.model.statement import Statement

_LEADING = frozenset({"after", "before", "by", "without", "when", "for", "from", "since"})
_JOINING = frozenset({"and", "or", "but", "and then"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_OPENINGS = frozenset({"while", "by", "with"})
_GAP = 10
_HANGING = frozenset({"advcl", "acl", "pcomp", "xcomp"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "pcomp"})
_LINKS = frozenset(
    {"", "that", "if", "whether", "of", "from", "in", "to", "at", "on", "with", "about", "into", "against"}
)
_NO_DEED = frozenset({"other", "age"})


def with_trailing(tree: Tree, found: Sequence[Statement], clauses: Sequence[Clause]) -> list[Statement]:
    """Return the statements of one sentence, each grown over the clauses that follow at once and hang on its own."""
    acts = {one.trigger[0] for one in found if one.act not in _NO_DEED}
    deeds = {clause.head for clause in clauses if any(tree.start[token] in acts for token in clause.tokens)}
    above = {clause.head: clause for clause in clauses}
    told = {one.trigger[0] for one in found}
    begins = {
        clause.start: above[clause.parent].start
        for clause in clauses
        if clause.parent in above and _begins_above(tree, clause, above[clause.parent], (deeds, told))
    }
    for clause in clauses:
        opening = _opening(tree, clause)
        if opening is not None:
            begins.setdefault(clause.start, tree.start[opening])
    return [_begun(tree, _grown(tree, one, found, (clauses, deeds)), begins) for one in found]


def _begins_above(tree: Tree, clause: Clause, above: Clause, known: tuple[Collection[int], Collection[int]]) -> bool:
    """Say whether a clause's words begin with those above it: its doer, "it was soldiers", "the mayor said that".

    `known` has the verbs of deeds, and where the triggers of all statements start.
    """
    deeds, told = known
    if clause.head in deeds and is_cleft(tree, clause):
        return True
    joined = clause.head in deeds and above.head not in deeds and tree.lemma[above.head] != "be"
    return (joined and _is_joined(tree, clause, above.end)) or _is_told_before(tree, clause, above, told)


def _opening(tree: Tree, clause: Clause) -> int | None:
    """Return the word before a clause by which it hangs ("while he slept", "by hiding", "with their hands bound")."""
    before = bisect_left(tree.start, clause.start) - 1
    if before < 1 or tree.word[before] not in _OPENINGS or (tree.word[before], tree.word[before - 1]) == ("while", ","):
        return None  # ", while" only sets one thing beside another
    noun = tree.child(clause.head, *_SUBJECTS) if tree.dep[clause.head] == "pcomp" else tree.head[clause.head]
    if tree.word[before] != "with" or noun is None:
        return before if before in (tree.head[clause.head], *tree.children[clause.head]) else None
    whose = tree.child(noun, "poss")
    hung = before in (tree.head[clause.head], tree.head[noun])
    return (
        before if hung and (tree.word[before - 1] == "," or (whose is not None and tree.tag[whose] == "PRP$")) else None
    )


def _begun(tree: Tree, one: Statement, begins: dict[int, int]) -> Statement:
    """Return a deed's statement with the words before it in which its doer stands."""
    start = begins.get(one.start)
    if start is None:
        return one
    return msgspec.structs.replace(one, start=start, text=Span(start=start, end=one.end).of(tree.text))


def _grown(
    tree: Tree, one: Statement, found: Sequence[Statement], told: tuple[Sequence[Clause], Collection[int]]
) -> Statement:
    clauses, deeds = told
    own = {clause.head for clause in clauses if clause.end == one.end and clause.start >= one.start}
    end = one.end
    for clause in clauses:
        if clause.parent not in own:
            continue
        ending = [other for other in found if other.chain == one.chain and other.end == clause.end]
        has_own = bool(ending)
        whole = any(other.start <= one.start for other in ending)
        shared = clause.head not in deeds and _is_bare(tree, clause.parent, end)
        joined = (clause.parent in deeds or shared) and _is_joined(tree, clause, end)
        if clause.head not in deeds and _defines(tree, clause, end):
            end = clause.end if has_own else end
        elif has_own and (
            (not whole and _completes(tree, clause, end)) or (one.act == "other" and is_known_of(tree, clause, end))
        ):
            own.add(clause.head)
            end = clause.end
        elif joined or (tree.dep[clause.head] in _HANGING and _follows(tree.text, end, clause.start)):
            if not has_own:
                break
            own.add(clause.head)
            end = clause.end
    if end == one.end:
        return one
    return msgspec.structs.replace(one, end=end, text=Span(start=one.start, end=end).of(tree.text))


def _completes(tree: Tree, clause: Clause, end: int) -> bool:
    """Say whether a clause is what the verb before it needs: "saw two men being shot", "guilty of having lied"."""
    if tree.dep[clause.head] not in _COMPLEMENTS or clause.start < end:
        return False
    return tree.text[end : clause.start].strip().lower() in _LINKS


def _is_told_before(tree: Tree, clause: Clause, above: Clause, told: Collection[int]) -> bool:
    """Say whether the words before a clause only tell who says it: "the mayor said that", without a statement."""
    if tree.dep[clause.head] != "ccomp" or not tree.is_verbal(above.head) or above.end > clause.start:
        return False
    if any(tree.start[token] in told for token in above.tokens):
        return False
    return tree.text[above.end : clause.start].strip().lower() in _LINKS


def _is_joined(tree: Tree, clause: Clause, end: int) -> bool:
    """Say whether a clause goes on behind a bare "and" with what the same people do."""
    if tree.dep[clause.head] != "conj" or tree.child(clause.head, *_SUBJECTS) is not None:
        return False
    alike = (tree.tag[clause.head] == "VBG") == (tree.tag[tree.head[clause.head]] == "VBG")
    return alike and end <= clause.start and tree.text[end : clause.start].strip().lower() in _JOINING


def _is_bare(tree: Tree, verb: int, end: int) -> bool:
    """Say whether nothing stands behind a verb, so that it shares what follows the next ("slumped or kneeling")."""
    return tree.pos[verb] in ("VERB", "ADJ", "NOUN") and 0 <= end - tree.end[verb] <= 1


def _defines(tree: Tree, clause: Clause, end: int) -> bool:
    """Say whether a clause says which ones the last noun means ("a woman who was …"), unlike one behind a comma."""
    noun = tree.head[clause.head]
    if tree.dep[clause.head] not in ("relcl", "acl") or tree.end[noun] != end or clause.start >= end:
        return False
    return noun + 1 < len(tree) and tree.pos[noun + 1] != "PUNCT"


def _follows(text: str, end: int, start: int) -> bool:
    between = text[end:start].strip(", ").lower()
    return end <= start <= end + _GAP and (not between or between in _LEADING)
