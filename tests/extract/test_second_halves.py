"""What a sentence tells in its second half, or its first, belongs to whoever tells the other."""

import pytest
from attribution_reading import chain, who


@pytest.mark.parametrize(
    ("text", "words", "teller"),
    [
        (
            "Sailors who were on deck said they had called to the coastguards, and that they did not see rebels on the quay.",
            "they did not see rebels",
            "Sailors",
        ),
        (
            "Ilse Morck stated that the family had twice asked a doctor to look at the body, but their letters were torn up.",
            "their letters were torn up",
            "Ilse Morck",
        ),
        (
            "Dockers were most likely killed by shots from the fort, but clerks could not find where they stood, "
            "the Harbour Ministry said on Monday.",
            "Dockers were most likely killed",
            "Harbour Ministry",
        ),
    ],
)
def test_both_halves_are_told_by_one(text: str, words: str, teller: str) -> None:
    """A second clause with “that”, or about somebody of the first, and the first half before “X said” are X's."""
    assert teller in (who(chain(text, words))[0] or "")


def test_another_telling_behind_a_telling_stays_outside_it() -> None:
    """“Police said A, the Lamp agency reported” does not put the agency's words into the police's mouth."""
    text = "Sarn police said on Monday that a docker was killed by guards, the Lamp news agency reported."
    assert who(chain(text, "a docker was killed by guards"))[0] == "Sarn police"


def test_what_people_do_in_a_picture_is_shown_by_it() -> None:
    """“A video shows a guard seizing a docker, throwing him down and kicking him” shows all three."""
    text = "A video released by residents shows a guard seizing Juri Sand, throwing him to the ground and kicking him."
    assert "video" in (who(chain(text, "kicking him"))[0] or "")


def test_an_inquirys_figures_of_victims_go_on_a_paragraph_later() -> None:
    """“At least 30 people were shot” right after an inquiry's findings is the inquiry's."""
    text = (
        "The Sarn commission of inquiry confirmed that a market was held on the quay that day.\n\n"
        "At least 30 people were shot dead near the fort."
    )
    assert "commission of inquiry" in (who(chain(text, "At least 30 people were shot dead"))[0] or "")


def test_an_inquirys_account_ends_where_the_outlets_own_history_begins() -> None:
    """“The war broke out in 2019” a paragraph after a body's words is nobody's but the outlet's."""
    text = (
        "The Sarn Human Rights Commission said it was looking into the killings.\n\n"
        "The war broke out in 2019 when the government attacked the northern ports."
    )
    assert len(chain(text, "the government attacked the northern ports")) == 1


def test_a_report_of_nobody_named_does_not_go_on_in_the_next_paragraph() -> None:
    """A paragraph after “a report added …” the outlet tells its own history again."""
    text = (
        "Juri Sand was beaten in a cell. A report on the radio added that his death was due to a fall.\n\n"
        "Sand was arrested on May 3 by harbour guards."
    )
    assert len(chain(text, "arrested on May 3 by harbour guards")) == 1


@pytest.mark.parametrize(
    ("text", "words", "teller"),
    [
        (
            "Guards shot at the door of the mill, Juri Sand said.\n\nSand then ran after a gunman and wounded him.",
            "ran after a gunman",
            "Juri Sand",
        ),
        (
            "The Lantern Society called on the government to look into a raid on the quay, "
            "which residents said killed dozens of dockers.",
            "killed dozens of dockers",
            "residents",
        ),
        (
            "There was a glaring contradiction: a second autopsy found one less gunshot wound.",
            "one less gunshot wound",
            "a second autopsy",
        ),
    ],
)
def test_what_goes_on_hangs_or_stands_elsewhere_is_told_too(text: str, words: str, teller: str) -> None:
    """“He then ran …”, “which residents said killed …” and a finding behind a colon have their teller."""
    assert who(chain(text, words))[0] == teller
