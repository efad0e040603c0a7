"""Denials told in passing beside what they deny: whoever denies tells them, and “it” is the accused."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements


@pytest.mark.parametrize(
    ("text", "denier", "accuser"),
    [
        (
            "The Orlan army accused Dockers League members of trying to murder the harbour master - a charge the group denies.",
            "Dockers League",
            "The Orlan army",
        ),
        ("The ministry said dockers shelled the quay on Friday, an allegation they denied.", "dockers", "The ministry"),
        ("The army said the sect had attacked the convoy, a charge denied by the sect.", "the sect", "The army"),
        (
            "The military accuses the sect of trying to kill Gen Ilmar Dorn, which it denies.",
            "the sect",
            "The military",
        ),
    ],
)
def test_who_denies_in_passing_tells_the_denial_and_nothing_else(text: str, denier: str, accuser: str) -> None:
    """What is denied stays with the accuser."""
    found = statements(text)
    aside = [one for one in found if one.response is not None]
    assert [(one.standing, one.chain[0].who, len(one.chain)) for one in aside] == [("denied", denier, 2)]
    told = [one for one in found if one.act != "other"]
    assert told
    assert {one.chain[0].who for one in told} == {accuser}


@pytest.mark.parametrize(
    "text",
    [
        "The guard, who denied the charge, said six dockers drowned.",
        "The mayor said the quay that rebels denied visitors was shelled.",
    ],
)
def test_a_clause_that_describes_whoever_speaks_or_withholds_is_no_denial_in_passing(text: str) -> None:
    """Only a loose “which” or a clause on a claim denies what stands before it."""
    assert all(one.chain[0].who not in ("rebels", "visitors") for one in statements(text))


def test_calling_a_report_unsubstantiated_denies_it() -> None:
    """“rejected the report, calling it “unsubstantiated”” is one body's denial twice."""
    found = statements("The army rejected the report, calling it “unsubstantiated”.")
    assert [(one.standing, one.chain[0].who) for one in found] == [("denied", "The army"), ("denied", "The army")]
