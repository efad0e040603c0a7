"""People put together who are one: their entities, and whatever of a document points to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from firsthand.model.annotated import Entity, Mention
from firsthand.model.attribution import Attribution
from firsthand.model.statement import Party, Statement


def unite(entities: Sequence[Entity], whose: Mapping[str, str]) -> tuple[Entity, ...]:
    """Return the entities with those that are one put together; `whose` gives, by an entity, the one that it is."""
    others: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.id in whose:
            others[whose[entity.id]].append(entity)
    return tuple(_united(entity, others[entity.id], whose) for entity in entities if entity.id not in whose)


def point_to(mentions: Sequence[Mention], whose: Mapping[str, str]) -> tuple[Mention, ...]:
    """Return the mentions, each of the one person that its entity is."""
    return tuple(
        msgspec.structs.replace(one, entity=_kept(one.entity, whose)) if one.entity in whose else one
        for one in mentions
    )


def attribute_to(attributions: Sequence[Attribution], whose: Mapping[str, str]) -> tuple[Attribution, ...]:
    """Return the attributions, each with the one person that its source and recipient are."""
    return tuple(
        msgspec.structs.replace(
            one, source_entity=_kept(one.source_entity, whose), recipient_entity=_kept(one.recipient_entity, whose)
        )
        if one.source_entity in whose or one.recipient_entity in whose
        else one
        for one in attributions
    )


def tell_of(statements: Sequence[Statement], whose: Mapping[str, str]) -> list[Statement]:
    """Return the statements, each of the one person that its victims, actors and tellers are."""
    return [
        msgspec.structs.replace(
            one,
            victims=_parties(one.victims, whose),
            alleged_actors=_parties(one.alleged_actors, whose),
            chain=tuple(
                msgspec.structs.replace(link, entity=_kept(link.entity, whose)) if link.entity in whose else link
                for link in one.chain
            ),
        )
        for one in statements
    ]


def _parties(parties: tuple[Party, ...], whose: Mapping[str, str]) -> tuple[Party, ...]:
    return tuple(
        msgspec.structs.replace(party, entity=_kept(party.entity, whose)) if party.entity in whose else party
        for party in parties
    )


def _kept(entity: str | None, whose: Mapping[str, str]) -> str | None:
    return entity if entity is None else whose.get(entity, entity)


def _united(entity: Entity, others: Sequence[Entity], whose: Mapping[str, str]) -> Entity:
    every = [entity, *others]
    related = [relation for one in every for relation in one.relations]
    if not others and not any(relation.to in whose for relation in related):
        return entity
    return msgspec.structs.replace(
        entity,
        roles=tuple(dict.fromkeys(role for one in every for role in one.roles)),
        relations=tuple(
            msgspec.structs.replace(relation, to=whose.get(relation.to, relation.to)) for relation in related
        ),
        age=next((one.age for one in every if one.age), None),
        sex=next((one.sex for one in every if one.sex), None),
        withheld=next((one.withheld for one in every if one.withheld), None),
        mentions=tuple(mention for one in every for mention in one.mentions),
    )
