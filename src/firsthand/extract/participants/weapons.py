"""Whose weapon it was: "police gunfire", "a rebel mortar", "shots from Omani positions" say who fired.

A nation or a force that stands before a weapon owns it. Where the words say who fired it ("an Omani missile fired by
rebels"), that is who did it, and what was only made somewhere ("a Swedish-made shell") names nobody.
"""

from __future__ import annotations

import re

from firsthand.extract.acts.persons import can_act, is_place
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.model.blame import side_of

_OF_NATION = re.compile(
    r"[A-Z][a-z]+(?:ian|ean|can|man|ese|ish|eli|aqi|ani|emi|ali|iti|ari|ati)|French|Dutch|Greek|Thai|Afghan|Uzbek|Kazakh"
    r"|Tajik|Kyrgyz|Swiss|Czech|Turkmen"
)
_BEFORE = frozenset({"amod", "compound", "nmod", "poss"})
_MEANS = frozenset({"in", "with", "from", "by"})
_LEFT = frozenset({"bomb", "grenade"})  # "an Iraqi bomb" is one that went off there
_BODIES = frozenset({"group", "organisation"})


def is_weapon(tree: Tree, token: int) -> bool:
    """Say whether a noun is a weapon fired at people, or its fire: "a fire" and "fires" burn."""
    if tree.lemma[token] == "fire":
        return tree.tag[token] == "NN" and tree.child(token, "det") is None
    return tree.lemma[token] in word_list("words", "weapons")


def firers(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return who fired what somebody is said to have been hit with, in or from ("killed in Laotian shelling")."""
    fired = False
    for child in tree.children[verb]:
        hit = tree.child(child, "pobj") if tree.dep[child] == "prep" and tree.word[child] in _MEANS else None
        if hit is None or (tree.word[child] == "in" and tree.lemma[hit] not in word_list("words", "onslaughts")):
            continue
        found = wielders(tree, hit)
        if found:
            return found
        if fired and tree.word[child] == "by":  # "died in an airstrike by the navy": the parse may hang it on the verb
            return _those_at(tree, hit)
        fired = fired or is_weapon(tree, hit)
    return ()


def wielders(tree: Tree, weapon: int) -> tuple[int, ...]:
    """Return who fired a weapon or owns it, as the words around it say; nobody where they do not."""
    if not is_weapon(tree, weapon):
        return ()
    fired = next((child for child in tree.children[weapon] if _is_fired(tree, child)), None)
    for stood, prepositions in ((fired, ("by", "from")), (weapon, ("from", "by")), (_came(tree, weapon), ("from",))):
        where = None if stood is None else tree.oblique(stood, *prepositions)
        named = () if where is None else _those_at(tree, where)
        if named:
            return named
    behind = _right_behind(tree, weapon)
    named = () if behind is None else _those_at(tree, behind)
    if named:
        return named
    owner = owner_of(tree, weapon)
    return () if owner is None else (owner,)


def owner_of(tree: Tree, noun: int) -> int | None:
    """Return the nation, body or side that stands before a noun as its owner ("Laotian raids", "army positions")."""
    for child in tree.children[noun]:
        if child > noun or tree.dep[child] not in _BEFORE or _is_half_a_word(tree, child):
            continue
        mention = tree.mention_of.get(child)
        if mention is not None and mention.type in _BODIES:
            return child
        if tree.dep[child] != "poss" and side_of(tree.word[child]) not in (None, "civilians"):
            return child
        left = tree.lemma[noun] in _LEFT and tree.tag[noun] == "NN"
        if mention is None and not left and _OF_NATION.fullmatch(tree.text, tree.start[child], tree.end[child]):
            return child
    return None


def _is_half_a_word(tree: Tree, token: int) -> bool:
    """Say whether a hyphen makes another word of it ("anti-government", "rebel-held")."""
    return (
        tree.text[tree.start[token] - 1 : tree.start[token]] == "-"
        or tree.text[tree.end[token] : tree.end[token] + 1] == "-"
    )


def _is_fired(tree: Tree, token: int) -> bool:
    return tree.dep[token] in ("acl", "relcl") and tree.lemma[token] in word_list("words", "firing")


def _came(tree: Tree, weapon: int) -> int | None:
    """Return the verb by which a weapon's fire is said to come from somewhere ("the shots came from …")."""
    verb = tree.head[weapon]
    return verb if tree.dep[weapon] == "nsubj" and tree.lemma[verb] == "come" else None


def _right_behind(tree: Tree, weapon: int) -> int | None:
    """Return what "from" right behind a weapon names, wherever the parse hung it ("hit by gunfire from …")."""
    after = weapon + 1
    if after >= len(tree) or tree.word[after] != "from" or tree.sentence[after] != tree.sentence[weapon]:
        return None
    return tree.child(after, "pobj")


def _those_at(tree: Tree, token: int) -> tuple[int, ...]:
    """Return who is named, or whose ground it is from which was fired; a place's name names nobody."""
    if can_act(tree, token):
        known = tree.mention_of.get(token)
        placed = is_place(tree, token) or (known is not None and known.type == "place")
        return () if placed else tuple(one for one in tree.conjuncts(token) if can_act(tree, one))
    owner = owner_of(tree, token)
    return () if owner is None else (owner,)
