"""The custody log: append-only JSON lines, each holding the hash of the one before; written before anything else.

A line is the canonical JSON of an entry with its own SHA-256 put last: `{"seq":…,"prev":…,…,"hash":…}`. The hash is of
the line without `,"hash":"…"`, so that a few lines of any language can check it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from firsthand.errors import CaseError
from firsthand.model.base import Frozen, to_json
from firsthand.store.filelock import locked

GENESIS = "0" * 64


class Entry(Frozen, frozen=True, kw_only=True):
    """One custody event: who did what, when (UTC), with which version of which tool."""

    seq: int
    prev: str
    when: str
    who: str
    tool: str
    event: str
    data: dict[str, Any] = {}
    hash: str = ""


class Event(Frozen, frozen=True, kw_only=True):
    """What is to be logged; the log adds the rest."""

    name: str
    data: dict[str, Any] = {}


class Position(Frozen, frozen=True, kw_only=True):
    """How far the log was followed: the last entry's number and hash, and the byte behind it."""

    seq: int = -1
    head: str = GENESIS
    offset: int = 0


def encode(entry: Entry) -> bytes:
    """Return an entry as its line, with its hash."""
    body = to_json(msgspec.structs.replace(entry, hash=""))[: -len(b',"hash":""}')] + b"}"
    return body[:-1] + b',"hash":"' + hashlib.sha256(body).hexdigest().encode() + b'"}\n'


def hash_of_line(line: bytes) -> str:
    """Return the hash that a line should carry, from its bytes alone."""
    return hashlib.sha256(line.rstrip(b"\n")[: -len(b',"hash":"') - 64 - len(b'"}')] + b"}").hexdigest()


class CustodyLog:
    """The file `custody.log`. Several processes may append; each append takes the file's lock."""

    def __init__(self, path: Path, *, who: str, tool: str) -> None:
        self.path = path
        self._who = who
        self._tool = tool
        self._known = Position()

    def append(self, events: Sequence[Event]) -> Position:
        """Write entries and make them last (fsync) before returning where the log now ends."""
        with locked(self.path.with_name("custody.lock")), self.path.open("a+b") as stream:
            torn = self._follow(stream)
            if torn:
                events = [Event(name="repaired", data=torn), *events]
            when = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
            position = self._known
            lines = []
            for event in events:
                line = encode(self._entry(event, position, when))
                offset = position.offset + len(line)
                position = Position(seq=position.seq + 1, head=line[-67:-3].decode(), offset=offset)
                lines.append(line)
            start = stream.seek(0, os.SEEK_END)
            try:
                stream.write(b"".join(lines))
                stream.flush()
                os.fsync(stream.fileno())
            except BaseException:
                with contextlib.suppress(OSError):
                    os.ftruncate(stream.fileno(), start)
                raise
            self._known = position
        return self._known

    def _entry(self, event: Event, position: Position, when: str) -> Entry:
        return Entry(
            seq=position.seq + 1,
            prev=position.head,
            when=when,
            who=self._who,
            tool=self._tool,
            event=event.name,
            data=event.data,
        )

    def _follow(self, stream: Any) -> dict[str, Any] | None:
        """Catch up with what others appended; cut off a last line that a crash left unfinished and say what it was."""
        size = stream.seek(0, os.SEEK_END)
        if size < self._known.offset:
            raise CaseError("custody.log became shorter.", where=str(self.path), hint="run verify")
        stream.seek(self._known.offset)
        rest = stream.read()
        whole, _, torn = rest.rpartition(b"\n")
        if whole:
            self._known = _last(whole.split(b"\n")[-1], self._known.offset + len(whole) + 1, self.path)
        if not torn:
            return None
        os.ftruncate(stream.fileno(), self._known.offset)
        stream.seek(0, os.SEEK_END)
        return {"unfinished_bytes": len(torn), "sha256": hashlib.sha256(torn).hexdigest()}

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
                entry = decode(line, self.path)
                yield entry, Position(seq=entry.seq, head=entry.hash, offset=offset)

    def end(self) -> Position:
        """Return where the log ends now."""
        position = Position()
        for _, position in self.entries(self._known if self._known.offset else None):
            pass
        return position if position.offset else self._known


def decode(line: bytes, path: Path) -> Entry:
    """Read one line; a line that is no entry is a `CaseError`."""
    try:
        return msgspec.json.decode(line, type=Entry)
    except msgspec.DecodeError as error:
        raise CaseError("A line of custody.log cannot be read.", where=str(path), hint="run verify") from error


def _last(line: bytes, offset: int, path: Path) -> Position:
    entry = decode(line, path)
    return Position(seq=entry.seq, head=entry.hash, offset=offset)
