"""Keys of 64 bits, for blocking and for what is kept: the same parts give the same key on any machine."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from struct import pack

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
Places = NDArray[np.int64]

_GOLDEN, _SPREAD = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)


def key64(*parts: object) -> int:
    """Return the key of these parts; equal only by an accident of one in 10^19."""
    joined = "\x00".join(["\x01" if part is None else str(part) for part in parts])
    return int.from_bytes(blake2b(joined.encode(), digest_size=8).digest(), "little")


def digest(*parts: object) -> str:
    """Return a key of 128 bits as text, under which a result may be kept."""
    joined = "\x00".join(["\x01" if part is None else str(part) for part in parts])
    return blake2b(joined.encode(), digest_size=16).hexdigest()


def mixed(one: Keys, other: Keys) -> Keys:
    """Return keys made of two each, in this order."""
    with np.errstate(over="ignore"):
        both = (one * _GOLDEN) ^ (other + (one >> np.uint64(31))) * _SPREAD
        both ^= both >> np.uint64(29)
        found: Keys = both * _GOLDEN
        return found


def as_keys(values: Iterable[int]) -> Keys:
    """Return numbers as an array of keys."""
    return np.fromiter(values, dtype=np.uint64)


def among(keys: Keys, held: Keys) -> NDArray[np.bool_]:
    """Say of each key whether it is one of these, which are in order."""
    if not len(held):
        return np.zeros(len(keys), dtype=bool)
    found: NDArray[np.bool_] = held[np.minimum(np.searchsorted(held, keys), len(held) - 1)] == keys
    return found


def packed(values: Iterable[int]) -> bytes:
    """Return keys as bytes, each once, in order."""
    each = sorted(set(values))
    return pack(f"<{len(each)}Q", *each)


def keys_of(data: bytes) -> Keys:
    """Return the keys that were written as bytes."""
    return np.frombuffer(data, dtype="<u8")
