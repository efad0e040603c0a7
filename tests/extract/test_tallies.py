"""Numbers given apart from what they count: who puts them, and whom they count."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("text", "act", "limits", "unit", "teller"),
    [
        (
            "In May the newspaper Salt Lamp put the number of porters locked in sheds in Orr at 64 or more.",
            "detention", (64, None, ">="), "porter", "Salt Lamp",
        ),
        (
            "The rights group Orle Watch estimates the number of women killed in the raids at no fewer than 120.",
            "killing", (120, None, ">="), "woman", "Orle Watch",
        ),
        (
            "The number of prisoners held in the camp is put at about 90 by the newspaper Salt Lamp.",
            "detention", (90, 90, "~"), "prisoner", "Salt Lamp",
        ),
        (
            "The total of those arrested in Orr stood at a minimum of 300, the newspaper Salt Lamp said.",
            "arrest", (300, None, ">="), None, "Salt Lamp",
        ),
    ],
)  # fmt: skip
def test_whoever_puts_a_number_tells_it(
    text: str, act: str, limits: tuple[float, float | None, str], unit: str | None, teller: str
) -> None:
    """The number is the count of the people told of, with its bounds, and comes through whoever gave it."""
    found = next(one for one in statements(text) if one.act == act)
    assert found.quantity is not None
    assert (found.quantity.low, found.quantity.high, found.quantity.comparator) == limits
    assert found.quantity.unit == unit
    assert found.chain[0].who == teller


def test_a_number_of_something_else_counts_nobody() -> None:
    """A place, an hour or a share behind "at" is not the number of the people."""
    (found,) = statements(
        "The guards set the number of prisoners kept in one cell at 12 metres below ground.", "detention"
    )
    assert found.quantity is None or found.quantity.unit != "prisoner"


def test_whoever_counts_so_many_dead_counts_them_and_died_of_nothing() -> None:
    """The dead that an office counted are so many; the office is none of them."""
    (dead,) = statements("The harbour office counted 37 dead, while the clinic spoke of 27.", "death")
    assert [party.text for party in dead.victims] == ["37"]
    assert dead.quantity is not None
    assert dead.quantity.low == 37


@pytest.mark.parametrize(
    ("text", "act", "low"),
    [
        ("The fire claimed twelve lives, doctors said.", "killing", 12),
        ("Three lives had been lost in Orr, she said.", "death", 3),
    ],
)
def test_lives_are_counted_for_people(text: str, act: str, low: float) -> None:
    """Lives that were claimed or lost are as many people."""
    (found,) = statements(text, act)
    assert found.quantity is not None
    assert found.quantity.low == low


def test_corpses_are_no_corps() -> None:
    """What somebody saw fifteen of are corpses, not units of an army."""
    (found,) = [one for one in statements("She said that she saw at least 15 corpses.") if one.quantity]
    assert found.quantity is not None
    assert found.quantity.unit == "corpse"


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Five people, three clerks and two guards, were killed in Orr.", 5),
        ("Five of them – three clerks and two guards – were killed in Orr.", 5),
        ("Five men, three women and two boys were killed in Orr.", 10),
    ],
)
def test_people_who_are_told_apart_are_not_counted_twice(text: str, low: float) -> None:
    """A number of people, and of what they were, is one number; men, women and boys are summed."""
    counts = [one.quantity.low or 0 for one in statements(text, "killing") if one.quantity is not None]
    assert max(counts) == low
