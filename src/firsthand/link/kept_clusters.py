"""Clusters of a large graph, connected part by connected part, each kept under a key of its edges.

A part of the graph is clustered alone, which gives what clustering all of it gives, since nothing outside a part
touches it; so a new item costs its own part only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b
from typing import TypeVar

from firsthand.link.clusters import Profiles, UnionFind, cluster
from firsthand.link.kept import Kept, load, save

P = TypeVar("P")

Edge = tuple[float, str, str, int]
"""Weight, item, item, and a key of all that the pair's weight and the profiles of both items rest on."""


def cluster_parts(
    edges: Sequence[Edge], apart: Mapping[str, Collection[str]], profiles: Profiles[P], kept: tuple[Kept, str]
) -> dict[str, list[str]]:
    """Return the clusters of two and more items by their smallest; `kept` is where results lie, and their kind."""
    sets = UnionFind()
    for _, one, other, _ in edges:
        sets.join(one, other)
    parts: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        parts[sets.find(edge[1])].append(edge)
    before = load(*kept, [""], dict[str, list[list[str]]]).get("", {})
    now: dict[str, list[list[str]]] = {}
    for root in sorted(parts):
        mark = _mark(parts[root], apart)
        if mark not in before:
            items = sorted({item for _, *both, _ in parts[root] for item in both})
            bare = [(weight, one, other) for weight, one, other, _ in parts[root]]
            found = cluster(items, bare, apart=apart, profiles=profiles)
            before[mark] = [members for members in found.values() if len(members) > 1]
        now[mark] = before[mark]
    save(*kept, {"": now})
    clusters = {members[0]: members for found in now.values() for members in found}
    return dict(sorted(clusters.items()))


def _mark(edges: Sequence[Edge], apart: Mapping[str, Collection[str]]) -> str:
    """Return a key of one part: its edges, and who of it is to stay apart."""
    told = blake2b(digest_size=16)
    for edge in sorted(edges, key=lambda edge: edge[1:]):
        told.update(repr(edge).encode())
        for item in edge[1:3]:
            if item in apart:
                told.update(repr((item, sorted(apart[item]))).encode())
    return told.hexdigest()
