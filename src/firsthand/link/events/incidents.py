"""Incidents over documents: events joined by people, act, place, time, counts and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from firsthand.link.events.act_families import together
from firsthand.link.events.event_columns import Events
from firsthand.link.events.event_pairs import RARE_COUNT, pairs_within
from firsthand.link.events.events import Event, Spot, one_spot
from firsthand.link.kept.blocks import ends
from firsthand.link.kept.clusters import Profiles
from firsthand.link.kept.kept import Kept, PairWeights
from firsthand.link.kept.kept_clusters import Edges, cluster_parts
from firsthand.link.kept.keys import mixed
from firsthand.model.values.days import compare_days

_JOIN = 6.0
_JOIN_IN_DOCUMENT = 5.0
_WEIGHTS = {
    "same victim": 6.0, "same act": 2.0, "acts that go together": 0.5, "same place": 3.0, "place within place": 2.5,
    "same region": 1.0,
    "same day": 3.5, "times overlap": 1.0, "same count": 3.0, "same alleged actor": 1.5, "same teller": 2.0,
    "same group of victims": 2.0, "texts retell one another": 2.5, "same document": 1.5, "victims described alike": 1.5,
    "a denial in the same document": 3.0,
    "words in common": 1.5, "other victims": -5.0, "victims who may be others": -1.0, "one man and many": -4.0,
    "other place": -4.0, "other time": -6.0,
}  # fmt: skip

# Whom, where or on which day: without any of them, or a rare number, two texts may tell of events that are only alike.
_ANCHORS = frozenset({
    "same victim", "same group of victims", "same place", "place within place", "same region", "same day",
    "texts retell one another", "same document",
})  # fmt: skip


def score_events(one: Event, other: Event, copies: Mapping[str, str]) -> list[tuple[str, float]]:
    """Return the named reasons for and against two events being one; their weights sum to the score."""
    if not any(together(a, b) for a in one.families for b in other.families):
        return [("acts of different kinds", -10.0)]
    shared_acts = (one.acts & other.acts) - (one.of_one ^ other.of_one)  # one man's death is not the death of six
    names = ["same act"] if shared_acts else ["acts that go together"]
    names += _about_victims(one, other)
    names += _about_setting(one, other)
    for name, shared in (
        ("same count", one.counts & other.counts and (one.acts & other.acts or one.victim_words & other.victim_words)),
        ("same alleged actor", one.actors & other.actors),
        ("same teller", one.tellers & other.tellers),
        ("words in common", len(one.words & other.words) >= 4),
        ("a denial in the same document", one.document == other.document and one.denial != other.denial),
        ("same document", one.document == other.document),
        ("texts retell one another", one.document != other.document and copies.get(one.document) is not None
         and copies.get(one.document) == copies.get(other.document)),
    ):  # fmt: skip
        if shared:
            names.append(name)
    return [(name, _WEIGHTS[name]) for name in names]


def _about_victims(one: Event, other: Event) -> Iterator[str]:
    if one.people & other.people:
        yield "same victim"
    elif (one.named and other.named) or (one.document == other.document and (one.people or other.people)):
        yield "other victims"
    elif one.people and other.people:
        yield "victims who may be others"
    elif (_of_one_man(one) and not other.people) or (_of_one_man(other) and not one.people):
        yield "one man and many"
    if one.groups & other.groups:
        yield "same group of victims"
    if one.victim_words & other.victim_words:
        yield "victims described alike"


def _of_one_man(event: Event) -> bool:
    """Say whether an event befell single people, and neither a group nor a number of people besides."""
    return bool(event.people) and not event.groups and not event.counts


def _about_setting(one: Event, other: Event) -> Iterator[str]:
    if one.places & other.places:
        yield "same place"
    elif one.told_at & other.told_at:
        yield "place within place"
    elif one.places and other.places:
        yield "place within place" if meet(one.spots, other.spots) else "other place"
    elif one.broad_places & other.broad_places:
        yield "same region"
    verdicts = {compare_days(a, b) for a in one.days for b in other.days}
    if "same" in verdicts:
        yield "same day" if any(a[0] == a[1] for a in one.days & other.days) else "times overlap"
    elif "overlaps" in verdicts:
        yield "times overlap"
    elif "disjoint" in verdicts:
        yield "other time"


def join_events(events: Events, copies: Mapping[str, str], weights: PairWeights, kept: Kept) -> dict[str, list[str]]:
    """Return the clusters of two and more event keys by their smallest.

    Events whose places or victims exclude each other stay apart. `events` are in the order of their keys.
    """
    one, other = ends(pairs_within(*events.blocks()))
    marks = events.marks()
    pair_keys = mixed(marks[one], marks[other])
    scores = weights.of(pair_keys)
    for at in np.flatnonzero(np.isnan(scores)):
        scores[at] = joining_score(events[int(one[at])].event, events[int(other[at])].event, copies)
    weights.keep(pair_keys, scores)
    kept_at = np.flatnonzero(scores > 0)
    edges = Edges(
        names=events.keys, one=one[kept_at], other=other[kept_at], weights=scores[kept_at], marks=pair_keys[kept_at]
    )
    profiles = Profiles(of=lambda key: _profile(events[events.numbers[key]].event), clash=_clash, merge=_both)
    return cluster_parts(edges, {}, profiles, (kept, "event clusters"))


def joining_score(one: Event, other: Event, copies: Mapping[str, str]) -> float:
    """Return the score of two events that are to be joined, 0 for any others; other people's fates are never one."""
    if one.named and other.named and not one.people & other.people:
        return 0.0
    reasons = score_events(one, other, copies)
    if not any(name in _ANCHORS for name, _ in reasons) and max(one.counts & other.counts, default=0) < RARE_COUNT:
        return 0.0
    score = sum(weight for _, weight in reasons)
    return score if score >= (_JOIN_IN_DOCUMENT if one.document == other.document else _JOIN) else 0.0


_Profile = tuple[frozenset[str], frozenset[str], frozenset[Spot], bool]


def _profile(event: Event) -> _Profile:
    many = bool(event.groups or event.counts)
    told: frozenset[Spot] = frozenset((None, None, 0.0, frozenset({name})) for name in event.told_at)
    spots = event.spots | told if event.spots else event.spots
    return event.people, event.named, spots, many and not event.named


def _both(one: _Profile, other: _Profile) -> _Profile:
    return one[0] | other[0], one[1] | other[1], one[2] | other[2], one[3] or other[3]


def _clash(one: _Profile, other: _Profile) -> bool:
    """Say whether two sets of events cannot be one: other victims, one man's and many's, or places apart.

    A profile is the people, the named among them, the places, and whether many are told of. What happened to one man
    within what happened to many is a part of it, never the same.
    """
    if one[0] & other[0]:
        return False
    few, few_other = bool(one[0]) and not one[3], bool(other[0]) and not other[3]
    if (few and other[3] and not other[1]) or (few_other and one[3] and not one[1]):
        return True
    if one[1] and other[1]:
        return True
    return bool(one[2] and other[2] and not meet(one[2], other[2]))


def meet(one: frozenset[Spot], other: frozenset[Spot]) -> bool:
    """Say whether a place of the one may be a place of the other."""
    return any(one_spot(a, b) for a in one for b in other)
