"""One post, as `containers/posts.py` wrote it down: its text, who wrote it where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec

from firsthand.config import ReadSettings
from firsthand.ingest.calendar_words import to_edtf
from firsthand.ingest.plain import cut_text, read_plain
from firsthand.ingest.reader import Extracted
from firsthand.model.base import Span
from firsthand.model.document import Forwarded, Published, Publisher, Segment

EXTRACTOR = "post/2"
_FORWARDED = "Forwarded from "
_LONGEST_NAME = 500
_MEDIA_TYPE = "application/vnd.firsthand.post+json"


def read_post(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read one post; what is no post in our form is read as plain text."""
    try:
        post = msgspec.json.decode(data, type=dict[str, str])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return read_plain(data, settings, truncated=truncated)
    if not post.get("text", "").strip():
        return read_plain(data, settings, truncated=truncated)
    clean = post["text"].replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()
    forwarded = _forwarded(post)
    head = f"{_FORWARDED}{forwarded.name}" if forwarded else ""
    text, cut = cut_text(f"{head}\n\n{clean}" if head else clean, settings)
    start = len(head) + 2 if head else 0
    segments = [Segment(role="metadata", start=0, end=len(head))] if head else []
    if start < len(text.rstrip()):
        segments.append(Segment(role="body", start=start, end=len(text.rstrip())))
    edtf = post_day(post.get("date", ""))
    publisher = post.get("publisher") or post.get("author")
    return Extracted(
        text=text,
        segments=tuple(segments),
        extractor=EXTRACTOR,
        media_type=_MEDIA_TYPE,
        status="partial" if cut else "read",
        reasons=(*cut, *_notes(post)),
        title=post.get("title"),
        author=post.get("author"),
        publisher=Publisher(name=publisher, basis="metadata") if publisher else None,
        url=post.get("url"),
        published=Published(edtf=edtf, basis="metadata") if edtf else None,
        forwarded=forwarded,
    )


def _forwarded(post: dict[str, str]) -> Forwarded | None:
    """Return whose post was passed on; the text begins with their name."""
    name = " ".join(post.get("forwarded_from", "").replace("\x00", "").split())[:_LONGEST_NAME]
    if not name:
        return None
    span = Span(start=len(_FORWARDED), end=len(_FORWARDED) + len(name))
    return Forwarded(name=name, person=post.get("forwarded_kind") == "person", span=span)


def _notes(post: dict[str, str]) -> Iterator[str]:
    if post.get("edited"):
        yield f"note: edited {post['edited']}"
    if post.get("forwarded_kind") == "unnamed":
        yield "note: forwarded from somebody whom the export does not name"


def post_day(value: str) -> str | None:
    """Return the day of a printed date, or of seconds since 1970 (UTC)."""
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?", value):
        return datetime.fromtimestamp(float(value), UTC).date().isoformat()
    return to_edtf(value)
