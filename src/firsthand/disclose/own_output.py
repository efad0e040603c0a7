"""The strings of a file that this program wrote: values without keys, text and attributes without tags and style."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator

import msgspec

from firsthand.disclose.leaks import Leak, search_values
from firsthand.disclose.names_in_text import ProtectedNames, is_ours
from firsthand.disclose.passages import Passages
from firsthand.disclose.pdf_strings import pdf_strings
from firsthand.disclose.pdf_words import pdf_words

_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_META = re.compile(r"<meta[^>]*>|<!DOCTYPE[^>]*>", re.IGNORECASE)
# Where one of these begins or ends, a reader sees a gap, and no word goes on.
_BLOCK = re.compile(
    r"</?(?:p|div|section|header|footer|main|nav|article|aside|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|caption|"
    r"details|summary|figure|figcaption|blockquote|br|hr|svg|text|title|desc)\b[^<>]*>"
)
_BETWEEN_OURS = 9  # words of a passage among our own
_OURS = re.compile(r"styles|theme|fontTable|settings|numbering|Content_Types")
_ATTRIBUTE = re.compile(r'"([^"]*)"')
_TAG_NAME = re.compile(
    r"\b(?:class|role|scope|tabindex|viewBox|d|lang|aria-hidden)=\"[^\"]*\"|</?[a-zA-Z][\w-]*|[\w-]+=(?=\")|/?>"
)


def search_own(data: bytes, names: ProtectedNames, passages: Passages) -> list[Leak] | None:
    """Search a page, a PDF, a DOCX, a JSON or a JSON Lines file of ours; our own keys and tags are nobody's words.

    Null where it is a PDF that cannot be read back: then nothing was searched.
    """
    if data.startswith((b"%PDF", b"PK")):
        packed = _docx_texts(data) if data.startswith(b"PK") else _pdf_texts(data)
        if packed is None:
            return None
        return [leak for where, text in packed for leak in _search_page(text, names, passages, where)]
    if data.lstrip()[:1] == b"<":
        return [leak for where, text in _page_texts(data) for leak in _search_page(text, names, passages, where)]
    leaks = []
    for number, value in enumerate(_values(data)):
        leaks += [
            leak if not number else msgspec.structs.replace(leak, where=f"line {number + 1}: {leak.where}")
            for leak in search_values(value, names, passages)
        ]
    return leaks


def _pdf_texts(data: bytes) -> list[tuple[str, str]] | None:
    """Return the words of a PDF's pages, with those of lines joined that a hyphen or a line's end parts."""
    text = pdf_words(data)
    if not text:
        return None
    own = "\n".join(pdf_strings(data))
    return [("the PDF", text), ("the PDF, lines joined", " ".join(text.split())), ("the PDF's own strings", own)]


def _docx_texts(data: bytes) -> list[tuple[str, str]]:
    """Return the words of every part of a DOCX that is no picture and no style: as they are read, and in attributes."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")) and not _OURS.search(name):
                part = packed.read(name).decode("utf-8")
                runs = html.unescape(re.sub(r"<[^<>]*>", "", re.sub(r"</w:(?:p|tc)>|<w:tab/>|<w:br/>", " ", part)))
                found += [(name, runs), (f"{name}, attributes", html.unescape(" ".join(_ATTRIBUTE.findall(part))))]
    return found


def _search_page(text: str, names: ProtectedNames, passages: Passages, where: str) -> list[Leak]:
    """Search a page whose values were searched before: what is left to find came beside them, between our own words.

    "Death of Ann Lee, in words of its own" joins six words that a report may have by chance.
    """
    hits = (hit for hit in names.find(text) if not is_ours(hit.span.of(text)))
    found = [Leak(where=f"{where}, character {hit.span.start}", kind="name", people=hit.owners) for hit in hits]
    at = passages.find(text, words=_BETWEEN_OURS)
    return found + [Leak(where=f"{where}, character {start}", kind="passage") for start in at]


def _page_texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield a page's text with attributes, and its text with the tags closed up, as a reader sees it."""
    page = _META.sub(" ", _STYLE.sub(" ", data.decode("utf-8")))
    yield "the page", html.unescape(_TAG_NAME.sub(" ", page))
    yield "the page as read", html.unescape(re.sub(r"<[^<>]*>", "", _BLOCK.sub(" ", page)))


def _values(data: bytes) -> list[object]:
    try:
        return [msgspec.json.decode(data)]
    except msgspec.DecodeError:
        return [msgspec.json.decode(line) for line in data.splitlines() if line.strip()]
