"""The gold that was written without sight of the rules: its spans lie in their texts and its ids are unique."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from firsthand.model.attribution import AttributionKind, Polarity
from firsthand.model.statement import TellerRole

GOLD = Path(__file__).resolve().parents[2] / "quality" / "gold"


def rows(name: str) -> list[dict[str, Any]]:
    """Read a file of one JSON object a line."""
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


TEXTS = rows("blind-attributions.jsonl")
CHAINS = rows("blind-chains.jsonl")


def is_on_word_borders(text: str, start: int, end: int) -> bool:
    """Say whether a span is inside the text, not empty, and cuts no word in two."""
    if not 0 <= start < end <= len(text):
        return False
    cuts = [at for at in (start, end) if 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()]
    return not cuts and text[start:end] == text[start:end].strip()


@pytest.mark.parametrize("text", TEXTS, ids=lambda item: item["id"])
def test_spans_lie_in_the_text(text: dict[str, Any]) -> None:
    """Every source, recipient, cue, content and mention is a span of whole words."""
    for one in text["attributions"]:
        assert one["cue"]
        assert one["content"]
        for key in ("source", "recipient", "cue", "content"):
            for start, end in one[key] or []:
                assert is_on_word_borders(text["text"], start, end), (one["id"], key, text["text"][start:end])
    for spans in text["entities"].values():
        assert all(is_on_word_borders(text["text"], start, end) for start, end in spans)


@pytest.mark.parametrize("text", TEXTS, ids=lambda item: item["id"])
def test_ids_are_unique_and_known(text: dict[str, Any]) -> None:
    """An id stands once in a text; `inside` and `source_entity` point at something that is there."""
    ids = [one["id"] for one in text["attributions"]]
    assert len(ids) == len(set(ids))
    for one in text["attributions"]:
        assert one["inside"] is None or one["inside"] in set(ids) - {one["id"]}
        assert one["source_entity"] is None or one["source_entity"] in text["entities"]
        assert one["kind"] in get_args(AttributionKind)
        assert one["polarity"] in get_args(Polarity)


@pytest.mark.parametrize("text", TEXTS, ids=lambda item: item["id"])
def test_texts_are_short_reports(text: dict[str, Any]) -> None:
    """A text has 150 to 250 words."""
    assert 150 <= len(text["text"].split()) <= 250


def test_there_is_enough() -> None:
    """Twelve texts of their own ids, at least 90 attributions, and all six kinds among them."""
    assert len({text["id"] for text in TEXTS}) == len(TEXTS) == 12
    assert sum(len(text["attributions"]) for text in TEXTS) >= 90
    assert {one["kind"] for text in TEXTS for one in text["attributions"]} == set(get_args(AttributionKind))


def test_chains_stand_on_words_of_their_texts() -> None:
    """Each chain is anchored once, on whole words, and ends at the publisher."""
    texts = {text["id"]: text["text"] for text in TEXTS}
    seen = set()
    for one in CHAINS:
        start, end = one["anchor"]
        assert is_on_word_borders(texts[one["text_id"]], start, end)
        assert texts[one["text_id"]][start:end] == one["words"]
        assert {link["role"] for link in one["chain"]} <= set(get_args(TellerRole))
        assert one["chain"][-1] == {"who": None, "role": "outlet"}
        seen.add((one["text_id"], start))
    assert len(seen) == len(CHAINS)


def test_six_texts_have_four_chains_each() -> None:
    """At least six texts have chains of at least four statements."""
    counts = [sum(one["text_id"] == text["id"] for one in CHAINS) for text in TEXTS]
    assert sum(count >= 4 for count in counts) >= 6
