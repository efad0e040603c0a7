"""A document's words as retellings are found by: all words in order, and the words that survive rewording."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.link.names import token_key
from firsthand.model.document import Document

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile(r"“[^“”]{8,}”|\"[^\"\n]{8,}\"|«[^«»]{8,}»|„[^„“”]{8,}[“”]")
_SKIPPED = frozenset({"navigation", "metadata"})


@dataclass(frozen=True, slots=True)
class Wording:
    """`words` are case-folded, in order; `quoted` says of each whether it stands in a quotation.

    `anchors` are the keys of what rewording and translation keep, in order: names, numbers, and (as one anchor of
    its first words) quotations.
    """

    document: str
    words: tuple[str, ...]
    quoted: tuple[bool, ...]
    anchors: tuple[str, ...]


def read_wording(document: Document) -> Wording:
    """Return a document's words, without navigation and metadata."""
    words: list[str] = []
    quoted: list[bool] = []
    anchors: list[str] = []
    text = document.text
    for segment in document.segments:
        if segment.role in _SKIPPED:
            continue
        ranges = [match.span() for match in _QUOTED.finditer(text, segment.start, segment.end)]
        at = 0
        previous = "."
        for match in _TOKEN.finditer(text, segment.start, segment.end):
            start, end = match.span()
            while at < len(ranges) and ranges[at][1] <= start:
                at += 1
            inside = at < len(ranges) and ranges[at][0] <= start
            word = match.group()
            words.append(word.casefold())
            quoted.append(inside)
            if word[0].isdigit() or (word[0].isupper() and len(word) > 2 and previous not in '.!?:;\n•"“«'):
                anchors.append(word if word[0].isdigit() else token_key(word))
            before = text[end : end + 2].strip()
            previous = before[:1] or (" " if end < segment.end and text[end] == " " else "\n")
    return Wording(document=document.id, words=tuple(words), quoted=tuple(quoted), anchors=tuple(anchors))
