"""What hangs behind a clause stands in its statement's words, where the same people tell it."""

from __future__ import annotations

from tests.extract.acts_corpus import statements


def words(text: str, act: str) -> str:
    """Return the words of the first statement of an act."""
    return next(one.text for one in statements(text) if one.act == act)


def test_a_statement_holds_what_hangs_on_it() -> None:
    """An "after …" told by the same teller is in the words, and has a statement of its own besides."""
    text = "Witnesses say that the porter was detained after scuffling with guards."
    assert words(text, "detention").endswith("detained after scuffling with guards")
    assert any(one.text == "scuffling with guards" for one in statements(text))


def test_another_tellers_clause_is_not_taken_in() -> None:
    """What the publisher adds behind somebody's words is no part of them."""
    text = "The porter was detained, his sister said, after the mayor had lied about it."
    assert words(text, "detention") == "The porter was detained"


def test_the_words_are_the_documents() -> None:
    """A grown statement is still one run of the text."""
    text = "Guards beat a porter who had asked for water, and left."
    assert all(text[one.start : one.end] == one.text for one in statements(text))


def test_a_clause_about_a_noun_stays_by_itself() -> None:
    """The relative clause has its noun in it, so the statement before it ends there."""
    assert words("Guards beat twelve porters, who had asked for water.", "beating") == "Guards beat twelve porters"


def test_two_deeds_in_one_breath_are_whole_in_the_first() -> None:
    """What the same people do next, behind a bare "and", is in the words of the first deed, and has its own besides."""
    text = "Masked men dragged the porter out and shot him."
    assert words(text, "shooting") == "shot him"
    assert any(one.text == text.rstrip(".") for one in statements(text) if one.act != "shooting")


def test_a_deed_begins_with_whom_it_tells_of() -> None:
    """Where the words before it tell no act, a deed without a subject has them, since its doer stands there."""
    text = "Masked men entered the shed and shot the porter."
    assert words(text, "shooting") == "Masked men entered the shed and shot the porter"


def test_deeds_of_two_people_stay_apart() -> None:
    """A second clause with a subject of its own, or one told by another, is no part of the first."""
    assert words("Guards shot the porter and his sister beat a guard.", "shooting") == "Guards shot the porter"
    assert words("Guards shot the porter, and later beat his sister.", "shooting") == "Guards shot the porter"


def test_a_clause_that_says_which_one_is_meant_stands_with_its_noun() -> None:
    """Without a comma, the relative clause is part of the noun; it has a statement of its own besides."""
    text = "Guards beat a porter who was their neighbour."
    assert words(text, "beating") == "Guards beat a porter who was their neighbour"
    assert any(one.text == "a porter who was their neighbour" for one in statements(text))


def test_a_clause_has_the_word_by_which_it_hangs() -> None:
    """The words "while he was sleeping" say with their first one how they belong to the rest."""
    for text, told in (
        ("Guards stormed the shed while he was sleeping.", "while he was sleeping"),
        ("Two porters were shot with their hands bound with rope.", "with their hands bound with rope"),
    ):
        assert told in [one.text for one in statements(text)]
    assert "with people wearing masks" not in [one.text for one in statements("He met with people wearing masks.")]


def test_one_who_does_not_do_both_joins_no_deeds() -> None:
    """What one was doing and another did are of two people, however they were parsed."""
    text = "Guards stormed the shed while he was sleeping and beat him."
    assert words(text, "beating") == "beat him"


def test_a_verb_keeps_the_clause_that_it_needs() -> None:
    """Seeing, keeping or being guilty tell nothing without what is seen, kept or done."""
    for text, told in (
        ("He saw two porters being beaten.", "He saw two porters being beaten"),
        ("The guards were found guilty of beating a porter.", "The guards were found guilty of beating a porter"),
    ):
        assert told in [one.text for one in statements(text)]


def test_words_that_only_tell_stand_with_what_they_tell() -> None:
    """Who says it and by what verb stand in the statement's words where they come right before it."""
    assert words("The mayor said guards beat a porter.", "beating") == "The mayor said guards beat a porter"
    assert words("The mayor said on Monday, by letter, guards beat a porter.", "beating").endswith(
        "guards beat a porter"
    )
    assert words("Guards beat a porter, the mayor said.", "beating") == "Guards beat a porter"


def test_verbs_that_share_what_follows_are_one() -> None:
    """A bare verb before "or" goes on to what follows the second."""
    assert any(
        one.text == "The porters hid or slept in the barn"
        for one in statements("The porters hid or slept in the barn.")
    )


def test_there_was_one_who_did_it() -> None:
    """Said: "there was a guard who beat him" is one deed, not a guard and a deed."""
    text = "There was a third guard who beat the porter."
    assert words(text, "beating") == text.rstrip(".")
