"""Floors of coreference on our own fictional gold; a floor is lowered only by hand, with a sentence in the changelog."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "quality"))

from coreference_gum import score_gum  # noqa: E402
from coreference_own import GOLD, score_own, unmark  # noqa: E402

GUM = ROOT / ".." / "shared" / "data" / "gum-attribution"
DIGEST = "3fbaef765d2fb918"


def test_the_gold_is_the_one_the_floors_were_set_on() -> None:
    """Whoever changes the gold sets the floors again."""
    assert hashlib.sha256(GOLD.read_bytes()).hexdigest()[:16] == DIGEST


def test_floors_on_our_own_gold() -> None:
    """Clusters, facts, and what must stay open."""
    score = score_own()
    assert score.f1 >= 0.98, score.errors
    assert score.facts.right >= score.facts.total - 1, score.facts.errors
    assert score.open.right == score.open.total, score.open.errors


def test_marks_are_taken_out_of_the_text() -> None:
    """A marked text gives its words and the spans of its marks, also nested."""
    text, marks = unmark("[1 Ana] met [2 [1 her] father].")
    assert text == "Ana met her father."
    assert marks == [(0, 3, "1"), (8, 11, "1"), (8, 18, "2")]


@pytest.mark.shared
def test_floors_on_gum() -> None:
    """Third-person pronouns and sources in GUM's news."""
    if not GUM.exists():
        pytest.skip("the corpus beside the checkout is absent")
    score = score_gum(GUM, "news")
    third, bare = score["third person"], score["bare-pronoun sources"]
    assert not isinstance(third, float)
    assert not isinstance(bare, float)
    assert third.right / third.total >= 0.78, third.errors
    assert bare.right / bare.total >= 0.7, bare.errors
