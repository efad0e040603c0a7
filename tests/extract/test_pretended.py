"""What somebody only acts did not happen."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    "text",
    [
        "She lay down and pretended to be dead.",
        "The boy, who was playing dead, survived.",
        "The porter feigned death.",
        "He lived by pretending he was dead.",
    ],
)
def test_who_pretends_to_be_dead_is_not(text: str) -> None:
    """A feigned death is no death, and nobody's last news."""
    (found,) = [one for one in statements(text) if one.act == "death"]
    assert (found.standing, found.observed) == ("hypothetical", None)
    assert "pretended" in found.notes


def test_what_follows_a_pretence_is_told() -> None:
    """Only what is pretended did not happen."""
    (found,) = [one for one in statements("He pretended to be a doctor and killed two women.") if one.act == "killing"]
    assert found.standing == "asserted"
