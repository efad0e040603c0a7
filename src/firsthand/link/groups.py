"""Groups over documents: bodies and units by name; groups of people stay in their document.

An organisation's name, unlike a person's, does join it over documents; an acronym is joined to the name that a
document gives beside it, or to the only long name of the case with these initials.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from firsthand.link.clusters import UnionFind
from firsthand.link.organisations import organisation_key, organisation_words
from firsthand.link.people_pairs import descriptors
from firsthand.link.population import RECORDING, Local

GroupKind = Literal["unit", "organisation", "authority", "armed_group", "group_of_people"]

_AUTHORITY = re.compile(
    r"\b(ministr\w*|government|police|court|prosecutor\w*|office of the|president\w*|parliament|army|armed forces|navy|"
    r"air force|security service|intelligence|guard|military|department|agency|administration|governor|commission|"
    r"authorit\w+|"
    r"kremlin|state)\b"
)
_OFFICIALS = re.compile(r"\b(police|authorities|government|army|military)\b")
_UNIT = re.compile(r"\b(brigade|regiment|battalion|division|company|squad|platoon|unit|corps)\b")
_ARMED = re.compile(
    r"\b(militants?|rebels?|militia|insurgents?|separatists?|gunmen|mercenar\w+|fighters|paramilitar\w+)\b"
)


def group_kind(local: Local) -> GroupKind:
    """Say what kind of group this is, by its name and type."""
    text = (local.entity.name or local.entity.descriptor or "").casefold()
    named = bool(local.entity.name) or local.type == "organisation"
    if named and _UNIT.search(text):
        return "unit"
    if _ARMED.search(text):
        return "armed_group"
    if (_AUTHORITY if named else _OFFICIALS).search(text):
        return "authority"
    body = local.type == "organisation" or (bool(local.entity.name) and bool(local.teller_roles & RECORDING))
    return "organisation" if body else "group_of_people"


def join_groups(groups: Sequence[Local], copies: Mapping[str, str]) -> dict[str, list[str]]:
    """Return clusters of keys by their smallest member."""
    sets = UnionFind(group.key for group in groups)
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    initials: defaultdict[str, set[str]] = defaultdict(set)
    for group in groups:
        for name in _names(group):
            key = organisation_key(name)
            holders[("name", key)].append(group.key)
            words = organisation_words(name).split()
            if len(words) >= 3 and name[:1].isupper():
                initials["".join(word[0] for word in words)].add(key)
    for described, one in _described_once(groups, copies):
        holders[described].append(one.key)
    for short, longs in initials.items():
        if len(longs) == 1 and ("name", short) in holders:
            holders[("name", short)] += holders[("name", next(iter(longs)))]
    for keys in holders.values():
        for other in keys[1:]:
            sets.join(keys[0], other)
    return sets.groups()


def _described_once(groups: Sequence[Local], copies: Mapping[str, str]) -> Iterator[tuple[tuple[str, ...], Local]]:
    """Yield unnamed groups of retellings under what describes them, where it describes one group of the document."""
    bearers: defaultdict[tuple[str, str], list[Local]] = defaultdict(list)
    for group in groups:
        if not group.entity.name and group.document in copies:
            for descriptor in descriptors(group):
                bearers[group.document, descriptor].append(group)
    for (document, descriptor), bearing in bearers.items():
        if len(bearing) == 1:
            yield ("described", copies[document], descriptor), bearing[0]


def _names(group: Local) -> list[str]:
    named = [group.entity.name] if group.entity.name else []
    return named + [v for v in group.entity.variants if v != group.entity.name and (v.isupper() or v.count(" ") > 1)]
