"""Matters: texts of one story are linked and assessed together, whatever their incidents; others stay apart."""

from __future__ import annotations

import pytest

from firsthand.link.joining import Given, Joining
from firsthand.link.plan import TOLD_EVERYWHERE
from tests.factories import Report


def matters(*reports: Report) -> list[int]:
    """Return how many documents each matter has."""
    found = Joining(Given([report.reading() for report in reports]), ()).matters
    return sorted(len(matter.documents) for matter in found)


def raid(name: str, place: str, day: str | None) -> Report:
    """Return a report on a raid on a hamlet that shares nobody, no number and no incident with another such report."""
    report = Report(name, name.title())
    report.prose(f"What came over {place} is told by {name}.")
    man = report.person(f"{name.title()} Tarn")
    words = f"Riders shot {name.title()} Tarn at his door in {place}, {name} learnt."
    return report.says(words, "shooting", victims=[man], place=place, **({"on": day} if day else {}))


@pytest.mark.parametrize(
    ("place", "day", "wanted"),
    [
        ("Orrel", "2031-05-11", [2]),
        ("Orrel", "2031-05-13", [2]),
        ("Orrel", None, [2]),
        ("Orrel", "2031-09-02", [1, 1]),
        ("Tavin", "2031-05-11", [1, 1]),
    ],
    ids=["one day", "two days later", "no day", "months later", "another hamlet"],
)
def test_texts_about_one_small_place_at_one_time_are_one_matter(place: str, day: str | None, wanted: list[int]) -> None:
    """Two texts on one hamlet name other victims, so that their incidents stay apart: they are one story even so."""
    assert matters(raid("herald", "Orrel", "2031-05-11"), raid("post", place, day)) == wanted


def test_a_town_of_many_reports_ties_none() -> None:
    """A town told of in very many texts is no story of its own."""
    names = [f"{first}{second}or" for first in "bdfgkl" for second in "aeiou"]
    assert len(names) > TOLD_EVERYWHERE
    assert matters(*(raid(name, "Orrel", "2031-05-11") for name in names)) == [1] * len(names)
