"""Files that hold many documents: each kind yields its members, bounded and never written under their own names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO

from firsthand.model.base import Frozen
from firsthand.model.document import Sidecar

__all__ = ["MOST_BYTES", "MOST_MEMBERS", "NOTHING_TAKEN", "Expander", "Member"]

MOST_MEMBERS = 50_000
MOST_BYTES = 300_000_000
"""Of one member, after unpacking."""
NOTHING_TAKEN = "nothing could be taken out of it"


class Member(Frozen, frozen=True, kw_only=True):
    """One item inside a file; `data` is null where it could not be had. `reason` says why, or what of it is missing."""

    name: str
    data: bytes | None = None
    sidecar: Sidecar | None = None
    reason: str | None = None


Expander = Callable[[IO[bytes], Sidecar | None], Iterator[Member]]
"""Reads an open file from its start, with what its sidecar says; ends with a member without data where it cannot go on.
"""
