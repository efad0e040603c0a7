"""Clauses without a deed that describe the dead name them as their victims."""

from __future__ import annotations

from tests.extract.acts_corpus import statements


def described(text: str) -> list[str]:
    """Return the victims of statements without a deed."""
    return [party.text for one in statements(text) if one.act == "other" for party in one.victims]


def test_the_dead_who_are_described_are_named() -> None:
    """What the victims, the dead or those killed were is told of them."""
    assert described("The victims were all farmers.") == ["The victims"]
    assert described("Most of those killed in Ruvia were from the north.") == ["Most of those"]
    assert described("Two of the dead belonged to a choir.") == ["Two of the dead"]


def test_nobody_is_described() -> None:
    """Who is not dead, or is said not to be there, is no victim of a description."""
    assert described("The farmers were from the north.") == []
    assert described("No victims were from the north.") == []
