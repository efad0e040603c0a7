"""Compound files (MS-CFB), in which Outlook keeps a mail: storages and streams by name, read with bounds.

Nothing in the file is believed: every chain of sectors ends where it would run in a circle or out of the file.
"""

from __future__ import annotations

import struct

from firsthand.model.base import Frozen

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA  # this and above are marks, not sectors
_NONE = 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_MOST_ENTRIES = 100_000


class Entry(Frozen, frozen=True, kw_only=True):
    """One storage or stream, with the numbers of the entries inside it."""

    name: str
    kind: int
    start: int
    size: int
    inside: tuple[int, ...] = ()

    @property
    def is_storage(self) -> bool:
        """Say whether it holds others."""
        return self.kind in (_STORAGE, _ROOT)


class CompoundFile:
    """A compound file in memory; a `ValueError` where it is none or its tables are broken."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(_MAGIC):
            raise ValueError("no compound file")
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise ValueError("unknown sector size")
        self._sector, self._mini = 1 << shift, 1 << mini_shift
        directory, self._cutoff, mini_fat = (struct.unpack_from("<I", data, at)[0] for at in (48, 56, 60))
        self._fat = self._numbers(self._fat_sectors())
        self._mini_fat = self._numbers(self._chain(mini_fat, self._fat))
        self.entries = self._entries(b"".join(self._sectors(self._chain(directory, self._fat))))
        root = self.entries[0]
        self._mini_stream = b"".join(self._sectors(self._chain(root.start, self._fat)))[: root.size]

    def inside(self, storage: Entry) -> dict[str, Entry]:
        """Return what a storage holds, by name."""
        return {self.entries[number].name: self.entries[number] for number in storage.inside}

    def read(self, stream: Entry) -> bytes:
        """Return the bytes of a stream; fewer than it says where the file is broken."""
        if stream.size < self._cutoff:
            places = self._chain(stream.start, self._mini_fat)
            parts = [self._mini_stream[one * self._mini : (one + 1) * self._mini] for one in places]
        else:
            parts = self._sectors(self._chain(stream.start, self._fat))
        return b"".join(parts)[: stream.size]

    def _fat_sectors(self) -> list[int]:
        """Return the sectors of the allocation table: 109 are named in the head, more in a chain of their own."""
        found = list(struct.unpack_from("<109I", self._data, 76))
        following, seen = struct.unpack_from("<I", self._data, 68)[0], set[int]()
        while following < _END and following not in seen:
            seen.add(following)
            numbers = self._numbers([following])
            if not numbers:
                break
            found.extend(numbers[:-1])
            following = numbers[-1]
        return [one for one in found if one < _END]

    def _sectors(self, numbers: list[int]) -> list[bytes]:
        return [self._data[(one + 1) * self._sector : (one + 2) * self._sector] for one in numbers]

    def _numbers(self, sectors: list[int]) -> list[int]:
        data = b"".join(self._sectors(sectors))
        return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))

    @staticmethod
    def _chain(start: int, table: list[int]) -> list[int]:
        found: list[int] = []
        seen: set[int] = set()
        while start < len(table) and start not in seen:
            seen.add(start)
            found.append(start)
            start = table[start]
        return found

    def _entries(self, directory: bytes) -> list[Entry]:
        raw = [directory[at : at + 128] for at in range(0, len(directory) - 127, 128)][:_MOST_ENTRIES]
        if not raw or raw[0][66] != _ROOT:
            raise ValueError("no root entry")
        links = [struct.unpack_from("<III", one, 68) for one in raw]
        return [_entry(one, _siblings(links, link[2])) for one, link in zip(raw, links, strict=True)]


def _siblings(links: list[tuple[int, int, int]], top: int) -> tuple[int, ...]:
    """Return the numbers of a storage's entries: a tree of left and right siblings below one of them."""
    found: set[int] = set()
    pending = [top]
    while pending:
        number = pending.pop()
        if number < len(links) and number != 0 and number not in found:
            found.add(number)
            pending.extend(links[number][:2])
    return tuple(sorted(found))


def _entry(raw: bytes, inside: tuple[int, ...]) -> Entry:
    length = min(64, struct.unpack_from("<H", raw, 64)[0])
    name = raw[: max(0, length - 2)].decode("utf-16-le", "replace")
    start, size = struct.unpack_from("<IQ", raw, 116)
    kind = raw[66]
    return Entry(name=name, kind=kind, start=start, size=size & 0xFFFFFFFF, inside=inside if kind != _STREAM else ())
