"""Retellings: documents whose text is largely another's, with what is shared and which came first.

`share` is the longest common subsequence of words (after case and punctuation) over the shorter text's words, as
`RECORD.md` defines it; for `reworded` and `translation` the same over names and numbers. A shared source is not a
copy: what two texts have in common inside quotations only does not count for one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np
from rapidfuzz.distance import LCSseq

from firsthand.link.kept.blocks import ends
from firsthand.link.kept.kept import Kept, load, save
from firsthand.link.kept.keys import Keys, Places, among, as_keys, keys_of, mixed
from firsthand.link.names.organisations import organisation_key
from firsthand.link.retellings.retelling_candidates import Marks, candidate_pairs
from firsthand.link.retellings.wording import Wording, read_wording
from firsthand.model.base import Frozen
from firsthand.model.document import Document
from firsthand.model.reading import Reading
from firsthand.model.record import Retelling

Kind = Literal["copy", "reworded", "excerpt", "translation"]
Direction = Literal["from", "to", "unknown"]

_COPY = 0.6
_EXCERPT = 0.75
_MUCH_SHORTER = 0.6
_TRANSLATED_ANCHORS = 0.65
_REWORDED_ANCHORS = 0.5
_REWORDED_WORDS = 0.42
_IN_RUNS = 0.6
_RUN = 5
_FEWEST_ANCHORS = 8
_FEWEST_WORDS = 25
_OPEN = 4096


class Alignment(Frozen, frozen=True, kw_only=True):
    """How two texts align: share of the shorter one's words, of its words outside quotations, and of its anchors.

    `in_runs` is the share of the aligned words that stand in unbroken runs: a copy has long ones, a rewording short.
    """

    words: float
    own_words: float
    anchors: float
    shorter: str
    shorter_words: int
    length_ratio: float
    added: int
    in_runs: float


class Judged(Frozen, frozen=True, kw_only=True):
    """What aligning gave before: the keys of all pairs judged, and of those that retell one another, in order."""

    pairs: bytes = b""
    told: bytes = b""


class Retellings:
    """The pairs of documents that retell one another, by their numbers; each is read when it is asked for."""

    def __init__(self, coded: Places, keys: Keys, aligned: _Aligned) -> None:
        """Take the pairs in their order, with a key of both readings of each."""
        self.one, self.other = ends(coded)
        self.keys: list[int] = keys.tolist()
        self._aligned = aligned

    @cached_property
    def all(self) -> tuple[Retelling, ...]:
        """Every retelling."""
        return self._read(np.arange(len(self.keys)))

    def among(self, documents: Collection[int]) -> tuple[Retelling, ...]:
        """Return the retellings whose first document is one of these."""
        return self._read(np.flatnonzero(np.isin(self.one, np.fromiter(documents, dtype=np.int64))))

    def _read(self, wanted: Places) -> tuple[Retelling, ...]:
        held = load(self._aligned.kept, "retelling", (_name(self.keys[at]) for at in wanted.tolist()), Retelling)
        found = (
            held.get(_name(self.keys[at])) or self._aligned.judge(int(self.one[at]), int(self.other[at]))
            for at in wanted.tolist()
        )
        return tuple(retelling for retelling in found if retelling is not None)


class _Aligned:
    """Aligns two documents by their numbers; `kept` is where what it gave lies."""

    def __init__(self, reading_of: Callable[[int], Reading], kept: Kept) -> None:
        self.kept = kept
        self._reading_of = reading_of
        self._wording = lru_cache(maxsize=_OPEN)(lambda at: read_wording(reading_of(at).document))

    def judge(self, one: int, other: int) -> Retelling | None:
        """Return what the one retells of the other, if it does."""
        return judge_pair((self._reading_of(one), self._wording(one)), (self._reading_of(other), self._wording(other)))


def _name(key: int) -> str:
    return f"{key:016x}"


def find_retellings(marks: Sequence[tuple[int, Marks]], reading_of: Callable[[int], Reading], kept: Kept) -> Retellings:
    """Return every pair once, under the document with the smaller id.

    `marks` are each document's, with a key of its reading, sorted by document id; `reading_of` opens the reading of
    one of them, which is done for pairs that were not judged before only.
    """
    coded = candidate_pairs([own for _, own in marks])
    one, other = ends(coded)
    keys = as_keys(key for key, _ in marks)
    pairs = mixed(keys[one], keys[other])
    before = load(kept, "pairs aligned", [""], Judged).get("", Judged())
    aligned = _Aligned(reading_of, kept)
    new: dict[int, Retelling] = {}
    for number in np.flatnonzero(~among(pairs, keys_of(before.pairs))).tolist():
        judged = aligned.judge(int(one[number]), int(other[number]))
        if judged is not None:
            new[int(pairs[number])] = judged
    save(kept, "retelling", {_name(key): value for key, value in new.items()})
    told = among(pairs, keys_of(before.told)) | among(pairs, np.sort(as_keys(new)))
    found = Retellings(coded[told], pairs[told], aligned)
    kept.use("retelling", map(_name, found.keys))
    now = Judged(pairs=np.sort(pairs).astype("<u8").tobytes(), told=np.sort(pairs[told]).astype("<u8").tobytes())
    save(kept, "pairs aligned", {"": now})
    return found


def judge_pair(one: tuple[Reading, Wording], other: tuple[Reading, Wording]) -> Retelling | None:
    """Return what one document retells of the other, if it does; both with their words."""
    if not _worth_aligning(one[1], other[1]):
        return None
    return _judge(one[0], other[0], align(one[1], other[1]))


def _worth_aligning(one: Wording, other: Wording) -> bool:
    """Say whether two texts of one language share as many words in order as any kind of retelling needs."""
    if one.language != other.language:
        return True
    short, long = sorted((one.words, other.words), key=len)
    needed = int(_REWORDED_WORDS * len(short))
    return bool(LCSseq.similarity(short, long, score_cutoff=needed) >= needed)


def align(one: Wording, other: Wording) -> Alignment:
    """Align two texts in order."""
    short, long = sorted((one, other), key=lambda w: (len(w.words), w.document))
    total = max(len(short.words), 1)
    blocks = [op.src_end - op.src_start for op in LCSseq.opcodes(short.words, long.words) if op.tag == "equal"]
    common = sum(blocks)
    own_short = [word for word, quoted in zip(short.words, short.quoted, strict=True) if not quoted]
    own_long = [word for word, quoted in zip(long.words, long.quoted, strict=True) if not quoted]
    own = LCSseq.similarity(own_short, own_long) / len(own_short) if len(own_short) >= _FEWEST_WORDS else common / total
    few, many = sorted((one.anchors, other.anchors), key=len)
    anchors = LCSseq.similarity(few, many) / len(few) if len(few) >= _FEWEST_ANCHORS else 0.0
    return Alignment(
        words=common / total,
        own_words=own,
        anchors=anchors,
        shorter=short.document,
        shorter_words=len(short.words),
        length_ratio=total / max(len(long.words), 1),
        added=len(long.words) - common,
        in_runs=sum(block for block in blocks if block >= _RUN) / max(common, 1),
    )


def _judge(one: Reading, other: Reading, alignment: Alignment) -> Retelling | None:
    kind = _kind(one.document, other.document, alignment)
    if kind is None:
        return None
    share = alignment.anchors if kind in ("reworded", "translation") else alignment.words
    direction, why = _direction(one, other)
    reasons = [
        f"{share:.0%} of the shorter text's {'names and numbers' if kind in ('reworded', 'translation') else 'words'}"
        " are aligned with the other's in order",
        f"the longer text has {alignment.added} words more",
        why,
    ]
    return Retelling(
        document=one.document.id,
        other=other.document.id,
        share=round(share, 4),
        direction=direction,
        kind=kind,
        reasons=tuple(reasons),
    )


def _kind(one: Document, other: Document, a: Alignment) -> Kind | None:
    if a.shorter_words < _FEWEST_WORDS:
        return "copy" if a.shorter_words >= 8 and a.words == 1.0 and a.length_ratio == 1.0 else None
    if one.language and other.language and one.language != other.language:
        return "translation" if a.anchors >= _TRANSLATED_ANCHORS else None
    if a.length_ratio < _MUCH_SHORTER:
        return "excerpt" if a.words >= _EXCERPT and a.own_words >= _EXCERPT else None
    if a.words >= _COPY and a.own_words >= _COPY - 0.1:
        return "copy"
    if a.words >= _REWORDED_WORDS and a.own_words >= _REWORDED_WORDS and a.anchors >= _REWORDED_ANCHORS:
        return "copy" if a.in_runs >= _IN_RUNS else "reworded"
    return None


def _direction(one: Reading, other: Reading) -> tuple[Direction, str]:
    first, second = one.document, other.document
    forwards = _forwards(first, second), _forwards(second, first)
    if forwards[0] != forwards[1]:
        return ("from" if forwards[0] else "to"), "one is forwarded from the other's publisher"
    if first.forwarded and second.forwarded and _key(first.forwarded.name) == _key(second.forwarded.name):
        return "unknown", "both are forwarded from the same channel"
    if _cites(one, second) != _cites(other, first):
        cites = _cites(one, second)
        return ("from" if cites else "to"), "one cites the other's publisher"
    early, late = _day(first), _day(second)
    if early and late and early != late:
        return ("to" if early < late else "from"), "one was published on an earlier day"
    return "unknown", "nothing shows which came first"


def _forwards(one: Document, other: Document) -> bool:
    """Say whether a post is passed on from the channel, or the author, that published the other."""
    if one.forwarded is None or other.forwarded is not None:
        return False
    published = (other.publisher.name if other.publisher else None, other.author)
    return any(name and _key(name) == _key(one.forwarded.name) for name in published)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _cites(reading: Reading, other: Document) -> bool:
    name = other.publisher.name.casefold() if other.publisher else None
    own = reading.document.publisher
    if not name or (own and own.name.casefold() == name):
        return False
    if any(citation.who.casefold() == name for citation in reading.citations):
        return True
    if len(name) > 5 and name in reading.document.text.casefold():
        return True
    key = organisation_key(name)
    through = {link.who for statement in reading.statements for link in statement.chain[:-1] if link.who}
    return any(organisation_key(who) == key for who in sorted(through))


def _day(document: Document) -> str | None:
    edtf = document.published.edtf if document.published else ""
    return edtf[:10] if len(edtf) >= 10 and edtf[:10].replace("-", "").isdigit() else None
