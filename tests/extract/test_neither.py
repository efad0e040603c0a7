"""What "neither … nor" joins is taken away, each once; what a denial disputes."""

from __future__ import annotations

import pytest
from acts_corpus import statements


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("There was neither a beating nor a shooting.", {"beating", "shooting"}),
        ("The army said there was neither a shooting nor an explosion.", {"shooting", "shelling"}),
        ("He was neither beaten nor tortured.", {"beating", "torture"}),
        ("He was not beaten nor tortured.", {"beating", "torture"}),
        ("Nor was he beaten.", {"beating"}),
        ("Neither man was hurt.", {"wounding"}),
        ("Neither the guards nor the police beat him.", {"beating"}),
    ],
)
def test_neither_takes_each_away(text: str, acts: set[str]) -> None:
    """What stands before "nor" is not taken away twice, and what follows it is."""
    found = [one for one in statements(text) if one.act in acts]
    assert {one.act for one in found} == acts
    assert {one.polarity for one in found} == {"negative"}


def test_who_did_not_do_it_is_nobody() -> None:
    """Whom "neither … nor" takes away is not accused."""
    (found,) = statements("Neither the guards nor the police beat him.", "beating")
    assert not found.alleged_actors


@pytest.mark.parametrize(
    ("text", "disputes"),
    [
        ("Oman denied its soldiers were responsible.", "actor"),
        ("Oman rejected the findings, with Minister Jane Roe calling them a blatant lie.", "occurrence"),
        ("The police deny that Roe suffered any harm.", "occurrence"),
    ],
)
def test_what_a_denial_disputes_is_read_behind_its_verb(text: str, disputes: str) -> None:
    """A part in a deed said by an adjective, and a lie called a lie, have their names."""
    assert disputes in [one.response.disputes for one in statements(text) if one.response is not None]
