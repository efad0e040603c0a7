"""Datelines: the town that a report is from, before a dash, colon or agency's name, at the head of its text.

"DAYTON, Ohio (AP) — …", "Halden [Norway], May 4 (NTB): …", "LAHORE: …". What stands in one tells of the report, and
the day under a quoted post tells of the post.
"""

from __future__ import annotations

import re

from firsthand.extract.acts.tree import Tree
from firsthand.model.annotated import PlaceMention, Sentence

_DASHES = frozenset({"-", "--", "–", "—"})
_COUNTRY = r"(?:\s?[\[(][A-Z][^\])\n]{1,40}[\])])?"
_STATE = r"(?:,\s[\w. ]{2,20}){0,2}"
_AGENCY = r"(?:\([^)\n]{2,40}\)\s?)?"
_BEHIND = re.compile(
    rf"{_STATE}{_COUNTRY}{_STATE}\s?{_AGENCY}(?:--|[-–—])\s"
    rf"|{_STATE}\s\([A-Z][A-Z0-9/ ]{{1,20}}\)\s"
    rf"|{_COUNTRY}{_STATE}\s?{_AGENCY}:\s"
)
_POSTED = re.compile(r"\(@\w{2,30}\)\W{0,3}$")
_HANDLE = 40


def is_posted(text: str, start: int) -> bool:
    """Say whether a time is when somebody's words were posted ("— The Orr Post (@orrpost) May 4, 2016")."""
    return _POSTED.search(text, max(0, start - _HANDLE), start) is not None


def is_alone(tree: Tree, sentence: Sentence) -> bool:
    """Say whether a sentence is a dateline alone, cut off from what stands behind its dash: it tells nothing."""
    last = sentence.last - 1
    dash = sentence.role == "body" and tree.word[last] in _DASHES and last > sentence.first
    return dash and not any(tree.pos[token] in ("VERB", "AUX") for token in range(sentence.first, last))


def is_dateline(tree: Tree, first: int, last: int) -> bool:
    """Say whether the tokens from the first to the one before the last are a dateline's town."""
    return _behind(tree, first, last) is not None


def dateline_ends(tree: Tree) -> tuple[tuple[int, int], ...]:
    """Return the stretches of the text that are datelines, from their town to their dash or colon."""
    found = (
        (place.start, _behind(tree, place.first, place.last)) for place in tree.annotated.places if _is_town(place)
    )
    return tuple((start, end) for start, end in found if end is not None)


def _behind(tree: Tree, first: int, last: int) -> int | None:
    """Return the offset behind the dateline whose town the tokens are, if they are one's."""
    if first >= len(tree):
        return None
    sentence = tree.annotated.sentences[tree.sentence[first]]
    if first != sentence.first or sentence.role not in ("body", "headline"):
        return None
    if sentence.role == "headline":  # "Halden: Man killed in …"
        return tree.end[last] + 1 if last < sentence.last and tree.word[last] == ":" else None
    match = _BEHIND.match(tree.text, tree.end[last - 1])
    return None if match is None else match.end()


def _is_town(place: PlaceMention) -> bool:
    return place.place is not None and place.kind in ("settlement", "region")
