"""A document's words as retellings are found by: all words in order, and the words that survive rewording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from firsthand.link.names.names import token_key
from firsthand.model.document import Document

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile(r"“[^“”]{8,}”|\"[^\"\n]{8,}\"|«[^«»]{8,}»|„[^„“”]{8,}[“”]")
_ANCHOR = re.compile(  # one class of characters stands first, for which the search is quick
    r"[^\W_a-zа-яіїєґ](?:(?<=\d)(?:[\d.,:]*\d)?|(?<!\d)(?<=[ (].)(?<![.!?:;•\"“«] .)[^\W_]{2,})"
)
_CALENDAR_WORDS = (
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
)
_ENDING = re.compile(r"(?<=...)[aeiou]+$")
_SKIPPED = frozenset({"navigation", "metadata"})


@dataclass(frozen=True, slots=True)
class Wording:
    """`words` are case-folded, in order; `quoted` says of each whether it stands in a quotation.

    `anchors` are the keys of what rewording and translation keep, in order: names and numbers.
    """

    document: str
    language: str | None
    words: tuple[str, ...]
    quoted: tuple[bool, ...]
    anchors: tuple[str, ...]


@lru_cache(maxsize=2)  # what is asked for of one document, one after the other
def read_wording(document: Document) -> Wording:
    """Return a document's words, without navigation and metadata."""
    words: list[str] = []
    quoted: list[bool] = []
    anchors: list[str] = []
    for segment in document.segments:
        if segment.role in _SKIPPED:
            continue
        text = document.text[segment.start : segment.end]
        at = 0
        for match in _QUOTED.finditer(text):
            _add(words, quoted, text[at : match.start()], inside=False)
            _add(words, quoted, match.group(), inside=True)
            at = match.end()
        _add(words, quoted, text[at:], inside=False)
        anchors.extend(
            token if token[0].isdigit() else anchor_key(token) for token in _ANCHOR.findall(text.replace("\n", " . "))
        )
    return Wording(
        document=document.id,
        language=document.language,
        words=tuple(words),
        quoted=tuple(quoted),
        anchors=tuple(anchors),
    )


def anchor_key(token: str) -> str:
    """Return a name's key without the vowel that its case, gender or spelling may have put at the end."""
    return _ENDING.sub("", token_key(token))


def _add(words: list[str], quoted: list[bool], text: str, *, inside: bool) -> None:
    found = _TOKEN.findall(text.casefold())
    words.extend(found)
    quoted.extend([inside] * len(found))


@cache
def _calendar_keys() -> frozenset[str]:
    return frozenset(anchor_key(word) for word in _CALENDAR_WORDS.split())


def name_anchors(wording: Wording) -> frozenset[str]:
    """Return the names among a text's anchors."""
    skipped = _calendar_keys()
    return frozenset(anchor for anchor in wording.anchors if not anchor[0].isdigit() and anchor not in skipped)
