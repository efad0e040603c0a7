"""Clusters against a slow, trusted oracle."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from firsthand.link.kept.clusters import Profiles, UnionFind, cluster

NODES = [f"n{number:02d}" for number in range(20)]
EDGES = st.lists(st.tuples(st.floats(0, 9), st.sampled_from(NODES), st.sampled_from(NODES)), max_size=40)


@given(EDGES)
def test_clusters_are_connected_components(edges: list[tuple[float, str, str]]) -> None:
    """Without anything to keep apart, clusters are the graph's components."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from((one, other) for _, one, other in edges)
    assert sorted(map(sorted, nx.connected_components(graph))) == sorted(cluster(NODES, edges).values())


@given(EDGES, st.permutations(NODES))
def test_order_changes_nothing(edges: list[tuple[float, str, str]], nodes: list[str]) -> None:
    """Edges and items in any order give the same clusters."""
    apart = {"n00": {"n01"}, "n01": {"n00"}}
    assert cluster(NODES, edges, apart=apart) == cluster(nodes, reversed(edges), apart=apart)


@given(EDGES)
def test_what_is_to_stay_apart_stays_apart(edges: list[tuple[float, str, str]]) -> None:
    """No chain of edges brings two together that a human ruled different, or whose profiles clash."""
    profile = {node: int(node[1:]) % 3 for node in NODES}
    profiles: Profiles[frozenset[int]] = Profiles(
        of=lambda node: frozenset({profile[node]}),
        clash=lambda ones, others: ones | others >= {0, 1},
        merge=lambda ones, others: ones | others,
    )
    for members in cluster(NODES, edges, apart={"n02": {"n05"}}, profiles=profiles).values():
        assert not {"n02", "n05"} <= set(members)
        assert not {0, 1} <= {profile[member] for member in members}


def test_representative_is_the_smallest() -> None:
    """The name of a set does not depend on the order of joining."""
    sets = UnionFind()
    sets.join("c", "b")
    sets.join("b", "a")
    assert sets.find("c") == "a"
