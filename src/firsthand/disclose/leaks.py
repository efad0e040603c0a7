"""What gives somebody away in a finished file: protected names in any form, and passages of protected documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from firsthand.disclose.names_in_text import ProtectedNames
from firsthand.disclose.passages import Passages
from firsthand.model.base import Frozen


class Leak(Frozen, frozen=True, kw_only=True, order=True):
    """One hit: whose (ids of people, or the name's number where nobody bears it) and where; never the name itself."""

    where: str
    kind: str
    people: tuple[str, ...] = ()


def search_values(value: Any, names: ProtectedNames, passages: Passages) -> list[Leak]:
    """Search every string of a nested value; `where` is its path ("people[3].name")."""
    found = []
    for where, words in _strings(value, ""):
        found += search_text(words, names, passages, where=where)
    return found


def search_text(text: str, names: ProtectedNames, passages: Passages, *, where: str) -> list[Leak]:
    """Search one text; `where` gains the character at which the hit begins."""
    found = [
        Leak(where=f"{where}, character {hit.span.start}", kind="name", people=hit.owners) for hit in names.find(text)
    ]
    found += [Leak(where=f"{where}, character {start}", kind="passage") for start in passages.find(text)]
    return found


def _strings(value: Any, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield where or "the value", value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _strings(one, f"{where}.{key}" if where else str(key))
    elif isinstance(value, (list, tuple)):
        for number, one in enumerate(value):
            yield from _strings(one, f"{where}[{number}]")
