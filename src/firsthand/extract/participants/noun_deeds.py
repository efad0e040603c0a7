"""A deed told twice over: "a guard shot the clerk in a targeted killing", "three women died in an airstrike".

The noun says what the verb's deed was. It was done to whom the verb says, by whom the verb says, where it is new to
the text ("a", or no article) and names nobody of its own: "the attack" may be told of more people than these.
"""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.participants.people_meant import agents, people

_INTRANSITIVE = frozenset({"die", "perish"})
_NEW = frozenset({"a", "an"})


def told_by_verb(tree: Tree, noun: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return to whom and by whom the deed was done that a noun only calls by its name; empty where it does not."""
    verb = _verb_of(tree, noun)
    if verb is None:
        return (), ()
    lone = tree.is_passive(verb) or tree.lemma[verb] in _INTRANSITIVE
    whom = tree.subject(verb) if lone else tree.object(verb)
    by = tree.oblique(verb, "by") if lone else tree.subject(verb)
    if whom is None or whom == by:
        return (), ()
    return people(tree, whom), () if by is None else agents(tree, by)


def _verb_of(tree: Tree, noun: int) -> int | None:
    """Return the verb of harm in whose "in" a noun stands that is new to the text."""
    preposition = tree.head[noun]
    if tree.dep[noun] != "pobj" or tree.word[preposition] != "in" or tree.tag[noun] not in ("NN", "VBG"):
        return None
    if any(tree.dep[child] in ("det", "poss") and tree.word[child] not in _NEW for child in tree.children[noun]):
        return None
    verb = tree.head[preposition]
    if not tree.is_verbal(verb):  # "shot X in the head in a killing": the parse may hang it on X or on the head
        verb = next((up for up in tree.above(verb) if tree.is_verbal(up)), verb)
    harms = tree.is_verbal(verb) and verb < noun and tree.lemma[verb] in word_list("words", "harming")
    return verb if harms else None
