"""Crimes that arrests and charges are about: "arrested in the shooting of a man on Monday" tells of two days at most.

The day behind the crime is the crime's, the day before it the arrest's. What somebody is charged *with* or convicted
*of* is a count of law ("charged with murder on Monday"): that day is the charge's, and of the crime tells only what
stands in its own phrase ("convicted of the May 3 murder of …").
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger
from firsthand.extract.acts.words import word_list

_OF_LAW = frozenset({"of", "with", "to", "including", "on", "for"})
_OVER = frozenset({"in", "over", "for", "after", "following"})
_PURSUIT = frozenset({"arrest", "detention", "charge", "trial"})


def crime_noun(tree: Tree, clause: Clause, trigger: Trigger) -> int | None:
    """Return the noun of the crime that a clause of arrest or charge is about: the trigger's own, or one behind it."""
    if trigger.rule.part == "nouns":
        pursued = any(tree.lemma[up] in word_list("words", "pursuing") for up in tree.above(trigger.head))
        return trigger.head if pursued and (_is_about(tree, trigger.head) or is_count(tree, trigger.head)) else None
    if trigger.rule.act.key not in _PURSUIT:
        return None
    behind = (token for token in clause.tokens if token > trigger.head)
    crimes = [token for token in behind if _is_crime(tree, token)]
    counts = (token for token in crimes if is_count(tree, token))
    return next((token for token in crimes if _is_about(tree, token)), next(counts, None))


def is_count(tree: Tree, noun: int) -> bool:
    """Say whether a crime is a count of law: what somebody is charged with, convicted of or pleads to."""
    preposition = tree.head[noun]
    while tree.dep[noun] == "conj" and tree.pos[preposition] in ("NOUN", "PROPN"):
        noun, preposition = preposition, tree.head[preposition]
    counted = tree.dep[noun] in ("pobj", "pcomp") and tree.word[preposition] in _OF_LAW
    return counted and not _is_about(tree, noun)


def crimes_behind(tree: Tree, token: int) -> Iterator[int]:
    """Yield the crimes that stand behind a noun or verb of law with "in", "over", "in connection with"."""
    for child in tree.children[token]:
        if child < token or tree.dep[child] != "prep":
            continue
        below = tree.child(child, "pobj")
        if below is not None and tree.word[below] == "connection":
            below = tree.oblique(below, "with", "to")
        elif below is None or tree.word[child] not in _OVER:
            continue
        if below is not None and _is_crime(tree, below):
            yield below


def _is_crime(tree: Tree, token: int) -> bool:
    return tree.lemma[token] in word_list("words", "crimes") or tree.word[token] in word_list("words", "crimes")


def _is_about(tree: Tree, noun: int) -> bool:
    """Say whether a noun stands behind "in", "after", "following", "in connection with": what an arrest is about."""
    preposition = tree.head[noun]
    if tree.dep[noun] not in ("pobj", "pcomp", "conj"):
        return False
    word = tree.word[preposition]
    named = word == "for" and tree.child(noun, "det", "poss") is not None  # "for murder" is a count of law
    return (
        word in ("in", "after", "following", "over")
        or named
        or (word == "with" and tree.word[preposition - 1] == "connection")
    )
