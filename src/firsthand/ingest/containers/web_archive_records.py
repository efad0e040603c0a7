"""Where the records of a web archive begin: the next one behind damage, and of an archive packed as one piece."""

from __future__ import annotations

import gzip
import os
import zlib
from typing import IO

_CHUNK = 1 << 20
_FIRST = 4096
_RECORD = b"WARC/"
_MOST_RATIO = 200
_LEAST = 1_000_000_000


class Unpacked:
    """An archive that was packed as one piece, unpacked while it is read, within bounds."""

    def __init__(self, stream: IO[bytes]) -> None:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(0)
        self._inner = gzip.GzipFile(fileobj=stream)
        self._left = max(_LEAST, _MOST_RATIO * size)

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes; too many raise."""
        data = self._inner.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise ValueError("it unpacks to more than its bounds")
        return data

    def tell(self) -> int:
        """Return how far it was read."""
        return self._inner.tell()


def unpacked_whole(stream: IO[bytes]) -> Unpacked | None:
    """Return the archive unpacked if several of its records lie in one packed piece (`gzip FILE.warc`), else null."""
    stream.seek(0)
    opener = zlib.decompressobj(31)
    try:
        start = opener.decompress(stream.read(_CHUNK), _CHUNK)
    except zlib.error:
        start = b""
    stream.seek(0)
    several = start.startswith(_RECORD) and b"\r\n\r\nWARC/1." in start
    return Unpacked(stream) if several else None


def next_record(stream: IO[bytes], after: int) -> int | None:
    """Return where the next record begins behind a place: of an archive packed record by record, or of a plain one."""
    stream.seek(0)
    packed = stream.read(2) == b"\x1f\x8b"
    mark = b"\x1f\x8b\x08" if packed else b"\r\n" + _RECORD
    at = after + 1
    held = b""
    while True:
        stream.seek(at)
        held = stream.read(_CHUNK)
        if not held:
            return None
        found = held.find(mark)
        while found >= 0:
            place = at + found + (0 if packed else 2)
            if not packed or _opens_record(stream, place):
                return place
            found = held.find(mark, found + 1)
        if len(held) < _CHUNK:
            return None
        at += len(held) - len(mark)


def _opens_record(stream: IO[bytes], place: int) -> bool:
    stream.seek(place)
    try:
        return zlib.decompressobj(31).decompress(stream.read(_FIRST), 64).startswith(_RECORD)
    except zlib.error:
        return False
