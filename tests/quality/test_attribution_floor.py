"""The floors of attribution on our own fictional gold; a floor is lowered only by hand, with a sentence in the changelog."""

import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "quality"))

from hypothesis import given  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from attribution import annotate_all, f1, read, score, total  # noqa: E402
from attribution_alignment import align  # noqa: E402
from attribution_gold import read_gold  # noqa: E402

GOLD = ROOT / "quality" / "gold" / "attributions.jsonl"
DIGEST = "f54c2d9dbbf1ea76"


def test_the_gold_is_the_one_the_floors_were_set_on():
    """Whoever changes the gold sets the floors anew."""
    assert hashlib.sha256(GOLD.read_bytes()).hexdigest()[:16] == DIGEST


def test_attribution_keeps_its_floors():
    """F1, cue F1, nesting and resolved sources do not fall."""
    texts = list(read_gold(GOLD, None))
    scored = [score(text, read(text, one)) for text, one in zip(texts, annotate_all(texts), strict=True)]
    assert total(scored, "gold") >= 100
    assert f1(total(scored, "right"), total(scored, "gold"), total(scored, "system"))[2] >= 0.97
    assert f1(total(scored, "cues"), total(scored, "gold"), total(scored, "system"))[2] >= 0.96
    assert total(scored, "nested") >= 14
    assert total(scored, "pronoun") >= 19


def brute(weights: list[list[float]]) -> float:
    """Try every assignment: the slow oracle."""
    if not weights:
        return 0.0
    first, rest = weights[0], weights[1:]
    skipped = brute(rest)
    taken = [
        value + brute([[w for at, w in enumerate(row) if at != column] for row in rest])
        for column, value in enumerate(first)
    ]
    return max([skipped, *taken])


WEIGHT = st.integers(0, 8).map(lambda n: n / 4)
MATRIX = st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(WEIGHT, min_size=n, max_size=n), min_size=1, max_size=4))


@given(MATRIX)
def test_the_alignment_is_the_best_there_is(weights: list[list[float]]):
    """No other one-to-one alignment has a higher sum."""
    found = align(weights)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    assert abs(sum(weights[row][column] for row, column in found) - brute(weights)) < 1e-9
