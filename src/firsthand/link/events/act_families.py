"""Families of acts, as `acts.yaml` has them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def _table() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((files(__package__) / "acts.yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def family_of(act: str) -> str:
    """Return the family of an act; an act in none is its own."""
    return next((family for family, acts in _table()["families"].items() if act in acts), act)


@cache
def is_plain(act: str) -> bool:
    """Say whether the act says nothing about an event by itself."""
    return act in _table()["plain"]


@cache
def is_fate(family: str) -> bool:
    """Say whether the family is of what happens to people, so that one incident may hold it beside others."""
    return family in _table()["fate"]


def together(one: str, other: str) -> bool:
    """Say whether one incident may hold acts of both families."""
    return one == other or (is_fate(one) and is_fate(other))
