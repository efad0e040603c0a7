"""Which body a name is of, over all documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from firsthand.link.documents.sketches import LocalSketch
from firsthand.link.kept.clusters import UnionFind
from firsthand.link.names.organisations import organisation_key
from firsthand.model.base import Frozen, make_id
from firsthand.model.record import Group


class Body(Frozen, frozen=True, kw_only=True):
    """One body of the case. `key` is that of its longest name; `official` says that its members are no mere people."""

    group: Group
    key: str
    official: bool


class NamedBodies:
    """Bodies of a case by the keys of their names; members are all entities with such a name, those alike once."""

    def __init__(self, members: Sequence[LocalSketch]) -> None:
        sets = UnionFind()
        initials: defaultdict[str, set[str]] = defaultdict(set)
        for local in members:
            assert local.body is not None
            for key in local.body.keys:
                sets.join(local.body.keys[0], key)
            for short, long in local.body.initials:
                initials[short].add(long)
        known = {key for local in members if local.body for key in local.body.keys}
        for short, longs in initials.items():
            if len(longs) == 1 and short in known:
                sets.join(short, next(iter(longs)))
        held: defaultdict[str, list[LocalSketch]] = defaultdict(list)
        for local in members:
            if local.body is not None:
                held[sets.find(local.body.keys[0])].append(local)
        self._of_key: dict[str, Body] = {}
        keys = sets.groups()
        for root, group in held.items():
            body = _body(group, keys[root])
            for key in keys[root]:
                self._of_key[key] = body

    def of(self, local: LocalSketch) -> Body | None:
        """Return the body that an entity is; null where it has no name."""
        return self._of_key[local.body.keys[0]] if local.body is not None else None

    def canonical(self, key: str) -> str:
        """Return the key of the body that has a name of this key; the key itself where no text has one."""
        body = self._of_key.get(key)
        return body.key if body is not None and body.official else key

    def aliases(self) -> dict[str, str]:
        """Return the key of the body by each other key of its names."""
        found = ((key, self.canonical(key)) for key in sorted(self._of_key))
        return {key: own for key, own in found if own != key}

    def groups(self) -> dict[str, Body]:
        """Return all bodies by id."""
        return {body.group.id: body for body in self._of_key.values()}


def _body(members: Sequence[LocalSketch], keys: Sequence[str]) -> Body:
    ordered = sorted(members, key=lambda member: member.key)
    names = sorted({member.name for member in members if member.name}, key=lambda name: (-len(name), name))
    key = organisation_key(names[0]) if names else keys[0]
    kinds = [member.body.kind for member in ordered if member.body]
    counts = (member.body.count for member in ordered if member.body)
    return Body(
        group=Group(
            id=make_id("g", key),
            name=names[0] if names else "unnamed group",
            kind=kinds[0],
            count=next((count for count in counts if count), None),
            formerly=tuple(sorted({make_id("g", other) for other in keys} - {make_id("g", key)})),
        ),
        key=key,
        official=bool(names) and kinds[0] != "group_of_people",
    )
