"""Whose attack it is, told by a noun: its owner or nation does it, whatever it is aimed at suffers it."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("act", "doer", "text"),
    [
        ("attack", "The navy", "The navy's attack on the village of divers was condemned."),
        ("shelling", "Kenya", "Kenya's bombing of the school killed six girls."),
        ("attack", "Laotian", "The Laotian attacks against UN sites housing civilians are unacceptable."),
        ("raid", "rebels", "The raid on the school by rebels was condemned."),
    ],
)
def test_the_owner_of_an_aimed_act_does_it(act: str, doer: str, text: str) -> None:
    """A noun that names its target has its doer before it, or after "by"."""
    statement = next(one for one in statements(text) if one.act == act)
    assert [party.text for party in statement.alleged_actors] == [doer]
    assert doer not in [party.text for party in statement.victims]


def test_the_owner_of_an_act_that_names_no_target_suffers_it() -> None:
    """A miner's detention is what was done to him, also on a Monday."""
    statement = next(one for one in statements("The miner's detention on Monday was short.") if one.act == "detention")
    assert [party.text for party in statement.victims] == ["The miner"]
