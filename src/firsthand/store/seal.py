"""How a case's bytes lie on the disk: as they are, or sealed with a key (`encryption.py`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

CHUNK = 1 << 20


class Seal:
    """No sealing: names are hashes, bytes are bytes, lines are lines."""

    encrypted = False
    database_key: bytes | None = None

    def name(self, sha256: str) -> str:
        """Return the file name of the original of this hash."""
        return sha256

    def size(self, size: int) -> int:
        """Return how many bytes a file of this size takes on the disk."""
        return size

    def sealed(self, name: str, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """Turn the bytes of an original into what is written."""
        return chunks

    def opened(self, name: str, stream: IO[bytes]) -> Iterator[bytes]:
        """Turn what was written back; a `ValueError` where it was changed."""
        while chunk := stream.read(CHUNK):
            yield chunk

    def seal_line(self, line: bytes) -> bytes:
        """Turn a line of the log (with its line end) into what is written."""
        return line

    def open_line(self, line: bytes) -> bytes:
        """Turn a written line back; a `ValueError` where it was changed."""
        return line


PLAIN = Seal()
