"""Floors of linking on our own fictional gold: lowered only by hand, with a line in the changelog."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

QUALITY = Path(__file__).parents[2] / "quality"
sys.path.insert(0, str(QUALITY))

from tests.link.test_origins import camp, reworded  # noqa: E402

import names  # noqa: E402  (the scorers are scripts beside the package)
import stories_measures  # noqa: E402
import stories_names  # noqa: E402
from firsthand.assess import assess  # noqa: E402
from firsthand.config import LinkSettings  # noqa: E402
from firsthand.link import link  # noqa: E402

NAMES_DIGEST = "7835480548af"
SAME_FLOOR = 0.95


def test_the_names_are_the_ones_the_floor_was_set_on() -> None:
    """A changed list of names needs a new floor."""
    assert hashlib.sha256(names.GOLD.read_bytes()).hexdigest()[:12] == NAMES_DIGEST


def test_names_keep_their_floor() -> None:
    """No two people's names are taken for one, and nearly all spellings of one name are seen to be."""
    counts, wrong = names.score(names.GOLD)
    assert counts["different as same"] == 0, wrong
    assert counts["same as same"] / counts["same"] >= SAME_FLOOR, wrong


def test_tellers_are_brought_together_by_words_that_count() -> None:
    """The scorer's own rule: articles dropped, kinds of one teller as one word, word Jaccard of 0.4."""
    assert stories_names.same_teller("dad", ["the father"])
    assert stories_names.same_teller("Basin Rights Watch (BRW)", ["Basin Rights Watch"])
    assert not stories_names.same_teller("Basin Rights Watch", ["Orr Ministry"])


def test_a_cluster_of_copies_is_measured_without_overclaim() -> None:
    """A report and its copy, with the gold that a careful reader would write: range exact, copy found."""
    reports = [camp(), reworded(4)]
    record = link([report.reading() for report in reports], (), LinkSettings())
    assessment = assess(record, LinkSettings())
    documents = {"01": reports[0].id, "02": reports[1].id}
    texts = {document.id: document.text for document in record.documents}
    words = "They hold the miners there"
    at = texts[reports[0].id].index(words)
    claim = {
        "id": "01.1", "doc": "01", "anchor": {"start": at, "end": at + len(words), "text": words}, "propositions": ["P"],
        "attribution": [{"who": "the mother of a detained miner"}, {"who": "The Anvil"}, {"who": "Daily Lamp"}],
    }  # fmt: skip
    origin = {"polarity": "supports", "docs": ["01", "02"]}
    gold = {
        "documents": [
            {"id": "01", "outlet": "Daily Lamp", "near_copy_of": None},
            {"id": "02", "outlet": "Outlet 4", "near_copy_of": "01"},
        ],
        "claims": [claim],
        "propositions": [
            {"id": "P", "proposition": "miners are held", "origins": [origin], "independent_origin_min": 2,
             "independent_origin_count": 3}
        ],
        "contradictions": [],
    }  # fmt: skip
    anchors = {"01.1": (at, at + len(words))}
    found = stories_measures.measure(gold, documents, anchors, (record, assessment))
    assert found.hits["retelling pairs found"] == 1
    assert found.hits["first teller right, of all quoted"] == 1
    assert found.hits["minima overclaimed (should be none)"] == 0
