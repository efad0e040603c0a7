"""Clusters from weighted pairs, with what must stay apart kept apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

P = TypeVar("P")

RULED = 1e6


@dataclass(frozen=True, slots=True)
class Profiles(Generic[P]):
    """What excludes joining: each item's profile, when two profiles clash, and the profile of two joined.

    Profiles are asked for where items are clustered only: most parts of a case are as they were.
    """

    of: Callable[[str], P]
    clash: Callable[[P, P], bool]
    merge: Callable[[P, P], P]


class UnionFind:
    """Joins items into sets; the representative of a set is its smallest item, so order changes nothing."""

    def __init__(self, items: Iterable[str] = ()) -> None:
        self._parent: dict[str, str] = {item: item for item in items}

    def find(self, item: str) -> str:
        """Return the representative of the item's set."""
        parent = self._parent
        parent.setdefault(item, item)
        root = item
        while parent[root] != root:
            root = parent[root]
        while parent[item] != root:
            parent[item], item = root, parent[item]
        return root

    def join(self, one: str, other: str) -> str:
        """Join two sets and return the representative."""
        low, high = self.find(one), self.find(other)
        if high < low:
            low, high = high, low
        self._parent[high] = low
        return low

    def groups(self) -> dict[str, list[str]]:
        """Return every set's members, sorted, by representative, sorted."""
        found: dict[str, list[str]] = {}
        for item in sorted(self._parent):
            found.setdefault(self.find(item), []).append(item)
        return found


def cluster(
    items: Iterable[str],
    edges: Iterable[tuple[float, str, str]],
    *,
    apart: Mapping[str, Collection[str]] | None = None,
    profiles: Profiles[P] | None = None,
) -> dict[str, list[str]]:
    """Join items along edges, heaviest first; never two that are to stay apart, never two whose profiles clash.

    Edges are (weight, item, item); ties go by the items, so that order changes nothing. An edge of a human's
    ruling (weight of a million and more) overrides a clash of profiles, never `apart`.
    """
    sets = UnionFind(items)
    members: dict[str, set[str]] = {item: {item} for item in sets.groups()}
    forbidden = {item: set(apart.get(item, ())) if apart else set[str]() for item in members}
    shown = {item: profiles.of(item) for item in members} if profiles else {}
    for weight, one, other in sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])):
        a, b = sets.find(one), sets.find(other)
        if a == b or forbidden[a] & members[b] or forbidden[b] & members[a]:
            continue
        if profiles and weight < RULED and profiles.clash(shown[a], shown[b]):
            continue
        root = sets.join(a, b)
        gone = b if root == a else a
        members[root] |= members.pop(gone)
        forbidden[root] |= forbidden.pop(gone)
        if profiles:
            shown[root] = profiles.merge(shown[root], shown.pop(gone))
    return sets.groups()
