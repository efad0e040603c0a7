"""Linking what changed gives what linking everything gives, whatever was there before and in whatever order it came."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.link.joining import Given, Joining
from firsthand.link.kept.clusters import Profiles, cluster
from firsthand.link.kept.kept import InMemory, Kept, Nothing
from firsthand.link.kept.kept_clusters import Edges, cluster_parts
from firsthand.link.kept.keys import key64
from firsthand.model.base import to_json
from firsthand.model.decision import Decision
from firsthand.model.reading import Reading
from tests.link.test_link import pile

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from generated_statements import readings

GENERATED = list(readings(18, each=5, seed=3))
NODES = [f"n{number:02d}" for number in range(14)]
QUICK = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Digested(Given):
    """Readings under digests of their content, so that what is made of them may be kept."""

    def __init__(self, made: Sequence[Reading]) -> None:
        super().__init__(made)
        self._content = {reading.document.id: str(hash(to_json(reading))) for reading in made}

    def digests(self) -> dict[str, str]:
        """Return the digest of each reading."""
        return self._content


def record(made: Sequence[Reading], kept: Kept, decisions: Sequence[Decision] = ()) -> bytes:
    """Link readings with what is kept; return the record as bytes."""
    return to_json(Joining(Digested(made), decisions, kept).record())


def retracted(reading: Reading) -> Decision:
    """Return the ruling that a document carries nothing."""
    return Decision(
        id="dec-1", kind="retract", who="Ada", when="2031-01-01T00:00:00Z", document=reading.document.sha256
    )


@QUICK
@given(st.permutations(range(18)), st.sets(st.integers(1, 17), max_size=4))
def test_any_order_and_any_split_into_builds_gives_the_same_bytes(order: list[int], cuts: set[int]) -> None:
    """A case that grew by several builds is the case that was built at once."""
    kept = InMemory()
    shuffled = [GENERATED[index] for index in order]
    for end in (*sorted(cuts), 18):
        grown = record(shuffled[:end], kept)
    assert grown == record(GENERATED, Nothing())


@QUICK
@given(st.sets(st.integers(0, 17), min_size=1, max_size=6))
def test_documents_taken_away_leave_what_the_others_give(gone: set[int]) -> None:
    """Removing documents from a case gives the case that never had them; adding them again gives the first one."""
    kept = InMemory()
    before = record(GENERATED, kept)
    left = [reading for index, reading in enumerate(GENERATED) if index not in gone]
    assert record(left, kept) == record(left, Nothing())
    assert record(GENERATED, kept) == before


def test_a_retracted_document_and_its_return_leave_no_trace() -> None:
    """What is kept under a ruling is not taken for what is kept without it."""
    kept = InMemory()
    before = record(GENERATED, kept)
    ruling = retracted(GENERATED[7])
    assert record(GENERATED, kept, [ruling]) == record(GENERATED, Nothing(), [ruling])
    assert record(GENERATED, kept) == before


@pytest.mark.parametrize("kind", ["same", "different", "protect"])
def test_rulings_on_people_are_no_other_with_what_is_kept(kind: str) -> None:
    """A ruling on two people changes the record as it does in a case built anew."""
    kept = InMemory()
    record(pile(), kept)
    names = ("Ivo Tarn", "Ana Tarn") if kind != "protect" else ("Ivo Tarn",)
    ruling = Decision(id="dec-2", kind=kind, who="Ada", when="2031-01-01T00:00:00Z", names=names)  # type: ignore[arg-type]
    assert record(pile(), kept, [ruling]) == record(pile(), Nothing(), [ruling])


def test_a_matter_that_nothing_touched_keeps_its_key() -> None:
    """One document more changes the key of the matters it touches and of no other."""
    first = Joining(Digested(GENERATED[:-1]), (), InMemory()).matters
    second = Joining(Digested(GENERATED), (), InMemory()).matters
    new = {matter.key for matter in second} - {matter.key for matter in first}
    assert len(second) >= 3
    assert [GENERATED[-1].document.id in one.documents for one in second if one.key in new] == [True]


def test_ids_of_a_cluster_are_found_when_it_grew() -> None:
    """Every id that a person or incident had before it grew is one of what it was formerly, or still its id."""
    before = Joining(Given(GENERATED[:9]), ()).record()
    after = Joining(Given(GENERATED), ()).record()
    for name in ("people", "incidents", "groups"):
        known = {one for row in getattr(after, name) for one in (row.id, *row.formerly)}
        assert {row.id for row in getattr(before, name)} <= known
    told = [one for row in after.people for one in (row.id, *row.formerly)]
    assert len(told) == len(set(told))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 9), st.sampled_from(NODES), st.sampled_from(NODES)), max_size=30),
    st.dictionaries(st.sampled_from(NODES), st.integers(0, 2)),
)
def test_clusters_of_parts_are_those_of_the_whole(edges: list[tuple[int, str, str]], kinds: dict[str, int]) -> None:
    """Each connected part by itself gives what clustering everything gives, kept or not; without clashes, components."""
    told = [edge for edge in edges if edge[1] != edge[2]]
    marked = Edges(
        names=NODES,
        one=np.array([NODES.index(one) for _, one, _ in told], dtype=np.int64),
        other=np.array([NODES.index(other) for _, _, other in told], dtype=np.int64),
        weights=np.array([weight for weight, _, _ in told], dtype=float),
        marks=np.array([key64(one, other) for _, one, other in told], dtype=np.uint64),
    )
    profiles = Profiles(
        of=lambda node: frozenset({kinds.get(node, 0)}),
        clash=lambda ones, others: ones | others >= {1, 2},
        merge=lambda ones, others: ones | others,
    )
    kept = InMemory()
    whole = cluster(NODES, told, profiles=profiles)
    expected = {root: members for root, members in whole.items() if len(members) > 1}
    assert cluster_parts(marked, {}, profiles, (kept, "c")) == expected
    assert cluster_parts(marked, {}, profiles, (kept, "c")) == expected
    if not {1, 2} <= set(kinds.values()):
        graph: nx.Graph[str] = nx.Graph([edge[1:] for edge in told])
        assert sorted(expected.values()) == sorted(sorted(part) for part in nx.connected_components(graph))


def test_what_another_program_kept_in_another_form_is_made_again() -> None:
    """Bytes that do not read as what is wanted count as not kept, and the record is the same."""
    kept = InMemory()
    expected = record(GENERATED, kept)
    kept.held = {key: b"\xc1" if key[0] in ("sketch", "events", "retellings") else v for key, v in kept.held.items()}
    assert record(GENERATED, kept) == expected
