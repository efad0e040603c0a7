"""What one document tells about works: what it cites, through whom its statements came, and the words it tells."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import msgspec
import numpy as np

from firsthand.link.entities.bodies import is_named
from firsthand.link.events.events import stems
from firsthand.link.names.organisations import organisation_key
from firsthand.link.works.citing import is_nobodys_work, is_person, is_published, own_names, words_around, works_cited
from firsthand.model.base import Frozen, Span
from firsthand.model.reading import Citation, Reading

_ISSUERS = frozenset({"outlet", "ngo", "inquiry"})


class ChainName(Frozen, frozen=True, kw_only=True):
    """A named teller of a chain; `issuer` is true of an outlet, an NGO or an inquiry.

    `published` says whether the words beside it speak of a work, and not of a mere saying.
    """

    who: str
    key: str
    issuer: bool
    span: Span
    published: bool = True


class Told(Frozen, frozen=True, kw_only=True):
    """`words` are the words of each statement, as numbers; `through` says which came through whom, by a name's key."""

    words: tuple[bytes, ...]
    through: dict[str, tuple[int, ...]]


class WorkFacts(Frozen, frozen=True, kw_only=True):
    """`own` are the keys of the names by which the publisher speaks of itself, `cited` those of all that it cites.

    `packed` is what the document tells, read only where works are made anew.
    """

    document: str
    publisher: str | None
    publisher_key: str | None
    own: tuple[str, ...] = ()
    day: str | None
    citations: tuple[Citation, ...]
    cited: tuple[str, ...] = ()
    named: tuple[ChainName, ...]
    packed: bytes

    @property
    def told(self) -> tuple[bytes, ...]:
        """The words of each statement, as bytes."""
        return _told_of(self.packed).words

    @property
    def through(self) -> dict[str, tuple[int, ...]]:
        """Which statements came through whom."""
        return _told_of(self.packed).through

    def words(self, statement: int) -> list[int]:
        """Return the words of one statement."""
        found: list[int] = np.frombuffer(self.told[statement], dtype="<u4").tolist()
        return found


@lru_cache(maxsize=4096)
def _told_of(packed: bytes) -> Told:
    return msgspec.msgpack.decode(packed, type=Told)


def work_facts(reading: Reading) -> WorkFacts:
    """Return a document's facts on works."""
    document = reading.document
    name = document.publisher.name if document.publisher else None
    through: defaultdict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(reading.statements):
        for key in {organisation_key(link.who) for link in statement.chain[:-1] if link.who}:
            through[key].append(number)
    citations = works_cited(reading)
    told = Told(
        words=tuple(_told(statement.text) for statement in reading.statements),
        through={key: tuple(numbers) for key, numbers in sorted(through.items())},
    )
    return WorkFacts(
        document=document.id,
        publisher=name,
        publisher_key=organisation_key(name) if name else None,
        own=tuple(sorted(own_names(document))),
        day=document.published.edtf[:10] if document.published else None,
        citations=citations,
        cited=tuple(sorted({organisation_key(citation.who) for citation in citations})),
        named=tuple(_named(reading)),
        packed=msgspec.msgpack.encode(told),
    )


def _told(text: str) -> bytes:
    return np.array(sorted({zlib.crc32(stem.encode()) for stem in stems(text)}), dtype="<u4").tobytes()


def _named(reading: Reading) -> Iterator[ChainName]:
    entities = {entity.id: entity for entity in reading.entities}
    for statement in reading.statements:
        for link in statement.chain[:-1]:
            if not link.who or not is_named(link.who) or is_nobodys_work(link.who):
                continue
            if is_person(entities.get(link.entity or "")):
                continue
            span = link.span or Span(start=statement.start, end=statement.end)
            around = words_around(reading.document, span.start, span.end)
            yield ChainName(
                who=link.who,
                key=organisation_key(link.who),
                issuer=link.role in _ISSUERS,
                published=link.role == "outlet" or is_published(around),
                span=span,
            )
