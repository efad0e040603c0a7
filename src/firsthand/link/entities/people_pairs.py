"""Which local people are worth comparing (blocking), and the columns that the weights compare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from firsthand.link.entities.population import Local
from firsthand.link.kept.blocks import each, ends, pairs
from firsthand.link.kept.keys import Keys, Places, key64, packed
from firsthand.link.names.names import Name, token_key
from firsthand.link.names.offices import is_title, office_key
from firsthand.model.base import Frozen
from firsthand.model.statement import TellerRole

_FULL_BUCKET = 20
_OFFICIAL: frozenset[TellerRole] = frozenset({"authority", "armed_force", "armed_group"})
_PRIVATE: frozenset[TellerRole] = frozenset({"victim", "witness", "relative", "colleague"})
_SUFFERED = frozenset({"held", "harm", "dead"})
_OFFICES = frozenset(
    token_key(word)
    for word in [
        "president",
        "minister",
        "governor",
        "mayor",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "general",
        "colonel",
        "prosecutor",
        "ambassador",
        "chief",
        "commander",
        "commissioner",
        "judge",
        "senator",
    ]
)
_MOST_CONTEXT = 60
_PARENT_OF = re.compile(r"(?:father|mother)>\S+ \S")

Blocks = tuple[Keys, Places]


class PersonKeys(Frozen, frozen=True, kw_only=True):
    """The blocks of one person; those of `in_copies` hold only within one set of documents that retell one another."""

    always: bytes
    in_copies: bytes


def people_pairs(always: Blocks, in_copies: Blocks, documents: Places) -> Places:
    """Return the pairs of people to score, coded and sorted: never two people of one document.

    Blocks: a full name with a place, a recorder, a role or an act; a lone name likewise; a relation to somebody
    named; the same words told; alike descriptors in texts that retell one another. In a block of many, each is
    compared with the first two and with its neighbour. `documents` gives the document of each person.
    """
    found = each(np.concatenate([pairs(*blocks, full=_FULL_BUCKET, first=2, near=1) for blocks in (always, in_copies)]))
    one, other = ends(found)
    apart: Places = found[documents[one] != documents[other]]
    return apart


def person_keys(person: Local) -> PersonKeys:
    """Return the blocks that a person falls into."""
    return PersonKeys(
        always=packed(key64(*key) for key in _keys(person)),
        in_copies=packed(key64(*key) for key in _keys_in_copies(person)),
    )


def _keys(person: Local) -> Iterator[tuple[Any, ...]]:
    for words in person.told - {0}:
        yield ("told", words)
    for parent in parents(person):
        yield ("parent", parent)
    if person.name and person.name.tokens:
        yield from _keys_of_name(person.name, list(_context(person)))
        return
    for relation in person.relations:
        if not relation.endswith(">"):
            yield ("relation", relation)


def _keys_in_copies(person: Local) -> Iterator[tuple[Any, ...]]:
    if person.name and person.name.tokens:
        yield from _keys_of_name(person.name, [("copies", "")])
        return
    for descriptor in descriptors(person):
        yield ("described", descriptor)


def _context(person: Local) -> Iterator[tuple[str, str]]:
    """Yield what, beside a name that fits in part, makes a comparison worth while."""
    offices = {office_key(role) for role in person.roles}
    tables = {"place": person.places, "line": person.lines, "role": offices, "act": person.acts}
    for kind, values in tables.items():
        for value in values:
            yield kind, value
    for relation in person.relations:
        if not relation.endswith(">"):
            yield "relation", relation


def _keys_of_name(name: Name, context: Sequence[tuple[str, str]]) -> Iterator[tuple[Any, ...]]:
    ends_ = (name.tokens[0], name.tokens[-1])
    if name.surname:
        yield ("full", *ends_)
    for tag in context:
        if name.surname:
            yield ("full", *ends_, *tag)
        for token in set(ends_):
            if len(token) > 1:
                yield ("token", token, *tag)


def descriptors(person: Local) -> list[str]:
    """Return keys of how an unnamed entity is described: kinship first, else roles, else the head of its phrase."""
    if person.kin:
        return sorted(person.kin)
    if person.roles:
        return sorted(person.roles)
    words = (person.entity.descriptor or "").split(" of ")[0].split(" who ")[0].split()
    return [token_key(words[-1])] if words else []


def parents(person: Local) -> list[str]:
    """Return whose father or mother somebody is told to be, where a full name says whose: nobody has two of either."""
    return sorted(relation for relation in person.relations if _PARENT_OF.match(relation))


def columns(person: Local, copies: str | None) -> dict[str, Any]:
    """Return one row of the table that the weights compare."""
    name = person.name
    age = person.entity.age
    return {
        "uid": person.key,
        "given": name.given if name else None,
        "surname": name.surname if name else None,
        "name": list(name.tokens) if name else [],
        "name_key": " ".join(name.tokens) if name else f"\x00{person.key}",
        "tokens": len(name.tokens) if name else 0,
        "pseudonym": person.entity.naming == "pseudonym",
        "sex": person.sex,
        "age": (age.low + age.high) / 2 if age else None,
        "unit": token_key(person.entity.unit) if person.entity.unit else None,
        "relation": sorted(relation for relation in person.relations if not relation.endswith(">")) or _open(person),
        "parent_of": parents(person),
        "kin": sorted(person.kin),
        "role": sorted({office_key(role) for role in person.roles}),
        "ranked": all(map(is_title, person.roles)),
        "places": sorted(person.places),
        "lines": sorted(person.lines),
        "acts": sorted(person.acts),
        "side": side(person),
        "context": sorted(person.context)[:_MOST_CONTEXT],
        "story": sorted(person.story)[:_MOST_CONTEXT],
        "told": sorted(person.told - {0}),
        "copies": copies,
        "descriptors": descriptors(person) if not name else [],
    }


def side(person: Local) -> str | None:
    """Say whether a text shows somebody as an official or a private person; null where neither, or both."""
    official = bool(person.teller_roles & _OFFICIAL) or any(role in _OFFICES for role in person.roles)
    private = bool(person.kin) or bool(person.acts & _SUFFERED) or bool(person.teller_roles & _PRIVATE)
    return None if official == private else "official" if official else "private"


def _open(person: Local) -> list[str]:
    """Return relations to somebody unnamed: relations of a kind, equal to no named one."""
    return [f"{kin}>?{person.key}" for kin in sorted(person.kin)]
