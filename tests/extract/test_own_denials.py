"""A denial that is a clause of its own answers by itself; what is denied or owned begins with who does so."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("text", "disputes"),
    [
        ("Police deny responsibility, saying the porter fell.", "actor"),
        ("Orle and Sarn had for months flatly denied the involvement of Orlan forces.", "actor"),
        ("A mayor denied the allegations saying simply: “False.”", None),
        ("The ministry categorically rejects the preposterous accusations levelled by the group.", None),
        ("The accusations were denied by the ministry.", None),
        ("The army denied it.", None),
        ("The harbour police on Monday denied using undue force on the porter.", None),
        ("An army spokesman described the claims as “duplicitous.”", "occurrence"),
    ],
)
def test_a_denial_of_what_was_told_before_is_an_answer(text: str, disputes: str | None) -> None:
    """It says what is disputed only where its words do."""
    found = [one for one in statements(text) if one.response is not None]
    assert found
    assert found[0].response is not None
    assert (found[0].act, found[0].standing) == ("other", "denied")
    assert (found[0].response.kind, found[0].response.disputes) == ("denies", disputes)


@pytest.mark.parametrize(
    "text",
    [
        "Her client was denied bail.",
        "The army did not deny responsibility.",
        "The court rejected the claim.",
        "The army denied aid workers access to the village.",
        "She described the road as false.",
        "The mayor rejected the gift.",
    ],
)
def test_what_is_withheld_ruled_or_not_denied_is_no_denial(text: str) -> None:
    """Goods withheld, a court's ruling, a denial negated, and what nobody claimed answer nothing."""
    assert all(one.response is None for one in statements(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The government denies that its guards shot the porter.", "shooting"),
        ("Orle's army on Monday denied charges that it had massacred porters in the valley.", "killing"),
        ("The general admitted that his men shot the porter.", "shooting"),
    ],
)
def test_what_is_denied_or_owned_begins_with_whoever_does_so(text: str, act: str) -> None:
    """Without "the army denied that", the words would say the opposite of what is told."""
    found = next(one for one in statements(text) if one.act == act)
    assert found.text == text.rstrip(".")


def test_what_goes_on_behind_a_claim_is_denied_once() -> None:
    """The denial of a claim whose content is told has no second statement beside it."""
    told = statements("The army denied charges that it had massacred porters.")
    assert [one.act for one in told] == ["killing"]
