"""What a reader of one format gives back: the text with segments, and what the format says about its publication."""

from __future__ import annotations

from typing import Protocol

from firsthand.config import ReadSettings
from firsthand.model.base import Frozen
from firsthand.model.document import Forwarded, Locator, Published, Publisher, ReadStatus, Segment


class Extracted(Frozen, frozen=True, kw_only=True):
    """The text of one file. What the format does not say is null; `reasons` says what was lost or cut."""

    text: str
    segments: tuple[Segment, ...]
    extractor: str
    media_type: str
    status: ReadStatus = "read"
    reasons: tuple[str, ...] = ()
    title: str | None = None
    author: str | None = None
    publisher: Publisher | None = None
    url: str | None = None
    published: Published | None = None
    language: str | None = None
    retrieved: str | None = None
    locators: tuple[Locator, ...] = ()
    forwarded: Forwarded | None = None


class Reader(Protocol):
    """Reads the bytes of one format. `truncated` says that only the first `max_bytes` of the file are given."""

    def __call__(self, data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
        """Return what could be read; never raise for what is in the bytes."""
        ...


def unreadable(reason: str, *, media_type: str, extractor: str) -> Extracted:
    """Return the result for bytes that gave no text at all."""
    return Extracted(
        text="", segments=(), extractor=extractor, media_type=media_type, status="unreadable", reasons=(reason,)
    )
