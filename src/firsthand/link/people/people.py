"""People over documents: local entities joined where evidence beyond a name shows that they are one.

A name alone never joins two; two people of one document are never joined; two of one name stay two unless shown.
Unnamed people are joined only where texts retell one another, where they tell the same in the same words, or where
their relation to somebody named and further details agree. See `weights.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from firsthand.link.documents.local_columns import People
from firsthand.link.documents.sketches import Column, LocalSketch
from firsthand.link.entities.people_pairs import people_pairs
from firsthand.link.kept.blocks import ends
from firsthand.link.kept.clusters import RULED, Profiles
from firsthand.link.kept.kept import Kept, PairWeights
from firsthand.link.kept.kept_clusters import Edges, cluster_parts
from firsthand.link.kept.keys import Keys, Places, as_keys, key64, mixed
from firsthand.link.names.names import Name, compare_names
from firsthand.link.people.scoring import join_weight, score_pairs
from firsthand.link.rulings.rulings import Rulings
from firsthand.model.annotated import Sex

_Profile = tuple[Name | None, Sex | None, str, int | None]
Rows = Callable[[Iterable[str]], Mapping[str, dict[str, Any]]]
"""Gives the columns to compare of people, by their keys."""

_YEARS_APART = 4
_OUTVOTED = 3


def join_people(
    people: People,
    copies: Mapping[str, str],
    rulings: Rulings,
    rows: Rows,
    before: tuple[PairWeights, Kept],
) -> dict[str, list[str]]:
    """Return the clusters of two and more keys by their smallest member; who is in none is a person by himself."""
    outvoted = outvoted_sexes(people)
    edges = _edges(people, (copies, outvoted), rows, before[0])
    edges = _with_rulings(edges, people, rulings)
    profiles = Profiles(
        of=lambda key: frozenset({_profile(people[people.numbers[key]], outvoted)}), clash=_clash, merge=_both
    )
    return cluster_parts(edges, rulings.different(people), profiles, (before[1], "people clusters"))


def outvoted_sexes(people: People) -> frozenset[str]:
    """Return the keys of those whose sex three times as many bearers of the same full name contradict.

    A text's pronouns are resolved by rules, and one text may well be misread ("a woman who called herself his cousin
    said he …"); many that agree are not.
    """
    name, sex = people.column(Column.FULL_NAME), people.column(Column.SEX).astype(np.int64)
    at = np.flatnonzero((name != 0) & (sex != 0))
    names, own = np.unique(name[at], return_inverse=True)
    votes = np.stack([np.bincount(own[sex[at] == which], minlength=len(names)) for which in (1, 2)])
    against = votes[2 - sex[at], own]
    outvoted = at[against >= np.maximum(_OUTVOTED * votes[sex[at] - 1, own], 1)]
    return frozenset(people.keys[number] for number in outvoted.tolist())


def _edges(
    people: People,
    known: tuple[Mapping[str, str], Collection[str]],
    rows: Rows,
    weights: PairWeights,
) -> Edges:
    copies, outvoted = known
    one, other = ends(candidates(people, copies))
    names = people.keys
    marks = _marks(people, copies, outvoted)
    pair_keys = mixed(marks[one], marks[other])
    scores = weights.of(pair_keys)
    new = np.flatnonzero(np.isnan(scores))
    if len(new):
        scores[new] = _score([(names[one[at]], names[other[at]]) for at in new], known, rows)
    weights.keep(pair_keys, scores)
    at = np.flatnonzero(scores >= join_weight())
    return Edges(names=names, one=one[at], other=other[at], weights=scores[at], marks=pair_keys[at])


def _with_rulings(edges: Edges, people: People, rulings: Rulings) -> Edges:
    """Return the edges with those of people whom a human ruled to be one."""
    same = rulings.same(people)
    if not same:
        return edges
    at = people.numbers
    one, other = (np.array([at[pair[end]] for pair in same], dtype=np.int64) for end in (0, 1))
    rows = people.column(Column.ROW)
    return Edges(
        names=edges.names,
        one=np.concatenate((edges.one, one)),
        other=np.concatenate((edges.other, other)),
        weights=np.concatenate((edges.weights, np.full(len(same), RULED))),
        marks=np.concatenate((edges.marks, mixed(rows[one], rows[other]))),
    )


def candidates(people: People, copies: Mapping[str, str]) -> Places:
    """Return the pairs of people worth comparing, coded (`blocks.py`); `people` are in the order of their keys."""
    held, everybody = people.held, np.ones(len(people), dtype=bool)
    copied = np.array([sketch.document in copies for sketch in held.sketches], dtype=bool)[people.documents]
    always = held.blocks(Column.ALWAYS, people.wanted, everybody)
    in_copies, items = held.blocks(Column.IN_COPIES, people.wanted, copied)
    roots = _root_keys(people, copies)[people.documents]
    return people_pairs(always, (mixed(roots[items], in_copies), items), people.documents)


def _root_keys(people: People, copies: Mapping[str, str]) -> Keys:
    """Return for each document the key of the set of retellings that it is in."""
    roots = [copies.get(sketch.document) for sketch in people.held.sketches]
    known = {root: key64(root) for root in dict.fromkeys(roots)}
    return as_keys(known[root] for root in roots)


def document_of(key: str) -> str:
    """Return the document of a local key."""
    return key.partition("/")[0]


def _marks(people: People, copies: Mapping[str, str], outvoted: Collection[str]) -> Keys:
    """Return a key of all that is compared of each person."""
    others = _root_keys(people, copies)[people.documents]
    for key in outvoted:
        others[people.numbers[key]] = key64(copies.get(document_of(key)), "outvoted")
    return mixed(people.column(Column.ROW), others)


def _score(
    pairs: list[tuple[str, str]], known: tuple[Mapping[str, str], Collection[str]], rows: Rows
) -> NDArray[np.float64]:
    copies, outvoted = known
    wanted = sorted({key for pair in pairs for key in pair})
    found = rows(wanted)
    table = [
        {
            **found[key],
            "copies": copies.get(document_of(key)),
            "sex": None if key in outvoted else found[key]["sex"],
        }
        for key in wanted
    ]
    scored = {(pair.one, pair.other): pair.weight for pair in score_pairs(table, pairs)}
    return np.array([scored.get(pair, 0.0) for pair in pairs])


def _profile(person: LocalSketch, outvoted: Collection[str]) -> _Profile:
    known = person.person
    if known is None:
        return None, None, document_of(person.key), None
    return known.name, None if person.key in outvoted else known.sex, document_of(person.key), known.age


def _both(ones: frozenset[_Profile], others: frozenset[_Profile]) -> frozenset[_Profile]:
    return ones | others


def _clash(ones: frozenset[_Profile], others: frozenset[_Profile]) -> bool:
    return any(_apart(one, other) for one in ones for other in others)


def _apart(one: _Profile, other: _Profile) -> bool:
    """Say whether two profiles cannot be one person: one document, other names, other sex, ages years apart."""
    if one[2] == other[2]:
        return True
    if one[1] and other[1] and one[1] != other[1]:
        return True
    if one[3] is not None and other[3] is not None and abs(one[3] - other[3]) >= _YEARS_APART:
        return True
    return bool(one[0] and other[0] and compare_names(one[0], other[0]) == "different")
