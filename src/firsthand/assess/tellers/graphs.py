"""Two small problems on graphs of origins: the largest clique, and the largest set without an edge.

Exact for up to 40 nodes with an edge (branch and bound); beyond that a lower bound for the clique and an upper bound
for the edge-free set, so that a range can only be too wide, never too narrow. A graph is given by each node's
neighbours; nodes without an entry have none, and neighbours outside the given nodes do not count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

_EXACT = 40

Neighbours = Mapping[str, Set[str]]


def largest_clique(nodes: Sequence[str], near: Neighbours) -> tuple[str, ...]:
    """Return a largest set of nodes in which every two are adjacent, sorted; of equals the first in order."""
    inside = set(nodes)
    within = {node: near.get(node, frozenset()) & inside for node in sorted(inside)}
    connected = [node for node, others in within.items() if others]
    if not connected:
        return tuple(sorted(inside)[:1])
    return _greedy(connected, within) if len(connected) > _EXACT else _exact(connected, within)


def _exact(ordered: list[str], near: Neighbours) -> tuple[str, ...]:
    best: tuple[str, ...] = ()

    def grow(chosen: tuple[str, ...], candidates: list[str]) -> None:
        nonlocal best
        if len(chosen) > len(best):
            best = chosen
        for position, node in enumerate(candidates):
            if len(chosen) + len(candidates) - position <= len(best):
                return
            grow((*chosen, node), [other for other in candidates[position + 1 :] if other in near[node]])

    grow((), ordered)
    return best


def _greedy(ordered: Sequence[str], near: Neighbours) -> tuple[str, ...]:
    chosen: list[str] = []
    for node in sorted(ordered, key=lambda n: (-len(near[n]), n)):
        if all(other in near[node] for other in chosen):
            chosen.append(node)
    return tuple(sorted(chosen))


def largest_edge_free(nodes: Sequence[str], near: Neighbours) -> tuple[str, ...]:
    """Return a largest set of nodes no two of which are adjacent, sorted; of a part too large, all its nodes."""
    inside = set(nodes)
    within = {node: near.get(node, frozenset()) & inside for node in inside}
    found = [node for node, others in within.items() if not others]
    for part in _parts(sorted(node for node, others in within.items() if others), within):
        if len(part) == 2:
            found.append(part[0])
        elif len(part) > _EXACT:
            found += part
        else:
            found += _exact(part, {node: set(part) - within[node] - {node} for node in part})
    return tuple(sorted(found))


def _parts(ordered: Sequence[str], near: Neighbours) -> list[list[str]]:
    left = set(ordered)
    parts = []
    for first in ordered:
        if first not in left:
            continue
        left.discard(first)
        part, queue = [], [first]
        while queue:
            node = queue.pop()
            part.append(node)
            joined = near[node] & left
            left -= joined
            queue += sorted(joined)
        parts.append(sorted(part))
    return parts
