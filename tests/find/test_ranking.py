"""A reader's words find the proposition that they are about."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from firsthand.find import find
from firsthand.find.words import terms
from firsthand.model.disclosed import Disclosed

CONTRACT = Path(__file__).parents[1] / "contract"


def record(name: str) -> Disclosed:
    """Read a hand-made record."""
    return msgspec.convert(json.loads((CONTRACT / name).read_text()), Disclosed)


def test_number_and_victims_lead_to_the_proposition_that_says_them() -> None:
    """The figure decides between two propositions of one incident."""
    answers = find(record("rival_counts.json"), "40 dockers beaten")
    assert (answers[0].kind, answers[0].id) == ("proposition", "r-00000000000a")


def test_propositions_come_before_their_statements() -> None:
    """A reader asks about what is said, not where."""
    answers = find(record("two_fathers.json"), "Emil held in a mill")
    assert [answer.kind for answer in answers[:1]] == ["proposition"]


def test_words_that_nothing_holds_find_nothing() -> None:
    """No answer is better than a wrong one."""
    assert find(record("two_fathers.json"), "submarine") == ()
    assert find(record("two_fathers.json"), "the of") == ()


def test_terms_fold_case_accents_and_simple_endings() -> None:
    """SOLDIER and soldiers are one; 1,234 is 1234."""
    assert set(terms("soldiers SOLDIER")) == {"soldier"}
    assert terms("Café 1,234") == ["cafe", "1234"]
