"""Which pairs of documents are worth aligning: blocking is explicit, and near-linear in the number of documents.

Three nets: MinHash over word triples (near-copies and copies with edited leads), sampled eight-word runs outside
quotations (excerpts), and triples of anchors, which rewording keeps; for texts in two languages single anchors that
few texts hold. The marks of a document depend on its text alone, so that they can be kept.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from rensa import RMinHash

from firsthand.link.kept.blocks import code, each, ends, often, pairs
from firsthand.link.kept.keys import Places
from firsthand.link.retellings.wording import Wording
from firsthand.model.base import Frozen

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
_FEWEST_WORDS = 8


class Marks(Frozen, frozen=True, kw_only=True):
    """What a document is found by: numbers of 32 bits as bytes; `minhash` is empty for a text too short for it."""

    language: str | None
    minhash: bytes
    runs: bytes
    triples: bytes
    anchors: bytes


def marks_of(wording: Wording) -> Marks:
    """Return the marks of one document."""
    words = wording.words
    minhash = b""
    if len(words) >= _FEWEST_WORDS:
        triples = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
        (signature,) = RMinHash.digests_from_token_sets([triples], _PERMUTATIONS, _SEED)
        minhash = np.asarray(signature, dtype="<u4").tobytes()
    return Marks(
        language=wording.language,
        minhash=minhash,
        runs=_packed(_runs(wording)),
        triples=_packed(_anchor_triples(wording)),
        anchors=_packed(zlib.crc32(anchor.encode()) for anchor in wording.anchors),
    )


def candidate_pairs(marks: Sequence[Marks]) -> Places:
    """Return the pairs of positions to align, coded and sorted; `marks` come in the documents' order."""
    near = _minhash_pairs(marks)
    runs = _shared([one.runs for one in marks], lambda sizes: np.full_like(sizes, _SHARED_RUNS))
    triples = _shared([one.triples for one in marks], lambda sizes: np.maximum(_SHARED_ANCHORS, sizes // 4))
    return each(np.concatenate((near, runs, triples, _translations(marks))))


def _packed(numbers: Iterable[int]) -> bytes:
    return np.unique(np.fromiter(numbers, dtype="<u4")).tobytes()


def _translations(marks: Sequence[Marks]) -> Places:
    """Return pairs of texts in two languages that share rare anchors; nothing where all are of one language."""
    names = sorted({one.language for one in marks if one.language})
    if len(names) < 2:
        return np.empty(0, dtype=np.int64)
    number = np.array([names.index(one.language) if one.language else -1 for one in marks])
    one, other = ends(_shared([one.anchors for one in marks], lambda sizes: np.full_like(sizes, _SHARED_ANCHORS)))
    two = number[one] != number[other]
    return code(one[two], other[two])


def _minhash_pairs(marks: Sequence[Marks]) -> Places:
    at = np.array([index for index, one in enumerate(marks) if one.minhash], dtype=np.int64)
    if len(at) < 2:
        return np.empty(0, dtype=np.int64)
    table = np.frombuffer(b"".join(one.minhash for one in marks), dtype="<u4").reshape(len(at), _PERMUTATIONS)
    wide = table.astype(np.uint64)
    bands = (wide[:, 0::_ROWS] << np.uint64(32)) | wide[:, 1::_ROWS]
    bands ^= (np.arange(bands.shape[1], dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15))[None, :]
    rows = np.repeat(np.arange(len(at)), bands.shape[1])
    one, other = ends(each(pairs(bands.ravel(), rows, full=_FULL_BUCKET, first=2, near=1)))
    kept = []
    for start in range(0, len(one), 1 << 16):
        part = slice(start, start + (1 << 16))
        kept.append((table[one[part]] == table[other[part]]).mean(axis=1) >= _LIKELY)
    likely = np.concatenate(kept) if kept else np.empty(0, dtype=bool)
    return code(at[one[likely]], at[other[likely]])


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


def _shared(own: Sequence[bytes], needed: Callable[[Places], Places]) -> Places:
    """Return pairs that share enough marks; a mark that very many hold says nothing and is left out."""
    sizes = np.array([len(one) // 4 for one in own], dtype=np.int64)
    held = np.frombuffer(b"".join(own), dtype="<u4").astype(np.uint64)
    holders = np.repeat(np.arange(len(own)), sizes)
    found, counts = often(pairs(held, holders, full=_COMMON, first=0, near=0))
    one, other = ends(found)
    enough: Places = found[counts >= needed(np.minimum(sizes[one], sizes[other]))]
    return enough
