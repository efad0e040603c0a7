"""Which dead a clause without a deed describes: "most of the victims were farmers", "those killed belonged to"."""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.participants.nobody import takes_away

_DESCRIBING = frozenset({"be", "include", "belong", "comprise"})
_DEAD = frozenset({"victim", "dead", "deceased", "casualty", "fatality", "slain"})
_KILLED = frozenset({"kill", "slay", "murder", "massacre", "execute"})


def described_dead(tree: Tree, head: int) -> int | None:
    """Return the subject of a clause that says who or what the dead, or a part of them, are."""
    subject = tree.child(head, "nsubj") if tree.lemma[head] in _DESCRIBING else None
    if subject is None or takes_away(tree, subject):
        return None
    below = tree.oblique(subject, "of", "among")
    return subject if any(_are_dead(tree, one) for one in (subject, below) if one is not None) else None


def _are_dead(tree: Tree, token: int) -> bool:
    if tree.lemma[token] in _DEAD:
        return True
    return any(tree.dep[child] == "acl" and tree.lemma[child] in _KILLED for child in tree.children[token])
