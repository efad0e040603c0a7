"""Is it a human being? Tells "held a soldier" from "held a meeting"."""

from __future__ import annotations

import re

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list

_ENDINGS = ("ist", "man", "woman", "men", "women", "er", "tor", "sor", "eer", "ian", "ee", "year-old")
_HUMAN = frozenset({"person", "group"})
_KNOWN = frozenset({"person", "group", "place", "document", "thing"})
_BODIES = frozenset({"body", "corpse", "remains", "remain"})
_DEEPEST = 5
_DATED = re.compile(r"\d{4}|\d{1,2}:\d\d")
_PARTS = frozenset({"number", "handful", "majority", "rest", "total"})


def names_people(noun: str) -> bool:
    """Say whether a noun (lemma, lower case) names a human being or a group of them."""
    if noun in word_list("people", "nouns"):
        return True
    return noun not in word_list("people", "not_people") and len(noun) > 4 and noun.endswith(_ENDINGS)


def is_person(tree: Tree, token: int, depth: int = 0) -> bool:
    """Say whether the phrase headed by this token stands for a human being or a group of them."""
    if tree.pos[token] == "PRON" or tree.tag[token] in ("PRP", "WP"):
        return tree.word[token] in word_list("people", "pronouns") or names_people(tree.word[token])
    if names_people(tree.lemma[token]) or names_people(tree.word[token]):
        return True
    many = tree.pos[token] == "PROPN" and tree.word[token].endswith("s")
    if many and tree.word[token][:-1] in word_list("people", "nouns"):
        return True  # a headline's "Two Farmers Killed": what stands as a name keeps its plural
    mention = tree.mention_of.get(token)
    if mention is not None and mention.type in _KNOWN:
        return mention.type in _HUMAN
    return _looks_like_person(tree, token, depth, unknown=mention is None)


def _looks_like_person(tree: Tree, token: int, depth: int, *, unknown: bool) -> bool:
    """Judge by form alone: a bare number, a name of nothing else, "the wounded", "the rest of the men"."""
    if tree.pos[token] == "NUM" or tree.tag[token] == "CD":
        return not (token in tree.time_tokens and _DATED.fullmatch(tree.word[token]))
    if tree.pos[token] == "PROPN":
        if tree.word[token] in word_list("words", "facilities") or tree.word[token] in word_list("words", "regions"):
            return False
        return unknown and not _is_place(tree, token) and token not in tree.time_tokens
    if tree.pos[token] == "ADJ" or tree.tag[token] in ("NNPS", "JJ"):
        return tree.child(token, "det", "nummod") is not None
    below = tree.oblique(token, "of") if tree.lemma[token] in _PARTS and depth < _DEEPEST else None
    return below is not None and tree.pos[below] != "NUM" and is_person(tree, below, depth + 1)


def whose_body(tree: Tree, token: int) -> int:
    """Return whose bodies a noun tells of ("killed and buried the bodies of the men"), else the token."""
    if tree.lemma[token] not in _BODIES:
        return token
    owner = tree.child(token, "poss")
    owner = tree.oblique(token, "of") if owner is None else owner
    return token if owner is None else owner


def can_act(tree: Tree, token: int) -> bool:
    """Say whether the phrase can stand for somebody who acts: people, organisations, states by their names."""
    if token in tree.time_tokens:
        return False
    mention = tree.mention_of.get(token)
    if mention is not None and mention.type == "organisation":
        return True
    return is_person(tree, token) or tree.pos[token] == "PROPN"


def is_place(tree: Tree, token: int) -> bool:
    """Say whether a phrase stands for a place: a place's name, or "the town"."""
    return tree.lemma[token] in word_list("words", "regions") or _is_place(tree, token)


def _is_place(tree: Tree, token: int) -> bool:
    offset = tree.start[token]
    return any(place.start <= offset < place.end for place in tree.annotated.places)
