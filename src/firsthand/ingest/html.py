"""Saved web pages: our own walk of the DOM keeps all that is visible; trafilatura only says what of it is body."""

from __future__ import annotations

import html
import re

import lxml.etree
import lxml.html

from firsthand.config import ReadSettings
from firsthand.ingest.blocks import Block, visible_blocks
from firsthand.ingest.decode import Decoded, decode
from firsthand.ingest.page_body import body_words
from firsthand.ingest.page_metadata import completed, page_metadata
from firsthand.ingest.page_roles import label_blocks
from firsthand.ingest.plain import cut_text
from firsthand.ingest.reader import Extracted, unreadable
from firsthand.ingest.segments import Unit, joined_runs, label_lines
from firsthand.model.document import Locator

EXTRACTOR = "html/1"
_MEDIA_TYPE = "text/html"
_UNSHOWN = re.compile(r"<(script|style|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|h[1-6]|li|ul|ol|tr|table|section|article|blockquote|title)\b[^>]*>", re.IGNORECASE
)
_ANY_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read_html(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read one saved web page: text, segments, title, author, publisher, address and date of publication."""
    declared = _DECLARED.search(data[:4096])
    decoded = decode(data, declared=declared[1].decode("ascii", "ignore") if declared else None, truncated=truncated)
    if decoded.text is None:
        return unreadable(decoded.reasons[0], media_type=_MEDIA_TYPE, extractor=EXTRACTOR)
    tree = _parse(decoded.text)
    if tree is None:
        return _without_structure(decoded, settings)
    page = visible_blocks(tree, settings.max_characters)
    if not page.blocks:
        return unreadable("the page shows no text", media_type=_MEDIA_TYPE, extractor=EXTRACTOR)
    own = page_metadata(tree)
    body = body_words(tree, page, metadata=not own.is_full)
    roles = label_blocks(page.blocks, body)
    text, units = _joined(page.blocks)
    metadata = completed(own, body)
    reasons = (*decoded.reasons, *page.reasons, *body.reasons)
    return Extracted(
        text=text,
        segments=joined_runs(zip(units, roles, strict=True)),
        extractor=f"{EXTRACTOR} {decoded.encoding}",
        media_type=_MEDIA_TYPE,
        status="partial" if decoded.damaged or page.cut else "read",
        reasons=reasons,
        title=metadata.title,
        author=metadata.author,
        publisher=metadata.publisher,
        url=metadata.url,
        published=metadata.published,
        locators=tuple(
            Locator(start=unit.start, end=unit.end, element=block.path)
            for block, unit, role in zip(page.blocks, units, roles, strict=True)
            if block.path and role != "navigation"
        ),
    )


def _parse(text: str) -> lxml.html.HtmlElement | None:
    """Parse a page; null where the parser gave up (nested over 2,048 deep) or found no element."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None
    return None if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log) else tree


def _without_structure(decoded: Decoded, settings: ReadSettings) -> Extracted:
    """Read a page that no parser takes as text: tags of blocks are line ends, other tags are nothing."""
    text = _UNSHOWN.sub(" ", decoded.text or "")
    text = html.unescape(_ANY_TAG.sub("", _BLOCK_TAG.sub("\n", text)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    text, cut = cut_text("\n".join(line for line in lines if line), settings)
    if not text:
        return unreadable("the page shows no text", media_type=_MEDIA_TYPE, extractor=EXTRACTOR)
    return Extracted(
        text=text,
        segments=label_lines(text),
        extractor=f"{EXTRACTOR} {decoded.encoding} flat",
        media_type=_MEDIA_TYPE,
        status="partial",
        reasons=(*decoded.reasons, *cut, "the page is nested too deeply: its text was read without its structure"),
    )


def _joined(blocks: tuple[Block, ...]) -> tuple[str, list[Unit]]:
    parts: list[str] = []
    units: list[Unit] = []
    at = 0
    for block in blocks:
        units.append(Unit(start=at, end=at + len(block.text), text=block.text))
        parts.append(block.text)
        at += len(block.text) + 1
    return "\n".join(parts), units
