"""Who is said to be among others: "the driver was among the people arrested" tells of the driver's arrest."""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree

_NAMED = frozenset({"nsubj", "attr"})


def who_is_among(tree: Tree, noun: int) -> int | None:
    """Return who is among, or one of, the people that a noun stands for, where they are not counted; null if nobody.

    "Two were among the forty arrested" tells how many were arrested: there the forty stay.
    """
    preposition = tree.head[noun]
    if tree.dep[noun] != "pobj":
        return None
    verb = tree.head[preposition]
    if tree.word[preposition] == "of" and tree.word[verb] == "one" and tree.dep[verb] == "attr":
        verb = tree.head[verb]
    elif tree.word[preposition] != "among" or tree.child(noun, "nummod") is not None or noun in tree.quantity_of:
        return None
    if tree.lemma[verb] != "be":
        return None
    return next((c for c in tree.children[verb] if tree.dep[c] in _NAMED and c != noun and tree.word[c] != "one"), None)
