"""Crime reports: people in lists, told apart by age, taken to hospital, or only spoken of by who speaks for police."""

from __future__ import annotations

from collections.abc import Iterator

from tests.extract.acts_corpus import read, statements

from firsthand.model.reading import Reading
from firsthand.model.statement import Statement


def names(reading: Reading, found: list[Statement] | tuple[Statement, ...], act: str) -> set[str]:
    """Return the names of the victims of an act."""
    known = {one.id: one for one in reading.entities}
    victims = (party.entity for one in found if one.act == act for party in one.victims)
    return {known[entity].name or "" for entity in victims if entity in known} - {""}


def ages(reading: Reading, act: str) -> list[int]:
    """Return the ages of the victims of an act."""
    return sorted(_ages(reading, act))


def _ages(reading: Reading, act: str) -> Iterator[int]:
    known = {one.id: one for one in reading.entities}
    for one in reading.statements:
        for party in one.victims if one.act == act else ():
            age = known[party.entity].age if party.entity in known else None
            if age is not None:
                yield age.low


def test_names_with_ages_are_a_list() -> None:
    """Each of several names with ages is charged, also where the parse sets one beside the other."""
    reading = read("Ivar Brandt, 27, Olav Sand, 23, Peder Moe, 22, and Nils Rud, 36, were charged with arson.")
    assert names(reading, reading.statements, "charge") == {"Ivar Brandt", "Olav Sand", "Peder Moe", "Nils Rud"}


def test_a_list_goes_on_over_where_they_live() -> None:
    """A street or town between two names with ages does not end the list."""
    reading = read("Ivar Brandt, 27, from Mill Road, Halden, and Olav Sand, 23, from Moss, were charged on Friday.")
    assert {"Ivar Brandt", "Olav Sand"} <= names(reading, reading.statements, "charge")


def test_a_plural_noun_is_the_names_beside_it() -> None:
    """The two men whose names stand behind a dash are those two."""
    reading = read("The two workers – Ivar Brandt, 23; and Olav Sand, 22; were shot dead at the scene.")
    (killing,) = [one for one in reading.statements if one.act == "killing"]
    assert names(reading, [killing], "killing") == {"Ivar Brandt", "Olav Sand"}
    assert len(killing.victims) == 2


def test_who_is_identified_as_several() -> None:
    """Police identify the suspects as several names; "as" may hang on the suspects."""
    reading = read("Police identified the arrested suspects as Ivar Brandt, Olav Sand and Peder Moe.")
    assert names(reading, reading.statements, "identification") == {"Ivar Brandt", "Olav Sand", "Peder Moe"}


def test_two_men_of_two_ages_are_two_people() -> None:
    """Ages tell the members of a group apart; told again, they are the same people."""
    text = "Two men, aged 24 and 30, were shot in Halden. The victims, aged 30 and 24, are being treated for wounds."
    reading = read(text)
    assert ages(reading, "shooting") == [24, 30]
    aged = [one.id for one in reading.entities if one.age is not None]
    assert len(aged) == 2


def test_one_age_of_all() -> None:
    """An age said of both, or before a plural noun, is that of each."""
    assert ages(read("Two others, both age 16, were wounded."), "wounding") == [16, 16]
    assert ages(read("Two 17-year-olds were wounded."), "wounding") == [17, 17]


def test_numbers_behind_a_group_that_are_no_ages() -> None:
    """Numbers of other things, or more ages than people, tell nobody apart."""
    assert ages(read("Two men, with 24 and 30 bullets, were wounded."), "wounding") == []
    assert ages(read("Three men, aged 24 and 30, were wounded."), "wounding") == []


def test_people_named_together_are_counted_together() -> None:
    """A man and three others are four; "at least" stays."""
    (one,) = [one for one in read("Ivar and three other men were wounded.").statements if one.act == "wounding"]
    assert one.quantity is not None
    assert (one.quantity.low, one.quantity.comparator) == (4, "=")
    (one,) = [one for one in read("At least two men and a woman were wounded.").statements if one.act == "wounding"]
    assert one.quantity is not None
    assert (one.quantity.low, one.quantity.high, one.quantity.comparator) == (3, None, ">=")


