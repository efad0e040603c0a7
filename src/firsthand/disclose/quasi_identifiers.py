"""Which traits together single somebody out in a case: k-anonymity over what the record tells of people.

A combination singles out where fewer than `K` people of the case have all its traits (L. Sweeney, "k-anonymity",
2002). People of whom a trait is not known do not hide anybody: unknown never counts as having it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Literal

import yaml

from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed, DisclosedStatement
from firsthand.model.record import Person

TraitKind = Literal["age", "unit", "relative", "date", "village", "occupation"]
K = 3
_MOST_TRAITS = 3
_PERSONAL = frozenset({"age", "unit", "relative", "occupation"})
_WORD = re.compile(r"[^\W\d_]+")


class Trait(Frozen, frozen=True, kw_only=True, order=True):
    """One thing that is told of a person: "age 24", "village Peskar"."""

    kind: TraitKind
    value: str

    def stands_in(self, folded: str) -> bool:
        """Say whether case-folded words hold the trait; dates and relations are never looked for in words."""
        if self.kind in ("date", "relative"):
            return False
        ending = "" if self.kind == "age" else r"(?:s|es|['’]s)?"
        return _pattern(self.value.casefold(), ending).search(folded) is not None


@cache
def _pattern(words: str, ending: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}{ending}(?!\w)")


class Combination(Frozen, frozen=True, kw_only=True):
    """Traits that together fit fewer than `K` people, one of whom is this person; `bearers` are all of them."""

    person: str
    traits: tuple[Trait, ...]
    bearers: tuple[str, ...]

    def stands_in(self, folded: str) -> bool:
        """Say whether case-folded words hold all of the traits."""
        return all(trait.stands_in(folded) for trait in self.traits)


def traits_of(full: Disclosed) -> dict[str, frozenset[Trait]]:
    """Return what the record tells of each person that a reader could recognise somebody by."""
    found: defaultdict[str, set[Trait]] = defaultdict(set)
    names = {person.id: person.name for person in full.people}
    units = {group.id: group.name for group in full.groups if group.kind == "unit"}
    for person in full.people:
        found[person.id].update(_own(person, names))
    for statement in full.statements:
        for entity in _told_of(statement):
            if entity in names:
                found[entity].update(_circumstances(statement))
    for incident in full.incidents:
        for entity in incident.people:
            found[entity].update(Trait(kind="unit", value=units[one]) for one in incident.groups if one in units)
    return {person: frozenset(traits) for person, traits in sorted(found.items())}


def singling_out(
    traits: Mapping[str, frozenset[Trait]], people: Collection[str], public: Collection[str], *, k: int = K
) -> tuple[Combination, ...]:
    """Return the smallest combinations that single each of the people out, in order.

    Only people who are `public` hide somebody: all others who share the traits may be one and the same.

    At least one trait is personal (age, unit, relative, occupation): a village and a date are an event's, and many
    who are in no record share them.
    """
    bearers: defaultdict[Trait, set[str]] = defaultdict(set)
    for person, own in traits.items():
        for trait in own:
            bearers[trait].add(person)
    found: list[Combination] = []
    for person in sorted(people):
        found += _of_person(person, sorted(traits.get(person, ())), bearers, (frozenset(public), k))
    return tuple(found)


def _of_person(
    person: str, own: list[Trait], bearers: Mapping[Trait, set[str]], among: tuple[frozenset[str], int]
) -> list[Combination]:
    public, k = among
    smallest: list[frozenset[Trait]] = []
    found = []
    for size in range(1, _MOST_TRAITS + 1):
        for chosen in combinations(own, size):
            picked = frozenset(chosen)
            if not any(trait.kind in _PERSONAL for trait in chosen) or any(known <= picked for known in smallest):
                continue
            if len({trait.kind for trait in chosen}) < size:
                continue
            sharing = set.intersection(*(bearers[trait] for trait in chosen))
            if len(sharing & public) + 1 < k and _tells(chosen):
                smallest.append(picked)
                found.append(Combination(person=person, traits=chosen, bearers=tuple(sorted(sharing))))
    return found


def _tells(chosen: tuple[Trait, ...]) -> bool:
    """Say whether a reader could know somebody by these traits: an age alone is anybody's."""
    return len(chosen) > 1 or chosen[0].kind != "age"


def _own(person: Person, names: Mapping[str, str | None]) -> set[Trait]:
    found = set()
    if person.age is not None and person.age.low == person.age.high:
        found.add(Trait(kind="age", value=str(person.age.low)))
    occupation = occupation_of(person.role)
    if occupation:
        found.add(Trait(kind="occupation", value=occupation))
    for relation in person.relations:
        name = names.get(relation.to)
        if name:
            found.add(Trait(kind="relative", value=f"{relation.kind} of {name}"))
    return found


def occupation_of(role: str | None) -> str | None:
    """Return the trade that a role names, or null where it is kinship, a part in the story, or said of anybody."""
    words = _WORD.findall((role or "").casefold())
    if not words or len(words) > _MOST_TRAITS or words[-1] in _generic() or "_" in (role or ""):
        return None
    return str(words[-1])


@cache
def _generic() -> frozenset[str]:
    table = yaml.safe_load((files("firsthand.disclose") / "generic_roles.yaml").read_text(encoding="utf-8"))
    return frozenset(word for words in table.values() for word in words)


def _told_of(statement: DisclosedStatement) -> set[str]:
    heads = [link.entity for link in statement.chain if link.role in ("victim", "witness", "relative")]
    return {one for one in (*heads, *(party.entity for party in statement.victims)) if one}


def _circumstances(statement: DisclosedStatement) -> set[Trait]:
    found = set()
    if statement.where is not None and statement.where.name:
        found.add(Trait(kind="village", value=statement.where.name))
    if statement.when is not None and statement.when.edtf:
        found.add(Trait(kind="date", value=statement.when.edtf))
    return found
