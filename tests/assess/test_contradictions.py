"""Contradictions: typed and judged, and no alarm where both can hold or time has passed."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.assess import assess
from firsthand.assess.contradictions.numbers import judge
from firsthand.assess.contradictions.scope import has_risen
from firsthand.config import LinkSettings
from firsthand.errors import UserError
from firsthand.link import link
from firsthand.model.record import Contradiction
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When
from firsthand.model.vocabulary import CalendarEntry
from tests.factories import Report, figure


def found(*reports: Report, calendar: tuple[CalendarEntry, ...] = ()) -> tuple[Contradiction, ...]:
    """Return the contradictions of a case."""
    settings = LinkSettings(calendar=calendar)
    return assess(link([report.reading() for report in reports], (), settings), settings).contradictions


def kinds(*reports: Report) -> set[tuple[str, str]]:
    """Return kind and verdict of each contradiction."""
    return {(one.kind, one.verdict) for one in found(*reports)}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("=12", ">=31", "conflict"),
        ("~300", "=203", "conflict"),
        (">500", "~300", "conflict"),
        (">=234", ">80", "discrepancy"),
        ("~300", ">300", "discrepancy"),
        ("~300", "=293", "granularity"),
    ],
)
def test_figures_are_judged_by_what_they_allow(one: str, other: str, verdict: str) -> None:
    """Two figures conflict only where no number of people fits both."""
    assert judge(figure(one), figure(other))[0] == verdict
    assert judge(figure(other), figure(one))[0] == verdict


def counted(name: str, count: str, published: str, *, teller: str = "Basin Ledger") -> Report:
    """Return a report of how many are held in Orr."""
    report = Report(name, name.title(), published)
    men = report.group("miners")
    return report.says(
        f"{teller} told the {name} how many miners are held in Orr.",
        tellers=[(teller, "ngo")],
        victims=[men],
        place="Orr",
        count=count,
    )


def test_rival_figures_conflict_across_documents() -> None:
    """An authority's twelve and a rights group's thirty-one cannot both hold."""
    assert ("number", "conflict") in kinds(
        counted("a", ">=31", "2013-01-02"), counted("b", "=12", "2013-01-03", teller="Orr Ministry")
    )


def test_a_growing_toll_is_superseded() -> None:
    """The same teller's higher count of a later day replaces the lower one."""
    assert kinds(counted("a", "=12", "2013-01-02"), counted("b", "=31", "2013-01-09")) == {("number", "superseded")}


def test_figures_of_other_places_are_no_contradiction() -> None:
    """A bus crash in another town has its own figures."""
    crash = Report("crash", "Crash", "2013-01-03")
    people = crash.group("passengers")
    crash.says(
        "Four passengers died when a bus left the road near Sill.", "death", victims=[people], place="Sill", count="=4"
    )
    assert not kinds(counted("a", ">=31", "2013-01-02"), crash)


def dead(name: str, day: str, words: str, act: str = "death", teller: str = "a cousin") -> Report:
    """Return a report of a man's death."""
    report = Report(name, name.title(), "2013-03-20")
    man = report.person("Ivo Tarn", sex="male")
    return report.says(
        words, act, tellers=[(teller, "relative")], victims=[man], place="Orr", on=day, event="fate", observed="dead"
    )


def test_two_days_of_one_death_conflict_once() -> None:
    """A man dies once: another day is a conflict, and three tellings of one day make one."""
    reports = [
        dead(f"r{n}", "2013-03-14", f"Ivo Tarn died in Orr that night, cousin number {n} said.") for n in range(3)
    ]
    odd = dead("odd", "2013-05-02", "Ivo Tarn died in Orr in the spring, another cousin said.")
    dates = [one for one in found(*reports, odd) if one.kind == "date"]
    assert [one.verdict for one in dates] == ["conflict"]


def test_causes_of_a_death_conflict() -> None:
    """Beaten to death, says the family; heart failure, says the ministry."""
    one = dead("one", "2013-03-14", "Ivo Tarn was beaten to death in the cells of Orr.", "killing")
    two = dead("two", "2013-03-14", "Ivo Tarn died of heart failure in Orr, a ministry said.", teller="the ministry")
    assert ("cause", "conflict") in kinds(one, two)


