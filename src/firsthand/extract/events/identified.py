"""Whom a name is given: "The man was identified as Jane Roe's brother" says of a victim or a suspect what he is called.

Where the words themselves do not say it ("the victim"), the document does: the noun is one that it uses of those to
whom harm was done, or of those who are held or accused, and of no others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.local_incidents import is_force
from firsthand.model.statement import Party, Statement

_DEADLY = frozenset({"killing", "death"})
_PURSUIT = frozenset({"arrest", "detention", "charge", "trial"})


def settle_identified(tree: Tree, statements: Sequence[Statement]) -> list[Statement]:
    """Give the people named in statements of identification the involvement that the document shows."""
    if not any(_is_open(one) for one in statements):
        return list(statements)
    harmed = _nouns(tree, (party for one in statements if is_force(one.act) for party in one.victims))
    accused = _nouns(tree, (party for one in statements if is_force(one.act) for party in one.alleged_actors))
    accused |= _nouns(tree, (party for one in statements if one.act in _PURSUIT for party in one.victims))
    known = _entities(statements)
    return [
        _settled(tree, one, (harmed - accused, accused - harmed), known) if _is_open(one) else one for one in statements
    ]


def _is_open(one: Statement) -> bool:
    return one.act == "identification" and any(party.involvement is None for party in one.victims)


def _entities(statements: Sequence[Statement]) -> dict[str, str]:
    """Return the involvement of the people to whom harm was done, and of those who are held or accused."""
    known: dict[str, str] = {}
    for one in statements:
        for party in one.victims:
            if party.entity and one.act in _DEADLY:
                known[party.entity] = "victim"
            elif party.entity and (is_force(one.act) or one.act in _PURSUIT):
                known.setdefault(party.entity, "victim" if is_force(one.act) else "suspect")
    return known


def _settled(tree: Tree, one: Statement, nouns: tuple[set[str], set[str]], known: dict[str, str]) -> Statement:
    token = max(0, bisect_right(tree.start, one.trigger[0]) - 1)
    whom = tree.subject(token) if tree.is_passive(token) else tree.object(token)
    harmed, accused = nouns
    if whom is None:
        whom = _among(tree, token)
    if whom is None:
        return one
    mention, noun = tree.mention_of.get(whom), tree.lemma[whom]
    told = known.get(mention.entity) if mention is not None and mention.entity else None
    both = noun in word_list("words", "of_quantity") and bool(harmed) and noun not in accused  # "the couple", "the two"
    harm = both or noun in harmed or noun in word_list("words", "dead_persons")
    involvement = told or ("victim" if harm else "suspect" if noun in accused else None)
    if involvement is None:
        return one
    named = tuple(msgspec.structs.replace(party, involvement=involvement) for party in one.victims)
    return msgspec.structs.replace(one, victims=named)


def _among(tree: Tree, verb: int) -> int | None:
    """Return of whom those named are a part ("Among the dead were a tailor, identified as …")."""
    first = tree.annotated.sentences[tree.sentence[verb]].first
    return tree.child(first, "pobj") if tree.word[first] == "among" else None


def _nouns(tree: Tree, parties: Iterable[Party]) -> set[str]:
    """Return the lemmas of the last words of phrases for people ("a 20-year-old woman": woman)."""
    tokens = (max(0, bisect_right(tree.start, party.span.end - 1) - 1) for party in parties if party.span is not None)
    return {tree.lemma[token] for token in tokens if tree.pos[token] == "NOUN"}
