"""Works that documents cite, merged over the case: held as a document, or wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from firsthand.link.organisations import organisation_key
from firsthand.model.base import make_id
from firsthand.model.document import Document
from firsthand.model.reading import Citation, Reading
from firsthand.model.record import NamedIn, Work
from firsthand.model.statement import Statement

_OWN_WORDS = frozenset({"report", "document", "unknown"})


def find_works(readings: Sequence[Reading], retold: Mapping[str, str]) -> tuple[Work, ...]:
    """Return every work cited by anybody but its own publisher, with where it is named and whether it is held.

    Kinds that only say "a report" are one work of that outlet; an interview, a broadcast, a letter stays its own.
    `retold` gives the set of retellings of a document: a copy of a citing text is not the work it cites.
    """
    cited: defaultdict[tuple[str, str], list[tuple[Reading, Citation]]] = defaultdict(list)
    for reading in readings:
        own = organisation_key(reading.document.publisher.name) if reading.document.publisher else None
        for citation in reading.citations:
            key = organisation_key(citation.who)
            if key and key != own:
                kind = "report" if citation.kind in _OWN_WORDS else citation.kind
                cited[key, kind].append((reading, citation))
    by_publisher: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.document.publisher:
            by_publisher[organisation_key(reading.document.publisher.name)].append(reading)
    works = [_work(key, kind, named, by_publisher.get(key, []), retold) for (key, kind), named in cited.items()]
    return tuple(sorted(works, key=lambda work: work.id))


def _work(
    key: str,
    kind: str,
    named: Sequence[tuple[Reading, Citation]],
    published: Sequence[Reading],
    retold: Mapping[str, str],
) -> Work:
    places = {(reading.document.id, citation.span) for reading, citation in named}
    names = sorted({citation.who for _, citation in named}, key=lambda who: (-len(who), who))
    return Work(
        id=make_id("w", key, kind),
        kind=kind,  # type: ignore[arg-type]
        who=names[0],
        named_in=tuple(NamedIn(document=document, span=span) for document, span in sorted(places)),
        held=_held(named, published, retold),
    )


def _held(
    named: Sequence[tuple[Reading, Citation]], published: Sequence[Reading], retold: Mapping[str, str]
) -> str | None:
    """Return the one document of that publisher that tells what the citing statements tell, if there is one."""
    asked = [signature for reading, citation in named for signature in _signatures(reading, citation)]
    citing = {reading.document.id for reading, _ in named}
    fitting = []
    for reading in published:
        if reading.document.id in citing or not _precedes(reading.document, [r.document for r, _ in named]):
            continue
        told = {_signature(statement) for statement in reading.statements}
        common = len(told.intersection(asked))
        if common:
            fitting.append((-common, reading.document.id))
    return min(fitting)[1] if fitting else None


def _signatures(reading: Reading, citation: Citation) -> list[tuple[str, str | None, float | None]]:
    key = organisation_key(citation.who)
    return [
        _signature(statement)
        for statement in reading.statements
        if any(link.who and organisation_key(link.who) == key for link in statement.chain[:-1])
    ]


def _signature(statement: Statement) -> tuple[str, str | None, float | None]:
    place = statement.where.name if statement.where else None
    return statement.act, place, statement.quantity.low if statement.quantity else None


def _precedes(document: Document, citing: Sequence[Document]) -> bool:
    """Say whether a document can be the work: not younger than all that cite it, where the days are known."""
    day = document.published.edtf[:10] if document.published else ""
    days = [other.published.edtf[:10] for other in citing if other.published]
    return len(day) < 10 or len(days) < len(citing) or any(day <= other for other in days)
