"""The population of a case: every local entity that matters, with what is known about it for linking."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from firsthand.link.names import Name, parse_name, place_key, token_key
from firsthand.model.annotated import Entity
from firsthand.model.reading import Reading
from firsthand.model.statement import Statement, TellerRole

_RECORDERS = frozenset({"outlet", "ngo", "inquiry"})
_KIN = {
    "dad": "father", "father": "father", "mum": "mother", "mom": "mother", "mother": "mother", "wife": "wife",
    "husband": "husband", "son": "son", "daughter": "daughter", "brother": "brother", "sister": "sister",
    "widow": "wife", "uncle": "uncle", "aunt": "aunt", "cousin": "cousin", "grandmother": "grandmother",
    "grandfather": "grandfather", "parent": "parent", "relative": "relative", "nephew": "nephew", "niece": "niece",
    "spouse": "spouse", "fiancee": "fiancee", "girlfriend": "girlfriend", "boyfriend": "boyfriend", "child": "child",
}  # fmt: skip
_FEMALE = frozenset(["mother", "wife", "daughter", "sister", "aunt", "grandmother", "niece", "fiancee", "girlfriend"])
_MALE = frozenset(["father", "husband", "son", "brother", "uncle", "grandfather", "nephew", "boyfriend"])


@dataclass(slots=True)
class Local:
    """One entity of one document, with what the document says about it.

    `relations` are "father>key of the other's name, or empty"; `lines` the recorders through whom this entity
    speaks; `told` the keys of sentences that it tells; `suffered` acts it is a victim of.
    """

    key: str
    document: str
    entity: Entity
    name: Name | None
    sex: str | None
    kin: frozenset[str]
    roles: frozenset[str]
    relations: frozenset[str] = frozenset()
    lines: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    told: set[int] = field(default_factory=set)
    teller_roles: set[TellerRole] = field(default_factory=set)
    referenced: bool = False

    @property
    def is_person(self) -> bool:
        """One human being, as far as the text tells."""
        return self.entity.type == "person" and not self.entity.many


def local_key(document: str, entity: str) -> str:
    """Return the key of a document's entity in the case."""
    return f"{document}/{entity}"


def gather(readings: Sequence[Reading]) -> dict[str, Local]:
    """Return every entity that a statement names or that has a name or relation, by key, in order."""
    found: dict[str, Local] = {}
    for reading in readings:
        names = {entity.id: entity.name for entity in reading.entities}
        for entity in reading.entities:
            if entity.type in ("person", "group", "organisation"):
                local = _local(reading.document.id, entity, names)
                found[local.key] = local
        for statement in reading.statements:
            _note(found, reading.document.id, statement)
    return {
        key: local
        for key, local in sorted(found.items())
        if local.referenced or local.entity.name or local.entity.relations or local.entity.withheld
    }


def _local(document: str, entity: Entity, names: dict[str, str | None]) -> Local:
    kin = {_KIN[relation.kind] for relation in entity.relations if relation.kind in _KIN}
    kin |= {_KIN[role] for role in entity.roles if role in _KIN}
    sex = entity.sex or ("female" if kin & _FEMALE else "male" if kin & _MALE else None)
    relations = frozenset(
        f"{_KIN.get(relation.kind, relation.kind)}>{' '.join(parse_name(names.get(relation.to) or '').tokens)}"
        for relation in entity.relations
    )
    return Local(
        key=local_key(document, entity.id),
        document=document,
        entity=entity,
        name=parse_name(entity.name) if entity.name else None,
        sex=sex,
        kin=frozenset(kin),
        roles=frozenset(token_key(role) for role in entity.roles if role not in _KIN),
        relations=relations,
    )


def _note(found: dict[str, Local], document: str, statement: Statement) -> None:
    """Add to each entity of a statement what the statement says of it."""
    where = place_key(statement.where.name) if statement.where else None
    recorders = [link.who for link in statement.chain if link.role in _RECORDERS and link.who]
    seen: defaultdict[str, bool] = defaultdict(bool)
    for number, link in enumerate(statement.chain):
        local = found.get(local_key(document, link.entity)) if link.entity else None
        if local is None:
            continue
        local.referenced = True
        local.teller_roles.add(link.role)
        local.lines.update(" ".join(parse_name(name).tokens) for name in recorders)
        if number == 0 or statement.chain[number - 1].entity is None:
            local.told.add(hash_words(statement.text))
        seen[local.key] = True
    for party in (*statement.victims, *statement.alleged_actors):
        local = found.get(local_key(document, party.entity)) if party.entity else None
        if local is not None:
            local.referenced = True
            local.acts.add(statement.act)
            seen[local.key] = True
    if where:
        for key in seen:
            found[key].places.add(where)


def hash_words(text: str) -> int:
    """Return a number that is the same for the same words; 0 where they are too few to tell anything."""
    words = [word.casefold() for word in text.split()]
    return zlib.crc32(" ".join(words).encode()) if len(words) >= 6 else 0
