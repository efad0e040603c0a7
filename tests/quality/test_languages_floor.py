"""Floors of the languages beside English: lowered only by hand, with a line in the changelog."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

QUALITY = Path(__file__).parents[2] / "quality"
sys.path.insert(0, str(QUALITY))

import language  # noqa: E402  (the scorers are scripts beside the package)
import plain_attribution  # noqa: E402
import slavic_attribution  # noqa: E402
import ukrainian_times  # noqa: E402

FLOORS: dict[str, Any] = json.loads((QUALITY / "floors" / "languages.json").read_text("utf-8"))
CORPUS = Path(__file__).parents[3] / "shared" / "data" / "wikiwars-ua"


@pytest.mark.parametrize("name", sorted(FLOORS["gold"]))
def test_the_gold_is_the_one_the_floors_were_set_on(name: str) -> None:
    """A changed gold needs new floors."""
    digest = hashlib.sha256((QUALITY / "gold" / name).read_bytes()).hexdigest()[:16]
    assert digest == FLOORS["gold"][name]


@pytest.mark.parametrize("code", ["ru", "uk"])
def test_attributions_keep_their_floor(code: str) -> None:
    """F1 of attributions does not fall, and every phenomenon has its share of the gold."""
    scored = slavic_attribution.scores(language=code)
    assert sum(one.gold for one in scored) >= 45, "the gold shrank"
    assert slavic_attribution.value(scored) >= FLOORS["attribution"][code]


@pytest.mark.parametrize("code", ["ru", "uk"])
def test_newsroom_attributions_keep_their_floor(code: str) -> None:
    """F1 on the twenty reports in the ways of newsrooms does not fall."""
    scored = slavic_attribution.scores(QUALITY / "gold" / "slavic-attributions-news.yaml", language=code)
    assert slavic_attribution.value(scored) >= FLOORS["attribution_news"][code]


@pytest.mark.parametrize("code", plain_attribution.LANGUAGES)
def test_attributions_by_cue_words_keep_their_floor(code: str) -> None:
    """F1 of attributions in a language read without grammar does not fall; its gold is small."""
    scored = slavic_attribution.scores(plain_attribution.GOLD, language=code)
    assert slavic_attribution.value(scored) >= FLOORS["attribution_plain"][code]


def test_languages_keep_their_floor() -> None:
    """Documents, passages alone and passages within other languages are known as well as they were."""
    measured = language.measure()
    for part, floor in FLOORS["language"].items():
        assert measured[part] >= floor, part


@pytest.mark.shared
@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of Ukrainian articles is not beside the checkout")
def test_ukrainian_times_keep_their_floor() -> None:
    """Value F1 on the articles at hand does not fall."""
    assert ukrainian_times.value(CORPUS) >= FLOORS["ukrainian_times"]
