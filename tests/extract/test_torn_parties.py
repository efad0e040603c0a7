"""Whom a statement names: no clause, no half of a quotation, no bare number of years."""

from __future__ import annotations

from tests.extract.acts_corpus import statements


def named(text: str, act: str) -> list[str]:
    """Return the words for the victims of an act."""
    return [party.text for one in statements(text) if one.act == act for party in one.victims]


def test_an_age_that_is_the_subject_names_nobody_else() -> None:
    """The age of "the 31-year-old was wanted" is his: no verb and no conjunction is part of his name."""
    text = "Officials in Riga said that the 31-year-old was wanted for theft. The 40-year-old died on Monday."
    assert named(text, "age") == ["the 31-year-old", "The 40-year-old"]


def test_an_age_before_a_noun_is_that_person_s() -> None:
    """The age that modifies a noun is told of whom the noun names."""
    assert named("A 23-year-old driver was arrested in Riga.", "age") == ["A 23-year-old driver"]


def test_an_age_that_is_said_of_somebody_is_theirs() -> None:
    """Who "was 52 years old" is whom the sentence is about."""
    assert named("Maria Holt was 52 years old.", "age") == ["Maria Holt"]


def test_a_quotation_mark_in_a_name_has_its_other_half() -> None:
    """A name that holds half of a quotation holds the other half, where it stands right beside."""
    text = "The army of Ruvia said it had killed 40 “bandits” in the valley."
    assert named(text, "killing") == ["40 “bandits”"]
    text = "The army of Ruvia said “several dozen” of fighters were killed in the valley."
    assert named(text, "killing") == ["“several dozen” of fighters"]
