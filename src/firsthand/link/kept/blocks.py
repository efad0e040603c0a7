"""Pairs within blocks, counted over whole columns: the one place where candidates for any comparison come from.

A block is all items of one key. In a small block every two are a pair; in a full one each is paired with the first
few and with its nearest neighbours, so that pairs grow with the number of items and not with its square. Items are
numbers in the order of the case, so that the order of files changes nothing.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from firsthand.link.kept.keys import Keys, Places

_HALF = np.int64(32)


def pairs(keys: Keys, items: Places, *, full: int, first: int, near: int) -> Places:
    """Return the pairs of each block, coded as one number each, smaller item first; a pair comes once a block.

    Blocks of more than `full` items give each item's pairs with the `first` items and the `near` ones before it.
    """
    if len(keys) < 2:
        return np.empty(0, dtype=np.int64)
    at = _met_again(keys)
    keys, items = keys[at], items[at]
    in_order = bool((items[1:] >= items[:-1]).all())
    order = np.argsort(keys, kind="stable") if in_order else np.lexsort((items, keys))
    key, item = keys[order], items[order]
    size = len(key)
    starts = np.flatnonzero(_first(key))
    sizes = np.diff(np.append(starts, size))
    position = np.arange(size) - np.repeat(starts, sizes)
    small = np.repeat(sizes <= full, sizes)
    found = []
    largest = int(sizes[sizes <= full].max(initial=1))
    for offset in range(1, max(largest, near + 1)):
        wanted = (position[offset:] >= offset) & (small[offset:] if offset > near else True)
        at = np.flatnonzero(wanted)
        found.append(code(item[at], item[at + offset]))
    for head in range(first):
        at = np.flatnonzero(~small & (position > head + near))
        found.append(code(item[at - position[at] + head], item[at]))
    return np.concatenate(found) if found else np.empty(0, dtype=np.int64)


def _met_again(keys: Keys) -> Places:
    """Return where keys stand that may be met twice: those alone, mostly the most, have no pair and are not sorted.

    Keys are counted by their last bits, which costs a tenth of sorting them; one alone may be counted with another.
    """
    size = 4 << len(keys).bit_length()
    slots = (keys & np.uint64(size - 1)).astype(np.int64)
    found: Places = np.flatnonzero(np.bincount(slots, minlength=size)[slots] > 1)
    return found


def code(one: Places, other: Places) -> Places:
    """Return pairs as one number each."""
    coded: Places = (one.astype(np.int64) << _HALF) | other.astype(np.int64)
    return coded


def ends(coded: Places) -> tuple[Places, Places]:
    """Return both items of each coded pair."""
    return coded >> _HALF, coded & np.int64(0xFFFFFFFF)


def often(coded: Places) -> tuple[Places, NDArray[np.int64]]:
    """Return each pair once, sorted, with how many blocks gave it."""
    ordered = np.sort(coded)
    starts = np.flatnonzero(_first(ordered))
    return ordered[starts], np.diff(np.append(starts, len(ordered)))


def each(coded: Places) -> Places:
    """Return each pair once, sorted; sorting is several times as fast as numpy's `unique`, which hashes."""
    ordered = np.sort(coded)
    found: Places = ordered[_first(ordered)]
    return found


def _first(ordered: NDArray[Any]) -> NDArray[np.bool_]:
    """Say of each item of a sorted column whether it is the first of its kind."""
    first = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first
