"""Quotations in angle or low marks: names in marks of the same kind may stand inside, so that depth is counted."""

from __future__ import annotations

from itertools import groupby

from firsthand.model.annotated import AnnotatedText
from firsthand.model.base import Frozen

_DEPTH = {"«": 1, "»": -1, "„": 1, "”": -1}


class Quote(Frozen, frozen=True, kw_only=True):
    """One outermost quotation within a paragraph, its marks included, as token range."""

    first: int
    last: int


def find_quotes(annotated: AnnotatedText) -> tuple[Quote, ...]:
    """Return the quotations of a text; one that its paragraph does not close ends with the paragraph."""
    found: list[Quote] = []
    for _, group in groupby(annotated.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        found.extend(_in_paragraph(annotated, sentences[0].first, sentences[-1].last))
    return tuple(found)


def _in_paragraph(annotated: AnnotatedText, first: int, last: int) -> list[Quote]:
    words = annotated.tokens.text
    found: list[Quote] = []
    opened, depth, straight = first, 0, False
    for token in range(first, last):
        step = _step(words[token], depth, straight)
        if words[token] == '"':
            straight = not straight
        if step > 0 and depth == 0:
            opened = token
        depth = max(0, depth + step)
        if step < 0 and depth == 0 and opened < token:
            found.append(Quote(first=opened, last=token + 1))
            opened = token + 1
    if depth > 0:
        found.append(Quote(first=opened, last=last))
    return found


def _step(word: str, depth: int, straight: bool) -> int:
    """Return how a mark changes the depth; “ closes after „ and opens elsewhere."""
    if word == "“":
        return -1 if depth else 1
    if word == '"':
        return -1 if straight else 1
    return _DEPTH.get(word, 0)
