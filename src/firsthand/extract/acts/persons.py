"""Is it a human being? Tells "held a soldier" from "held a meeting"."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from firsthand.extract.acts.tree import Tree

_PRONOUNS = frozenset(
    [
        "he",
        "him",
        "she",
        "her",
        "they",
        "them",
        "we",
        "us",
        "i",
        "me",
        "you",
        "who",
        "whom",
        "those",
        "himself",
        "herself",
        "themselves",
        "myself",
        "themself",
        "ourselves",
        "hers",
        "his",
        "theirs",
    ]
)
_ENDINGS = ("ist", "man", "woman", "men", "women", "er", "tor", "sor", "eer", "ian", "ee", "year-old")
_HUMAN = frozenset({"person", "group"})
_NOT_HUMAN = frozenset({"place", "document", "thing"})


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    lists = yaml.safe_load(Path(__file__).with_name("people.yaml").read_text(encoding="utf-8"))
    return frozenset(lists["nouns"].split()), frozenset(lists["not_people"].split())


def names_people(noun: str) -> bool:
    """Say whether a noun (lemma, lower case) names a human being or a group of them."""
    people, others = _words()
    if noun in people:
        return True
    return noun not in others and len(noun) > 4 and noun.endswith(_ENDINGS)


def is_person(tree: Tree, token: int) -> bool:
    """Say whether the phrase headed by this token stands for a human being or a group of them."""
    if tree.pos[token] == "PRON" or tree.tag[token] in ("PRP", "WP"):
        return tree.word[token] in _PRONOUNS or names_people(tree.word[token])
    if names_people(tree.lemma[token]) or names_people(tree.word[token]):
        return True
    mention = tree.mention_of.get(token)
    if mention is not None and mention.type in _HUMAN:
        return True
    if mention is not None and mention.type in _NOT_HUMAN:
        return False
    if tree.pos[token] == "NUM" or tree.tag[token] == "CD":
        return True
    if tree.pos[token] == "PROPN":
        return mention is None and not _is_place(tree, token) and token not in tree.time_tokens
    if tree.pos[token] == "ADJ" or tree.tag[token] in ("NNPS", "JJ"):
        return tree.child(token, "det", "nummod") is not None
    below = (
        tree.oblique(token, "of") if tree.lemma[token] in ("number", "handful", "majority", "rest", "total") else None
    )
    return below is not None and tree.pos[below] != "NUM" and is_person(tree, below)


def can_act(tree: Tree, token: int) -> bool:
    """Say whether the phrase can stand for somebody who acts: people, organisations, states by their names."""
    if token in tree.time_tokens:
        return False
    mention = tree.mention_of.get(token)
    if mention is not None and mention.type == "organisation":
        return True
    return is_person(tree, token) or tree.pos[token] == "PROPN"


def _is_place(tree: Tree, token: int) -> bool:
    offset = tree.start[token]
    return any(place.start <= offset < place.end for place in tree.annotated.places)
