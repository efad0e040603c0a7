"""What two verbs share, whose bodies, headlines in capitals: whom a verb of harm is done to where it does not say."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("act", "whom", "count", "text"),
    [
        ("killing", "at least 40 miners", 40, "The navy killed and buried the bodies of at least 40 miners in Orr."),
        ("detention", "the farmers", None, "Rebels detained and, two days later, executed the farmers."),
        ("killing", "12 Orr Protesters", 12, "Soldiers, Policemen Killed 12 Orr Protesters, Union Says"),
        ("killing", "Teacher Jane Roe", None, "Rebels Killed Teacher Jane Roe"),
        ("killing", "many hundreds of divers", 200, "Troops killed many hundreds of divers in the bay."),
        ("death", "a woman", 1, "Deputies discovered a woman dead inside the home."),
        ("killing", "19 divers", 19, "The union has a list of 19 divers it said were killed in the bay."),
        ("killing", "Omar Vane", None, "Omar Vane, who witnesses say was beaten to death by two guards, was 28."),
        ("killing", "Omar Vane", None, "Omar Vane, whom the navy said it killed, was a baker."),
        ("killing", "12 divers", 12, "The strike hit the Orr state, which residents said killed 12 divers."),
    ],
)
def test_whom_a_verb_shares_with_another(act: str, whom: str, count: int | None, text: str) -> None:
    """The victims and their number stand on the act of the verb."""
    found = next(one for one in statements(text) if one.act == act)
    assert [party.text for party in found.victims] == [whom]
    assert (found.quantity and found.quantity.low) == count


def test_a_body_that_is_moved_is_nobody_moved() -> None:
    """Only the acts that make bodies are done to those whose bodies they are."""
    assert not statements("Her body was transferred to the institute.", "transfer")


def test_the_dead_and_the_hurt_who_were_found_are_told_apart() -> None:
    """Who is joined behind "dead" is not dead, and who found them is not hurt."""
    found = statements("Officers discovered seven people dead and two in critical condition.")
    told = {one.act: [party.text for party in one.victims] for one in found if one.act in ("death", "wounding")}
    assert told == {"death": ["seven people"], "wounding": ["two"]}


def test_a_number_that_is_reported_as_so_many() -> None:
    """A number reported, recorded or listed as so many counts whose number it is."""
    (found,) = statements("The number of people killed is reported as 750.", "killing")
    assert found.quantity is not None
    assert found.quantity.low == 750
