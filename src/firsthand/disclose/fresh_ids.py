"""Ids of one edition: drawn in random order, derived from nothing, so that nobody can test a guess against them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec

from firsthand.model.disclosed import Disclosed

Shuffle = Callable[[list[str]], None]

LISTS = {
    "documents": "document",
    "works": "work",
    "statements": "statement",
    "origins": "origin",
    "propositions": "proposition",
    "incidents": "incident",
    "people": "person",
    "groups": "group",
    "contradictions": "contradiction",
    "drift": "drift",
}
_ID = re.compile(r"\b[a-z]+-[0-9a-f]{12}\b")
_GONE = "withheld"


def draw(disclosed: Disclosed, shuffle: Shuffle) -> dict[str, str]:
    """Return a fresh id for each of the edition's, numbered in the order that `shuffle` gives."""
    fresh: dict[str, str] = {}
    for name, noun in LISTS.items():
        ids = [one.id for one in getattr(disclosed, name)]
        shuffle(ids)
        width = len(str(len(ids)))
        fresh.update({old: f"{noun}-{number:0{width}d}" for number, old in enumerate(ids, start=1)})
    return fresh


def renumber(value: Any, fresh: dict[str, str]) -> Any:
    """Replace every id, also inside sentences; an id that the record does not list is taken out.

    Lists of ids are sorted anew, since the old order would tell two editions' people apart.
    """
    if isinstance(value, str):
        return fresh.get(value) or _ID.sub(lambda match: fresh.get(match.group(), _GONE), value)
    if isinstance(value, dict):
        return {key: renumber(one, fresh) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        replaced = [renumber(one, fresh) for one in value]
        return sorted(replaced) if value and all(isinstance(one, str) and one in fresh for one in value) else replaced
    return value


def in_order(disclosed: Disclosed) -> Disclosed:
    """Return the edition with every list sorted by its fresh ids."""
    lists = {name: tuple(sorted(getattr(disclosed, name), key=lambda one: str(one.id))) for name in LISTS}
    return msgspec.structs.replace(disclosed, **lists)
