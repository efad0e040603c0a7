"""People over documents: local entities joined where evidence beyond a name shows that they are one.

A name alone never joins two; two people of one document are never joined; two of one name stay two unless shown.
Unnamed people are joined only where texts retell one another, where they tell the same in the same words, or where
their relation to somebody named and further details agree. See `weights.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.link.clusters import RULED, Profiles, cluster
from firsthand.link.names import Name, compare_names
from firsthand.link.people_pairs import columns, people_pairs
from firsthand.link.population import Local
from firsthand.link.rulings import Rulings
from firsthand.link.scoring import Scored, join_weight, score_pairs
from firsthand.model.annotated import Sex

_Profile = tuple[Name | None, Sex | None, str, int | None]

_YEARS_APART = 4


def join_people(
    people: Sequence[Local], copies: Mapping[str, str], rulings: Rulings
) -> tuple[dict[str, list[str]], tuple[Scored, ...]]:
    """Return clusters of keys by their smallest member, and every scored pair that joined or nearly did."""
    pairs = people_pairs(people, copies)
    wanted = {key for pair in pairs for key in pair}
    rows = [columns(person, copies.get(person.document)) for person in people if person.key in wanted]
    scored = score_pairs(rows, pairs)
    edges = [(pair.weight, pair.one, pair.other) for pair in scored if pair.weight >= join_weight()]
    edges += [(RULED, one, other) for one, other in rulings.same(people)]
    profiles = Profiles(of={person.key: frozenset({_profile(person)}) for person in people}, clash=_clash, merge=_both)
    clusters = cluster((person.key for person in people), edges, apart=rulings.different(people), profiles=profiles)
    return clusters, tuple(pair for pair in scored if pair.weight > 0)


def _profile(person: Local) -> _Profile:
    name = None if person.entity.naming == "pseudonym" else person.name
    return name, person.sex, person.document, person.entity.age.low if person.entity.age else None


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
