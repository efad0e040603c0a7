"""Ranges against slow oracles."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from firsthand.assess.tellers.graphs import largest_clique, largest_edge_free

NODES = [f"o{number}" for number in range(9)]
GRAPHS = st.sets(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda edge: edge[0] < edge[1]))


def graph_of(edges: set[tuple[str, str]]) -> nx.Graph:
    """Return the graph with these edges."""
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from(edges)
    return graph


def neighbours(graph: nx.Graph) -> dict[str, set[str]]:
    """Return each node's neighbours."""
    return {node: set(graph[node]) for node in graph}


@given(GRAPHS)
def test_largest_clique_is_as_large_as_the_oracles(edges: set[tuple[str, str]]) -> None:
    """Branch and bound finds a clique of the size that networkx finds."""
    graph = graph_of(edges)
    found = largest_clique(NODES, neighbours(graph))
    assert len(found) == max(map(len, nx.find_cliques(graph)))
    assert all(graph.has_edge(a, b) for a in found for b in found if a != b)


@given(GRAPHS)
def test_edge_free_count_is_the_oracles(edges: set[tuple[str, str]]) -> None:
    """The largest set without an edge is the largest clique of the complement."""
    graph = graph_of(edges)
    assert len(largest_edge_free(NODES, neighbours(graph))) == max(map(len, nx.find_cliques(nx.complement(graph))))


def test_many_origins_give_bounds_that_are_too_wide_rather_than_too_narrow() -> None:
    """Beyond forty nodes the clique is a lower bound and the edge-free count an upper one."""
    many = [f"o{number:03d}" for number in range(90)]
    other = {node: {one for one in many if one[-1] != node[-1]} for node in many}
    alike = {node: {one for one in many if one[-1] == node[-1] and one != node} for node in many}
    assert 1 <= len(largest_clique(many, other)) <= 10
    assert len(largest_edge_free(many, alike)) >= 10
