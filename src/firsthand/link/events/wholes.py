"""Which incident of single people is part of which incident of many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from firsthand.link.events.act_families import is_fate
from firsthand.link.events.events import Event
from firsthand.link.events.incidents import meet
from firsthand.model.values.days import compare_days


def find_wholes(clusters: Mapping[str, Sequence[str]], events: Mapping[str, Event]) -> dict[str, str]:
    """Return, for an incident of single people, the incident of many that it is part of (by cluster keys).

    Same kind of act, told in one document, victims described alike or place, actor or day shared, nothing against it.
    What more documents tell of than of the other is no part of that.
    """
    merged = {key: [events[member] for member in members] for key, members in clusters.items()}
    many = {key for key, group in merged.items() if any(e.groups or e.counts for e in group) and not _of_named(group)}
    by_document: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(many):
        for document in {event.document for event in merged[key]}:
            by_document[document].append(key)
    wholes = {}
    for key, group in sorted(merged.items()):
        if not _of_few(group):
            continue
        near = sorted({whole for event in group for whole in by_document[event.document]} - {key})
        near = [whole for whole in near if _is_wider(merged[whole], group)]
        scored = [(score, whole) for whole in near if (score := _part_score(group, merged[whole])) > 0]
        if scored:
            wholes[key] = min(scored, key=lambda pair: (-pair[0], pair[1]))[1]
    return {part: _outermost(wholes, whole) for part, whole in wholes.items()}


def _outermost(wholes: Mapping[str, str], key: str) -> str:
    """Return the incident that this one is part of, however many lie between; of no two is each part of the other."""
    while key in wholes:
        key = wholes[key]
    return key


def _is_wider(whole: Sequence[Event], part: Sequence[Event]) -> bool:
    """Say whether an incident may hold another: more documents tell of it, or as many and of nobody in it alone."""
    more = _documents(whole) - _documents(part)
    return more > 0 or (more == 0 and not _of_few(whole))


def _documents(group: Sequence[Event]) -> int:
    return len({event.document for event in group})


def _of_named(group: Sequence[Event]) -> bool:
    return any(event.named for event in group)


def _of_few(group: Sequence[Event]) -> bool:
    return any(event.people for event in group)


def _part_score(part: Sequence[Event], whole: Sequence[Event]) -> float:
    families = {f for e in part for f in e.families} & {f for e in whole for f in e.families}
    if not any(is_fate(family) for family in families):
        return 0.0
    places = {p for e in part for p in e.places}
    others = {p for e in whole for p in e.places}
    spots = frozenset(p for e in part for p in e.spots)
    if spots and (there := frozenset(p for e in whole for p in e.spots)) and not meet(spots, there):
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
