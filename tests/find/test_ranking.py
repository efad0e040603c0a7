"""A reader's words find the proposition that they are about."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from firsthand.find import find, is_negative, lacking
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


def test_what_an_answer_does_not_hold_is_told() -> None:
    """An answer that lacks a word of the question says so, and one that holds more of them comes first."""
    answers = find(record("rival_counts.json"), "40 dockers drowned")
    assert answers[0].lacking == ("drowned",)
    assert lacking(record("rival_counts.json"), "dockers drowned", answers[0].id) == ("drowned",)


def test_a_negative_is_no_word_to_look_for() -> None:
    """A negative says what is asked, and matches no text."""
    assert terms("the camp was not bombed") == terms("camp bombed")
    assert is_negative("they didn't shoot")
    assert is_negative("nobody was beaten")
    assert not is_negative("a notable beating")
