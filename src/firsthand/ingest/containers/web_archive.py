"""WARC: each page, text or PDF that was captured, with its address and the time of capture."""

from __future__ import annotations

import io
import logging
import os
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped, import-not-found, unused-ignore]

from firsthand.ingest.containers import MOST_BYTES, Member
from firsthand.ingest.decode import is_binary
from firsthand.model.document import Sidecar

logging.getLogger("warcio").setLevel(logging.CRITICAL)
_UNKNOWN_PACKINGS = frozenset({"br", "zstd", "compress", "x-compress"})
_READ = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


class _Complaints(io.TextIOBase):
    """Takes what warcio would write to the terminal, which may hold a document's bytes, and only counts it."""

    number = 0

    def write(self, words: str) -> int:
        """Count one complaint."""
        self.number += 1
        return len(words)


def expand_warc(stream: IO[bytes], _: Sidecar | None = None) -> Iterator[Member]:
    """Yield the captured documents of a WARC, compressed or not; pictures, scripts and styles are only counted."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    others = number = 0
    complaints = _Complaints()
    try:
        records = ArchiveIterator(stream)
        while True:
            with redirect_stderr(complaints):
                record = next(records, None)
            if record is None:
                break
            if record.rec_type not in ("response", "resource"):
                continue
            number += 1
            with redirect_stderr(complaints):
                member = _member(record, number)
            if member is None:
                others += 1
            else:
                yield member
        if records.offset < size:  # the reader ends in silence where it finds no further record
            yield Member(name="", reason=f"the web archive is damaged: nothing could be read behind record {number}")
    except Exception as error:  # a broken archive ends here, with what came before kept
        yield Member(name="", reason=f"the web archive is damaged after record {number}: {type(error).__name__}")
    if complaints.number:
        yield Member(name="", reason="the web archive is damaged: its records do not end where they say")
    if others:
        yield Member(
            name="", reason=f"note: {others} captured files are no documents (pictures, scripts, styles, errors)"
        )


def _member(record: Any, number: int) -> Member | None:
    http = record.http_headers
    kind = (http.get_header("Content-Type") if http else record.rec_headers.get_header("Content-Type")) or ""
    ending = _READ.get(kind.split(";")[0].strip().lower())
    status = http.get_statuscode() if http else "200"
    if ending is None or not str(status).startswith("2"):
        return None
    address = record.rec_headers.get_header("WARC-Target-URI")
    name = f"{number:06d}{ending}"
    data = record.content_stream().read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        return Member(name=name, reason=f"larger than {MOST_BYTES:,} bytes")
    missing = getattr(record.raw_stream, "limit", 0)
    reason = f"the capture is cut short: {missing:,} bytes are missing" if missing > 0 else None
    packing = ((http.get_header("Content-Encoding") if http else None) or "").strip().lower()
    if packing in _UNKNOWN_PACKINGS and is_binary(data):
        reason = f"the capture is packed with {packing}, which is not read"
    captured = record.rec_headers.get_header("WARC-Date")
    return Member(
        name=name,
        data=data,
        sidecar=Sidecar(url=address, retrieved=captured),
        reason=reason,
    )
