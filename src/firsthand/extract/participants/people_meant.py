"""Whom a phrase means: each of those it joins, the names beside a noun, the owner of a face, who acts."""

from __future__ import annotations

from firsthand.extract.acts.persons import can_act, is_person
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.participants.weapons import wielders

_POINTING = frozenset({"one", "ones", "those", "people", "person", "party", "culprit", "culprits"})


def people(tree: Tree, token: int) -> tuple[int, ...]:
    """Return the phrases of a coordination that stand for people, those whose body or group it is in their place."""
    every = [_owner(tree, each) for each in tree.conjuncts(token)]
    every = [one for each in every for one in _with_names(tree, each)]
    return tuple(each for each in dict.fromkeys(every) if is_person(tree, each))


def _with_names(tree: Tree, token: int) -> list[int]:
    """Return a noun with the names set beside it after the first ("The accused, Jane Roe, 26, and John Doe, 24, …").

    A plural noun is those names, where it does not count more people than they are.
    """
    beside = tree.child(token, "appos")
    if beside is None or tree.pos[token] == "PROPN" or tree.pos[beside] != "PROPN":
        return [token]
    names = [each for each in tree.conjuncts(beside) if tree.pos[each] == "PROPN"]
    if tree.tag[token] == "NNS" and names[0] == beside and _are_all(tree, token, names):
        return names
    return [token, *names[1:]]


def _are_all(tree: Tree, noun: int, names: list[int]) -> bool:
    """Say whether names are all the people of a plural noun: people by name, several, and as many as it counts."""
    known = [tree.mention_of.get(name) for name in names]
    people = all(mention is not None and mention.type == "person" and mention.entity for mention in known)
    quantity = tree.quantity_of.get(noun)
    counted = None if quantity is None or quantity.quantity.unit == "year" else quantity.quantity.low
    return people and len(names) > 1 and counted in (None, len(names))


def agents(tree: Tree, token: int) -> tuple[int, ...]:
    """Return the phrases of a coordination that can stand for somebody who acts; of a weapon, whose it is."""
    every = (one for each in tree.conjuncts(_pointed_at(tree, token)) for one in _with_names(tree, each))
    acting = (one for each in every for one in ((each,) if can_act(tree, each) else wielders(tree, each)))
    return tuple(dict.fromkeys(acting))


def _pointed_at(tree: Tree, token: int) -> int:
    """Return whom "the ones" are said to be ("rebels are the ones beating clerks": rebels), else the token."""
    if tree.word[token] not in _POINTING or tree.dep[token] != "attr":
        return token
    subject = tree.child(tree.head[token], "nsubj")
    return token if subject is None or subject > token or tree.pos[subject] not in ("NOUN", "PROPN") else subject


def _owner(tree: Tree, token: int) -> int:
    """Return whose body, whereabouts or group it is ("his face", "the whereabouts of the men"), else the token."""
    announced = tree.child(token, "appos") if token + 1 < len(tree) and tree.word[token + 1] == ":" else None
    if announced is not None:  # "Police: Dayton man, 26, shot": who says so was taken for who was shot
        return announced
    if tree.lemma[token] in word_list("words", "belongings"):
        return token
    owner = tree.child(token, "poss")
    if is_person(tree, token) and not (tree.lemma[token] == "head" and owner is not None):  # "his brother's head"
        return token
    if owner is None:
        owner = tree.oblique(token, "of")
    if owner is not None and tree.pos[token] == "NOUN" and not is_person(tree, owner):
        return token
    return owner if owner is not None and is_person(tree, owner) else token
