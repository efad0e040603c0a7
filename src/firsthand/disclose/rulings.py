"""What humans ruled on who is protected: each person's last standing ruling, and the names that were ruled on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from firsthand.disclose.name_folding import fold
from firsthand.model.base import make_id
from firsthand.model.decision import Decision
from firsthand.model.record import Person

_NAME_WORD = re.compile(r"[^\W\d_]+")
ADULT = 18
_KINDS = {"protect": True, "unprotect": False}


@lru_cache(maxsize=65536)
def tokens(name: str) -> frozenset[str]:
    """Return the folded words of a name."""
    return frozenset(fold(word) for word in _NAME_WORD.findall(name) if len(word) > 1)


def ruled_people(people: Sequence[Person], decisions: Sequence[Decision]) -> dict[str, bool]:
    """Return whom humans ruled on, by id, and whether the last ruling protects.

    A ruling on one mention is on the person whom linking found it to be (a key `document/entity`); one on a name is on
    everybody who bears it. Nobody who turned out to be a minor since is freed by a ruling of before.
    """
    minors = {person.id for person in people if person.age is not None and person.age.low < ADULT}
    owners = {id_: person.id for person in people for id_ in (*person.formerly, person.id)}
    bearers: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for person in people:
        for name in (person.name, *person.variants):
            if name:
                bearers[tokens(name)].add(person.id)
    found: dict[str, bool] = {}
    for one in _standing(decisions):
        for name in one.names:
            ids = {owners.get(make_id("p", name))} if "/" in name else bearers[tokens(name)]
            found.update((id_, _KINDS[one.kind]) for id_ in ids if id_ and (id_ not in minors or _may_free(one)))
    return found


def _may_free(one: Decision) -> bool:
    """Say whether a ruling holds for a minor: one that frees, only where it was known then that it is a minor."""
    return one.kind == "protect" or one.changes.get("minor") == "yes"


def asked_names(people: Sequence[Person], decisions: Sequence[Decision], freed: set[str]) -> set[str]:
    """Return the names that a ruling protects, less those that only freed people bear."""
    asked = {name for one in _standing(decisions) if one.kind == "protect" for name in one.names if "/" not in name}
    of = {name: {p.id for p in people if tokens(name) in map(tokens, (p.name or "", *p.variants))} for name in asked}
    return {name for name, ids in of.items() if not ids or not ids <= freed}


def _standing(decisions: Sequence[Decision]) -> list[Decision]:
    """Return the rulings on protection that nobody has taken back, in order of time."""
    ordered = sorted(decisions, key=lambda one: (one.when, one.id))
    undone: set[str] = set()
    for one in reversed(ordered):
        if one.kind == "undo" and one.id not in undone and one.undoes:
            undone.add(one.undoes)
    return [one for one in ordered if one.kind in _KINDS and one.id not in undone]
