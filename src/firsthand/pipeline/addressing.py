"""Rulings on people: addressed by a mention's own words in a document, found again whenever the case is linked.

A name fits every namesake, and an id is gone when the case grows; the words of one mention mean one person.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from firsthand.errors import UserError
from firsthand.link.entities.population import local_key
from firsthand.link.rulings.quotes import find_quote
from firsthand.model.annotated import Mention
from firsthand.model.base import make_id
from firsthand.model.decision import Decision, Quote
from firsthand.model.document import Document
from firsthand.model.reading import Reading
from firsthand.model.record import Person, Record
from firsthand.model.statement import Statement
from firsthand.store import Case

CONTEXT = 32
_ON_PEOPLE = frozenset({"same", "different", "unsure", "protect", "unprotect"})


def quote_at(document: Document, start: int, end: int, act: str | None = None) -> Quote:
    """Return the selector of words of a document; without an act they mean a person."""
    return Quote(
        sha256=document.sha256,
        exact=document.text[start:end],
        prefix=document.text[max(0, start - CONTEXT) : start],
        suffix=document.text[end : end + CONTEXT],
        act=act,
    )


def quotes_of(case: Case, key: str, record: Record, person: Person) -> list[Quote]:
    """Return, for each entity of a document that is this person, the words of a mention: a name if there is one."""
    ids = {person.id, *person.formerly}
    found: dict[str, Quote] = {}
    for reading in _readings(case, key, record, person):
        own = {one.id: make_id("p", local_key(reading.document.id, one.id)) for one in reading.entities}
        for mention in sorted(reading.mentions, key=lambda one: (one.form != "name", one.start, one.end)):
            name = own.get(mention.entity or "")
            if name in ids and name not in found:
                found[name] = quote_at(reading.document, mention.start, mention.end)
        if found.keys() >= ids:
            break
    if not found:
        raise UserError(f"No words of a text stand for '{person.id}' alone.", hint="rule on its statements instead")
    return [found[name] for name in sorted(found, key=lambda one: (one != person.id, one))]


def resolved(case: Case, key: str) -> tuple[Decision, ...]:
    """Return all decisions, with the people that quoted words mean among their names, as keys of this linking."""
    hashes: dict[str, str] = {}
    reading = lru_cache(maxsize=None)(case.reading)
    made = []
    for one in case.decisions():
        people = [quote for quote in one.quotes if quote.act is None] if one.kind in _ON_PEOPLE else []
        if people:
            hashes = hashes or {sha256: name for name, sha256 in sorted(case.document_hashes().items(), reverse=True)}
            keys = tuple(_key(reading(hashes.get(quote.sha256, ""), key), quote) for quote in people)
            one = msgspec.structs.replace(one, names=(*one.names, *keys))
        made.append(one)
    return tuple(made)


def _key(reading: Reading | None, quote: Quote) -> str:
    """Return the key of whom the words mean; one that nobody has where they are not found, or mean nobody."""
    span = find_quote(reading.document, quote) if reading is not None else None
    if reading is None or span is None:
        return f"{quote.sha256}/"

    def distance(mention: Mention) -> tuple[int, int]:
        return abs(mention.start - span.start) + abs(mention.end - span.end), mention.start

    known = {one.id for one in reading.entities}
    hits = [one for one in reading.mentions if one.entity in known and one.start < span.end and span.start < one.end]
    return local_key(reading.document.id, min(hits, key=distance).entity or "" if hits else "")


def _readings(case: Case, key: str, record: Record, person: Person) -> Iterator[Reading]:
    """Yield the readings of documents that tell of a person; then, since more may, those of all others."""
    telling = {one.document for one in record.statements if person.id in _entities(one)}
    rest = [one.id for one in record.documents if one.id not in telling]
    for name in (*sorted(telling), *rest):
        reading = case.reading(name, key)
        if reading is not None:
            yield reading


def _entities(statement: Statement) -> set[str | None]:
    parties = {one.entity for one in (*statement.victims, *statement.alleged_actors)}
    return parties | {link.entity for link in statement.chain}
