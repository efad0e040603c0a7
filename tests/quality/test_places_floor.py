"""The floors of places on our own fictional gold; a floor is lowered only by hand, with a line in the changelog."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "quality"))

import places as scorer  # noqa: E402  (the scorers are scripts beside the package)

GOLD = ROOT / "quality" / "gold" / "places.jsonl"
GEOVIRUS = ROOT / ".." / "shared" / "data" / "geovirus"
DIGEST = "1a083535ec6bbcc0"


@cache
def result() -> scorer.Result:
    """Score our gold once."""
    return scorer.score(scorer.read_gold(GOLD))


def test_the_gold_is_the_one_the_floors_were_set_on() -> None:
    """Whoever changes the gold sets the floors anew."""
    assert hashlib.sha256(GOLD.read_bytes()).hexdigest()[:16] == DIGEST


def test_gold_spans_are_the_words() -> None:
    """Every gold mention's offsets give its name."""
    for entry in scorer.read_gold(GOLD):
        assert all(entry["text"][loc["start"] : loc["end"]] == loc["name"] for loc in entry["locations"])


def test_places_keep_their_floors() -> None:
    """Recognition, placing end to end, the resolver alone and kinds do not fall."""
    scored = result()
    assert scored.gold >= 40
    assert scored.f1 >= 97.0
    assert scored.end_to_end.percent() >= 96.0
    assert scored.resolver.percent() >= 97.0
    assert scored.kinds.percent() >= 93.0


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.skipif(not GEOVIRUS.exists(), reason="GeoVirus is not beside this checkout")
def test_geovirus_is_reached() -> None:
    """The figures that the project holds itself to on the half of GeoVirus that is here."""
    scored = scorer.score(scorer.read_gold(GEOVIRUS))
    assert scored.f1 >= 94.0
    assert scored.end_to_end.percent() >= 88.0
    assert scored.resolver.percent() >= 91.0
