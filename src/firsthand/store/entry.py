"""One line of the custody log, and its hash.

A line is JSON with its keys in this order: `seq prev when who tool event digest hash salt data`. `hash` is the SHA-256
of the line up to (not including) `,"hash":`, closed by `}`; `prev` is the hash of the line before; `digest` is the
SHA-256 of salt and data as they stand in the line. So a purge can blank salt and data, and the chain still checks.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

import msgspec

from firsthand.model.base import Frozen, to_json

GENESIS = "0" * 64
_HASH = b',"hash":"'
_DATA = b',"salt":'


class Event(Frozen, frozen=True, kw_only=True):
    """What is to be logged; the log adds the rest."""

    name: str
    data: dict[str, Any] = {}


class Entry(Frozen, frozen=True, kw_only=True):
    """One custody event: who did what, when (UTC), with which version of which tool.

    `data` is null where it was purged; `digest` is null where the event never had any.
    """

    seq: int
    prev: str
    when: str
    who: str
    tool: str
    event: str
    digest: str | None = None
    hash: str = ""
    salt: str | None = None
    data: dict[str, Any] | None = None


def line_of(event: Event, *, seq: int, prev: str, when: str, who: str, tool: str) -> bytes:
    """Return an event as a line that follows the line of hash `prev`."""
    salt = secrets.token_hex(16) if event.data else None
    tail = _tail(salt, event.data or None)
    digest = hashlib.sha256(tail).hexdigest() if event.data else None
    entry = Entry(seq=seq, prev=prev, when=when, who=who, tool=tool, event=event.name, digest=digest)
    head = to_json(entry).partition(_HASH)[0]
    return head + _HASH + hashlib.sha256(head + b"}").hexdigest().encode() + b'"' + tail + b"\n"


def _tail(salt: str | None, data: dict[str, Any] | None) -> bytes:
    return _DATA + to_json(salt) + b',"data":' + to_json(data) + b"}"


def decode_line(line: bytes) -> Entry:
    """Read a line; `msgspec.DecodeError` (a `ValueError`) where it is none."""
    return msgspec.json.decode(line, type=Entry)


def faults(line: bytes, entry: Entry) -> tuple[str, ...]:
    """Say what in a line does not fit its own hashes."""
    found: list[str] = []
    head, _, rest = line.rstrip(b"\n").partition(_HASH)
    if hashlib.sha256(head + b"}").hexdigest() != entry.hash:
        found.append("its hash does not fit its words")
    tail = _DATA + rest.partition(_DATA)[2]
    if entry.data is not None and hashlib.sha256(tail).hexdigest() != entry.digest:
        found.append("its data do not fit their digest")
    return tuple(found)


def blanked(line: bytes) -> bytes:
    """Return a line of the same length without its salt and data."""
    head = line.partition(_DATA)[0] + _tail(None, None)[:-1]
    return head + b" " * (len(line) - len(head) - 2) + b"}\n"
