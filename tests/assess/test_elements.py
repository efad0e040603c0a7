"""Things that somebody says there was none of, against those who tell of them."""

from __future__ import annotations

import pytest

from firsthand.assess.contradictions.things import Thing, denied_in, tells_of
from tests.assess.test_versions import CAPTAIN, FARMER, assessed, report
from tests.factories import Report


def denied(*reports: Report) -> list[str]:
    """Return the things that these reports part on."""
    end = "”: told of, and denied"
    reasons = [one.reasons[0] for one in assessed(*reports).contradictions if one.verdict == "conflict"]
    return sorted(reason.removesuffix(end).removeprefix("“") for reason in reasons if reason.endswith(end))


@pytest.mark.parametrize(
    ("one", "other", "thing"),
    [
        ("A balloon flew over the fair.", "There was no fair.", "fair"),
        ("They were hit from a balloon.", "No balloon was used that day.", "balloon"),
        ("Most of them sell spirits.", "No one sells spirits in Velmar.", "spirit"),
        ("What happened was a massacre.", "He called reports of a massacre untrue.", "massacre"),
        ("The lorries entered the yard.", "No lorries entered the yard.", "lorry"),
    ],
)
def test_what_there_was_none_of_stands_against_who_tells_of_it(one: str, other: str, thing: str) -> None:
    """No such thing, none used, nobody who did it, a report of it called untrue: all deny what another tells."""
    assert denied(report("one", one, FARMER), report("two", other, CAPTAIN)) == [thing]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The evidence was shown to all.", "There was no evidence."),
        ("The lorries stood at the inn.", "No lorries entered the yard."),
        ("There was no fair.", "There was no fair that day."),
        ("Farmers came to the yard.", "There were no farmers."),
        ("He said that a balloon may have been there.", "No balloons, he said."),
    ],
)
def test_what_is_known_done_elsewhere_or_denied_twice_is_no_conflict(one: str, other: str) -> None:
    """Evidence is no thing, what did not enter may stand, two denials agree, and people are asked of elsewhere."""
    assert denied(report("one", one, FARMER), report("two", other, CAPTAIN)) == []


def test_one_teller_contradicts_nobody_in_one_text() -> None:
    """Who tells of a thing and denies it in one text stands against nobody."""
    both = report("one", "The fair was loud.", FARMER).says("There was no fair.", "other", tellers=[FARMER], event=None)
    assert denied(both) == []


def test_a_thing_is_read_in_the_singular_with_what_it_did() -> None:
    """Nouns are found in any number, verbs in any form."""
    assert denied_in("No carriages had crossed the bridge.") == (Thing(noun="carriage", did="cross"),)
    assert tells_of("One carriage crosses here.", Thing(noun="carriage", did="cross"))
    assert not tells_of("No carriage crosses here.", Thing(noun="carriage", did="cross"))
