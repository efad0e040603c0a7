"""What is only wanted: purposes, plans, what is called, fought or waited for ("was to be freed")."""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.participants.presumed import is_striven_for

_SETTLED = frozenset({"negotiate", "await"})


def is_purpose(tree: Tree, verb: int) -> bool:
    """Say whether an adverbial clause tells what for; "fled only to be caught", "woke to see": what came of it."""
    if tree.lemma[verb] in word_list("stance", "found") or not is_infinitive(tree, verb):
        return False
    if is_to_blame(tree, verb):
        return False
    words = [tree.word[child] for child in tree.children[verb]]
    return "to" in words and "only" not in words


def is_to_blame(tree: Tree, verb: int) -> bool:
    """Say whether an infinitive says who is to blame, wherever the parse hung it ("was not at all to blame")."""
    return tree.lemma[verb] == "blame" and tree.dep[verb] in ("xcomp", "advcl") and tree.lemma[tree.head[verb]] == "be"


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Say whether a verb is an infinitive, a passive one too ("to free him", "for him to be freed")."""
    if tree.tag[verb] != "VBN":
        return tree.tag[verb] == "VB"
    helper = tree.child(verb, "auxpass")
    return helper is not None and tree.word[helper] == "be" and tree.child(verb, "nsubj") is None


def is_intention(tree: Tree, dep: str, verb: int) -> bool:
    """Say whether a verb plans, awaits or is to do what hangs on it by a relation."""
    lemma = tree.lemma[verb]
    if lemma == "go":
        return dep == "xcomp" and tree.tag[verb] == "VBG"
    if lemma == "be":  # "was to be freed", but "were to blame"
        blamed = any(tree.lemma[child] == "blame" for child in tree.children[verb])
        return dep == "xcomp" and tree.child(verb, "acomp", "attr") is None and not blamed
    if lemma in _SETTLED:
        return dep == "dobj"
    listed = lemma in word_list("stance", "intend")
    return listed and (dep in ("xcomp", "ccomp") or (lemma in ("plan", "aim") and dep == "prep"))


def is_call(tree: Tree, below: int, verb: int) -> bool:
    """Say whether something is called for ("called for his release")."""
    return tree.lemma[verb] == "call" and tree.word[below] == "for" and not tree.is_passive(verb)


def is_waited_for(tree: Tree, deed: int, below: int, up: int) -> bool:
    """Say whether a deed is what is waited, asked or fought for ("pending her release", "pleas for it")."""
    if tree.word[up] == "pending":
        return tree.dep[up] == "prep"
    return tree.dep[below] == "prep" and is_striven_for(tree, deed, below, up)
