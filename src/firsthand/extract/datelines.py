"""Datelines: the town that a report is from, before a dash or an agency's name, at the head of its text."""

from __future__ import annotations

import re

from firsthand.extract.acts.tree import Tree

_STATE = r"(?:,\s[\w. ]{2,20})?"
_BEHIND = re.compile(rf"{_STATE}\s?(?:\([^)\n]{{2,40}}\)\s?)?(?:--|[-–—])\s|{_STATE}\s\([A-Z][A-Z0-9/ ]{{1,20}}\)\s")


def is_dateline(tree: Tree, first: int, last: int) -> bool:
    """Say whether the tokens from the first to the one before the last are a dateline's town."""
    sentence = tree.annotated.sentences[tree.sentence[first]]
    begins = first == sentence.first and sentence.role == "body"
    return begins and _BEHIND.match(tree.text, tree.end[last - 1]) is not None
