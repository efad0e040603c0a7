"""The record's people: what all members of a cluster say of one person, in one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from firsthand.link.entities.people_pairs import descriptors
from firsthand.link.entities.population import EITHER, Local, local_key
from firsthand.link.entities.protection import protect
from firsthand.link.rulings.rulings import Rulings
from firsthand.model.annotated import Age, Naming, Sex
from firsthand.model.base import make_id
from firsthand.model.document import Document
from firsthand.model.record import Person, RelationTo
from firsthand.model.statement import Observation

_NAMING: tuple[Naming, ...] = ("full", "partial", "pseudonym", "none")


def make_person(
    identity: str,
    members: Sequence[Local],
    ids: Mapping[str, str],
    documents: Mapping[str, Document],
    rulings: Rulings,
    observations: Sequence[Observation],
) -> Person:
    """Return one person of the record; `ids` gives the record's id of every local key."""
    named = [member for member in members if member.entity.name]
    naming = _naming(members)
    variants = Counter(name for member in members for name in (member.entity.name, *member.entity.variants) if name)
    return Person(
        id=identity,
        name=_fullest([member.entity.name for member in named if member.entity.name]),
        variants=tuple(sorted(variants)),
        naming=naming,
        age=_age(members),
        sex=_sex(members),
        protected=protect(members, naming, documents, rulings),
        role=_role(members),
        relations=_relations(members, ids),
        observations=tuple(observations),
        formerly=tuple(sorted({make_id("p", member.key) for member in members} - {identity})),
    )


def _naming(members: Sequence[Local]) -> Naming:
    shown = {_shown(member) for member in members if member.entity.name}
    if "pseudonym" in shown and "full" not in shown:
        return "pseudonym"
    return next((naming for naming in _NAMING if naming in shown), "none")


def _shown(member: Local) -> Naming:
    """Return how far a member is named; a name of one word is never a full one."""
    if member.entity.naming == "full" and member.name is not None and len(member.name.tokens) < 2:
        return "partial"
    return member.entity.naming


def _sex(members: Sequence[Local]) -> Sex | None:
    told: list[Sex] = [member.sex for member in members if member.sex]
    return min(told, key=lambda sex: (-told.count(sex), sex), default=None)


def _fullest(names: Sequence[str]) -> str | None:
    counts = Counter(names)
    return min(counts, key=lambda name: (-len(name.split()), -counts[name], name)) if counts else None


def _age(members: Sequence[Local]) -> Age | None:
    ages = Counter((m.entity.age.low, m.entity.age.high, m.entity.age.as_of or "") for m in members if m.entity.age)
    if not ages:
        return None
    low, high, as_of = min(ages, key=lambda age: (-ages[age], age))
    return Age(low=low, high=high, as_of=as_of or None)


def _role(members: Sequence[Local]) -> str | None:
    roles = Counter(role for member in members for role in member.entity.roles)
    told = {role: count for role, count in roles.items() if role not in EITHER}
    if told:
        return min(told, key=lambda role: (-told[role], role))
    described = Counter(m.entity.descriptor for m in members if m.entity.descriptor)
    if described:
        return min(described, key=lambda text: (-described[text], text))
    kin = sorted({word for member in members for word in descriptors(member)})
    return kin[0] if kin else None


def _relations(members: Sequence[Local], ids: Mapping[str, str]) -> tuple[RelationTo, ...]:
    found = {
        (ids[local_key(member.document, relation.to)], relation.kind)
        for member in members
        for relation in member.entity.relations
        if local_key(member.document, relation.to) in ids
    }
    return tuple(RelationTo(to=to, kind=kind) for to, kind in sorted(found))
