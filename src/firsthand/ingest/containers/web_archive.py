"""WARC: each page, text or PDF that was captured, with its address and the time of capture."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped, import-not-found, unused-ignore]

from firsthand.ingest.containers import MOST_BYTES, Member
from firsthand.model.document import Sidecar

_READ = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


def expand_warc(stream: IO[bytes], _: Sidecar | None = None) -> Iterator[Member]:
    """Yield the captured documents of a WARC, compressed or not; pictures, scripts and styles are only counted."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    others = number = 0
    try:
        records = ArchiveIterator(stream)
        for record in records:
            if record.rec_type not in ("response", "resource"):
                continue
            number += 1
            member = _member(record, number)
            if member is None:
                others += 1
            else:
                yield member
        if records.offset < size:  # the reader ends in silence where it finds no further record
            yield Member(name="", reason=f"the web archive is damaged: nothing could be read behind record {number}")
    except Exception as error:  # a broken archive ends here, with what came before kept
        yield Member(name="", reason=f"the web archive is damaged after record {number}: {type(error).__name__}")
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
    captured = record.rec_headers.get_header("WARC-Date")
    return Member(
        name=name,
        data=data,
        sidecar=Sidecar(url=address, retrieved=captured),
        reason=f"the capture is cut short: {missing:,} bytes are missing" if missing > 0 else None,
    )
