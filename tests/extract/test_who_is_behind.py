"""Who is said to be behind an act, and answers that go on without whoever relays them."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("text", "act", "actor"),
    [
        ("The council believes that the militia was responsible for the massacre of 40 herders.", "killing", "the militia"),
        ("Two cousins were behind the kidnapping of the nurse, police said.", "arrest", "Two cousins"),
        ("Her brother blamed the guards for the killing of Ana Roe.", "killing", "the guards"),
        ("The council blamed the killing of Ana Roe on the guards.", "killing", "the guards"),
        ("The killing of Ana Roe was blamed on the guards.", "killing", "the guards"),
        ("The guards were to blame for the killing of Ana Roe.", "killing", "The guards"),
        ("The guards were found responsible for the killing of Ana Roe.", "killing", "The guards"),
        ("The guards bear responsibility for the killing of Ana Roe.", "killing", "The guards"),
        ("The massacre in Lomsk was the work of rebels.", "killing", "rebels"),
        ("The massacre in Lomsk was carried out by rebels.", "killing", "rebels"),
        ("They spoke of a massacre committed in May by rebels.", "killing", "rebels"),
    ],
)  # fmt: skip
def test_whoever_is_behind_an_act_is_its_alleged_actor(text: str, act: str, actor: str) -> None:
    """The words "responsible for" and "behind" name whom the words lay it to."""
    found = [one for one in statements(text) if one.act == act]
    assert [party.text for one in found for party in one.alleged_actors] == [actor]


def test_on_whom_a_deed_is_blamed_is_nobody_it_was_done_to() -> None:
    """Who is blamed for an attack has suffered none."""
    (found,) = statements("The council is blaming the attack on government forces.", "attack")
    assert found.victims == ()
    assert found.observed is None
    assert [party.text for party in found.alleged_actors] == ["government forces"]


def test_who_is_not_to_blame_did_not_do_it() -> None:
    """Who says that somebody is not to blame for a death denies it of him."""
    (found,) = statements("The guards are not to blame for the death of Ana Roe, the minister said.", "death")
    assert found.polarity == "negative"


def test_nobody_is_named_by_those_responsible() -> None:
    """In "before anyone was held accountable" and "those responsible" no doer is told."""
    for words in ("Years went by before anyone was held accountable for", "She wants to punish those responsible for"):
        (found,) = statements(f"{words} the killing of Ana Roe.", "killing")
        assert found.alleged_actors == ()


def test_officers_right_after_a_relayed_denial_are_told_of_by_the_same_relative() -> None:
    """What officers put it down to, told right behind their army's denial, came by whoever told of the denial."""
    text = (
        "The mother of one of the welders told the Lamp that he had gone.\n\n"
        "According to the mother, the army has denied having anything to do with the detention of welders. "
        "Officers put the blame on hill gangs.\n"
    )
    denied = [one for one in statements(text) if one.response is not None and one.response.kind == "denies"]
    blamed = [one for one in statements(text) if one.response is not None and one.response.kind == "alternative"]
    assert denied
    assert blamed
    assert all(one.chain[0].role == "relative" for one in (*denied, *blamed))


def test_who_rings_again_is_heard_through_whoever_told_of_his_calls() -> None:
    """What "the next time he called, it was to say" tells came by the relative who told of the first call."""
    text = (
        "His wife, Dara, told the Lamp that Joram rang her on May 3 to say that he had refused. "
        "The next time he called, it was to say that he was locked in a shed in Orr.\n"
    )
    held = [one for one in statements(text) if one.act == "detention"]
    assert [[link.role for link in one.chain][:2] for one in held] == [["victim", "relative"]]


def test_whoever_is_accused_of_a_deed_did_it_by_that_account() -> None:
    """In "accused rebels of killing two divers" the rebels are the alleged actors, however the parse hangs "of"."""
    for accused in ("rebels", "the rebels", "reef gangs", "“reef gangs”"):
        (found,) = statements(f"The navy accused {accused} of killing two divers.", "killing")
        assert [party.text for party in found.alleged_actors] == [accused.strip("“”")]


@pytest.mark.parametrize(
    ("text", "act", "victim"),
    [
        ("The driver was among the people drafted under that order.", "call_up", "The driver"),
        ("He was one of those arrested in May.", "arrest", "He"),
        ("Among those who answered the draft in May was the young nurse.", "enlistment", "the young nurse"),
        ("Two brothers were among the 40 dockers arrested.", "arrest", "the 40 dockers"),
    ],
)
def test_whoever_is_among_them_is_the_victim(text: str, act: str, victim: str) -> None:
    """What befell those he was among befell him; a count of them stays theirs."""
    found = next(one for one in statements(text) if one.act == act)
    assert [party.text for party in found.victims] == [victim]
