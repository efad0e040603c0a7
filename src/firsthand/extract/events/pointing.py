"""Pointing back: phrases for victims that speak of an event already told ("the victim", "two others", a name at last).

A short report tells of one violent event, first without names and paragraphs later with them. Where nothing keeps
them apart, such phrases belong to the one event told before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.model.annotated import Entity
from firsthand.model.statement import Party

_OFTEN = 3
_LONG = 60
_SHORT = 15
_INITIALS = 6


def is_local_report(tree: Tree) -> bool:
    """Say whether a text is a short report in which police or rescuers speak: such a report tells of one event."""
    responders = word_list("words", "responders")
    sentences = len(tree.annotated.sentences)
    often = _OFTEN - 1 if sentences <= _SHORT else _OFTEN
    words = tree.annotated.tokens.text
    spoken = sum(lemma in responders or _is_department(words[at]) for at, lemma in enumerate(tree.lemma))
    return sentences <= _LONG and spoken >= often


def _is_department(word: str) -> bool:
    """Say whether a word is the initials of a police department ("KPD", "SCMPD")."""
    return word.endswith("PD") and word.isupper() and word.isascii() and 3 <= len(word) <= _INITIALS


def tells_apart(tree: Tree, sentence: int) -> bool:
    """Say whether a sentence says that it is about something else: "in a separate shooting", "last month"."""
    bounds = tree.annotated.sentences[sentence]
    words = tree.word[bounds.first : bounds.last]
    return not word_list("words", "separating").isdisjoint(words) or any(
        (second in word_list("words", "periods") and first in ("last", "this", "previous", "past"))
        or (first == "earlier" and second == "in" and word_list("words", "parts_of_day").isdisjoint(words[at : at + 5]))
        or (second in ("another", "similar", "earlier") and _is_further_event(tree, bounds.first + at + 1))
        for at, (first, second) in enumerate(pairwise(words))
    )


def _is_further_event(tree: Tree, token: int) -> bool:
    """Say whether "another" is of an event: "in another shooting incident", "a similar clash"."""
    head = tree.head[token]
    event = tree.lemma[head] in word_list("words", "happenings") and tree.pos[head] == "NOUN"
    begins = tree.dep[head] == "pobj" and tree.word[tree.head[head]] in ("in", "during", "after", "with")
    return event and head > token and (begins or tree.dep[head] in ("nsubj", "nsubjpass"))


def points_back(parties: Iterable[Party]) -> bool:
    """Say whether a phrase for somebody presumes that he was told of: "the boy", "both men", "one victim"."""
    for party in parties:
        words = party.text.lower().split()
        if words[0] in word_list("people", "pointing") or not word_list("people", "of_the_event").isdisjoint(words):
            return True
    return False


def names_of(parties: Iterable[Party], entities: Mapping[str, Entity]) -> frozenset[str]:
    """Return the entities of the parties that have a name in the document."""
    known = (party.entity for party in parties if party.entity in entities)
    return frozenset(one for one in known if one is not None and entities[one].name is not None)
