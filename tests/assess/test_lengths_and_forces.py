"""How long and how many came: told of one matter in ways that cannot both hold."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.assess import assess
from firsthand.assess.contradictions.durations import _hours
from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.model.statement import Statement
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When
from tests.factories import Report


def raid(name: str, words: str, teller: str, act: str = "raid", **about: object) -> Report:
    """Return a report on what was done to Ivo Tarn, 38, teacher of Orr, with one more sentence."""
    report = Report(name, name.title(), "2013-03-20")
    man = report.person("Ivo Tarn", roles=("teacher",), age=38)
    who = report.person(teller)
    report.says(
        f"Ivo Tarn was beaten in Orr on March 14, says the {name}.", "beating", victims=[man], place="Orr",
        on="2013-03-14", event="a", tellers=[(who, "witness")],
    )  # fmt: skip
    return report.says(words, act, tellers=[(who, "witness")], event="a", place="Orr", on="2013-03-14", **about)  # type: ignore[arg-type]


def kinds(*reports: Report) -> list[tuple[str, str]]:
    """Return kind and verdict of each contradiction."""
    settings = LinkSettings()
    found = assess(link([report.reading() for report in reports], (), settings), settings).contradictions
    return sorted((one.kind, one.verdict) for one in found)


def test_two_figures_of_those_who_came() -> None:
    """Twenty-five officers or fourteen soldiers cannot both have come."""
    one = raid("one", "A force of 25 members of the guard stormed his house in Orr.", "Ada Holm", count="=25")
    two = raid("two", "The raid was led by 14 armed soldiers, in Orr.", "Bo Linde", count="=14")
    assert ("number", "conflict") in kinds(one, two)


def test_those_of_whom_a_force_is_made_up_came() -> None:
    """A force that consists of the fourteen accused is fourteen who came, whatever they are called."""
    one = raid("one", "A force of 25 members of the guard stormed his house in Orr.", "Ada Holm", count="=25")
    fourteen = Quantity(low=14, high=14, comparator="=", unit=None, text="fourteen")
    words = "A unit of the guard consisting of the fourteen accused moved to Orr."
    two = raid("two", words, "Bo Linde", "other", quantity=fourteen)
    assert ("number", "conflict") in kinds(one, two)


def test_two_ages_are_one_contradiction_with_all_who_tell_them() -> None:
    """Three texts that give a man 38 years and one that gives him 39: one conflict, each age one proposition."""
    reports = []
    for name, age in (("one", 38), ("two", 38), ("three", 38), ("four", 39)):
        report = raid(name, "Men came to Orr.", f"Ada {name.title()}", "other")
        years = Quantity(low=age, high=age, comparator="=", unit="year", text=str(age))
        reports.append(report.says(f"Ivo Tarn, {age}", "age", victims=["e1"], quantity=years))
    settings = LinkSettings()
    found = assess(link([report.reading() for report in reports], (), settings), settings)
    (ages,) = [one for one in found.contradictions if "years of age" in one.reasons[0]]
    sides = [one for one in found.propositions if one.id in ages.between]
    assert [len(one.statements) for one in sides] == [3]
    assert ages.verdict == "conflict"


def test_about_as_many_is_no_conflict() -> None:
    """A round figure and an exact one that it fits can both hold."""
    one = raid("one", "A force of 25 members of the guard stormed his house in Orr.", "Ada Holm", count="=25")
    two = raid("two", "The raid was led by some 24 armed soldiers, in Orr.", "Bo Linde", count="~24")
    assert ("number", "conflict") not in kinds(one, two)


@pytest.mark.parametrize(
    ("words", "duration", "low", "high"),
    [
        ("He died within an hour", "PT1H", 0.0, 1.0),
        ("He died two hours after his arrest", "PT2H", 2.0, 2.0),
        ("He died about four hours after his arrest", "PT4H", 3.0, 5.0),
        ("He was held for more than two days", "P2D", 48.0, float("inf")),
    ],
)
def test_lengths_as_their_words_bound_them(words: str, duration: str, low: float, high: float) -> None:
    """Within is an upper bound, more than a lower one, about has slack."""
    text = words.split(" ", 3)[-1]
    when = When(edtf=None, duration=duration, text=text, basis="stated", quantifier="within")
    statement = Statement(
        id="s", document="d", start=0, end=len(words), text=words, segment="body", act="death", act_code=None,
        trigger=(0, 1), when=when,
    )  # fmt: skip
    assert _hours(statement) == (low, high)


def test_held_by_a_day_before_the_arrest() -> None:
    """Whoever was seized on the 14th was not in the cells by the 12th."""
    report = raid("one", "By March 12 Ivo Tarn had spent two nights in the cells.", "Ada Holm", "other")
    other = Report("two", "Two", "2013-03-20")
    man = other.person("Ivo Tarn")
    other.says("Ivo Tarn was seized in Orr on March 14.", "arrest", victims=[man], on="2013-03-14", event="a")
    other.says("By March 12 he had spent two nights in the cells.", victims=[man], on="../2013-03-12", event="a")
    assert kinds(other) == [("date", "conflict")]
    assert kinds(report) == []


def test_a_length_is_told_by_all_that_its_words_tell() -> None:
    """Killed two hours after his arrest: that tells of the killing and of the arrest: both stand against "in an hour"."""
    reports = []
    for name, words, length in (
        ("one", "Ivo Tarn was killed two hours after his arrest.", "PT2H"),
        ("two", "Ivo Tarn died within an hour of being detained.", "PT1H"),
    ):
        report = raid(name, "Men came to Orr.", f"Ada {name.title()}", "other")
        told = words.split(" ", 3)[-1].removesuffix(".")
        when = When(edtf=None, duration=length, text=told, basis="stated", quantifier="within")
        report.says(words, "killing", victims=["e1"], event="a", when=when)
        reports.append(report)
    first = reports[0].reading()
    killing = first.statements[-1]
    arrest = msgspec.structs.replace(killing, id="s-arrest", act="arrest")
    first = msgspec.structs.replace(first, statements=(*first.statements, arrest))
    settings = LinkSettings()
    found = assess(link([first, reports[1].reading()], (), settings), settings)
    (lengths,) = [one for one in found.contradictions if "hour" in one.reasons[0]]
    (both,) = [one for one in found.propositions if one.id in lengths.between]
    assert len(both.statements) == 2
