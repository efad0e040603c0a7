"""One document opened for linking: its reading with what the other documents changed for it put in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

import msgspec

from firsthand.link.entities.population import Local, gather, local_key
from firsthand.link.events.event_columns import EventSketch
from firsthand.link.events.event_pairs import event_keys
from firsthand.link.events.events import WIDE_KM, Event, find_events
from firsthand.link.kept.keys import key64
from firsthand.link.names.names import place_key
from firsthand.link.retellings.wording import anchor_key, name_anchors, read_wording
from firsthand.model.annotated import MentionType
from firsthand.model.base import Frozen, make_id
from firsthand.model.reading import Reading
from firsthand.model.statement import ChainLink, Party, Recipient, Statement

_OFTEN = 2


class Context(Frozen, frozen=True, kw_only=True):
    """All that the other documents change for one document; where they change nothing, it is empty.

    `dropped` are entities that are places, `retyped` what others turn out to be, `ids` the record's ids of those that
    are not alone, `named` the ids of people whom another text names. `bodies` gives the key of the body that an entity
    is, `names` of the body that a name's key belongs to; `copies` is the set of retellings that the document is in.
    """

    dropped: tuple[str, ...] = ()
    retyped: dict[str, MentionType] = {}
    ids: dict[str, str] = {}
    named: tuple[str, ...] = ()
    bodies: dict[str, str] = {}
    names: dict[str, str] = {}
    copies: str | None = None


@dataclass(slots=True)
class Opened:
    """A document's entities and statements under the record's ids, and its events."""

    reading: Reading
    locals: dict[str, Local]
    ids: dict[str, str]
    statements: tuple[Statement, ...]
    events: list[Event]


def people_of(reading: Reading) -> Mapping[str, Local]:
    """Return a document's entities by key, as it tells of them alone; nobody changes them after this."""
    names = name_anchors(read_wording(reading.document))
    return gather(reading, names, names - _anywhere(reading))


def _anywhere(reading: Reading) -> frozenset[str]:
    """Return the keys of names that texts of other stories hold as well: outlets, countries, given names."""
    outlets = (link.who for statement in reading.statements for link in statement.chain if link.role == "outlet")
    countries = (place.name for place in reading.places if place.kind == "country")
    full = (e.name.split() for e in reading.entities if e.type == "person" and e.name and " " in e.name)
    words = {word for name in {*outlets, *countries} if name for word in name.split()} | {name[0] for name in full}
    return frozenset(map(anchor_key, words))


def open_document(reading: Reading, people: Mapping[str, Local], context: Context) -> Opened:
    """Return a document under the record's ids; `people` are its entities as it tells of them alone."""
    found = {key: local for key, local in people.items() if key not in context.dropped}
    for key, type_ in context.retyped.items():
        found[key] = replace(found[key], type=type_)
    ids = {key: context.ids.get(key) or own_id(key, person=local.is_person) for key, local in found.items()}
    statements = tuple(
        sorted((rename_entities(statement, ids) for statement in reading.statements), key=lambda one: one.id)
    )
    described = {ids[key]: local.entity.descriptor or local.entity.name or "" for key, local in found.items()}
    named = {ids[key] for key, local in found.items() if local.entity.name}.union(context.named)
    events = find_events(statements, described, named, _wide_places(reading), _place_of(reading))
    return Opened(reading=reading, locals=found, ids=ids, statements=statements, events=events)


def _wide_places(reading: Reading) -> frozenset[str]:
    """Return the keys of the countries and other wide places that a document names, and of each of their words."""
    wide = (place.name for place in reading.places if place.kind == "country" or (place.radius_km or 0.0) > WIDE_KM)
    return frozenset(place_key(word) for name in wide for word in (name, *name.split()))


def _place_of(reading: Reading) -> str | None:
    """Return the key of the small place that a document names most and more than once; null where two are even."""
    narrow = (p.name for p in reading.places if p.name and p.kind != "country" and (p.radius_km or 0.0) <= WIDE_KM)
    named = Counter(map(place_key, narrow)).most_common(2)
    if not named or named[0][1] < _OFTEN or (len(named) > 1 and named[1][1] == named[0][1]):
        return None
    return named[0][0]


def own_id(key: str, *, person: bool) -> str:
    """Return the id of an entity that no other was joined with."""
    return make_id("p" if person else "g", key)


def sketch_events(opened: Opened, context: Context, mark: str) -> tuple[EventSketch, ...]:
    """Return a document's events without their statements; `mark` is the digest of the document and its context."""
    copies = {opened.reading.document.id: context.copies} if context.copies else {}
    return tuple(
        EventSketch(mark=key64(mark, event.key), event=event.without_statements(), keys=event_keys(event, copies))
        for event in opened.events
    )


def rename_entities(statement: Statement, ids: Mapping[str, str]) -> Statement:
    """Return a statement with the record's ids of people and groups in place of its document's own."""

    def renamed(entity: str | None) -> str | None:
        return ids.get(local_key(statement.document, entity)) if entity else None

    def link(old: ChainLink) -> ChainLink:
        if old.entity is None and old.to is None:
            return old
        to = Recipient(who=old.to.who, entity=renamed(old.to.entity)) if old.to else None
        return msgspec.structs.replace(old, entity=renamed(old.entity), to=to)

    def party(old: Party) -> Party:
        return old if old.entity is None else msgspec.structs.replace(old, entity=renamed(old.entity))

    response = statement.response
    if response is not None and response.by is not None and response.by.entity is not None:
        by = msgspec.structs.replace(response.by, entity=renamed(response.by.entity))
        response = msgspec.structs.replace(response, by=by)
    return msgspec.structs.replace(
        statement,
        response=response,
        chain=tuple(link(old) for old in statement.chain),
        victims=tuple(party(old) for old in statement.victims),
        alleged_actors=tuple(party(old) for old in statement.alleged_actors),
    )
