"""Roles: joined after an order and already serving before it, told of one person by rules that hold of any wording."""

from __future__ import annotations

import pytest

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.link import link
from tests.factories import Report


def alarms(joining: str, serving: str, *, member: bool = True, when: str | None = None) -> int:
    """Count the discrepancies of role in a report on one sailor, told to be among those who joined."""
    report = Report("roles", "Lamp")
    those = report.group("those who joined")
    sailor = report.person(None, descriptor="the sailor", **({"member_of": those} if member else {}))
    report.says(joining, "enlistment", victims=[those], event=None, **({"on": when} if when else {}))
    report.says(serving, "service", victims=[sailor], event=None)
    record = link([report.reading()], (), LinkSettings())
    return sum(one.kind == "role" for one in assess(record, LinkSettings()).contradictions)


SERVING = "The sailor was already in the navy."


@pytest.mark.parametrize(
    "serving",
    [
        SERVING,
        "The sailor had been on the force for years.",
        "The sailor was a career officer.",
        "The sailor was an officer when the fleet was announced.",
    ],
)
def test_a_member_of_those_who_joined_who_already_served(serving: str) -> None:
    """Whoever is counted among those who joined late did not already serve."""
    text, _, when = serving.partition(" when ")
    assert alarms("The sailor was among those who joined after the decree.", f"{text} when {when}" if when else text)


def test_no_alarm_without_membership_or_an_earlier_service() -> None:
    """Others joined; he served after he had joined; he joined in a year long before, or from school."""
    joining = "The sailor was among those who joined after the decree."
    assert not alarms(joining, SERVING, member=False)
    assert not alarms(joining, "The sailor was serving on a frigate.")
    assert not alarms("The sailor was among those who joined in 2009.", SERVING, when="2009")
    assert not alarms("He joined straight from school.", SERVING)
