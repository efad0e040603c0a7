"""Tellers' names as a reader would write them, where the page or the parse tore them."""

import pytest
from attribution_reading import chain, who

from firsthand.extract.tellers.torn_names import plain_name


@pytest.mark.parametrize(
    ("text", "words", "teller"),
    [
        (
            "The owner of a Sarnian tea house on Sunday said he saw guards beat a docker to death.",
            "guards beat a docker to death",
            "The owner of a Sarnian tea house",
        ),
        (
            "date 2031-04-05 The Port Ministry on Tuesday said that it had killed forty rebels in a raid.",
            "it had killed forty rebels",
            "Port Ministry",
        ),
        (
            "The Lantern Society on Sunday reported that a “raid that claimed the lives of at least 20 dockers” "
            "took place on the quay.",
            "claimed the lives of at least 20 dockers",
            "Lantern Society",
        ),
        (
            "The harbour board denied reports that its boats had struck a ferry, saying that only rebels were killed.",
            "only rebels were killed",
            "harbour board",
        ),
    ],
)
def test_a_name_holds_no_day_no_stamp_and_no_deed(text: str, words: str, teller: str) -> None:
    """Weekdays, a page's stamp and a raid that claimed lives are no part of a teller's name, or none."""
    first = who(chain(text, words))[0] or ""
    assert first.lower().removeprefix("the ") == teller.lower().removeprefix("the ")


def test_a_half_quotation_leaves_no_mark_in_a_name() -> None:
    """A quotation mark that opens and never closes in a name is dropped."""
    assert plain_name("Sarn’s “harbour police") == "Sarn’s harbour police"
    assert plain_name("residents of the “Square of Salt”") == "residents of the “Square of Salt”"
    assert plain_name("-Gen Arno Vess") == "Gen Arno Vess"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Juri Sand was beaten to death in full view of his neighbours, Ilse Morck said.", "beaten to death"),
        (
            "Ilse Morck said that the dockers were shot with rounds that are lethal according to navy standards.",
            "the dockers were shot",
        ),
    ],
)
def test_neighbours_who_could_look_on_and_standards_tell_nothing(text: str, words: str) -> None:
    """“In full view of” somebody, “according to” a standard: neither has said a thing."""
    assert who(chain(text, words))[0] == "Ilse Morck"
