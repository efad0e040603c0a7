"""Sentences that take away what they name: "not a single civilian", "it was not officers who"; and that do not."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("text", "act", "polarity"),
    [
        ("The premier said that not a single villager was killed in the operation.", "killing", "negative"),
        ("Not one of the miners was beaten, the company said.", "beating", "negative"),
        ("The ministry stated that it was not officers who beat him, but neighbours.", "beating", "negative"),
        ("It was officers who beat him, the ministry stated.", "beating", "positive"),
        ("Bandits killed not only the driver but two passengers on Sunday.", "killing", "positive"),
    ],
)
def test_what_is_taken_away_is_negative(text: str, act: str, polarity: str) -> None:
    """A determiner or a cleft can deny an act as well as a verb can."""
    assert [one.polarity for one in statements(text, act)] == [polarity]


def test_who_visits_people_in_hospital_is_in_no_care() -> None:
    """A governor who visited the wounded in hospital was not brought there himself."""
    assert not statements("The governor visited injured people in hospital on Wednesday.", "hospital")
    assert statements("Two boys are in hospital.", "hospital")
