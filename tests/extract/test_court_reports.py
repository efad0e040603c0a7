"""Reports of police and courts: who is sought, named, tried or sentenced, and what was no killing."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements

from firsthand.model.statement import Statement


def of_act(text: str, act: str) -> list[Statement]:
    """Return the statements of one act."""
    return [found for found in statements(text) if found.act == act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Oskar Lindqvist pleaded no contest to murder.", "trial"),
        ("Oskar Lindqvist faces up to 20 years in prison.", "trial"),
        ("Oskar Lindqvist faces the possibility of life in prison.", "trial"),
        ("After Oskar Lindqvist's plea, the court adjourned.", "trial"),
        ("Oskar Lindqvist is due in court on Monday.", "trial"),
        ("Detectives obtained an arrest warrant for Oskar Lindqvist, 34.", "charge"),
        ("Detectives are looking for Oskar Lindqvist in connection with the stabbing of a waiter.", "charge"),
        ("Oskar Lindqvist turned himself in on Friday.", "arrest"),
    ],
)
def test_whom_police_and_courts_are_after_is_found(text: str, act: str) -> None:
    """Pleas, sentences faced, warrants and searches each name whom they are about."""
    assert "Oskar Lindqvist" in {party.text for found in of_act(text, act) for party in found.victims}


def test_a_name_far_from_its_as_is_still_given() -> None:
    """Two names between "identify" and "as" are both given, however long they are."""
    names = "22-year-old John Henry Marsh and 23-year-old Paul David Reed"
    text = f"Officers were able to identify {names} as the first aggressors."
    parties = [party for found in of_act(text, "identification") for party in found.victims]
    assert [party.involvement for party in parties] == ["suspect", "suspect"]


def test_serving_life_is_no_service() -> None:
    """Who serves life in prison serves in no force."""
    assert not of_act("Lindqvist will serve life in prison.", "service")


def test_an_accident_is_no_suicide() -> None:
    """Whoever shoots himself by accident, or in the foot, did not take his life."""
    assert not of_act("A hunter accidentally shot himself at the weekend.", "suicide")
    assert not of_act("A hunter shot himself in the foot.", "suicide")
    assert of_act("A hunter shot himself.", "suicide")


def test_fatal_wounds_kill() -> None:
    """A fatal injury is a killing, a graze a wound."""
    assert of_act("The blast left a porter with fatal injuries.", "killing")
    assert of_act("A splinter grazed a second porter.", "wounding")


def test_who_is_found_dead_is_the_victim() -> None:
    """A man found dead in a boat: finding and death are one clause."""
    (found,) = of_act("Officers were called to the pier and found Davit Beridze dead in the boat.", "death")
    assert [party.text for party in found.victims] == ["Davit Beridze"]


def test_sent_to_hospital_is_in_care() -> None:
    """Gunfire that sends two people to hospital puts them in care."""
    (found,) = of_act("The gunfire sent two porters to the hospital.", "hospital")
    assert found.quantity is not None
    assert found.quantity.low == 2


def test_whose_murder_the_charge_is() -> None:
    """The murder of a charge "in the shooting of" somebody is that person's, on the shooting's day."""
    found = statements("Two men were charged with murder in the shooting of Ann Roe, 38, in Halden on 5 December 2011.")
    murder = next(one for one in found if one.act == "killing")
    assert [party.text for party in murder.victims] == ["Ann Roe"]
    assert murder.when is not None
    assert murder.when.edtf == "2011-12-05"


def test_a_lawyer_enters_no_plea_of_his_own() -> None:
    """A plea is that of whom the lawyer enters it for."""
    found = statements("Defense lawyer Jason Lind entered a not guilty plea on behalf of Robert Jansen.", "trial")
    assert [party.text for one in found for party in one.victims] == ["Robert Jansen"]


def test_police_name_the_boy_killed() -> None:
    """A name given behind what befell somebody ("identified the boy killed as …") is the victim's."""
    found = statements("The coroner identified the boy killed as Ralf Preis, who lived there.", "identification")
    assert [(party.text, party.involvement) for one in found for party in one.victims] == [("Ralf Preis", "victim")]
