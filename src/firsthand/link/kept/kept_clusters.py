"""Clusters of a large graph, connected part by connected part, each kept under a key of its edges.

A part of the graph is clustered alone, which gives what clustering all of it gives, since nothing outside a part
touches it; so a new item costs its own part only. Which part an edge is in, and the key of each part, are counted
over whole columns.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from firsthand.link.kept.clusters import Profiles, cluster
from firsthand.link.kept.kept import Kept, load, save
from firsthand.link.kept.keys import Keys, Places, mixed

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Edges:
    """Edges in columns: two items (numbers into `names`), a weight, and a key of all that the pair rests on.

    The key is of what the weight and the profiles of both items are made of.
    """

    names: Sequence[str]
    one: Places
    other: Places
    weights: NDArray[np.float64]
    marks: Keys


def cluster_parts(
    edges: Edges, apart: Mapping[str, Collection[str]], profiles: Profiles[P], kept: tuple[Kept, str]
) -> dict[str, list[str]]:
    """Return the clusters of two and more items by their smallest; `kept` is where results lie, and their kind."""
    before = load(*kept, [""], dict[str, list[list[str]]]).get("", {})
    now: dict[str, list[list[str]]] = {}
    clusters: dict[str, list[str]] = {}
    for mark, at in _parts(edges):
        ends = [(edges.names[edges.one[edge]], edges.names[edges.other[edge]]) for edge in at] if apart else []
        ruled = any(item in apart for pair in ends for item in pair)
        found = None if ruled else before.get(mark)
        if found is None:
            found = _clusters(edges, at, apart, profiles)
        if not ruled:
            now[mark] = found
        clusters.update((members[0], members) for members in found)
    save(*kept, {"": now})
    return dict(sorted(clusters.items()))


def _clusters(edges: Edges, at: Places, apart: Mapping[str, Collection[str]], profiles: Profiles[P]) -> list[list[str]]:
    names = edges.names
    bare = [(float(edges.weights[e]), names[edges.one[e]], names[edges.other[e]]) for e in at]
    items = sorted({item for _, *both in bare for item in both})
    return [members for members in cluster(items, bare, apart=apart, profiles=profiles).values() if len(members) > 1]


def _parts(edges: Edges) -> list[tuple[str, Places]]:
    """Return the edges of each connected part, with a key of 128 bits of them, in whatever order they come."""
    if not len(edges.one):
        return []
    label = connected(len(edges.names), edges.one, edges.other)[edges.one]
    bits = edges.weights.astype("<f8").view("<u8")
    order = np.argsort(label, kind="stable")
    starts = np.flatnonzero(np.concatenate(([True], label[order][1:] != label[order][:-1])))
    with np.errstate(over="ignore"):
        first = np.add.reduceat(mixed(edges.marks, bits)[order], starts)
        second = np.add.reduceat(mixed(bits, edges.marks)[order], starts)
    parts = np.split(order, starts[1:])
    return [(f"{a:016x}{b:016x}", part) for a, b, part in zip(first.tolist(), second.tolist(), parts, strict=True)]


def connected(items: int, one: Places, other: Places) -> Places:
    """Return for each item the smallest item that it is connected with."""
    label = np.arange(items)
    while True:
        lower = np.minimum(label[one], label[other])
        new = label.copy()
        np.minimum.at(new, one, lower)
        np.minimum.at(new, other, lower)
        new = new[new]
        if np.array_equal(new, label):
            return label
        label = new
