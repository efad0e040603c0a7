"""Who is who in statements that name somebody, charge him or try him: whom it is about, and how he is involved."""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger
from firsthand.extract.acts.words import word_list, word_map


def involvement_of(tree: Tree, trigger: Trigger) -> str | None:
    """Return in what way the one whom an act of police or court is about is involved: charged, suspect, victim."""
    verb = trigger.head
    if trigger.rule.act.key in ("charge", "trial"):
        return word_map("involvement").get(tree.lemma[verb], "charged")
    if trigger.rule.act.key != "identification":
        return None
    for token in (identified_whom(tree, trigger), tree.oblique(verb, "as")):
        if token is not None and tree.lemma[token] in word_list("words", "dead_persons"):
            return "victim"
        if token is not None and tree.lemma[token] in word_map("suspects"):
            return word_map("suspects")[tree.lemma[token]]
    return None


def identified_whom(tree: Tree, trigger: Trigger) -> int | None:
    """Return who is given a name, as told of before it ("the victim was identified as …")."""
    verb = trigger.head
    if trigger.rule.victim == "is":
        return trigger.tokens[0]
    return tree.subject(verb) if trigger.passive else tree.object(verb)


def identified_name(tree: Tree, trigger: Trigger) -> int | None:
    """Return the name that a victim or suspect is given ("identified the victim as Jane Roe")."""
    verb = trigger.head
    named = tree.oblique(verb, "as")
    whom = tree.subject(verb) if trigger.passive else tree.object(verb)
    if whom is not None and tree.pos[whom] == "PROPN":
        return whom
    return named if named is not None else whom
