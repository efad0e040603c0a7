"""One-to-one alignment of gold and system attributions that maximises the sum of their likeness."""

from __future__ import annotations


def align(weights: list[list[float]]) -> list[tuple[int, int]]:
    """Return the pairs (row, column) of a maximum-weight matching; pairs of weight 0 are left out.

    The Hungarian method with potentials, O(rows² · columns), for the few dozen attributions of a document.
    """
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        flipped = [[row[column] for row in weights] for column in range(len(weights[0]))]
        return sorted((row, column) for column, row in align(flipped))
    matched = _assign([[-weight for weight in row] for row in weights])
    return sorted((row, column) for column, row in matched.items() if weights[row][column] > 0)


def _assign(cost: list[list[float]]) -> dict[int, int]:
    """Return column -> row of a minimum-cost assignment of every row."""
    rows, columns = len(cost), len(cost[0])
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        path, at = [0] * (columns + 1), 0
        slack, seen = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while owner[at]:
            seen[at] = True
            here, delta, following = owner[at], float("inf"), 0
            for column in range(1, columns + 1):
                if seen[column]:
                    continue
                reduced = cost[here - 1][column - 1] - row_potential[here] - column_potential[column]
                if reduced < slack[column]:
                    slack[column], path[column] = reduced, at
                if slack[column] < delta:
                    delta, following = slack[column], column
            for column in range(columns + 1):
                if seen[column]:
                    row_potential[owner[column]] += delta
                    column_potential[column] -= delta
                else:
                    slack[column] -= delta
            at = following
        while at:
            owner[at] = owner[path[at]]
            at = path[at]
    return {column - 1: owner[column] - 1 for column in range(1, columns + 1) if owner[column]}
