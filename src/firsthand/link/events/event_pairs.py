"""Which events are worth comparing: one strong mark in common, or two weak ones, of which none is enough."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from firsthand.link.events.events import Event
from firsthand.link.kept.blocks import each, often, pairs
from firsthand.link.kept.keys import Keys, Places, key64, keys_of, packed
from firsthand.model.base import Frozen

_FULL_BUCKET = 24
_FULL_OF_VICTIM = 8  # one victim in common nearly always joins, so that few comparisons do
_NEIGHBOURS = 4
_STRONG = frozenset({"document", "copies", "group", "place and mark"})
RARE_COUNT = 12
"""A number from which on two events seldom share it by chance."""


Blocks = tuple[Keys, Places]


class EventKeys(Frozen, frozen=True, kw_only=True):
    """The blocks of one event: `victims` and `strong` ones suffice each, of the weak ones two are needed."""

    victims: bytes
    strong: bytes
    weak: bytes


def candidates(keys: Sequence[EventKeys]) -> Places:
    """Return the pairs of events to score, coded and sorted; `keys` are in the order of the events."""
    return pairs_within(*(_blocks([getattr(one, kind) for one in keys]) for kind in ("victims", "strong", "weak")))


def _blocks(keys: Sequence[bytes]) -> Blocks:
    return keys_of(b"".join(keys)), np.repeat(np.arange(len(keys)), [len(one) // 8 for one in keys])


def pairs_within(victims: Blocks, strong: Blocks, weak: Blocks) -> Places:
    """Return the pairs of events to score from their blocks, coded and sorted."""
    found, times = often(_pairs(weak, _FULL_BUCKET))
    return each(np.concatenate((_pairs(victims, _FULL_OF_VICTIM), _pairs(strong, _FULL_BUCKET), found[times > 1])))


def _pairs(blocks: Blocks, full: int) -> Places:
    return pairs(*blocks, full=full, first=_NEIGHBOURS, near=_NEIGHBOURS)


def event_keys(event: Event, copies: Mapping[str, str]) -> EventKeys:
    """Return the blocks that an event falls into."""
    sorted_out: dict[str, set[int]] = {"victims": set(), "strong": set(), "weak": set()}
    for key in _keys(event, copies):
        kind = "victims" if key[0] == "victim" else "strong" if key[0] in _STRONG else "weak"
        sorted_out[kind].add(key64(*key))
    return EventKeys(**{kind: packed(found) for kind, found in sorted_out.items()})


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
    for word in {word for *_, words in event.spots for word in words} | event.told_at:
        yield "place word", word, family
    for place in event.places | event.told_at:
        yield "place", place, family
        for mark in days | counts:
            yield "place and mark", place, family, mark
    for count in event.counts:
        if count >= RARE_COUNT:
            yield "count", family, str(count)
    for teller in event.tellers:
        yield "teller", teller, family
    for stem in event.victim_words:
        for mark in days | counts:
            yield "victims and mark", stem, family, mark
