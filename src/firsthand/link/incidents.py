"""Incidents over documents: events joined by people, act, place, time, counts and words; and what is part of what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from firsthand.link.act_families import is_fate, together
from firsthand.link.clusters import Profiles, cluster
from firsthand.link.day_ranges import compare_days
from firsthand.link.events import Event, Spot, one_spot

_FULL_BUCKET = 24
_FULL_OF_VICTIM = 8  # one victim in common nearly always joins, so that few comparisons do
_NEIGHBOURS = 4
_STRONG = frozenset({"victim", "document", "copies", "group", "place and mark"})
_RARE_COUNT = 12
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


def score_events(one: Event, other: Event, copies: Mapping[str, str]) -> list[tuple[str, float]]:
    """Return the named reasons for and against two events being one; their weights sum to the score."""
    if not any(together(a, b) for a in one.families for b in other.families):
        return [("acts of different kinds", -10.0)]
    names = ["same act"] if one.acts & other.acts else ["acts that go together"]
    names += _about_victims(one, other)
    names += _about_setting(one, other)
    for name, shared in (
        ("same count", one.counts & other.counts),
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
    elif bool(one.people) != bool(other.people):
        yield "one man and many"
    if one.groups & other.groups:
        yield "same group of victims"
    if one.victim_words & other.victim_words:
        yield "victims described alike"


def _about_setting(one: Event, other: Event) -> Iterator[str]:
    if one.places & other.places:
        yield "same place"
    elif one.places and other.places:
        yield "place within place" if _meet(one.spots, other.spots) else "other place"
    elif one.broad_places & other.broad_places:
        yield "same region"
    verdicts = {compare_days(a, b) for a in one.days for b in other.days}
    if "same" in verdicts:
        yield "same day" if any(a[0] == a[1] for a in one.days & other.days) else "times overlap"
    elif "overlaps" in verdicts:
        yield "times overlap"
    elif "disjoint" in verdicts:
        yield "other time"


def join_events(events: Sequence[Event], copies: Mapping[str, str]) -> dict[str, list[str]]:
    """Return clusters of event keys by their smallest; events whose places or victims exclude each other stay apart."""
    by_key = {event.key: event for event in events}
    edges = []
    for one, other in _pairs(events, copies):
        score = sum(weight for _, weight in score_events(one, other, copies))
        if score >= (_JOIN_IN_DOCUMENT if one.document == other.document else _JOIN):
            edges.append((score, one.key, other.key))
    profiles = Profiles(of={event.key: _profile(event) for event in events}, clash=_clash, merge=_both)
    return cluster(by_key, edges, profiles=profiles)


_Profile = tuple[frozenset[str], frozenset[str], frozenset[Spot], bool]


def _profile(event: Event) -> _Profile:
    return event.people, event.named, event.spots, bool(event.groups or event.counts) and not event.people


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
    if (few and other[3] and not other[0]) or (few_other and one[3] and not one[0]):
        return True
    if one[1] and other[1]:
        return True
    return bool(one[2] and other[2] and not _meet(one[2], other[2]))


def _meet(one: frozenset[Spot], other: frozenset[Spot]) -> bool:
    return any(one_spot(a, b) for a in one for b in other)


def _pairs(events: Sequence[Event], copies: Mapping[str, str]) -> list[tuple[Event, Event]]:
    """Return the pairs worth scoring, sorted: one strong mark in common, or two weak ones, of which none is enough."""
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, event in enumerate(events):
        for key in _keys(event, copies):
            blocks[key].append(index)
    strong: set[tuple[int, int]] = set()
    weak: set[tuple[int, int]] = set()
    for key, block in blocks.items():
        if len(block) < 2:
            continue
        for pair in _within(block, _FULL_OF_VICTIM if key[0] == "victim" else _FULL_BUCKET):
            if key[0] in _STRONG or pair in weak:
                strong.add(pair)
            else:
                weak.add(pair)
    found = ((events[one], events[other]) for one, other in sorted(strong))
    # other people's fates are never one event
    return [(a, b) for a, b in found if not (a.named and b.named) or a.people & b.people]


def _within(block: Sequence[int], full: int) -> Iterator[tuple[int, int]]:
    for position, other in enumerate(block):
        if len(block) <= full:
            for one in block[:position]:
                yield one, other
        else:
            for at in {*range(min(_NEIGHBOURS, position)), *range(max(0, position - _NEIGHBOURS), position)}:
                yield block[at], other


def _keys(event: Event, copies: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for person in event.people:
        yield "victim", person
    for family in event.families:
        yield "document", event.document, family
        if event.document in copies:
            yield "copies", copies[event.document], family
        for group in event.groups:
            yield "group", group, family
        yield from _keys_of_setting(event, family)


def _keys_of_setting(event: Event, family: str) -> Iterator[tuple[str, ...]]:
    days = {low[5:] for low, _ in event.days}
    counts = {str(count) for count in event.counts}
    for word in {word for *_, words in event.spots for word in words}:
        yield "place word", word, family
    for place in event.places:
        yield "place", place, family
        for mark in days | counts:
            yield "place and mark", place, family, mark
    for count in event.counts:
        if count >= _RARE_COUNT:
            yield "count", family, str(count)
    for teller in event.tellers:
        yield "teller", teller, family
    for stem in event.victim_words:
        for mark in days | counts:
            yield "victims and mark", stem, family, mark


def find_wholes(clusters: Mapping[str, Sequence[str]], events: Mapping[str, Event]) -> dict[str, str]:
    """Return, for an incident of single people, the incident of many that it is part of (by cluster keys).

    Same kind of act, told in one document, victims described alike or place, actor or day shared, nothing against it.
    """
    merged = {key: [events[member] for member in members] for key, members in clusters.items()}
    many = {key for key, group in merged.items() if any(e.groups or e.counts for e in group) and not _of_few(group)}
    by_document: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(many):
        for document in {event.document for event in merged[key]}:
            by_document[document].append(key)
    wholes = {}
    for key, group in sorted(merged.items()):
        if key in many or not _of_few(group):
            continue
        near = sorted({whole for event in group for whole in by_document[event.document]})
        scored = [(score, whole) for whole in near if (score := _part_score(group, merged[whole])) > 0]
        if scored:
            wholes[key] = min(scored, key=lambda pair: (-pair[0], pair[1]))[1]
    return wholes


def _of_few(group: Sequence[Event]) -> bool:
    return any(event.people for event in group)


def _part_score(part: Sequence[Event], whole: Sequence[Event]) -> float:
    families = {f for e in part for f in e.families} & {f for e in whole for f in e.families}
    if not any(is_fate(family) for family in families):
        return 0.0
    places = {p for e in part for p in e.places}
    others = {p for e in whole for p in e.places}
    spots = frozenset(p for e in part for p in e.spots)
    if spots and (there := frozenset(p for e in whole for p in e.spots)) and not _meet(spots, there):
        return 0.0
    days = {compare_days(a, b) for e in part for a in e.days for w in whole for b in w.days}
    if days == {"disjoint"} and "held" not in families:
        return 0.0
    described = {v for e in part for v in e.victim_words} & {v for e in whole for v in e.victim_words}
    words = {v for e in part for v in e.words} & {v for e in whole for v in e.words}
    actors = {a for e in part for a in e.actors} & {a for e in whole for a in e.actors}
    score = -1.0 * (days == {"disjoint"})  # who is held on one day may be held on others
    score += 3.0 * bool(places & others) + 2.0 * bool(described) + 1.0 * bool(actors) + 0.5 * min(len(words), 6)
    return score if score >= 2.0 else 0.0
