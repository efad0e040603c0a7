"""How far a negation reaches: not to what it only sets against something else, nor to what is asked about.

"Fighters were killed, not clerks" and "not just a raid" take no killing and no raid away; "it is not clear who beat
him" says that he was beaten.
"""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree

_MERELY = frozenset({"just", "only", "merely", "simply", "solely"})
_ASKING = frozenset({"WRB", "WP"})
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
