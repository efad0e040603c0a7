"""Parts of a group that its sentence names: each a fact of its own, part of the whole's count."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements

from firsthand.model.statement import Statement


def parts(text: str) -> list[Statement]:
    """Return the statements that are part of another's count."""
    return [one for one in statements(text) if one.quantity is not None and one.quantity.subset_of is not None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At least 30 porters, including six women, were found dead in Orr.", ["including six women, were found dead in Orr"]),
        ("Up to 30 porters were killed, including a pregnant woman.", ["including a pregnant woman"]),
        ("Up to 30 porters, 12 of them boys, died in the fire.", ["12 of them boys, died in the fire"]),
        ("At least 30 porters were killed, among them six women.", ["among them six women"]),
        ("Thirty porters – ten men and twenty boys – were killed.", ["ten men and twenty boys – were killed", "twenty boys – were killed"]),
        ("Raiders killed 30 porters, including ten boys and 1 nurse, on March 3, 2019.", ["including ten boys and 1 nurse, on March 3, 2019", "1 nurse, on March 3, 2019"]),
        ("Among the 30 people killed were 12 boys.", ["were 12 boys"]),
        ("Thirty porters were arrested, seven of them women, police said.", ["seven of them women"]),
        ("The group said 30 porters were killed, five of them boys, when a bomb fell.", ["five of them boys"]),
    ],
)  # fmt: skip
def test_a_part_is_told_in_its_own_words(text: str, told: list[str]) -> None:
    """Its words begin with the part and run on to the end of the whole's, which say what was done."""
    assert [one.text for one in parts(text)] == told


def test_a_part_has_what_the_whole_has() -> None:
    """Act, teller, day and doer are the whole's; people and count its own, and no count is added to another."""
    text = "Raiders killed at least 30 porters, including ten boys, on March 3, 2019, the mayor said."
    whole, part = (one for one in statements(text) if one.act == "killing")
    assert part.quantity is not None
    assert part.quantity.subset_of == whole.id
    assert (part.quantity.low, part.quantity.high, part.quantity.unit) == (10, 10, "boy")
    assert whole.quantity is not None
    assert whole.quantity.low == 30
    assert (part.chain, part.when, part.alleged_actors, part.local_incident) == (
        whole.chain, whole.when, whole.alleged_actors, whole.local_incident,
    )  # fmt: skip
    assert [one.text for one in part.victims] == ["ten boys"]


def test_groups_counted_apart_are_parts_of_all_together() -> None:
    """Two groups with a number each are two facts; one person beside them is none."""
    assert [one.victims[0].text for one in parts("Thirty men and twelve boys were killed.")] == [
        "Thirty men", "twelve boys",
    ]  # fmt: skip
    assert parts("Thirty men and a boy were killed.") == []


def test_a_part_without_a_number_is_told_without_one() -> None:
    """Who is only said to be among them is told of, but counts nobody."""
    text = "Raiders killed scores of porters, including women and children, in Orr."
    told = [one for one in statements(text) if one.act == "killing"]
    assert [[party.text for party in one.victims] for one in told] == [["scores of porters"], ["women", "children"]]
    assert told[1].quantity is None


def test_somebody_named_in_a_group_has_suffered_the_same() -> None:
    """A name behind "including" is one of those whom it happened to."""
    told = [
        one for one in statements("Raiders killed five people, including the nurse Ana Rook.") if one.act == "killing"
    ]
    assert any("Ana Rook" in party.text for one in told[1:] for party in one.victims)


@pytest.mark.parametrize(
    "text",
    [
        "Raiders killed ten people, three of them said.",
        "Raiders killed ten people in three raids, including one on Monday.",
        "The mayor, who was arrested, met 20 people, including five women.",
        "Two of them were shot, one of them fatally.",
    ],
)
def test_what_is_no_part_of_those_harmed_is_none(text: str) -> None:
    """Tellers, raids and people of another clause are no part of the victims."""
    assert parts(text) == []
