"""Events over documents: one incident where whom, where, on which day or a rare number ties them, else several."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.model.annotated import PlaceMention
from tests.factories import Report


def incidents(*reports: Report) -> int:
    """Return how many incidents these reports make."""
    return len(link([report.reading() for report in reports], (), LinkSettings()).incidents)


def detained(name: str, count: str, **about: object) -> Report:
    """Return a report on dockers who were detained."""
    report = Report(name, name.title())
    dockers = report.group("dockers from the harbour")
    words = f"{count.lstrip('>=')} dockers from the harbour were detained, the {name} has learnt."
    return report.says(words, victims=[dockers], count=count, **about)


@pytest.mark.parametrize(
    ("count", "about", "wanted"),
    [
        ("7", {}, 2),
        ("7", {"on": "2020-05-11"}, 1),
        ("7", {"place": "Brod"}, 1),
        ("137", {}, 1),
    ],
    ids=["a small number alone", "and one day", "and one place", "a rare number"],
)
def test_alike_events_need_something_to_tie_them(count: str, about: dict[str, object], wanted: int) -> None:
    """That seven dockers were detained may be told of any two days and harbours."""
    assert incidents(detained("herald", count, **about), detained("post", count, **about)) == wanted


def test_an_unnamed_victim_among_many_makes_it_no_one_persons_event() -> None:
    """One text singles out "a seamstress" among the twenty-three dead, the other does not: both tell of one day."""
    reports = []
    for name in ("herald", "post"):
        report = Report(name, name.title())
        dead = report.group("weavers")
        report.says("Gunmen killed 23 weavers in Brod.", "killing", victims=[dead], count="23", place="Brod",
                    on="2020-05-11", event="a")  # fmt: skip
        if name == "post":
            woman = report.person(None, descriptor="a seamstress")
            report.says("A seamstress was killed at her loom.", "killing", victims=[woman], event="a")
        reports.append(report)
    assert incidents(*reports) == 1


@pytest.mark.parametrize(("first", "second", "wanted"), [("Orrel", "Orrel", 1), ("Orrel", "Tavin", 2)])
def test_a_place_that_no_gazetteer_has_ties_events_by_its_name(first: str, second: str, wanted: int) -> None:
    """A hamlet is told of as "in Orrel" and as "the Orrel massacre": its name beside the deed is where it was."""
    reports = []
    for name, words in (
        ("herald", f"Gunmen killed weavers in {first}."),
        ("post", f"The {second} massacre killed weavers."),
    ):
        report = Report(name, name.title())
        report.says(words, "killing", victims=[report.group("weavers")], on="2020-05-11")
        reports.append(report)
    assert incidents(*reports) == wanted


def test_one_named_among_many_makes_it_no_one_persons_event() -> None:
    """A text mostly of many that names one of them tells of the event of which another tells without a name."""
    one, other = Report("one", "Lamp"), Report("other", "Post")
    for report in (one, other):
        miners = report.group("miners")
        report.says("Soldiers shot 22 miners in Lom.", "killing", victims=[miners], place="Lom", on="2031-05-11",
                    count="22", event="a")  # fmt: skip
        report.says("The miners were killed at dawn.", "killing", victims=[miners], event="a")
    tarn = other.person("Oto Tarn", sex="male")
    other.says("Oto Tarn was killed at the gate.", "killing", victims=[tarn], event="a")
    assert incidents(one, other) == 1


def test_the_main_event_was_where_its_text_says_it_is() -> None:
    """A text that names one small place again and again tells its main event of that place, though never beside it."""
    one, other = Report("one", "Lamp"), Report("other", "Post")
    one.says(
        "Soldiers shot miners at the pit in Brod.", "killing", victims=[one.group("miners")], place="Brod", event="a"
    )
    other.says("Soldiers shot miners at the pit.", "killing", victims=[other.group("miners")], event="a")
    for named, wanted in ((("Brod", "Brod", "Orr"), 1), (("Brod", "Orr"), 2), (("Brod", "Brod", "Orr", "Orr"), 2)):
        places = tuple(place_mention(name) for name in named)
        readings = [one.reading(), msgspec.structs.replace(other.reading(), places=places)]
        record = link(readings, (), LinkSettings())
        assert len(record.incidents) == wanted, named


def place_mention(name: str) -> PlaceMention:
    """Return a mention of a town that no gazetteer has."""
    return PlaceMention(
        start=0, end=3, first=0, last=1, text=name, name=name, kind="settlement", place=None, geonameid=None, country=None,
        lat=None, lon=None, radius_km=None, basis="unresolved",
    )  # fmt: skip
