"""Groups: what kind one is, and unnamed groups over texts that retell one another; others stay in their document.

An organisation's name, unlike a person's, does join it over documents (`names_shared.py`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from firsthand.link.entities.population import RECORDING, Local
from firsthand.link.kept.clusters import UnionFind

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


def join_described(
    groups: Mapping[str, Sequence[tuple[str, Sequence[str]]]], copies: Mapping[str, str]
) -> dict[str, list[str]]:
    """Return clusters of keys of unnamed groups, by their smallest, of texts that retell one another.

    `groups` gives, by document, each unnamed group's key with what describes it; a description joins where it
    describes one group of the document.
    """
    sets = UnionFind()
    holders: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for document, found in sorted(groups.items()):
        bearers: defaultdict[str, list[str]] = defaultdict(list)
        for key, described in found:
            for descriptor in described:
                bearers[descriptor].append(key)
        for descriptor, bearing in bearers.items():
            if len(bearing) == 1:
                holders[copies[document], descriptor].append(bearing[0])
    for keys in holders.values():
        for other in keys[1:]:
            sets.join(keys[0], other)
    return {root: keys for root, keys in sets.groups().items() if len(keys) > 1}


def names_of(group: Local) -> list[str]:
    """Return the names by which a body is one over documents: its own, and variants that are names of bodies."""
    named = [group.entity.name] if group.entity.name else []
    return named + [v for v in group.entity.variants if v != group.entity.name and (v.isupper() or v.count(" ") > 1)]
