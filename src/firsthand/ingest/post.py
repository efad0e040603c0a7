"""One post, as `containers/posts.py` wrote it down: its text, who wrote it where and when."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import msgspec

from firsthand.config import ReadSettings
from firsthand.ingest.calendar_words import to_edtf
from firsthand.ingest.plain import cut_text, read_plain
from firsthand.ingest.reader import Extracted
from firsthand.model.document import Published, Publisher, Segment

EXTRACTOR = "post/1"
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
    head = f"Forwarded from {' '.join(post['forwarded_from'].split())}" if post.get("forwarded_from") else ""
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
        reasons=(*cut, f"note: edited {post['edited']}") if post.get("edited") else cut,
        title=post.get("title"),
        author=post.get("author"),
        publisher=Publisher(name=publisher, basis="metadata") if publisher else None,
        url=post.get("url"),
        published=Published(edtf=edtf, basis="metadata") if edtf else None,
    )


def post_day(value: str) -> str | None:
    """Return the day of a printed date, or of seconds since 1970 (UTC)."""
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?", value):
        return datetime.fromtimestamp(float(value), UTC).date().isoformat()
    return to_edtf(value)
