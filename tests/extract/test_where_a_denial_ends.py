"""Numbers with "not" before them, whose want it is, and where a denial ends."""

from __future__ import annotations

from tests.extract.acts_corpus import statements


def test_not_fewer_than_is_no_negation() -> None:
    """The "not" of "not less than 40" is the number's."""
    (held,) = statements("Not less than 40 welders were held in sheds.", "detention")
    assert held.polarity == "positive"


def test_those_locked_up_go_without() -> None:
    """Where somebody is locked up and "there was no toilet", it is they who go without."""
    (without,) = statements("Her nephew was locked up in a shed where there was no toilet.", "deprivation")
    assert [party.text for party in without.victims] == ["Her nephew"]


def test_a_denial_ends_at_a_semicolon() -> None:
    """What stands behind the semicolon is not denied with what stands before it."""
    text = "The corps denied having any hand in locking up welders; it put the abductions down to hill gangs."
    kinds = {one.act: one.response.kind for one in statements(text) if one.response is not None}
    assert kinds == {"detention": "denies", "arrest": "alternative"}
