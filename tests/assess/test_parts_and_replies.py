"""Of which part of the people a figure is, how far apart figures may be, and claims against who rejects them."""

from __future__ import annotations

import pytest

from firsthand.model.values.quantity import Quantity
from tests.assess.test_stories import conflicts, report
from tests.factories import Report

_COUNCIL = [("the council", "authority")]
_CLINIC = [("the clinic", "medical")]


def of(number: int, unit: str, text: str) -> Quantity:
    """Return an exact figure of a unit."""
    return Quantity(low=number, high=number, comparator="=", unit=unit, text=text)


def toll(name: str, words: str, figure: Quantity | str, tellers: list[tuple[str, str]]) -> Report:
    """Return a report of one figure of the dead."""
    key = "count" if isinstance(figure, str) else "quantity"
    return report(name).says(words, "killing", tellers=tellers, event=name, **{key: figure})


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("The council said 23 Ostrelites were killed.", of(23, "ostrelite", "23 Ostrelites")),
        ("The council said 23 worshippers were killed.", of(23, "worshipper", "23 worshippers")),
    ],
)
def test_a_people_or_those_who_came_are_anybody(words: str, figure: Quantity) -> None:
    """A figure of a people, or of worshippers, is compared with a figure of people."""
    first = toll("one", words, figure, _COUNCIL)
    second = toll("two", "The clinic said 40 people were killed.", "40", _CLINIC)
    assert [kind for kind, _ in conflicts(first, second)] == ["number"]


def test_those_counted_beside_more_people_are_a_part() -> None:
    """Where a text counts 23 worshippers and 40 people, the worshippers are some of them."""
    first = toll("one", "The council said 40 people were killed.", "40", _COUNCIL)
    first.says(
        "It said 23 worshippers were killed.",
        "killing",
        quantity=of(23, "worshipper", "23 worshippers"),
        tellers=_COUNCIL,
        event="b",
    )
    second = toll("two", "The clinic said 40 people were killed.", "40", _CLINIC)
    assert conflicts(first, second) == []


def test_what_two_tellers_of_a_text_count_is_no_part_and_whole() -> None:
    """Where the council counts 23 worshippers, and a priest beside it 40 people, the clinic's 50 answers both."""
    first = toll(
        "one", "The council said 23 worshippers were killed.", of(23, "worshipper", "23 worshippers"), _COUNCIL
    )
    first.says("A priest said 40 people were killed.", "killing", count="40", tellers=[("a priest", "witness")])
    second = toll("two", "The clinic said 50 people were killed.", "50", _CLINIC)
    told = {figure for kind, why in conflicts(first, second) if kind == "number" for figure in why.split("”")}
    assert any("23" in figure for figure in told)


def test_only_one_answers_whoever_counts_more() -> None:
    """One dead is no figure beside nine; "only one" is, whatever figure its teller speaks of beside it."""
    first = toll("one", "The council said nine people were killed.", of(9, "people", "nine people"), _COUNCIL)
    for words, kinds in (("only one person", ["number"]), ("one person", [])):
        second = toll("two", f"The clinic said {words} died.", of(1, "person", words), _CLINIC)
        assert [kind for kind, _ in conflicts(first, second)] == kinds


@pytest.mark.parametrize(("words", "kinds"), [("only three people", ["number"]), ("three people", [])])
def test_only_so_few_answers_however_many(words: str, kinds: list[str]) -> None:
    """Three beside 90 is of another thing; only three is an answer."""
    first = toll("one", f"The council said {words} were killed.", of(3, "people", words), _COUNCIL)
    second = toll("two", "The clinic said 90 people were killed.", "90", _CLINIC)
    assert [kind for kind, _ in conflicts(first, second)] == kinds


@pytest.mark.parametrize(
    "reply",
    [
        "The governor’s office dismissed the report as hasty.",
        "The governor’s office rejected the allegations.",
        "The governor’s office called it an outright lie.",
    ],
)
def test_a_reply_without_a_deed_denies_what_is_claimed_just_before(reply: str) -> None:
    """Who rejects a report, and tells of no deed, stands against what the sentence before tells of it."""
    text = report("one").says("The clinic said guards locked the gate.", "other", tellers=_CLINIC, event=None)
    text.says(reply, "other", tellers=[("the governor’s office", "authority")], event=None)
    assert [kind for kind, _ in conflicts(text)] == ["denial"]


def test_neither_confirmed_nor_denied_is_no_reply() -> None:
    """Who did not deny a report has not rejected it."""
    text = report("one").says("The clinic said guards locked the gate.", "other", tellers=_CLINIC, event=None)
    text.says(
        "The governor’s office did not deny the report.",
        "other",
        tellers=[("the governor’s office", "authority")],
        event=None,
    )
    assert conflicts(text) == []


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("19 people died, two of whom were his brothers", ["number"]),
        ("19 people of his family died", []),
        ("the other 19 people died", []),
    ],
)
def test_relatives_among_the_dead_make_no_household(words: str, kinds: list[str]) -> None:
    """A toll is one of all, though some were a teller's brothers; a family's, or of others, it is not."""
    first = toll("one", f"The clinic said {words}.", of(19, "people", "19 people"), _CLINIC)
    second = toll("two", "The council said 40 people were killed.", "40", _COUNCIL)
    assert [kind for kind, _ in conflicts(first, second)] == kinds


def test_a_report_called_fake_is_of_whoever_reports_officially() -> None:
    """Further down than the sentence after it, a report that is called fake is the one of an office or an expert."""
    text = report("one").says("The lamp fell on him.", "other", tellers=[("the coroner", "expert")], event=None)
    text.says("It rained that week.", "other", tellers=[("a farmer", "witness")], event=None)
    text.says("She said this report is fake.", "other", tellers=[("his sister", "relative")], event=None)
    assert [kind for kind, _ in conflicts(text)] == ["denial"]


def test_claims_are_answered_in_another_text_of_the_story_where_their_own_tells_none() -> None:
    """Who discredits the accounts of shepherds stands against what another text has of them."""
    first = report("one").says("Men burned 3 tents.", "destruction", tellers=[("the shepherds", "witness")], event="a")
    second = report("two").says(
        "He discredited the accounts of the shepherds about the tents.",
        "other",
        tellers=[("a spokesman", "other")],
        event=None,
    )
    assert ("denial", "a spokesman calls it untrue") in conflicts(first, second)
