"""Which pairs of documents are worth aligning: blocking is explicit, and near-linear in the number of documents.

Three nets: MinHash over word triples (near-copies and copies with edited leads), sampled eight-word runs outside
quotations (excerpts), and triples of anchors, which rewording keeps; for texts in two languages single anchors that
few texts hold.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from rensa import RMinHash

from firsthand.link.wording import Wording

_PERMUTATIONS = 96
_SEED = 7
_ROWS = 2
_LIKELY = 0.10
_FULL_BUCKET = 24
_COMMON = 24
_RUN = 8
_SAMPLE = 4
_SHARED_RUNS = 2
_SHARED_ANCHORS = 4


def candidate_pairs(wordings: Sequence[Wording]) -> list[tuple[int, int]]:
    """Return the pairs of positions to align, sorted; `wordings` come in the documents' order."""
    found: set[tuple[int, int]] = set()
    found.update(_minhash_pairs(wordings))
    found.update(_shared(_runs, wordings, lambda _: _SHARED_RUNS))
    found.update(_shared(_anchor_triples, wordings, lambda size: max(_SHARED_ANCHORS, size // 4)))
    found.update(_translations(wordings))
    return sorted(found)


def _translations(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Yield pairs of texts in two languages that share rare anchors; nothing is done where all are of one language."""
    if len({wording.language for wording in wordings if wording.language}) < 2:
        return
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, wording in enumerate(wordings):
        for anchor in set(wording.anchors):
            holders[anchor].append(index)
    counts: Counter[tuple[int, int]] = Counter()
    for holding in holders.values():
        if len(holding) <= _COMMON:
            counts.update((a, b) for a, b in _within(holding) if wordings[a].language != wordings[b].language)
    yield from (pair for pair, count in counts.items() if count >= _SHARED_ANCHORS)


def _minhash_pairs(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    at = [index for index, wording in enumerate(wordings) if len(wording.words) >= 8]
    triples = [[" ".join(w.words[i : i + 3]) for i in range(len(w.words) - 2)] for w in (wordings[i] for i in at)]
    digests = RMinHash.digests_from_token_sets(triples, _PERMUTATIONS, _SEED) if triples else []
    buckets: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for index, digest in enumerate(digests):
        for band in range(0, _PERMUTATIONS, _ROWS):
            buckets[(band, *digest[band : band + _ROWS])].append(index)
    pairs = sorted({pair for bucket in buckets.values() for pair in _within(bucket)})
    if not pairs:
        return
    table, compared = np.asarray(digests), np.asarray(pairs)
    alike = (table[compared[:, 0]] == table[compared[:, 1]]).mean(axis=1)
    for number in np.flatnonzero(alike >= _LIKELY):
        one, other = pairs[number]
        yield at[one], at[other]


def _within(bucket: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield all pairs of a small bucket; in a large one each with the first two and with its neighbour."""
    if len(bucket) <= _FULL_BUCKET:
        for position, one in enumerate(bucket):
            for other in bucket[position + 1 :]:
                yield one, other
        return
    for position, other in enumerate(bucket):
        for one in {bucket[0], bucket[1], bucket[position - 1]}:
            if one < other:
                yield one, other


def _runs(wording: Wording) -> Iterable[int]:
    words, quoted = wording.words, wording.quoted
    for start in range(len(words) - _RUN + 1):
        if quoted[start] or quoted[start + _RUN - 1]:
            continue
        run = zlib.crc32(" ".join(words[start : start + _RUN]).encode())
        if run % _SAMPLE == 0:
            yield run


def _anchor_triples(wording: Wording) -> Iterable[int]:
    anchors = wording.anchors
    for start in range(len(anchors) - 2):
        triple = anchors[start : start + 3]
        if len(set(triple)) == 3:
            yield zlib.crc32(" ".join(triple).encode())


def _shared(
    marks: Callable[[Wording], Iterable[int]], wordings: Sequence[Wording], needed: Callable[[int], int]
) -> Iterator[tuple[int, int]]:
    """Yield pairs that share enough marks; a mark that very many hold says nothing and is left out."""
    own = [sorted(set(marks(wording))) for wording in wordings]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for index, found in enumerate(own):
        for mark in found:
            holders[mark].append(index)
    counts: Counter[tuple[int, int]] = Counter()
    for holding in holders.values():
        if len(holding) > 1:
            counts.update(_within(holding) if len(holding) <= _COMMON else ())
    for (one, other), count in counts.items():
        if count >= needed(min(len(own[one]), len(own[other]))):
            yield one, other
