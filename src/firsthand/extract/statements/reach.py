"""How far a negation reaches: not to what it only sets against something else, nor to what is asked about.

"Fighters were killed, not clerks" and "not just a raid" take no killing and no raid away; "it is not clear who beat
him" says that he was beaten. What is called untrue or impossible was not so.
"""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.responses.denied import is_negated

_MERELY = frozenset({"just", "only", "merely", "simply", "solely"})
_ASKING = frozenset({"WRB", "WP"})
_SAYING = frozenset({"say", "claim", "suggest", "assert", "allege"})
_BAD = frozenset({"wrong", "misleading", "slander"})
_NAMED = frozenset({"DET", "NOUN", "PROPN", "NUM", "ADJ"})


def is_contrast(tree: Tree, verb: int, negation: int) -> bool:
    """Say whether a "not" sets what follows it against what was told, or says that it was more than that."""
    behind = negation + 1
    if behind >= len(tree) or tree.word[negation] != "not":
        return False
    if tree.word[behind] in _MERELY:
        return True
    return negation > verb and tree.word[negation - 1] == "," and tree.pos[behind] in _NAMED


def is_asked(tree: Tree, verb: int) -> bool:
    """Say whether a clause asks how, when, where, why or by whom: that it was so is taken for granted."""
    return any(tree.tag[child] in _ASKING for child in tree.children[verb] if child < verb)


def is_called_untrue(tree: Tree, clause: int) -> bool:
    """Say whether a clause is said to be false or impossible: "it is untrue that …", "it is wrong to say that …"."""
    up = tree.head[clause]
    said = tree.lemma[up] in _SAYING and tree.dep[up] in ("xcomp", "csubj")
    verb = tree.head[up] if said else up
    if tree.dep[clause] not in ("ccomp", "advcl", "csubj") or tree.lemma[verb] != "be" or clause < verb:
        return False
    it, judged = tree.child(verb, "nsubj", "expl"), tree.child(verb, "acomp", "attr")
    if it is None or judged is None or tree.word[it] not in ("it", "this", "that") or is_negated(tree, verb):
        return False
    lemma = tree.lemma[judged]
    if lemma == "impossible":
        return not said
    return lemma in word_list("stance", "untrue") and (said or lemma not in _BAD)
