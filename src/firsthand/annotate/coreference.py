"""Coreference within a document: who is who."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.model.annotated import Entity, Mention, MentionType, PlaceMention, QuantityMention, TimeMention

_TYPES: dict[str, MentionType] = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group"}


def resolve_entities(
    parsed: Parsed,
    places: tuple[PlaceMention, ...],
    quantities: tuple[QuantityMention, ...],
    times: tuple[TimeMention, ...],
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Find mentions of people, groups and organisations and join those that refer to one entity."""
    mentions = tuple(
        Mention(
            id=f"m{number}", first=name.first, last=name.last, head=name.last - 1,
            start=parsed.tokens.start[name.first], end=parsed.tokens.end[name.last - 1],
            text=parsed.words(name.first, name.last), type=_TYPES[name.label], form="name",
            entity=parsed.words(name.first, name.last),
        )
        for number, name in enumerate(n for n in parsed.names if n.label in _TYPES)
    )
    names = sorted({mention.entity or "" for mention in mentions})
    ids = {name: f"e{number}" for number, name in enumerate(names)}
    types = {mention.entity: mention.type for mention in mentions}
    entities = tuple(
        Entity(id=ids[name], type=types[name], name=name, variants=(name,), naming="full",
               mentions=tuple(m.id for m in mentions if m.entity == name))
        for name in names
    )
    import msgspec
    return tuple(msgspec.structs.replace(m, entity=ids[m.entity or ""]) for m in mentions), entities
