"""What is known or not is one statement with what it is known of, and a cleft with what it brings out."""

from __future__ import annotations

import pytest
from acts_corpus import statements


@pytest.mark.parametrize(
    "text",
    [
        "It is not clear who fired the fatal bullet.",
        "We cannot determine by whose fire she was harmed.",
        "It seems likely that armed rebels were responsible for the death.",
        "The daily found no evidence that the guard recognised Roe.",
        "The daily was unable to determine whether the guard had seen her.",
    ],
)
def test_what_is_known_stands_with_what_it_is_known_of(text: str) -> None:
    """One statement has both; the clause behind keeps one of its own."""
    found = statements(text)
    assert text.rstrip(".") in [one.text for one in found if one.act == "other"]
    assert len(found) > 1


def test_what_somebody_says_is_no_knowledge() -> None:
    """A teller's content is one statement, told by him."""
    assert [one.text for one in statements("A neighbour said that guards beat the porter.")] == [
        "A neighbour said that guards beat the porter"
    ]


def test_what_stands_farther_off_is_left_where_it_is() -> None:
    """A clause that does not follow at once is no part of what is known."""
    text = "It is clear, the mayor told a meeting on Monday, that guards beat the porter."
    assert all(one.text == text[one.start : one.end] for one in statements(text))
    assert "It is clear that guards" not in " ".join(one.text for one in statements(text))


def test_a_cleft_is_one_deed() -> None:
    """What stands before "who" belongs to what they did."""
    (found,) = statements("Witnesses have no doubt that it was Omani soldiers who killed Roe.", "killing")
    assert found.text == "it was Omani soldiers who killed Roe"
