"""Nobody is nobody: "no one was hurt" is no wound, and whoever is not there is no victim."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements

from firsthand.model.denial import denies


@pytest.mark.parametrize(
    "text",
    [
        "No one was killed or injured, the mayor said.",
        "No divers or crew were hurt, the mayor said.",
        "There were no divers injured in the harbour.",
        "There were no dead or wounded, the mayor said.",
        "There were no fatalities and no injuries, the mayor said.",
        "There were no immediate reports of any casualties.",
        "The bomb caused no casualties, said a nurse.",
        "Not a single miner was killed, the mayor said.",
        "Nobody was hurt.",
    ],
)
def test_that_nobody_was_hurt_is_no_harm(text: str) -> None:
    """Every act of harm in it is negative, has no victim but "no divers", and leaves nobody dead or hurt."""
    found = [one for one in statements(text) if one.act in ("killing", "wounding", "death")]
    assert found
    for one in found:
        assert (one.polarity, one.observed) == ("negative", None)
        assert all(party.text.lower().startswith(("no ", "not ")) for party in one.victims)
        assert not any(party.text.lower() == "no one" for party in one.victims)


def test_that_nobody_was_hurt_is_against_that_somebody_was() -> None:
    """Whoever says it, it is against what is told of dead and hurt."""
    (killed,) = [one for one in statements("No one was killed, a nurse said.") if one.act == "killing"]
    assert denies(killed)


@pytest.mark.parametrize("text", ["Not less than 58 divers were arrested.", "No fewer than 58 divers were arrested."])
def test_no_fewer_than_is_a_number(text: str) -> None:
    """The "no" is the number's."""
    (arrest,) = [one for one in statements(text) if one.act == "arrest"]
    assert arrest.polarity == "positive"
    assert len(arrest.victims) == 1


def test_the_raid_in_which_nobody_was_hurt_took_place() -> None:
    """What is taken away is the harm, not what it would have happened in."""
    found = {one.act: one.polarity for one in statements("No one was killed or injured in the raid.")}
    assert found == {"killing": "negative", "wounding": "negative", "raid": "positive"}


def test_that_somebody_failed_is_no_denial() -> None:
    """That somebody “failed to” tells what another did not manage."""
    told = statements("The governor said: “The junta has failed to force the miners to return.”")
    assert not any(denies(one) for one in told)


def test_no_sign_of_a_thing_is_no_disappearance() -> None:
    """Of whom there is no sign has disappeared; a storm, or a word on something, has not."""
    gone = statements("There was no sign of Irma Sand.", "disappearance")
    assert [party.text for one in gone for party in one.victims] == ["Irma Sand"]
    assert statements("There was no sign of a storm.", "disappearance") == []
    assert statements("There was no immediate word on a motive.", "disappearance") == []
