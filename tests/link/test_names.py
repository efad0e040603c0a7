"""Names over scripts and spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.link.names.names import compare_names, parse_name, place_key, token_key

SAME_PLACE = [
    ("Lugansk", "Luhansk"),
    ("Brianka", "Bryanka"),
    ("Bryanka", "Брянка"),
    ("Bryanka", "Брянке"),
    ("Zaitsevo", "Zaitseve"),
]
SAME_PERSON = [
    ("Aleksandr Gorshenin", "Alexander Gorshenin"),
    ("Aleksandr Gorshenin", "Александр Горшенин"),
    ("Oleksandr Melnyk", "Александр Мельник"),
    ("Mykola Hrytsenko", "Nikolai Gritsenko"),
    ("Dr. Youssef al-Tamm", "Yusuf Tamm"),
    ("Mohamed Ould Sidi", "Muhammad Ould Sidi"),
    ("Irena K. Vosk", "Irena Vosk"),
]
OTHERS = [
    ("Hussein Darwa", "Nizar Darwa"),
    ("Anna Petrova", "Irina Petrova"),
    ("Ivan Petrov", "Ivan Sidorov"),
    ("Pavel", "Anna Petrova"),
]


@pytest.mark.parametrize(("one", "other"), SAME_PLACE)
def test_a_place_has_one_key_in_all_its_spellings(one: str, other: str) -> None:
    """Transliterations and cases of a place name fold to one key."""
    assert place_key(one) == place_key(other)


@pytest.mark.parametrize(("one", "other"), SAME_PERSON)
def test_spellings_of_one_full_name_are_the_same(one: str, other: str) -> None:
    """Transliterated, inflected, titled and abbreviated forms of a full name agree."""
    assert compare_names(parse_name(one), parse_name(other)) == "same"


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_names_that_conflict_are_different(one: str, other: str) -> None:
    """A shared surname or given name does not make two names one."""
    assert compare_names(parse_name(one), parse_name(other)) == "different"


def test_a_given_name_fits_a_full_name_and_nothing_more() -> None:
    """One word fits into a full name; two words that differ tell nothing."""
    assert compare_names(parse_name("Vasily"), parse_name("Vasily Orlov")) == "compatible"
    assert compare_names(parse_name("Vasily"), parse_name("Fatima")) == "unknown"


def test_a_feminine_surname_is_noticed() -> None:
    """Gorshenina has Gorshenin's key and is known to be feminine."""
    assert token_key("Gorshenina") == token_key("Горшенина") == token_key("Gorshenin")
    assert parse_name("Olga Gorshenina").feminine
    assert not parse_name("Oleg Gorshenin").feminine


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщыэюя '-", max_size=30))
def test_comparison_is_symmetric_and_never_fails(text: str) -> None:
    """Any text is a name as far as it goes; comparing is the same in both directions."""
    one, other = parse_name(text), parse_name("Ivan Petrov")
    assert compare_names(one, other) == compare_names(other, one)
    assert compare_names(one, one) in ("same", "compatible", "unknown")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Roman Horodenko", "Raman Haradzenka"),
        ("Svetlana Petrovskaya", "Sviatlana Piatrouskaya"),
        ("Olga Sokolova", "Volha Sakalava"),
        ("Nikolai Morozevich", "Mikalai Marozevich"),
        ("Gennady Latynov", "Henadz Latynau"),
    ],
)
def test_belarusian_spelling_is_the_same_name(one: str, other: str) -> None:
    """A Slavic surname written as Belarusian says it is one name with its Russian and Ukrainian spelling."""
    assert compare_names(parse_name(one), parse_name(other)) in ("same", "compatible")


@pytest.mark.parametrize(
    ("one", "other"), [("Anna Popova", "Anna Panova"), ("Ivan Sokolov", "Ivan Sakharov"), ("Rita Moro", "Rita Mara")]
)
def test_other_vowels_and_consonants_stay_other_names(one: str, other: str) -> None:
    """What Belarusian spelling does not explain stays two names, and so do names that are not Slavic."""
    assert compare_names(parse_name(one), parse_name(other)) == "different"
