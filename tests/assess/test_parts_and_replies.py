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
