"""Pairs within blocks against a slow count by hand."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.link.kept.blocks import ends, pairs

KEYS = [0, 1, 2, 3, 1 << 32, (1 << 32) + 1, 1 << 40, (1 << 63) + 3]  # some with the same last bits
HELD = st.sets(st.tuples(st.sampled_from(KEYS), st.integers(0, 30)), max_size=90)


@given(HELD, st.integers(2, 8), st.integers(0, 4), st.integers(0, 4))
def test_pairs_are_those_of_each_block(held: set[tuple[int, int]], full: int, first: int, near: int) -> None:
    """All pairs of a small block; in a full one the first few and the nearest before each; none twice a block."""
    keys = np.array([key for key, _ in held], dtype=np.uint64)
    items = np.array([item for _, item in held], dtype=np.int64)
    blocks: defaultdict[int, list[int]] = defaultdict(list)
    for key, item in sorted(held):
        blocks[key].append(item)
    expected = []
    for block in blocks.values():
        for at, other in enumerate(block):
            wanted = range(at) if len(block) <= full else {*range(min(first, at)), *range(max(0, at - near), at)}
            expected += [(block[one], other) for one in wanted]
    one, other_ = ends(pairs(keys, items, full=full, first=first, near=near))
    assert sorted(zip(one.tolist(), other_.tolist(), strict=True)) == sorted(expected)
