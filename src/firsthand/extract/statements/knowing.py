"""What is known or not is one statement with what it is known of: "it is not clear who fired", "found no proof that …".

The clause behind tells something by itself too, but that nobody knows it is told by both together.
"""

from __future__ import annotations

from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list

_LINKING = frozenset({"be", "seem", "appear", "remain", "become"})
_CONTENT = frozenset({"ccomp", "xcomp", "csubj", "acl", "relcl", "pcomp"})
_BETWEEN = frozenset({"", "that", "if", "whether"})
_EMPTY = frozenset({"it", "there"})
_GAP = 10


def is_known_of(tree: Tree, clause: Clause, end: int) -> bool:
    """Say whether a clause says, right behind the words that end there, what of it is known, likely or not clear."""
    head = clause.head
    if tree.dep[head] not in _CONTENT or not end <= clause.start <= end + _GAP:
        return False
    if tree.text[end : clause.start].strip().lower() not in _BETWEEN:
        return False
    above = tree.head[head]
    if tree.dep[head] in ("acl", "relcl"):
        return tree.lemma[above] in word_list("stance", "grounds") and tree.child(head, "mark") is not None
    return _tells_knowledge(tree, above)


def is_cleft(tree: Tree, clause: Clause) -> bool:
    """Say whether a clause is the second half of "it was soldiers who shot him" or "there was one who shot him"."""
    noun = tree.head[clause.head]
    verb = tree.head[noun]
    if tree.dep[clause.head] != "relcl" or tree.dep[noun] != "attr" or tree.lemma[verb] != "be":
        return False
    subject = tree.child(verb, "nsubj", "expl")
    return subject is not None and tree.word[subject].lower() in _EMPTY


def _tells_knowledge(tree: Tree, verb: int) -> bool:
    """Say whether a verb tells that something is known, clear or likely, or cannot be told."""
    if tree.lemma[verb] in word_list("stance", "knowing"):
        return True
    said = tree.child(verb, "acomp", "oprd") if tree.lemma[verb] in _LINKING else None
    if said is None:
        return False
    inner = tree.child(said, "xcomp")
    return tree.lemma[said] in word_list("stance", "clear_or_not") or (
        inner is not None and tree.lemma[inner] in word_list("stance", "knowing")
    )
