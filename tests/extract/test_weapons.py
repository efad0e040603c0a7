"""Whose weapon it was, and a deed that verb and noun tell together."""

from __future__ import annotations

import pytest
from acts_corpus import statements


def _actors(text: str, act: str) -> list[str]:
    return [party.text for one in statements(text, act) for party in one.alleged_actors]


@pytest.mark.parametrize(
    ("text", "act", "actor"),
    [
        ("Two children were killed by government shelling.", "killing", "government"),
        ("A nurse was killed by a rebel mortar in the market.", "killing", "rebel"),
        ("Five villagers were killed in Turkish airstrikes on Monday.", "killing", "Turkish"),
        ("Roe was killed by unintentional gunfire from Omani positions.", "killing", "Omani"),
        ("She was wounded by a bullet fired by a policeman.", "wounding", "a policeman"),
        ("The boy was killed by a Swedish-made missile fired by rebels.", "killing", "rebels"),
        ("The shots that killed Roe came from Omani forces.", "killing", "Omani forces"),
        ("Three people died in an airstrike by the coalition.", "death", "the coalition"),
        ("Gunfire from Omani positions was responsible for Roe's death.", "death", "Omani"),
        ("“The only shooting was by the occupation forces,” he said.", "shooting", "the occupation forces"),
    ],
)
def test_a_weapon_is_its_owners(text: str, act: str, actor: str) -> None:
    """Nation, side or force before a weapon, or where its fire came from, is who is blamed."""
    assert _actors(text, act) == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "A mother was killed in an Afghan fire on Monday.",
        "Four people were killed by a Kenyan bomb.",
        "Two men were killed by rockets from Gaza.",
        "The clerk was killed by a stray bullet.",
        "A soldier was killed in a Russian tank.",
    ],
)
def test_what_is_no_owner_is_blamed_for_nothing(text: str) -> None:
    """A blaze, a bomb left somewhere, a place and a vehicle that people sat in name nobody who fired."""
    assert _actors(text, "killing") == []


def test_a_noun_that_calls_the_deed_by_its_name_has_its_people() -> None:
    """Who was shot "in a targeted killing" was killed, by who shot."""
    (found,) = statements(
        "He said that an Omani soldier shot reporter Jane Roe in the head in a targeted killing.", "killing"
    )
    assert [party.text for party in found.victims] == ["reporter Jane Roe"]
    assert [party.text for party in found.alleged_actors] == ["an Omani soldier"]


def test_a_known_deed_is_not_only_these_peoples() -> None:
    """What has an article, "the attack", may be told of more people than those whom its sentence names."""
    (found,) = statements("Two clerks were wounded in the attack.", "attack")
    assert not found.victims
