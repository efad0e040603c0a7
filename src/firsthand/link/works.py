"""Works that documents cite, merged over the case: held as a document, or wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.link.bodies import is_named
from firsthand.link.events import stems
from firsthand.link.organisations import organisation_key
from firsthand.model.base import Span, make_id
from firsthand.model.document import Document
from firsthand.model.reading import Citation, Reading, WorkKind
from firsthand.model.record import NamedIn, Work

_SHORT = 5
_FEWEST = 3
_ISSUERS = frozenset({"outlet", "ngo", "inquiry"})
_OWN_WORDS = frozenset({"report", "document", "unknown"})


@dataclass(frozen=True, slots=True)
class _Published:
    """A held document with the words of each of its statements, worked out once."""

    document: Document
    told: tuple[frozenset[str], ...]
    every: frozenset[str]

    @classmethod
    def of(cls, reading: Reading) -> _Published:
        """Return a reading's words."""
        told = tuple(stems(statement.text) for statement in reading.statements)
        return cls(document=reading.document, told=told, every=frozenset[str]().union(*told))

    def tells(self, words: frozenset[str]) -> bool:
        """Say whether a statement here has much the same words."""
        return _alike(words, self.every) and any(_alike(words, own) for own in self.told)


def find_works(readings: Sequence[Reading], retold: Mapping[str, str]) -> tuple[Work, ...]:
    """Return every work cited by anybody but its own publisher, with where it is named and whether it is held.

    Kinds that only say "a report" are one work of that outlet; an interview, a broadcast, a letter stays its own.
    `retold` gives the set of retellings of a document: a copy of a citing text is not the work it cites.
    """
    cited: defaultdict[tuple[str, WorkKind], list[tuple[Reading, Citation]]] = defaultdict(list)
    for reading in readings:
        own = organisation_key(reading.document.publisher.name) if reading.document.publisher else None
        for citation in reading.citations:
            key = organisation_key(citation.who)
            if key and key != own:
                kind: WorkKind = "report" if citation.kind in _OWN_WORDS else citation.kind
                cited[key, kind].append((reading, citation))
    for reading, citation in _named_on_the_way(readings, {key for key, _ in cited}, retold):
        cited[organisation_key(citation.who), "report"].append((reading, citation))
    by_publisher: defaultdict[str, list[_Published]] = defaultdict(list)
    asked_for = {key for key, _ in cited}
    for reading in readings:
        publisher = reading.document.publisher
        if publisher and (issuer := organisation_key(publisher.name)) in asked_for:
            by_publisher[issuer].append(_Published.of(reading))
    works = [
        _work((key, kind), part, held)
        for (key, kind), named in cited.items()
        for held, part in _by_document(named, by_publisher.get(key, []), retold, kind).items()
    ]
    return tuple(sorted(works, key=lambda work: work.id))


def _by_document(
    named: Sequence[tuple[Reading, Citation]],
    published: Sequence[_Published],
    retold: Mapping[str, str],
    kind: WorkKind,
) -> dict[str | None, list[tuple[Reading, Citation]]]:
    """Return citations of one outlet by the held document that they mean, null where it is wanted.

    A report cited without telling what it says is the one document that others mean, if there is one.
    """
    meant: defaultdict[str | None, list[tuple[Reading, Citation]]] = defaultdict(list)
    bare = []
    for reading, citation in named:
        held = _held([(reading, citation)], published, retold)
        if held is None and not _told_by(reading, citation):
            bare.append((reading, citation))
        else:
            meant[held].append((reading, citation))
    if bare:
        meant[next(iter(meant)) if len(meant) == 1 and kind == "report" else None] += bare
    return meant


def _named_on_the_way(
    readings: Sequence[Reading], known: Collection[str], retold: Mapping[str, str]
) -> Iterator[tuple[Reading, Citation]]:
    """Yield, once a document, the outlets, inquiries and NGOs that its statements came through and it does not cite.

    Also the publisher of a text that this one retells, where this one names it.
    """
    sets: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.document.id in retold:
            sets[retold[reading.document.id]].append(reading)
    for reading in readings:
        publisher = reading.document.publisher
        done = {organisation_key(citation.who) for citation in reading.citations}
        done |= {organisation_key(publisher.name)} if publisher else set()
        near = sets.get(retold.get(reading.document.id, ""), [])
        for who, span in (*_in_chains(reading, known), *_publishers_named(reading, near)):
            if (key := organisation_key(who)) and key not in done:
                done.add(key)
                yield reading, Citation(who=who, entity=None, kind="report", span=span)


def _in_chains(reading: Reading, known: Collection[str]) -> Iterator[tuple[str, Span]]:
    for statement in reading.statements:
        for link in statement.chain[:-1]:
            if link.who and is_named(link.who) and (link.role in _ISSUERS or organisation_key(link.who) in known):
                yield link.who, link.span or Span(start=statement.start, end=statement.end)


def _publishers_named(reading: Reading, near: Sequence[Reading]) -> Iterator[tuple[str, Span]]:
    for other in near:
        publisher = other.document.publisher
        if other is not reading and publisher is not None and len(publisher.name) > _SHORT:
            at = reading.document.text.find(publisher.name)
            if at >= 0:
                yield publisher.name, Span(start=at, end=at + len(publisher.name))


def _work(what: tuple[str, WorkKind], named: Sequence[tuple[Reading, Citation]], held: str | None) -> Work:
    places = {(reading.document.id, citation.span) for reading, citation in named}
    names = sorted({citation.who for _, citation in named}, key=lambda who: (-len(who), who))
    return Work(
        id=make_id("w", *what, held),
        kind=what[1],
        who=names[0],
        named_in=tuple(NamedIn(document=document, span=span) for document, span in sorted(places)),
        held=held,
    )


def _held(
    named: Sequence[tuple[Reading, Citation]], published: Sequence[_Published], retold: Mapping[str, str]
) -> str | None:
    """Return the one document of that publisher that tells what the citing statements tell, if there is one."""
    asked = [words for reading, citation in named for words in _told_by(reading, citation)]
    citing = {reading.document.id for reading, _ in named}
    sets = {retold[document] for document in citing if document in retold}
    fitting = []
    by = [reading.document for reading, _ in named]
    for one in published:
        document = one.document
        if document.id in citing or not _precedes(document, by):
            continue
        common = sum(1 for words in asked if one.tells(words))
        if (common and 2 * common >= len(asked)) or retold.get(document.id) in sets:
            fitting.append((-common, document.id))
    return min(fitting)[1] if fitting else None


def _told_by(reading: Reading, citation: Citation) -> list[frozenset[str]]:
    """Return the words of the statements that came through whom a document cites."""
    key = organisation_key(citation.who)
    return [
        stems(statement.text)
        for statement in reading.statements
        if any(link.who and organisation_key(link.who) == key for link in statement.chain[:-1])
    ]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _FEWEST and 2 * shared >= len(one)


def _precedes(document: Document, citing: Sequence[Document]) -> bool:
    """Say whether a document can be the work: not younger than all that cite it, where the days are known."""
    day = document.published.edtf[:10] if document.published else ""
    days = [other.published.edtf[:10] for other in citing if other.published]
    return len(day) < 10 or len(days) < len(citing) or any(day <= other for other in days)
