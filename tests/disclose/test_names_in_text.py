"""Protected names are found in every form, and other words are left alone."""

from __future__ import annotations

import pytest

from firsthand.disclose.name_folding import fold
from firsthand.disclose.names_in_text import ProtectedNames
from tests.disclose.generated_names import NAMES, NameForms


def names(*full: str, masked: tuple[str, ...] = ()) -> ProtectedNames:
    """Protect these names, each its own owner."""
    return ProtectedNames({name: [name] for name in full}, masked=masked)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name.surname)
def test_every_form_of_a_name_is_found(name: NameForms) -> None:
    """Each inflection and transliteration written by hand is found in a sentence, from either script's name."""
    protected = names(f"{name.given} {name.surname}")
    for form in name.latin + name.cyrillic:
        assert protected.find(f"Then {form} went home."), form


@pytest.mark.parametrize(
    "text",
    [
        "https://post.example/2031/darina-veloshko.html",
        "files/07_veloshko_interview.txt",
        "write to darinaveloshko1987@mail.example",
        "#DarinaVeloshko",
        "Dari\u00adna and Velo\u200bshko",
        "D. VELOSHKO",
        "Вело\u0301шко",
        "Véloshko",
    ],
)
def test_names_in_addresses_and_disguise(text: str) -> None:
    """File names, addresses, hashtags, soft hyphens, accents and capitals hide no name."""
    assert names("Darina Veloshko").find(text)


@pytest.mark.parametrize(
    "text",
    ["They dared to go.", "It was a mile away.", "The voice of the valley", "Marta Olenberg said", "Darting fish"],
)
def test_other_words_are_left_alone(text: str) -> None:
    """Words that only resemble a form of a name are not taken for it."""
    assert not names("Daro Velin", "Mila Kost").find(text)


def test_public_namesake_keeps_the_full_name() -> None:
    """The full name of somebody who is public is no hit; half of it is."""
    protected = names("Pavel Rusk", masked=("Pavel Olenberg",))
    assert not protected.find("Pavel Olenberg spoke.")
    assert protected.find("Pavel spoke.")


def test_month_and_plain_word_are_not_the_name() -> None:
    """May beside a number is a month, and a name that is a plain word needs a capital."""
    protected = names("May Hope")
    assert not protected.find("on 11 May 2031 there was hope")
    assert protected.find("She saw May there.")
    assert protected.find("and Hope was there")


def test_replaced_by_its_label() -> None:
    """Every form gives way to the owner's label."""
    protected = ProtectedNames({"p-1": ["Osip Kartashin"]})
    assert protected.replaced("Осипу and Kartashin's son", {"p-1": "person 7"}) == "person 7 and person 7 son"


def test_folding_meets_over_scripts() -> None:
    """Spellings of one name fold to one form."""
    for spellings in (("Yefim", "Ефим", "Efim"), ("Shcherbak", "Щербак"), ("Sergei", "Сергей", "Sergey"),
                      ("Kharkiv", "Харків"), ("Tsoi", "Цой", "Tsoy"), ("Alexandr", "Александр", "Aleksander")):  # fmt: skip
        assert len({fold(one) for one in spellings}) == 1, {one: fold(one) for one in spellings}


def test_titles_are_no_names() -> None:
    """The title beside a protected name taints nobody else's."""
    protected = names("Dr Osip Kartashin")
    assert not protected.find("Dr Olenberg and Mrs Dask")
    assert protected.find("Dr Kartashin")


def test_a_name_in_another_script_is_found_as_it_stands() -> None:
    """A name in a script that the program cannot transliterate is found where it is written the same way."""
    assert names("خالد منصور").find("قال خالد منصور إن")


def test_a_public_name_twice_in_a_row_is_no_hit() -> None:
    """A bookmark of a PDF may hold a heading twice without a space."""
    protected = names("Pavel Rusk", masked=("Pavel Olenberg",))
    assert not protected.find("Pavel OlenbergPavel Olenberg")
    assert not protected.find("told by Pavel\nOlenberg")
    assert protected.find("Pavel OlenbergPavel Rusk")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Thea Brandt", "The men say that they told her. They left."),
        ("Nota Velin", "It is not so. Note the date."),
        ("Karim Said", "she said that nobody knew"),
        ("Minister Says Troops Did Not Fire At Crowd In Oster", "To be read: who says it, and that nobody did."),
    ],
)
def test_the_commonest_words_are_nobody(name: str, text: str) -> None:
    """No common word is a form of a name, and none in small letters is the name that is written like it."""
    assert not names(name).find(text)


def test_a_common_word_with_a_capital_is_the_name() -> None:
    """A name that is a common word counts where it is written as a name."""
    assert names("Karim Said").find("They beat Said at night.")


def test_a_place_of_the_case_is_no_form_of_a_name() -> None:
    """A country that reads like a case form of a first name is left alone; the name itself is not."""
    protected = ProtectedNames({"p-1": ["George Velin"]}, places=["Georgia"])
    assert not protected.find("He lived in Georgia.")
    assert protected.find("George lived there.")


def test_a_sex_in_small_letters_is_nobodys_name() -> None:
    """Where "Female" was read as somebody's name, a field's own word is left alone."""
    assert not names("Female").find("female")
