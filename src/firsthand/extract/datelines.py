"""Datelines: the town that a report is from, before a dash or an agency's name, at the head of its text."""

from __future__ import annotations

import re

from firsthand.extract.acts.tree import Tree
from firsthand.model.annotated import Sentence

_DASHES = frozenset({"-", "--", "–", "—"})
_STATE = r"(?:,\s[\w. ]{2,20})?"
_BEHIND = re.compile(rf"{_STATE}\s?(?:\([^)\n]{{2,40}}\)\s?)?(?:--|[-–—])\s|{_STATE}\s\([A-Z][A-Z0-9/ ]{{1,20}}\)\s")


def is_alone(tree: Tree, sentence: Sentence) -> bool:
    """Say whether a sentence is a dateline alone, cut off from what stands behind its dash: it tells nothing."""
    last = sentence.last - 1
    dash = sentence.role == "body" and tree.word[last] in _DASHES and last > sentence.first
    return dash and not any(tree.pos[token] in ("VERB", "AUX") for token in range(sentence.first, last))


def is_dateline(tree: Tree, first: int, last: int) -> bool:
    """Say whether the tokens from the first to the one before the last are a dateline's town."""
    sentence = tree.annotated.sentences[tree.sentence[first]]
    begins = first == sentence.first and sentence.role == "body"
    return begins and _BEHIND.match(tree.text, tree.end[last - 1]) is not None
