"""Last known beliefs: a death is final unless somebody is surely seen later; beliefs go newest first."""

from __future__ import annotations

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.link import link
from tests.factories import Report


def standing(*reports: Report) -> list[tuple[str, str | None]]:
    """Return status and date of what still stands of the only person observed."""
    record = link([report.reading() for report in reports], (), LinkSettings())
    (person,) = [one for one in assess(record, LinkSettings()).people if one.observations]
    return [(person.observations[at].status, person.observations[at].as_of) for at in person.last_known]


def told(name: str, published: str, *states: tuple[str, str, str | None], **about: str) -> Report:
    """Return a report on Ivo Tarn, 38, teacher of Orr: (act, status, day) a sentence."""
    report = Report(name, name.title(), published)
    man = report.person("Ivo Tarn", roles=("teacher",), age=38)
    for number, (act, status, day) in enumerate(states):
        report.says(
            f"Ivo Tarn, a teacher of Orr, was {status} there, report {name}{number}.", act, victims=[man], place="Orr",
            event="fate", observed=status, **({"on": day} if day else {}), **about,
        )  # fmt: skip
    return report


def test_a_death_ends_what_was_told_of_the_living() -> None:
    """Held, with no date or an earlier one, no longer stands beside a death."""
    assert standing(told("one", "2013-03-20", ("detention", "held", None), ("death", "dead", "2013-03-14"))) == [
        ("dead", "2013-03-14")
    ]
    assert standing(told("two", "2013-03-20", ("detention", "held", "2013-03-10"), ("death", "dead", None))) == [
        ("dead", None)
    ]


def test_a_later_sighting_stands_beside_a_death() -> None:
    """Both are kept, the newer belief first."""
    report = told("three", "2013-06-20", ("death", "dead", "2013-03-14"), ("detention", "held", "2013-05-02"))
    assert standing(report) == [("held", "2013-05-02"), ("dead", "2013-03-14")]


def test_a_death_only_believed_ends_nothing() -> None:
    """Somebody feared dead is still last known to be held."""
    report = Report("four", "Four", "2013-04-01")
    man = report.person("Ivo Tarn")
    report.says("Ivo Tarn is held in Orr.", victims=[man], event="a", observed="held")
    report.says("Ivo Tarn is feared dead.", "death", victims=[man], event="a", observed="dead", standing="hedged")
    assert sorted(standing(report)) == [("dead", None), ("held", None)]
