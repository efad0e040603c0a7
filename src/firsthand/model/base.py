"""What every record type shares: frozen, keyword-only, typed, encoded the same way everywhere."""

from __future__ import annotations

import hashlib
from typing import Any, Protocol, TypeVar

import msgspec

T = TypeVar("T")


class Frozen(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all records: immutable, built by keyword, comparable by value."""


class TextFile(Protocol):
    """What a text can be read from: a path, or a sealed file of an encrypted case. Shown as where it lies."""

    def read_text(self, encoding: str | None = None) -> str:
        """Return the whole text."""
        ...


class Span(Frozen, frozen=True, kw_only=True, order=True, array_like=True):
    """A piece of a document's text.

    `start` inclusive, `end` exclusive, in Unicode code points of the document's text; `[start, end]` in JSON.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words themselves."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


_ENCODER = msgspec.json.Encoder(order="deterministic")


def to_json(value: Any) -> bytes:
    """Encode to canonical JSON: fields in declared order, mapping keys sorted, UTF-8, no spaces."""
    return _ENCODER.encode(value)


def from_json(data: bytes, type_: type[T]) -> T:
    """Decode what `to_json` wrote, checking every type."""
    return msgspec.json.decode(data, type=type_)


def make_id(prefix: str, *parts: object) -> str:
    """Make an id from content: the same parts give the same id on any machine.

    Parts are joined by NUL, `None` differs from the empty string; 12 hexadecimal digits of SHA-256 (48 bits).
    """
    joined = "\x00".join("\x01" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(joined.encode()).hexdigest()[:12]}"
