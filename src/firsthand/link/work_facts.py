"""What one document tells about works: what it cites, through whom its statements came, and the words it tells."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from firsthand.link.bodies import is_named
from firsthand.link.events import stems
from firsthand.link.organisations import organisation_key
from firsthand.model.base import Frozen, Span
from firsthand.model.reading import Citation, Reading

_ISSUERS = frozenset({"outlet", "ngo", "inquiry"})


class ChainName(Frozen, frozen=True, kw_only=True):
    """A named teller of a chain; `issuer` is true of an outlet, an NGO or an inquiry."""

    who: str
    key: str
    issuer: bool
    span: Span


class WorkFacts(Frozen, frozen=True, kw_only=True):
    """`told` are the words of each statement, as numbers; `through` says which came through whom, by a name's key."""

    document: str
    publisher: str | None
    publisher_key: str | None
    day: str | None
    citations: tuple[Citation, ...]
    named: tuple[ChainName, ...]
    told: tuple[bytes, ...]
    through: dict[str, tuple[int, ...]]

    def words(self, statement: int) -> list[int]:
        """Return the words of one statement."""
        found: list[int] = np.frombuffer(self.told[statement], dtype="<u4").tolist()
        return found


def work_facts(reading: Reading) -> WorkFacts:
    """Return a document's facts on works."""
    document = reading.document
    name = document.publisher.name if document.publisher else None
    through: defaultdict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(reading.statements):
        for key in {organisation_key(link.who) for link in statement.chain[:-1] if link.who}:
            through[key].append(number)
    return WorkFacts(
        document=document.id,
        publisher=name,
        publisher_key=organisation_key(name) if name else None,
        day=document.published.edtf[:10] if document.published else None,
        citations=reading.citations,
        named=tuple(_named(reading)),
        told=tuple(_told(statement.text) for statement in reading.statements),
        through={key: tuple(numbers) for key, numbers in sorted(through.items())},
    )


def _told(text: str) -> bytes:
    return np.array(sorted({zlib.crc32(stem.encode()) for stem in stems(text)}), dtype="<u4").tobytes()


def _named(reading: Reading) -> Iterator[ChainName]:
    for statement in reading.statements:
        for link in statement.chain[:-1]:
            if link.who and is_named(link.who):
                span = link.span or Span(start=statement.start, end=statement.end)
                key = organisation_key(link.who)
                yield ChainName(who=link.who, key=key, issuer=link.role in _ISSUERS, span=span)
