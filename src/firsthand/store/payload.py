"""How records lie in the database: canonical JSON, compressed fast where it pays."""

from __future__ import annotations

import zlib
from typing import TypeVar

from firsthand.model.base import from_json, to_json

T = TypeVar("T")

_SMALL = 512
_PLAIN, _ZLIB = b"\x00", b"\x01"


def pack(value: object) -> bytes:
    """Encode a record; one byte says whether it is compressed."""
    data = to_json(value)
    return _PLAIN + data if len(data) < _SMALL else _ZLIB + zlib.compress(data, 1)


def unpack(payload: bytes, type_: type[T]) -> T:
    """Decode what `pack` wrote, checking every type."""
    data = payload[1:]
    return from_json(zlib.decompress(data) if payload[:1] == _ZLIB else data, type_)
