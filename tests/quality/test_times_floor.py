"""Floors of times and quantities on our own fictional gold: lowered only by hand, with a line in the changelog."""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

QUALITY = Path(__file__).parents[2] / "quality"
sys.path.insert(0, str(QUALITY))

import marked  # noqa: E402  (the scorers are scripts beside the package)
import own_times  # noqa: E402
import quantities  # noqa: E402

SCORERS = {"times": own_times.measure, "quantities": quantities.measure}


def pinned(name: str) -> dict[str, Any]:
    """Read what was pinned for a kind of gold."""
    loaded: dict[str, Any] = json.loads((QUALITY / "floors" / f"{name}.json").read_text("utf-8"))
    return loaded


@cache
def scores(name: str) -> dict[str, float]:
    """Score one kind of gold once."""
    return SCORERS[name]()


@pytest.mark.parametrize("name", sorted(SCORERS))
def test_the_gold_is_the_one_the_floors_were_set_on(name: str) -> None:
    """A changed gold needs new floors."""
    assert marked.digest(QUALITY / "gold" / pinned(name)["gold"]) == pinned(name)["digest"]


@pytest.mark.parametrize("name", sorted(SCORERS))
def test_times_and_quantities_keep_their_floors(name: str) -> None:
    """Each part is found at least as well as when its floor was set."""
    for part, floor in pinned(name)["floors"].items():
        assert scores(name)[part] >= floor, part


@pytest.mark.parametrize(("name", "least"), [("times", 60), ("quantities", 40)])
def test_there_is_enough_gold(name: str, least: int) -> None:
    """The gold is large enough for its floors to mean something, and its ids are unique."""
    rows = marked.rows(QUALITY / "gold" / pinned(name)["gold"])
    assert sum(len(marked.plain(row["marked"])[1]) for row in rows) >= least
    assert len({row["id"] for row in rows}) == len(rows)
