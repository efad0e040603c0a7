"""Beliefs that somebody is still inside tell of a detention where people are held, and nowhere else."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ada Holm was arrested on May 2. As of May 9, Holm was still believed to be in the mill.", True),
        ("Ada Holm was arrested. On May 9 it was assumed that she was still in the mill.", True),
        ("Ada Holm was locked in a net loft in Orr. On May 9 she was thought to be in the loft still.", True),
        ("Ada Holm was locked in a laundry. She was believed to be in that same laundry as of May 9.", True),
        ("Ada Holm was being held in a pump house. As of May 9 it was believed that Holm remained in the house.", True),
        ("Ada Holm was held in a cellar or shed. On May 9 she was understood to be in the shed.", True),
        ("Ada Holm was locked in a net loft. On May 9 her mother was thought to be in the kitchen.", False),
        ("Ada Holm was arrested. As of May 9, Holm was still believed to be in Lisbon.", False),
        ("Ada Holm opened a bakery. As of May 9, Holm was still believed to be in the mill.", False),
        ("Ada Holm was arrested. As of May 9, Holm was no longer believed to be in the mill.", False),
    ],
)
def test_still_believed_inside(text: str, held: bool) -> None:
    """A belief, a building and a document about people who are held are all needed."""
    last = statements(text)[-1]
    assert (last.act == "detention") is held
    if held:
        assert last.standing == "hedged"
        assert last.observed == "held"
        assert last.victims
        assert last.when is not None


def test_what_a_shed_lacks_those_inside_lack() -> None:
    """In "they were locked in a shed. The shed had no light" it is they who go without, not the shed."""
    text = "Her husband was locked in a tool shed with two others. The shed had no light, food or water."
    found = next(one for one in statements(text) if one.act == "deprivation")
    assert [party.text for party in found.victims] == ["Her husband"]
    found = next(one for one in statements("The miners had no light, food or water.") if one.act == "deprivation")
    assert [party.text for party in found.victims] == ["The miners"]
