"""People, groups and origins of a public edition."""

from __future__ import annotations

import msgspec

from firsthand.disclose.giveaways import Giveaways
from firsthand.disclose.public_statements import public_quantity
from firsthand.model.record import Group, Origin, OriginPair, Person, Protection
from firsthand.model.statement import Observation

_replace = msgspec.structs.replace
_STATUSES = frozenset({"held", "free", "dead", "injured", "missing", "in hospital", "ill", "alive"})


def public_person(person: Person, giveaways: Giveaways, told: frozenset[str]) -> Person:
    """Return a person as he may be shown; `told` are ids of statements whose words are withheld."""
    number = giveaways.number(person.id)
    if number is None and giveaways.unnamed(person.id) is None:
        return _public(person, giveaways, told)
    return Person(
        id=person.id,
        name=number,
        variants=(),
        naming=person.naming if number else "none",
        age=None,
        sex=None,
        protected=Protection(yes=number is not None),
        role=None,
        observations=tuple(_observation(one) for one in person.observations),
        last_known=person.last_known,
    )


def _public(person: Person, giveaways: Giveaways, told: frozenset[str]) -> Person:
    """Keep what public documents say of a person who is named in public; relations only to such people."""
    relations = tuple(
        _replace(one, statement=one.statement if one.statement not in told else None)
        for one in person.relations
        if giveaways.unnamed(one.to) is None
    )
    return _replace(
        person,
        variants=tuple(one for one in person.variants if giveaways.may_print(one)),
        role=person.role if giveaways.may_print(person.role) else None,
        protected=Protection(yes=False),
        relations=relations,
        observations=tuple(_observation(one) if one.statement in told else one for one in person.observations),
    )


def _observation(one: Observation) -> Observation:
    status = one.status if one.status in _STATUSES else "status withheld"
    return Observation(status=status, as_of=None, told=None, basis=one.basis, statement=one.statement)


def public_group(group: Group, giveaways: Giveaways) -> Group:
    """Return a group; its words stay where a document that gives nobody away holds them."""
    if giveaways.may_print(group.name):
        count = group.count if group.count and giveaways.may_print(group.count.text) else public_quantity(group.count)
        return _replace(group, count=count)
    return _replace(group, name=f"a {group.kind.replace('_', ' ')} not named here", count=public_quantity(group.count))


def public_origin(origin: Origin, giveaways: Giveaways, kept_back: frozenset[str]) -> Origin:
    """Return an origin; `kept_back` are ids of origins that give somebody away."""
    number = giveaways.unnamed(origin.entity)
    words = origin.who if giveaways.may_print(origin.who) else f"{_KINDS[origin.kind]} not named here"
    return _replace(
        origin,
        who=number or words,
        first_recorders=tuple(recorder_name(one, giveaways) for one in origin.first_recorders),
        pairs=tuple(_pair(origin.id, one, giveaways, kept_back) for one in origin.pairs),
    )


def gives_away(origin: Origin, giveaways: Giveaways) -> bool:
    """Say whether an origin is a protected person, or speaks in a document that tells of one."""
    return giveaways.unnamed(origin.entity) is not None or not giveaways.documents.isdisjoint(origin.documents)


def recorder_name(who: str, giveaways: Giveaways) -> str:
    """Return a recorder's name where it is public, else a phrase that tells nothing."""
    return who if giveaways.may_print(who) else "a recorder not named here"


def _pair(origin: str, pair: OriginPair, giveaways: Giveaways, kept_back: frozenset[str]) -> OriginPair:
    closed = origin in kept_back or pair.origin in kept_back
    return _replace(pair, reasons=() if closed else giveaways.sentences(pair.reasons))


_KINDS = {"person": "a person", "group": "a group", "document": "a document", "inquiry": "an inquiry"}
