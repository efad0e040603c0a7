"""The document of a file that holds others: no text of its own, and it says so."""

from __future__ import annotations

from firsthand.config import ReadSettings
from firsthand.ingest.containers.posts import is_posts
from firsthand.ingest.plain import read_plain
from firsthand.ingest.reader import Extracted

EXTRACTOR = "container/1"


def read_container(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read a file whose members are documents of their own."""
    return Extracted(
        text="",
        segments=(),
        extractor=EXTRACTOR,
        media_type="application/octet-stream",
        reasons=("holds other documents, each read on its own",),
    )


def read_posts(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read a table or JSONL: posts are documents of their own; a table without a column of texts is text."""
    if is_posts(data):
        return read_container(data, settings, truncated=truncated)
    return read_plain(data, settings, truncated=truncated)