def test_who_is_taken_to_hospital_from_violence_was_hurt() -> None:
    """A shooting that sends two to hospital wounds two; an illness does not."""
    found = statements("Gunmen opened fire in Halden on Monday, police said. Two girls were taken to hospital.")
    assert any(one.act == "wounding" and "girls" in one.text for one in found)
    assert not statements("Two girls with a fever were taken to hospital.", "wounding")


def test_a_shot_that_killed_is_no_further_wound() -> None:
    """The wound of somebody who died of it, told of under another name, is left out; another's is kept."""
    text = "A man was killed in Halden on Monday, police said. Police say somebody shot the victim in an alley."
    assert not statements(text, "wounding")
    assert statements(text + " Another man was shot in the leg.", "wounding")


def test_who_speaks_for_police_is_not_whom_he_speaks_of() -> None:
    """A pronoun alone makes no arrested man of the officer who speaks."""
    text = (
        "A clerk was shot in Halden on Monday, police said. Officers were called to a bar.\n\n"
        "Police Chief Ivar Brandt said a man was seen there. Later he was arrested."
    )
    reading = read(text)
    assert "Ivar Brandt" not in names(reading, reading.statements, "arrest")


def test_whose_murder_one_is_charged_with() -> None:
    """Nobody is charged with his own murder."""
    reading = read("Olav Sand was found dead. Ivar Brandt has been charged with his murder.")
    assert "Ivar Brandt" not in names(reading, reading.statements, "killing")


def test_nobody_is_no_victim() -> None:
    """Where "no one was killed" there is no victim."""
    (one,) = statements("No one was killed.", "killing")
    assert one.polarity == "negative"
    assert one.victims == ()


def test_what_a_bullet_hits_is_shot() -> None:
    """A bullet that strikes somebody, and shots fired that hit him, are a shot and a wound, no blow."""
    for text in (
        "A stray bullet struck a girl in the arm.",
        "One of the shots hit a baker.",
        "He fired into the shop, hitting a baker in the leg.",
    ):
        acts = {one.act for one in statements(text)}
        assert {"shooting", "wounding"} <= acts
        assert "beating" not in acts
    assert {one.act for one in statements("He ran into the shop, hitting a baker in the face.")} >= {"beating"}


def test_who_is_shot_with_oneself() -> None:
    """Who shot his wife and then himself shot her, and took his own life."""
    found = statements("A man shot his wife and then himself.")
    assert names_or_words(found, "shooting") == ["his wife"]
    assert names_or_words(found, "suicide") == ["A man"]


def test_who_is_found_shot_shot_nobody() -> None:
    """A man found shot several times is the one who was shot."""
    found = statements("Officers found a man shot multiple times in the street.")
    assert names_or_words(found, "shooting") == ["a man"]
    assert not any(one.alleged_actors for one in found if one.act == "shooting")


def test_both_of_two_people_have_the_age() -> None:
    """An age told of both of two people by name is each one's."""
    reading = read("Carl Ross and Amon Sand, both 16 years old, and Matt Fell, 21, were shot.")
    ages = {one.name: one.age.low for one in reading.entities if one.name and one.age}
    assert ages == {"Carl Ross": 16, "Amon Sand": 16, "Matt Fell": 21}


def test_the_day_of_a_condition_is_not_the_day_of_the_wound() -> None:
    """How somebody hurt was doing on a day does not date the wound."""
    found = statements("A child was in critical condition on Thursday after a shot on Monday.", "wounding")
    assert all(one.when is None or "Thursday" not in one.when.text for one in found)


def names_or_words(found: list[Statement], act: str) -> list[str]:
    """Return the words for the victims of an act."""
    return [party.text for one in found if one.act == act for party in one.victims]
