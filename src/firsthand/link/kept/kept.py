"""What earlier builds worked out, kept under keys of its content: throwing it away changes no answer.

A kept result is looked up by a digest of everything that it was made of, so that it can be old but never wrong. Who
keeps it (a case's database, or nobody) is not this package's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Protocol, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from firsthand.link.kept.keys import Keys

T = TypeVar("T")


class Kept(Protocol):
    """Bytes by kind and key; what was neither asked for nor kept in a build is thrown away after it."""

    def get(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return what is kept under these keys."""

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep values under their keys."""

    def use(self, kind: str, keys: Iterable[str]) -> None:
        """Keep on what is kept under these keys, without reading it."""


class Nothing:
    """Keeps nothing."""

    def get(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return nothing."""
        return {}

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep nothing."""

    def use(self, kind: str, keys: Iterable[str]) -> None:
        """Keep nothing."""


class InMemory:
    """Keeps in this process; for tests, and to see what is asked for."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], bytes] = {}

    def get(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return what is kept under these keys."""
        return {key: self.held[kind, key] for key in keys if (kind, key) in self.held}

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep values under their keys."""
        self.held.update({(kind, key): value for key, value in values.items()})

    def use(self, kind: str, keys: Iterable[str]) -> None:
        """Do nothing: all is kept on."""


class PairWeights:
    """The weights of pairs compared before, by a key of both sides; a pair never compared has none."""

    def __init__(self, kept: Kept, kind: str) -> None:
        self._kept, self._kind = kept, kind
        held = kept.get(kind, [""]).get("", b"")
        table = np.frombuffer(held, dtype="<u8").reshape(2, -1) if held else np.empty((2, 0), dtype="<u8")
        self._keys: Keys = table[0]
        self._weights: NDArray[np.float64] = table[1].view("<f8")

    def of(self, pairs: Keys) -> NDArray[np.float64]:
        """Return the weight of each pair, not a number where it was never compared."""
        found = np.full(len(pairs), np.nan)
        if len(self._keys):
            order = np.argsort(pairs)  # neighbours are looked up one after another: half the time of any order
            wanted = pairs[order]
            at = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
            found[order] = np.where(self._keys[at] == wanted, self._weights[at], np.nan)
        return found

    def keep(self, pairs: Keys, weights: NDArray[np.float64]) -> None:
        """Keep the weights of these pairs, and of no others."""
        keys, first = np.unique(pairs, return_index=True)
        table = np.stack((keys.astype("<u8"), weights[first].astype("<f8").view("<u8")))
        self._kept.put(self._kind, {"": table.tobytes()})


def load(kept: Kept, kind: str, keys: Iterable[str], type_: type[T]) -> dict[str, T]:
    """Return what is kept of a kind, read; what another program kept in another form counts as not kept."""
    decoder = msgspec.msgpack.Decoder(type_)
    found: dict[str, T] = {}
    for key, value in kept.get(kind, keys).items():
        with suppress(msgspec.DecodeError):
            found[key] = decoder.decode(value)
    return found


def save(kept: Kept, kind: str, values: Mapping[str, object]) -> None:
    """Keep values of a kind."""
    encoder = msgspec.msgpack.Encoder()
    kept.put(kind, {key: encoder.encode(value) for key, value in values.items()})
