"""Quotations in any marks: each opening mark waits for the one that closes it, also over a paragraph's end."""

from __future__ import annotations

from itertools import groupby

from firsthand.model.annotated import AnnotatedText
from firsthand.model.base import Frozen

_PAIRS = {"«": "»", "“": '”"', "„": "“”", "»": "«", "‹": "›", "”": "”"}


class Quote(Frozen, frozen=True, kw_only=True):
    """One outermost quotation within a paragraph, its marks included, as token range.

    `goes_on` says that it continues the quotation before it, which its paragraph left open.
    """

    first: int
    last: int
    goes_on: bool = False


def find_quotes(annotated: AnnotatedText) -> tuple[Quote, ...]:
    """Return the quotations of a text; one that its paragraph does not close ends with the paragraph."""
    found: list[Quote] = []
    left_open = False
    for _, group in groupby(annotated.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        here, still_open = _in_paragraph(annotated, sentences[0].first, sentences[-1].last)
        if here and left_open and here[0].first == sentences[0].first:
            here[0] = Quote(first=here[0].first, last=here[0].last, goes_on=True)
        found.extend(here)
        left_open = still_open
    return tuple(found)


def _in_paragraph(annotated: AnnotatedText, first: int, last: int) -> tuple[list[Quote], bool]:
    words = annotated.tokens.text
    found: list[Quote] = []
    opened: int | None = None
    closing = ""
    depth = 0
    for token in range(first, last):
        word = words[token]
        if opened is None:
            closes = _closing(word, annotated, token)
            if closes:
                opened, closing, depth = token, closes, 0
        elif word == words[opened] and word not in closing:
            if _stands_behind(annotated, token):
                found.append(Quote(first=opened, last=token + 1))
                opened = None
            else:
                depth += 1
        elif word in closing:
            if depth:
                depth -= 1
            else:
                found.append(Quote(first=opened, last=token + 1))
                opened = None
    if opened is not None and last - opened > 2:
        found.append(Quote(first=opened, last=last))
    return found, opened is not None


def _stands_behind(annotated: AnnotatedText, token: int) -> bool:
    """Say whether an opening mark closes after all: it stands behind a word and before none (“so“)."""
    text, start, end = annotated.document.text, annotated.tokens.start[token], annotated.tokens.end[token]
    return start > 0 and not text[start - 1].isspace() and not text[end : end + 1].isalnum()


def _closing(word: str, annotated: AnnotatedText, token: int) -> str:
    """Return the marks that close what this one opens; nothing where it opens nothing."""
    if word == '"':
        return '"”'
    if word in ("»", "”"):
        text, end = annotated.document.text, annotated.tokens.end[token]
        spaced = annotated.tokens.start[token] == 0 or text[annotated.tokens.start[token] - 1].isspace()
        return _PAIRS[word] if spaced and text[end : end + 1].isalnum() else ""
    return _PAIRS.get(word, "")
