"""Who first told: a pronoun for a body, offices that decide, counts, accounts gathered from people, words for words."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


def _first(text: str, part: str) -> str | None:
    """Return the first teller of the shortest statement that holds some words."""
    found = [one for one in statements(text) if part in one.text]
    assert found, [one.text for one in statements(text)]
    return min(found, key=lambda one: len(one.text)).chain[0].who


def test_it_in_what_a_body_decries_is_that_body() -> None:
    """The words "what it described as" are whose sentence they stand in, not a body's of the paragraph before."""
    text = (
        "The Port Ministry said on Monday that the docks were calm.\n\n"
        "On Tuesday the Relief Committee of Sarn decried what it described as “the killing of nine dockers”.\n"
    )
    assert "Relief Committee" in str(_first(text, "the killing of nine dockers"))


def test_it_in_a_list_of_people_is_whoever_published_it() -> None:
    """The words "people it said were killed" are those of the body that published the list."""
    text = (
        "The Sarn government denied the reports on Monday.\n\n"
        "The Hill Farmers League published a list on Thursday of 12 people it said were killed.\n"
    )
    assert "League" in str(_first(text, "12 people it said were killed"))


@pytest.mark.parametrize(
    ("text", "part", "who"),
    [
        ("A court sentenced two guards on Monday to nine years for killing a docker.", "killing a docker", "court"),
        ("The Sarn prosecutor has opened an investigation into the killing of a docker.", "killing", "prosecutor"),
        ("The Sarn prosecutor charged two guards with beating a docker.", "beating a docker", "prosecutor"),
    ],
)
def test_an_office_tells_what_it_decides(text: str, part: str, who: str) -> None:
    """Where nobody else is named, a decision is known from the office whose it is."""
    assert who in str(_first(text, part)).lower()


def test_a_decision_that_somebody_tells_is_told_by_him() -> None:
    """An office's decision within somebody's words comes from him."""
    text = "Lind said the prosecutor had opened an investigation into the killing of a docker."
    assert _first(text, "killing") == "Lind"


def test_soldiers_charging_decide_nothing() -> None:
    """Only offices decide: a mob that charged a gate, a firm that launched a boat tell nothing."""
    assert "mob" not in str(_first("The mob charged two guards and killed a docker.", "killed a docker"))


@pytest.mark.parametrize(
    ("text", "part", "who"),
    [
        ("The Relief League counted 37 dockers killed in Sarn.", "37 dockers", "League"),
        ("Survivors gave a toll of 40 dockers killed in the raid.", "killed", "Survivors"),
    ],
)
def test_who_counts_tells_the_count(text: str, part: str, who: str) -> None:
    """A count, a toll or a figure is told by whoever counts or gives it."""
    assert who in str(_first(text, part))


def test_evidence_gathered_from_survivors_is_theirs() -> None:
    """An account gathered from people is told by them, before the body that passes it on."""
    text = (
        "The Relief League said on Monday that evidence gathered from survivors confirms that guards shot nine dockers."
    )
    assert _first(text, "guards shot nine dockers") == "survivors"


def test_what_is_claimed_tells_nothing() -> None:
    """Words for what was told or done ("conclusions accusing the guards") are nobody."""
    text = "The mayor, Piet Orr, called on Thursday to avoid “hasty conclusions” accusing the guards of the killing in Sarn."
    assert all("conclusions" not in str(link.who) for one in statements(text) for link in one.chain)


def test_a_dateline_in_brackets_is_no_name() -> None:
    """The agency's mark before the first word is no part of a teller's name."""
    text = "Sarn, Nov 30 (PTX).- Sarn on Wednesday insisted that no dockers were killed in its port."
    assert all("PTX" not in str(link.who) for one in statements(text) for link in one.chain[:1])


def test_a_surname_of_two_words_is_the_same_person_and_no_town() -> None:
    """Beltra Monk is Jesús Beltra Monk, an attorney general is no soldier, and "he" is him."""
    text = (
        "When the storm was over, divers brought nine crates up from the lake near the town of Brelka, Attorney General "
        "Jesús Beltra Monk said. Beltra Monk did not name their owner. Two guards were led into a boat shed near Brelka "
        "and beaten there, he said."
    )
    heads = [told.chain[0] for told in statements(text) if "boat shed" in told.text]
    assert {(head.who, head.role) for head in heads} == {("Jesús Beltra Monk", "authority")}


def test_whose_work_an_inquiry_is_tells_it() -> None:
    """Experts tell what "an investigation by six experts" found, without what the dash adds of them."""
    text = "A six-week investigation by six fire experts — two from Sarnia, three from Orm — has concluded that no shed burned."
    assert {told.chain[0].who for told in statements(text) if "no shed" in told.text} == {"six fire experts"}


def test_a_writers_line_that_ends_in_an_agency_names_it() -> None:
    """The text under "- ADA TARN THE ASSOCIATED PRESS" is the agency's, whatever paper printed it."""
    text = (
        "Fire in Torin\n\n- ADA TARN THE ASSOCIATED PRESS\n\nTORIN— Six men were killed in a shed in Torin on Monday."
    )
    (told,) = [one for one in statements(text) if one.act == "killing"]
    assert told.chain[0].who == "THE ASSOCIATED PRESS"


def test_who_made_the_revelation_is_the_leads_official() -> None:
    """A name that opens the next sentence and "made the revelation" is the unnamed official who said it."""
    text = (
        "Four weavers were killed in a mill, the Sarnian official who heads a commission said Friday.\n\n"
        "Deputy Minister Alvo Brenn made the revelation in a speech at the harbour."
    )
    (told,) = [one for one in statements(text) if one.act == "killing"]
    assert told.chain[0].who == "Alvo Brenn"


def test_two_participles_behind_one_preposition_have_one_speaker() -> None:
    """Whoever did not name the captain "despite declaring … and saying …" said both."""
    text = (
        'On Monday, despite declaring the raids and arrests a "harbour crime" and saying that the navy '
        "watched it happen without helping, Tarn did not mention six rowers being handed to the captain."
    )
    assert _first(text, "the navy watched it happen") == "Tarn"
