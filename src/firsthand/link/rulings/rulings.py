"""Rulings on who is one and who is not, as they apply to the entities of this case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Protocol

from firsthand.link.kept.keys import digest
from firsthand.link.names.names import Name, compare_names, parse_name
from firsthand.model.base import to_json
from firsthand.model.decision import Decision


class Named(Protocol):
    """Anybody with a key in the case, and a name if he has one."""

    @property
    def key(self) -> str:
        """The key of the local entity."""

    @property
    def name(self) -> str | None:
        """The name as written."""


class Sketched(Named, Protocol):
    """Anybody with a key and all the names that a text has for him."""

    @property
    def names(self) -> Sequence[str]:
        """His names as written."""


class Rulings:
    """Looks up, for local entities, what humans ruled about their identity and protection.

    A decision addresses entities by name (a name fits every entity of that name) or by a local key
    (`document/entity`), which tells two people of one name apart.
    """

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._decisions = tuple(decisions)

    def same(self, people: Sequence[Named]) -> list[tuple[str, str]]:
        """Return the pairs of keys that a human ruled to be one."""
        found = []
        for decision in self._of("same"):
            keys = [self._addressed(people, name) for name in decision.names]
            flat = sorted({key for group in keys for key in group})
            found += [(flat[0], other) for other in flat[1:]]
        return found

    def different(self, people: Sequence[Named]) -> dict[str, set[str]]:
        """Return, by key, the keys that a human ruled to be somebody else."""
        apart: dict[str, set[str]] = {}
        for decision in self._of("different"):
            groups = [self._addressed(people, name) for name in decision.names]
            for one, other in combinations(groups, 2):
                for a in one:
                    for b in other:
                        if a != b:
                            apart.setdefault(a, set()).add(b)
                            apart.setdefault(b, set()).add(a)
        return apart

    def orphaned(self, people: Sequence[Named]) -> set[str]:
        """Return the ids of identity and protection rulings whose names nobody in the case bears."""
        lost = set()
        for decision in self._decisions:
            about_names = decision.kind in ("same", "different", "unsure", "protect", "unprotect")
            if about_names and not all(self._addressed(people, name) for name in decision.names):
                lost.add(decision.id)
        return lost

    def about(self, people: Sequence[Sketched]) -> dict[str, set[str]]:
        """Return, by document, which rulings on protection are about somebody there: their ids with a digest."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for decision in self._decisions:
            if decision.kind in ("protect", "unprotect"):
                mark = f"{decision.id} {digest(to_json(decision).decode())}"
                for person in people:
                    if person.key in decision.names or any(_fits_any(name, person.names) for name in decision.names):
                        found[person.key.partition("/")[0]].add(mark)
        return found

    def protection(self, names: Sequence[str], keys: Sequence[str]) -> tuple[bool, str] | None:
        """Return what the last ruling on these names says, with its reason; null if there is none."""
        verdict = None
        parsed = [parse_name(name) for name in names]
        for decision in self._decisions:
            if decision.kind not in ("protect", "unprotect"):
                continue
            if any(name in keys or any(_fits(name, own) for own in parsed) for name in decision.names):
                yes = decision.kind == "protect"
                why = decision.why or ("by decision" if yes else "released by decision")
                verdict = (yes, f"{why} ({decision.who}, {decision.when})")
        return verdict

    def _of(self, kind: str) -> Iterable[Decision]:
        return (decision for decision in self._decisions if decision.kind == kind)

    def _addressed(self, people: Sequence[Named], name: str) -> list[str]:
        if "/" in name:
            return [person.key for person in people if person.key == name]
        return [person.key for person in people if person.name and _fits(name, parse_name(person.name))]


def _fits_any(name: str, names: Sequence[str]) -> bool:
    return any(_fits(name, parse_name(own)) for own in names)


def _fits(name: str, own: Name) -> bool:
    asked = parse_name(name)
    if asked.tokens == own.tokens:
        return True
    return compare_names(asked, own) == "same"
