"""Floors of the acts on our own fictional gold: they are lowered only by hand, with a line in the changelog."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path

import pytest

QUALITY = Path(__file__).parents[2] / "quality"
sys.path.insert(0, str(QUALITY))

import acts as scorer  # noqa: E402  (the scorers are scripts beside the package)

GOLD = QUALITY / "gold" / "acts.jsonl"
DIGEST = "45eaeadcc82af6e0"
FLOORS = {
    "act": 0.97,
    "precision": 0.96,
    "victims": 0.97,
    "actors": 0.95,
    "quantity": 0.93,
    "standing": 0.98,
    "polarity": 0.98,
    "when": 0.93,
    "where": 0.9,
    "response": 0.95,
    "observed": 0.95,
    "involvement": 0.9,
}


@cache
def scores() -> dict[str, float]:
    """Score our gold once."""
    return scorer.score_own(scorer.Reader(), GOLD, show=False)


def test_the_gold_is_the_one_the_floors_were_set_on() -> None:
    """A changed gold needs new floors."""
    assert hashlib.sha256(GOLD.read_bytes()).hexdigest()[:16] == DIGEST


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_acts_keep_their_floor(name: str) -> None:
    """Each part is found at least as well as when its floor was set."""
    assert scores()[name] >= FLOORS[name]