def test_held_and_later_free_is_no_conflict() -> None:
    """A status that changes over time contradicts nothing."""
    report = Report("time", "Time", "2013-06-01")
    man = report.person("Ivo Tarn")
    report.says(
        "Ivo Tarn was held in Orr in March.", victims=[man], place="Orr", on="2013-03-02", observed="held", event="fate"
    )
    report.says("Ivo Tarn was let go in May.", "release", victims=[man], on="2013-05-02", observed="free", event="fate")
    assert not kinds(report)


def test_a_denial_stands_against_what_it_denies() -> None:
    """The denial names who denies what, through whom."""
    report = Report("denial", "Lamp")
    men = report.group("miners")
    priest = report.person("Emil Dast", roles=("priest",))
    report.says(
        "Miners are held in Orr, their wives say.",
        tellers=[("their wives", "relative")],
        victims=[men],
        place="Orr",
        event="a",
    )
    report.says(
        "The Guard denied holding miners in Orr.",
        tellers=[("Basin Guard", "armed_force"), (priest, "other")],
        victims=[men],
        place="Orr",
        event="a",
        standing="denied",
    )
    (denial,) = [one for one in found(report) if one.kind == "denial"]
    assert denial.verdict == "conflict"
    assert denial.within_document
    assert "Basin Guard denies that it happened, through Emil Dast" in denial.reasons[0]


def test_joined_after_the_order_and_serving_before_it() -> None:
    """One report that lets a man join late and serve early disagrees with itself."""
    report = Report("roles", "Lamp")
    man = report.person(None, descriptor="the young sailor")
    report.says("The sailor was among those who joined up.", "enlistment", victims=[man], event=None)
    report.says("The sailor was a serving officer when the fleet left.", "service", victims=[man], event=None)
    assert kinds(report) == {("role", "discrepancy")}


ENTRY = CalendarEntry(key="flood", label="The dam at Lint breaks", edtf="2013-04-07", words=(("dam", "lint", "broke"),))


@pytest.mark.parametrize(
    ("words", "alarm"),
    [
        ("The dam at Lint broke on April 9, and the guard fled.", True),
        ("The dam at Lint broke on 7 April 2013, and the guard fled.", False),
        ("The dam at Lint broke on 7 April 2014, and the guard fled.", True),
        ("The guard fled from Lint on April 9.", False),
    ],
)
def test_calendar(words: str, alarm: bool) -> None:
    """A known event with another date is a discrepancy; its own date, or another event, is none."""
    report = Report("flood", "Lamp")
    guard = report.person(None, descriptor="the guard")
    report.says(words, "escape", victims=[guard])
    assert [one.verdict for one in found(report, calendar=(ENTRY,)) if one.kind == "calendar"] == [
        "discrepancy"
    ] * alarm


def test_a_calendar_may_write_names_with_their_capitals() -> None:
    """The words of a case's own calendar are found whatever their letters: a team writes "Lint" for Lint."""
    report = Report("flood", "Lamp")
    report.says("The dam at Lint broke on April 9, and the guard fled.", "escape", victims=[report.person(None)])
    entry = CalendarEntry(key="flood", label="The dam breaks", edtf="2013-04-07", words=(("Dam", "Lint", "broke"),))
    assert [one.verdict for one in found(report, calendar=(entry,)) if one.kind == "calendar"] == ["discrepancy"]


