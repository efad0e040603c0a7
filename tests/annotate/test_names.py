"""Names: spans put right, missed names found, one type for one name over the document."""

from __future__ import annotations

import pytest

from firsthand.annotate.names import Name, find_names
from firsthand.annotate.people import fold, lexicon
from firsthand.annotate.spacy_parse import parse
from firsthand.model.annotated import PlaceMention
from firsthand.model.document import Document, Segment


def names(text: str, *places: str) -> dict[str, Name]:
    """Return the names of a text by their words; `places` are those that the gazetteer found."""
    segments = (Segment(role="body", start=0, end=len(text)),)
    parsed = parse(Document(id="d", paths=("p",), sha256="0" * 64, text=text, segments=segments), 20_000)
    found = []
    for index, word in enumerate(parsed.tokens.text):
        if word in places:
            found.append(
                PlaceMention(
                    start=parsed.tokens.start[index], end=parsed.tokens.end[index], first=index, last=index + 1,
                    text=word, name=word, kind="settlement", place=f"geonames:{word}", geonameid=None, country=None,
                    lat=None, lon=None, radius_km=None, basis="resolved",
                )
            )  # fmt: skip
    return {parsed.words(name.first, name.last): name for name in find_names(parsed, tuple(found))}


def test_titles_are_taken_off() -> None:
    """A title is kept beside the name, gives sex or role, and is no part of the name."""
    found = names("Colonel Juma Otieno met Mrs Adele Brandt in Kisumu.")
    assert found["Juma Otieno"].titles == ("Colonel",)
    assert found["Juma Otieno"].role == "colonel"
    assert found["Adele Brandt"].sex == "female"
    assert found["Adele Brandt"].role is None


def test_a_list_is_several_names() -> None:
    """Names in a list are not joined."""
    found = names("Police released Ana Ruiz, Pedro Soto and Clara Lindqvist on Friday.")
    assert {"Ana Ruiz", "Pedro Soto", "Clara Lindqvist"} <= set(found)


def test_possessives_are_no_part_of_a_name() -> None:
    """The name ends before its possessive."""
    assert "Marta Kovacs" in names("Marta Kovacs’s house was searched.")


def test_junk_is_no_name() -> None:
    """Headings and credits in capitals are not names."""
    assert not {"KEY", "KEY POINTS", "POINTS"} & set(names("KEY POINTS\n\nSoldiers left the town on Monday."))


def test_without_and_against_stand_inside_names() -> None:
    """A society's name goes on over a preposition with a capital, and the kind of a society is no name."""
    found = names("Nurses Without Borders said it had seen nine men. Later the NGO said that it had treated them.")
    assert "Nurses Without Borders" in found
    assert not {"NGO", "the NGO", "Borders"} & set(found)


def test_a_name_that_opens_sentences_and_speaks_is_found() -> None:
    """A name that no list holds is found by what it does."""
    assert names("Wekesaru alleged that guards broke the door.")["Wekesaru"].kind == "person"


def test_kin_beside_it_makes_a_place_name_a_person() -> None:
    """Apposition outweighs the gazetteer; a capital that speaks stays a place."""
    assert names("Milan, the father of a conscript, wept.", "Milan")["Milan"].kind == "person"
    assert names("A conscript identified only as Milan wept.", "Milan")["Milan"].kind == "person"
    assert names("Ankara said it knew of no arrests.", "Ankara")["Ankara"].kind == "place"


def test_a_surname_has_the_type_of_its_full_name() -> None:
    """What follows the full name follows its type."""
    found = names("Viktor Halas, an engineer, was held. Halas limped. The guards knew Halas.")
    assert found["Halas"].kind == "person"


def test_an_outlet_is_known_by_the_noun_before_it() -> None:
    """With "the news site" before it Kopalnia is an organisation."""
    assert names("He told the independent news site Kopalnia that he fled.")["Kopalnia"].kind == "organisation"


@pytest.mark.parametrize(
    ("name", "sex"), [("Fatima", "female"), ("José", "male"), ("Oleksandr", "male"), ("Zzz", None)]
)
def test_given_names_show_sex(name: str, sex: str | None) -> None:
    """Diacritics do not matter; an unknown name shows nothing."""
    assert lexicon().name_sex(name) == sex
    assert fold("Žanetė") == "zanete"


def test_every_kind_of_kin_has_a_family() -> None:
    """A relation's inverse belongs to a family too, so that it can be looked up."""
    words = lexicon()
    for entry in words.kin.values():
        assert {entry.kind, *entry.back} <= set(words.families)


@pytest.mark.parametrize(
    "text",
    [
        "Her uncle told the Sunday Lantern that he was well. Nobody has checked the Sunday Lantern story.",
        "Two men drowned, the Sunday Lantern reveals.",
        "A miner spoke to the Sunday Lantern about the pit.",
    ],
)
def test_a_paper_is_named_after_its_day(text: str) -> None:
    """A day with an article and a capital behind it, which speaks or is spoken to, is a newspaper."""
    assert names(text)["Sunday Lantern"].kind == "organisation"


def test_a_day_is_no_part_of_whoever_speaks_on_it() -> None:
    """What police said "on the Monday" is said by police."""
    assert "Monday Police" not in names("On the Monday Police said they had found him.")
    assert "Sunday Mayor" not in names("He was shot on the Sunday Mayor Lind said he would go.")


@pytest.mark.parametrize("text", ["In mid-May Halyard reported it.", "On 3 May Halyard reported it."])
def test_a_month_is_no_part_of_the_name_behind_it(text: str) -> None:
    """What was reported in May was not reported by a Ms May; whoever has that name keeps it."""
    assert set(names(text)) == {"Halyard"}
    assert "May Halyard" in names("He met May Halyard in August.")
