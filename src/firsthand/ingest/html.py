"""Saved web pages: our own walk of the DOM keeps all that is visible; trafilatura only says what of it is body."""

from __future__ import annotations

import re

import lxml.etree
import lxml.html

from firsthand.config import ReadSettings
from firsthand.ingest.blocks import Block, visible_blocks
from firsthand.ingest.decode import decode
from firsthand.ingest.page_body import body_words
from firsthand.ingest.page_metadata import page_metadata
from firsthand.ingest.page_roles import label_blocks
from firsthand.ingest.reader import Extracted, unreadable
from firsthand.ingest.segments import Unit, joined_runs

EXTRACTOR = "html/1"
_MEDIA_TYPE = "text/html"
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read_html(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read one saved web page: text, segments, title, author, publisher, address and date of publication."""
    declared = _DECLARED.search(data[:4096])
    decoded = decode(data, declared=declared[1].decode("ascii", "ignore") if declared else None, truncated=truncated)
    if decoded.text is None:
        return unreadable(decoded.reasons[0], media_type=_MEDIA_TYPE, extractor=EXTRACTOR)
    tree = _parse(decoded.text)
    if tree is None:
        return unreadable("the page holds no elements", media_type=_MEDIA_TYPE, extractor=EXTRACTOR)
    page = visible_blocks(tree, settings.max_characters)
    if not page.blocks:
        return unreadable("the page shows no text", media_type=_MEDIA_TYPE, extractor=EXTRACTOR)
    body = body_words(tree, page)
    roles = label_blocks(page.blocks, body)
    text, units = _joined(page.blocks)
    metadata = page_metadata(tree, body)
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
    )


def _parse(text: str) -> lxml.html.HtmlElement | None:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None


def _joined(blocks: tuple[Block, ...]) -> tuple[str, list[Unit]]:
    parts: list[str] = []
    units: list[Unit] = []
    at = 0
    for block in blocks:
        units.append(Unit(start=at, end=at + len(block.text), text=block.text))
        parts.append(block.text)
        at += len(block.text) + 1
    return "\n".join(parts), units