def test_shipped_calendar_is_sound(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Every entry has a date that can be compared; a case's own entry wins; a broken file says what to write."""
    from firsthand.assess.contradictions.calendar import load_calendar
    from firsthand.model.values.days import days_of

    shipped = load_calendar()
    assert len(shipped) >= 25
    assert all(days_of(entry.edtf) and entry.words for entry in shipped)
    own = tmp_path / "calendar.yaml"
    own.write_text(f"- {{key: {shipped[0].key}, label: ours, edtf: '2001', words: [[a, b]]}}\n", encoding="utf-8")
    assert {entry.label for entry in load_calendar(own) if entry.key == shipped[0].key} == {"ours"}
    own.write_text("key: nothing\n", encoding="utf-8")
    with pytest.raises(UserError, match="calendar"):
        load_calendar(own)


def killed(name: str, count: str, text: str, unit: str = "person") -> Report:
    """Return a report of how many died in Orr on one day."""
    report = Report(name, name.title(), "2013-03-20")
    men = report.group("villagers")
    quantity = msgspec.structs.replace(figure(count), unit=unit, text=text)
    return report.says(
        f"{text} were killed in Orr, the {name} wrote.", "killing", victims=[men], place="Orr", on="2013-03-14",
        event="a", tellers=[(f"{name} of Orr", "witness")], quantity=quantity,
    )  # fmt: skip


def test_a_part_and_what_is_counted_beside_are_no_totals() -> None:
    """Seven sisters, and another five, are not set against 108 villagers; dozens are no less than forty."""
    whole = killed("one", "=108", "108 villagers")
    assert not kinds(whole, killed("two", "=7", "Seven sisters", "sister"))
    assert not kinds(whole, killed("two", "=5", "Another five"))
    assert ("number", "conflict") in kinds(whole, killed("two", "=85", "85 villagers"))


def test_hundreds_killed_so_far_are_of_a_longer_time() -> None:
    """A vague count of all who "have been killed so far" is set against nobody's count of one event."""
    vague = Quantity(low=200, high=None, comparator="vague", unit="people", text="hundreds of people")
    words = "hundreds of people have been killed so far in Orr, the two wrote."
    longer = Report("three", "Three", "2013-03-20")
    men = longer.group("hundreds of people")
    longer.says(words, "killing", victims=[men], place="Orr", on="2013-03-14", event="a", quantity=vague)
    assert not [one for one in found(killed("one", "=30", "30 villagers"), longer) if one.verdict == "conflict"]


def test_hundreds_are_more_than_a_hundred_and_ten() -> None:
    """A vague count has a least: it conflicts with a lower figure, and with a higher one it is merely vaguer."""
    vague = Quantity(low=200, high=None, comparator="vague", unit="person", text="hundreds")
    assert judge(vague, figure("=110"))[0] == "conflict"
    assert judge(vague, figure("=800"))[0] == "discrepancy"


def test_a_day_that_is_counted_from_another_is_no_conflict() -> None:
    """Killed on 14 March, and "the next day": the reader may have counted from the wrong one."""
    for text, verdict in (("2013-03-15", "conflict"), ("the next day", "discrepancy")):
        reports = []
        for name, day, words in (("one", "2013-03-14", "2013-03-14"), ("two", "2013-03-15", text)):
            report = Report(name, name.title(), "2013-03-20")
            man = report.person("Ivo Tarn", age=38)
            when = When(edtf=day, earliest=day, latest=day, text=words)
            report.says(f"Ivo Tarn was killed in Orr {words}.", "killing", victims=[man], place="Orr", event="a",
                        when=when, tellers=[(f"{name} of Orr", "witness")])  # fmt: skip
            reports.append(report)
        assert ("date", verdict) in kinds(*reports)


@pytest.mark.parametrize(
    ("language", "risen"),
    [
        ("es", "El número de muertos se elevó a 61."),
        ("fr", "Le bilan s’est alourdi à 61 morts."),
        ("ar", "ارتفع عدد القتلى إلى 61."),
    ],
)
def test_a_count_that_a_text_says_rose_takes_the_place_of_its_lower_one(language: str, risen: str) -> None:
    """In one text "rose to 61" and "46" are a count and an earlier one; another text's 46 may contradict it."""
    told = Report("a", "La Farola", "2013-09-02", language=language)
    told.says(risen, tellers=[("Ministry", "authority")], act="death")
    told.says("46.", tellers=[("Ministry", "authority")], act="death")
    other = Report("b", "El Faro", "2013-09-02", language=language)
    other.says("46.", tellers=[("Doctors", "ngo")], act="death")
    high, low = told.reading().statements
    assert has_risen([low], [high])
    assert not has_risen(other.reading().statements, [high])
    assert not has_risen([high], [low])
