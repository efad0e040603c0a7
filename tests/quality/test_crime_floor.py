"""Floors of the facts of crime reports on our own fictional gold: lowered only by hand, with a line in the changelog."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path

import pytest

QUALITY = Path(__file__).parents[2] / "quality"
sys.path.insert(0, str(QUALITY))

import crime_facts as scorer  # noqa: E402  (the scorers are scripts beside the package)

GOLD = QUALITY / "gold" / "crime"
DIGEST = "dea67a86e2e423da"
FLOORS = {
    "killed": (95, 95),
    "injured": (85, 95),
    "victims": (95, 90),
    "suspects": (95, 95),
    "ages": (95, 95),
    "city": (90, 90),
    "date": (95, 95),
    "all": (92, 94),
}


@cache
def figures() -> dict[str, tuple[float, float]]:
    """Score our gold once."""
    gold = scorer.read_gold(GOLD / "gold.json")
    return scorer.score(gold, scorer.find_facts(scorer.read_reports(gold, GOLD / "texts"), one_case=False)).figures()


def test_the_gold_is_the_one_the_floors_were_set_on() -> None:
    """A changed gold needs new floors."""
    digest = hashlib.sha256()
    for file in sorted(GOLD.rglob("*.*")):
        digest.update(file.read_bytes())
    assert digest.hexdigest()[:16] == DIGEST


@pytest.mark.parametrize("fact", sorted(FLOORS))
def test_facts_keep_their_floor(fact: str) -> None:
    """Recall and precision of each fact are at least what they were when its floor was set."""
    recall, precision = figures()[fact]
    assert recall >= FLOORS[fact][0]
    assert precision >= FLOORS[fact][1]
