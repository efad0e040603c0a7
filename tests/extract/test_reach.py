"""How far a negation reaches, and what it leaves standing."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Only rebels had been killed, not clerks, the mayor said.", "killing"),
        ("This was not just a murder but a warning.", "killing"),
        ("It is not clear how Ana Roe was beaten.", "beating"),
        ("It was not clear who killed the ferrymen.", "killing"),
        ("There has been no official death toll.", "death"),
        ("The clinic refused to give him the papers for his daughter's death.", "death"),
        ("It is wrong that guards beat children, the mayor said.", "beating"),
        ("It is impossible to say how the ferrymen were killed.", "killing"),
        ("The guild refused to talk because of the continued detention of Ana Roe.", "detention"),
    ],
)
def test_a_negation_leaves_standing_what_it_is_not_about(text: str, act: str) -> None:
    """What is set against something else, asked about or taken for granted did happen."""
    found = [one for one in statements(text) if one.act == act]
    assert found
    assert {one.polarity for one in found} == {"positive"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("It is not true that Ana Roe was beaten.", "beating"),
        ("Ana Roe was not beaten, the guards said.", "beating"),
        ("The ferrymen were not killed.", "killing"),
        ("There was no killing in Lomsk.", "killing"),
        ("The report states it is physically impossible that the ferrymen were killed there.", "killing"),
        ("It is untrue that guards beat Ana Roe, the mayor said.", "beating"),
        ("It is wrong to say that guards beat Ana Roe, the mayor said.", "beating"),
    ],
)
def test_a_negation_takes_away_what_it_is_about(text: str, act: str) -> None:
    """What somebody says was not so is negative."""
    found = [one for one in statements(text) if one.act == act]
    assert {one.polarity for one in found} == {"negative"}


def test_of_hundreds_who_were_shot_nobody_is_taken_off() -> None:
    """A number that only says "hundreds" is never made an exact one."""
    text = "On Monday two ferrymen died at Orr. On Monday hundreds of people were shot at Orr, the clinic said."
    shot = [one for one in statements(text) if one.act == "wounding" and one.quantity is not None]
    assert all(one.quantity.comparator == "vague" for one in shot if one.quantity is not None)
