"""Reading bytes and texts as documents, for the tests of ingest."""

from __future__ import annotations

import hashlib

from firsthand.config import ReadSettings
from firsthand.ingest import read_document
from firsthand.model.document import Document, Sidecar, Source


def read(data: bytes | str, *, path: str = "a.txt", sidecar: Sidecar | None = None, **limits: int) -> Document:
    """Read bytes (or text as UTF-8) as one document."""
    content = data.encode() if isinstance(data, str) else data
    sha256 = hashlib.sha256(content).hexdigest()
    source = Source(id="doc-1", sha256=sha256, paths=(path,), sidecar=sidecar)
    return read_document(source, content, ReadSettings(**limits))


def roles(document: Document) -> list[tuple[str, str]]:
    """Return each segment's role with its words."""
    return [(segment.role, segment.span.of(document.text)) for segment in document.segments]


def role_of(document: Document, words: str) -> str | None:
    """Return the role of the segment that holds these words."""
    segment = document.segment_at(document.text.index(words))
    return segment.role if segment else None


def check_segments(document: Document) -> None:
    """Assert that segments are in order, do not overlap, and leave only white space between them."""
    at = 0
    for segment in document.segments:
        assert at <= segment.start < segment.end <= len(document.text)
        assert not document.text[at : segment.start].strip()
        words = segment.span.of(document.text)
        assert words == words.strip()
        at = segment.end
    assert not document.text[at:].strip()
