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
from firsthand.ingest.containers.web_archive_records import Unpacked, next_record, unpacked_whole
from firsthand.ingest.decode import is_binary
from firsthand.model.document import Sidecar

logging.getLogger("warcio").setLevel(logging.CRITICAL)
_UNKNOWN_PACKINGS = frozenset({"br", "zstd", "compress", "x-compress"})
_MOST_DAMAGED = 1000
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
    """Yield the captured documents of a WARC, compressed or not; pictures, scripts and styles are only counted.

    Behind a record that is damaged, reading goes on with the next one.
    """
    reading = _Reading(unpacked_whole(stream) or stream)
    start: int | None = 0
    for _attempt in range(_MOST_DAMAGED):
        yield from reading.records(start or 0)
        start = (
            next_record(stream, reading.damaged_at) if reading.damaged_at is not None and not reading.whole else None
        )
        if start is None:
            break
    else:
        why = f"the web archive is damaged in more than {_MOST_DAMAGED} places: the rest was not read"
        yield Member(name="", reason=why)
    if reading.complaints.number:
        yield Member(name="", reason="the web archive is damaged: its records do not end where they say")
    if reading.others:
        why = f"note: {reading.others} captured files are no documents (pictures, scripts, styles, errors)"
        yield Member(name="", reason=why)


class _Reading:
    """One archive read from several places on: `damaged_at` is where it could not be read further, null at its end."""

    def __init__(self, stream: IO[bytes] | Unpacked) -> None:
        self.whole = isinstance(stream, Unpacked)
        self._stream = stream
        self._size = stream.seek(0, os.SEEK_END) if not isinstance(stream, Unpacked) else 0
        self._number = 0
        self._last = -1
        self.others = 0
        self.complaints = _Complaints()
        self.damaged_at: int | None = None

    def records(self, start: int) -> Iterator[Member]:
        """Yield the documents from a place on, up to the end or to what is damaged."""
        self.damaged_at, begun, why = None, self._number, ""
        if not isinstance(self._stream, Unpacked):
            self._stream.seek(start)
        at = start
        try:
            records = ArchiveIterator(self._stream)
            while True:
                at = max(at, records.offset)
                with redirect_stderr(self.complaints):
                    record = next(records, None)
                if record is None:
                    break
                yield from self._taken(record)
            if records.offset < self._size:  # it ends in silence where it finds no further record
                why = f"nothing could be read behind record {self._number}"
        except Exception as error:  # what came before is kept, and what comes behind is looked for
            why = f"after record {self._number}: {type(error).__name__}"
        if why:
            self.damaged_at = self._last = max(at, self._last + 1)
            if self._number > begun or not start:
                yield Member(name="", reason=f"the web archive is damaged: {why}")

    def _taken(self, record: Any) -> Iterator[Member]:
        if record.rec_type not in ("response", "resource"):
            return
        with redirect_stderr(self.complaints):
            member = _member(record, self._number + 1)
        self._number += 1
        if member is None:
            self.others += 1
        else:
            yield member


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
