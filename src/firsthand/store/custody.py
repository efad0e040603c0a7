"""The custody log: append-only JSON lines, each holding the hash of the one before; written before anything else."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from firsthand.errors import CaseError
from firsthand.model.base import Frozen
from firsthand.store.disk import write_atomically
from firsthand.store.entry import GENESIS, Entry, Event, blanked, decode_line, line_of
from firsthand.store.filelock import locked
from firsthand.store.seal import PLAIN, Seal


class Position(Frozen, frozen=True, kw_only=True):
    """How far the log was followed: the last entry's number and hash, and the byte behind it."""

    seq: int = -1
    head: str = GENESIS
    offset: int = 0


class CustodyLog:
    """The file `custody.log`. Several processes may append; each append takes the log's lock."""

    def __init__(self, path: Path, *, who: str, tool: str, seal: Seal = PLAIN) -> None:
        self.path = path
        self._seal = seal
        self._who = who
        self._tool = tool
        self._known = Position()

    def append(self, events: Sequence[Event]) -> Position:
        """Write entries and make them last (fsync) before returning where the log now ends."""
        with self._locked(), self.path.open("a+b", buffering=0) as stream:
            repaired = self._follow(stream)
            when = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
            position, lines = self._known, []
            for event in [*repaired, *events]:
                line = line_of(
                    event, seq=position.seq + 1, prev=position.head, when=when, who=self._who, tool=self._tool
                )
                lines.append(self._seal.seal_line(line))
                position = self._behind(line, position.offset + len(lines[-1]))
            _append_whole(stream, b"".join(lines))
            self._known = position
        return self._known

    def entries(self, after: Position | None = None) -> Iterator[tuple[Entry, Position]]:
        """Yield the whole entries behind a position, each with the position behind it."""
        offset = after.offset if after else 0
        if not self.path.exists():
            return
        with self.path.open("rb") as stream:
            stream.seek(offset)
            for line in stream:
                if not line.endswith(b"\n"):
                    return
                offset += len(line)
                position = self._behind(self._opened(line), offset)
                yield decode_line(self._opened(line)), position

    def lines(self) -> Iterator[bytes]:
        """Yield all lines as they were before sealing; one that cannot be opened as it lies there."""
        if not self.path.is_file():
            return
        with self.path.open("rb") as stream:
            for line in stream:
                try:
                    yield self._seal.open_line(line) if line.endswith(b"\n") else line
                except ValueError:
                    yield line

    def end(self) -> Position:
        """Return where the log ends now."""
        position = self._known
        for _, further in self.entries(position):
            position = further
        return position

    def blank(self, numbers: Collection[int]) -> None:
        """Take the data out of some entries (a purge). Their hashes, and so the chain, stay as they are."""
        with self._locked():
            lines = self.path.read_bytes().split(b"\n")
            for index, line in enumerate(lines[:-1]):
                opened = self._opened(line + b"\n")
                if decode_line(opened).seq in numbers:
                    lines[index] = self._seal.seal_line(blanked(opened))[:-1]
            write_atomically(self.path, b"\n".join(lines))

    def _locked(self) -> contextlib.AbstractContextManager[None]:
        return locked(self.path.with_name("custody.lock"))

    def _follow(self, stream: IO[bytes]) -> list[Event]:
        """Catch up with what others appended; cut off a last line that a crash left unfinished, and say what it was."""
        size = stream.seek(0, os.SEEK_END)
        if size < self._known.offset:
            raise CaseError("custody.log became shorter.", where=str(self.path), hint="run verify")
        stream.seek(self._known.offset)
        whole, _, torn = stream.read().rpartition(b"\n")
        if whole:
            last = self._opened(whole.split(b"\n")[-1] + b"\n")
            self._known = self._behind(last, self._known.offset + len(whole) + 1)
        if not torn:
            return []
        os.ftruncate(stream.fileno(), self._known.offset)
        return [Event(name="repaired", data={"unfinished": len(torn), "sha256": hashlib.sha256(torn).hexdigest()})]

    def _opened(self, line: bytes) -> bytes:
        try:
            return self._seal.open_line(line)
        except ValueError as error:
            raise self._unreadable() from error

    def _behind(self, line: bytes, offset: int) -> Position:
        """Return the position behind an opened line."""
        try:
            entry = decode_line(line)
        except ValueError as error:
            raise self._unreadable() from error
        return Position(seq=entry.seq, head=entry.hash, offset=offset)

    def _unreadable(self) -> CaseError:
        return CaseError("A line of custody.log cannot be read.", where=str(self.path), hint="run verify")


def _append_whole(stream: IO[bytes], data: bytes) -> None:
    """Write all or nothing; the stream holds nothing back that its closing would write after all."""
    start = stream.seek(0, os.SEEK_END)
    try:
        left = memoryview(data)
        while left:
            left = left[stream.write(left) :]
        os.fsync(stream.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            os.ftruncate(stream.fileno(), start)
        raise
