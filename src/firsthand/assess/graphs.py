"""Two small problems on graphs of origins: the largest clique, and the largest set without an edge.

Exact for up to 40 nodes (branch and bound); beyond that a lower bound for the clique and an upper bound for the
edge-free set, so that a range can only be too wide, never too narrow.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

_EXACT = 40

Adjacent = Callable[[str, str], bool]


def largest_clique(nodes: Sequence[str], adjacent: Adjacent) -> tuple[str, ...]:
    """Return a largest set of nodes in which every two are adjacent, sorted; of equals the first in order."""
    ordered = sorted(nodes)
    near = {node: {other for other in ordered if other != node and adjacent(node, other)} for node in ordered}
    if len(ordered) > _EXACT:
        return _greedy(ordered, near)
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


def _greedy(ordered: Sequence[str], near: dict[str, set[str]]) -> tuple[str, ...]:
    chosen: list[str] = []
    for node in sorted(ordered, key=lambda n: (-len(near[n]), n)):
        if all(other in near[node] for other in chosen):
            chosen.append(node)
    return tuple(sorted(chosen))


def count_edge_free(nodes: Sequence[str], adjacent: Adjacent) -> int:
    """Return the size of the largest set of nodes no two of which are adjacent (summed over connected parts)."""
    total = 0
    for part in _parts(sorted(nodes), adjacent):
        if len(part) <= 2 or len(part) > _EXACT:
            total += 1 if len(part) <= 2 else len(part)
        else:
            total += len(largest_clique(part, lambda a, b: not adjacent(a, b)))
    return total


def _parts(ordered: Sequence[str], adjacent: Adjacent) -> list[list[str]]:
    left = list(ordered)
    parts = []
    while left:
        part, queue = [], [left.pop(0)]
        while queue:
            node = queue.pop()
            part.append(node)
            joined = [other for other in left if adjacent(node, other)]
            left = [other for other in left if other not in joined]
            queue += joined
        parts.append(sorted(part))
    return parts
