"""The public edition: protected people under fresh numbers, and what would give them away withheld.

What is withheld for whom is listed in `docs/editions.md`. Counts of tellers are never changed by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec

from firsthand.disclose.giveaways import Giveaways, find_giveaways
from firsthand.errors import Bug
from firsthand.model.disclosed import Disclosed, DisclosedDocument, DisclosedStatement
from firsthand.model.record import Incident, Origin, Person, Record, Work
from firsthand.model.statement import ChainLink, Party

Shuffle = Callable[[list[str]], None]

_ID = re.compile(r"\b[a-z]+-[0-9a-f]{12}\b")
_replace = msgspec.structs.replace
_DOCUMENT_FIELDS = ("paths", "sha256", "title", "url", "published", "retrieved", "segments")
_STATEMENT_FIELDS = ("start", "end", "text", "trigger", "when", "where", "prefix", "suffix")
_LISTS = {
    "documents": "document",
    "works": "work",
    "statements": "statement",
    "origins": "origin",
    "propositions": "proposition",
    "incidents": "incident",
    "people": "person",
    "groups": "group",
    "contradictions": "contradiction",
    "drift": "drift",
}


def for_public(full: Disclosed, record: Record, shuffle: Shuffle) -> Disclosed:
    """Return the public edition; raise `Bug` rather than let a protected name through."""
    giveaways = find_giveaways(full, record)
    reduced = _replace(
        full,
        edition="public",
        documents=tuple(_document(one, giveaways) for one in full.documents),
        works=tuple(_work(one, giveaways) for one in full.works),
        statements=tuple(_statement(one, giveaways) for one in full.statements),
        origins=tuple(_origin(one, giveaways) for one in full.origins),
        incidents=tuple(_incident(one, giveaways) for one in full.incidents),
        people=tuple(_person(one, giveaways) for one in full.people),
        decisions=(),
        withheld=("decisions", *(("protected people",) if giveaways.people else ())),
    )
    scrubbed = _renumber(giveaways.scrub(msgspec.to_builtins(reduced)), _fresh_ids(reduced, shuffle))
    disclosed = msgspec.convert(scrubbed, Disclosed)
    _refuse_leaks(disclosed, giveaways)
    return _sorted(disclosed)


def _document(document: DisclosedDocument, giveaways: Giveaways) -> DisclosedDocument:
    if document.id not in giveaways.documents:
        return document
    return _replace(
        document,
        paths=(),
        sha256=None,
        title=None,
        url=None,
        published=None,
        retrieved=None,
        segments=(),
        publisher=_replace(document.publisher, span=None) if document.publisher else None,
        retells=tuple(_replace(one, reasons=()) for one in document.retells),
        withheld=_DOCUMENT_FIELDS,
    )


def _work(work: Work, giveaways: Giveaways) -> Work:
    return _replace(work, named_in=tuple(one for one in work.named_in if one.document not in giveaways.documents))


def _statement(statement: DisclosedStatement, giveaways: Giveaways) -> DisclosedStatement:
    if statement.document not in giveaways.documents:
        return statement
    return _replace(
        statement,
        start=None,
        end=None,
        text=None,
        trigger=None,
        prefix=None,
        suffix=None,
        when=None,
        where=None,
        notes=(),
        quantity=_replace(statement.quantity, text="") if statement.quantity else None,
        chain=tuple(_link(one, giveaways) for one in statement.chain),
        victims=tuple(_party(one, giveaways) for one in statement.victims),
        alleged_actors=tuple(_party(one, giveaways) for one in statement.alleged_actors),
        verification=(),
        withheld=_STATEMENT_FIELDS,
    )


def _link(link: ChainLink, giveaways: Giveaways) -> ChainLink:
    named = giveaways.number(link.entity)
    recipient = link.to
    if recipient is not None and giveaways.number(recipient.entity):
        recipient = _replace(recipient, who=giveaways.number(recipient.entity) or recipient.who)
    return _replace(link, who=named or link.who, span=None, to=recipient, when=None, reason=None)


def _party(party: Party, giveaways: Giveaways) -> Party:
    return _replace(party, text=giveaways.number(party.entity) or giveaways.general(party.text), span=None)


def _origin(origin: Origin, giveaways: Giveaways) -> Origin:
    named = giveaways.number(origin.entity)
    if named is None and not any(document in giveaways.documents for document in origin.documents):
        return origin
    pairs = tuple(_replace(pair, reasons=()) for pair in origin.pairs)
    return _replace(origin, who=named or giveaways.general(origin.who), pairs=pairs)


def _incident(incident: Incident, giveaways: Giveaways) -> Incident:
    if not any(giveaways.number(person) for person in incident.people):
        return incident
    return _replace(incident, when=None, where=None)


def _person(person: Person, giveaways: Giveaways) -> Person:
    number = giveaways.number(person.id)
    if number is None:
        return _replace(person, relations=tuple(one for one in person.relations if giveaways.number(one.to) is None))
    return _replace(
        person,
        name=number,
        variants=(),
        age=None,
        sex=None,
        role=None,
        relations=(),
        observations=tuple(_replace(one, as_of=None, told=None) for one in person.observations),
        protected=_replace(person.protected, why=None),
    )


def _fresh_ids(disclosed: Disclosed, shuffle: Shuffle) -> dict[str, str]:
    fresh: dict[str, str] = {}
    for name, noun in _LISTS.items():
        ids = [one.id for one in getattr(disclosed, name)]
        shuffle(ids)
        width = len(str(len(ids)))
        fresh.update({old: f"{noun}-{number:0{width}d}" for number, old in enumerate(ids, start=1)})
    return fresh


def _renumber(value: Any, fresh: dict[str, str]) -> Any:
    """Replace every id, also inside sentences; an id that the record does not list is taken out."""
    if isinstance(value, str):
        return fresh.get(value) or _ID.sub(lambda match: fresh.get(match.group(), "withheld"), value)
    if isinstance(value, dict):
        return {key: _renumber(one, fresh) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_renumber(one, fresh) for one in value]
    return value


def _refuse_leaks(disclosed: Disclosed, giveaways: Giveaways) -> None:
    hits = giveaways.found_in(msgspec.json.encode(disclosed).decode())
    if hits:
        raise Bug(
            f"The public edition still holds {len(hits)} protected name(s); nothing was written.",
            hint="report this; until then share the counsel edition under privilege only",
        )


def _sorted(disclosed: Disclosed) -> Disclosed:
    lists = {name: tuple(sorted(getattr(disclosed, name), key=lambda one: str(one.id))) for name in _LISTS}
    return _replace(disclosed, **lists)
