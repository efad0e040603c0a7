"""Two states that accuse one another are two parties, whose accounts exclude one another."""

from __future__ import annotations

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.model.record import Contradiction
from tests.factories import Report


def shelled(name: str, actor: str, teller: str, place: str = "Orr") -> Report:
    """Return a report in which somebody says whose forces shelled a mill, killing millers."""
    report = Report(name, name.title(), "2013-03-20")
    millers = report.group("millers of Orr")
    return report.says(
        f"{actor} killed the millers in {place}, {teller} said.", "killing", victims=[millers], actors=[actor],
        tellers=[(teller, "armed_force")], place=place, on="2013-03-14", event="a",
    )  # fmt: skip


def identities(*reports: Report) -> list[Contradiction]:
    """Return who-did-it contradictions of reports."""
    found = assess(link([report.reading() for report in reports], (), LinkSettings()), LinkSettings())
    return [one for one in found.contradictions if one.kind == "identity"]


def test_two_states_that_accuse_one_another() -> None:
    """Both sides are armies, and each lays it to the other."""
    (found,) = identities(
        shelled("one", "Tarnian forces", "the Lomnar army"), shelled("two", "Lomnar troops", "the Tarnian army")
    )
    assert found.verdict == "conflict"
    assert "Tarnian forces" in found.reasons[0]


def test_two_armies_accused_by_others_may_both_have_done_it() -> None:
    """Where neither answers the other, that both are named is no contradiction."""
    assert not identities(
        shelled("one", "Tarnian forces", "the Basin army"), shelled("two", "Lomnar troops", "the Basin army")
    )
