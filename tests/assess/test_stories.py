"""Whole accounts of one event, over the texts that tell of it, whatever incidents their statements are in."""

from __future__ import annotations

import pytest

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.model.record import Contradiction
from firsthand.model.statement import Response
from firsthand.model.values.quantity import Quantity
from tests.factories import Report


def found(*reports: Report) -> tuple[Contradiction, ...]:
    """Return the contradictions of a record of these reports."""
    record = link([report.reading() for report in reports], (), LinkSettings())
    return assess(record, LinkSettings()).contradictions


def conflicts(*reports: Report) -> list[tuple[str, str]]:
    """Return kind and first reason of each conflict."""
    return sorted({(one.kind, one.reasons[0]) for one in found(*reports) if one.verdict == "conflict"})


def report(name: str, *, day: str = "2016-05-04", town: str = "Velmar") -> Report:
    """Return a report that is about one small town and dates a deed there."""
    start = Report(name, name.title())
    start.prose(f"What happened in {town} was told in {town}.")
    return start.says(f"Men came to {town} that day.", "raid", on=day, place=town, event=f"raid {name}")


def test_figures_of_one_story_are_compared_over_incidents() -> None:
    """23 killed in one text, and a toll of 24 that another gives in a statement of no act: both cannot hold."""
    first = report("one").says(
        "The clinic said 23 people were killed.", "killing", count="23", tellers=[("the clinic", "medical")], event="a"
    )
    second = report("two").says(
        "The council put the toll at 24.", "other", count="24", tellers=[("the council", "authority")], event=None
    )
    assert [kind for kind, _ in conflicts(first, second)] == ["number"]


@pytest.mark.parametrize(
    "other",
    [
        "In her family 9 people were killed.",
        "Since the war began 90 people were killed.",
        "Hours earlier 9 people were killed.",
        "In another village 9 people were killed.",
        "In Ostrel 9 people were killed.",
        "That brings the toll to 9 in addition to 14 dead nurses.",
        "An earlier count of 9 people killed was given up.",
        "Volunteers buried 9 bodies of people killed there.",
        "A neighbour said the brawl had already killed 9 people.",
        "A neighbour said 9 people were killed at each of the two mills.",
        "A neighbour said 9 people were killed at two locations.",
        "A neighbour said 9 others were killed.",
        "A neighbour said 9 people were killed by the time the mayor came.",
    ],
)
def test_what_is_no_total_of_the_event_is_in_no_conflict_with_it(other: str) -> None:
    """A household, a war, another time or place, an earlier count, bodies buried: none is the event's toll."""
    first = report("one").says(
        "The clinic said 23 people were killed.", "killing", count="23", tellers=[("the clinic", "medical")], event="a"
    )
    count = "90" if "war" in other else "9"
    act = "other" if "buried" in other else "killing"
    second = report("two").prose("Nobody came down the long road. " * 15)
    second.says(other, act, count=count, tellers=[("a neighbour", "witness")], event="b")
    first.prose("Nobody came down the long road. " * 15).says(
        "A road leads to Ostrel.", "other", place="Ostrel", event=None
    )
    assert conflicts(first, second) == []


@pytest.mark.parametrize(
    ("words", "parted"), [("Guards killed 4 people.", []), ("Guards killed only 4 people.", ["number"])]
)
def test_a_few_of_many_may_be_a_part(words: str, parted: list[str]) -> None:
    """Four of 23 may be those whom somebody speaks of, unless he says that there were no more."""
    first = report("one").says(
        "The clinic said 23 people were killed.", "killing", count="23", tellers=[("the clinic", "medical")], event="a"
    )
    second = report("two").says(words, "killing", count="4", tellers=[("a neighbour", "witness")], event="b")
    assert [kind for kind, _ in conflicts(first, second)] == parted


def test_a_toll_gate_is_no_toll() -> None:
    """Nine people who came to a toll gate are no nine dead."""
    first = report("one").says(
        "The clinic said 23 people were killed.", "killing", count="23", tellers=[("the clinic", "medical")], event="a"
    )
    words = "A neighbour said 9 people came to the toll gate."
    second = report("two").says(words, "other", count="9", tellers=[("a neighbour", "witness")], event=None)
    assert conflicts(first, second) == []


def test_what_one_teller_counts_twice_are_two_things() -> None:
    """Who gives 12 for a weekend and 60 in all contradicts neither himself nor who says 12."""
    first = report("one")
    for count, words in (("12", "On the square 12 people were killed."), ("60", "By now 60 people were killed.")):
        first.says(words, "killing", count=count, tellers=[("the deacon", "witness")], event=f"of {count}")
    second = report("two").says(
        "The mayor said 12 people were killed.", "killing", count="12", tellers=[("the mayor", "authority")], event="a"
    )
    assert not [kind for kind, _ in conflicts(first, second) if kind == "number"]


def test_houses_burnt_are_counted_apart_from_the_dead() -> None:
    """Five homes burnt and nine houses burnt cannot both hold."""
    first = report("one").says("They burned 5 homes.", "destruction", quantity=houses("5"), event="a")
    second = report("two").says("A total of 9 houses were burnt down.", "other", quantity=houses("9"), event=None)
    ((kind, why),) = conflicts(first, second)
    assert kind == "number"
    assert why.startswith("houses destroyed")


def test_others_who_were_hurt_are_all_the_hurt() -> None:
    """“Two killed and 13 others hurt”: of the hurt, they are others than the dead, and 15 hurt are too many."""
    first = report("one").says(
        "The clinic said 13 others were hurt.", "wounding", quantity=others("13"), tellers=[("the clinic", "medical")]
    )
    second = report("two").says(
        "The council said 15 others were hurt.",
        "wounding",
        quantity=others("15"),
        tellers=[("the council", "authority")],
    )
    assert [kind for kind, _ in conflicts(first, second)] == ["number"]


def others(text: str) -> Quantity:
    """Return a count of others."""
    return Quantity(low=float(text), high=float(text), comparator="=", unit="other", text=f"{text} others")


def houses(text: str) -> Quantity:
    """Return a count of houses."""
    return Quantity(low=float(text), high=float(text), comparator="=", unit="house", text=text)


def test_a_denial_of_all_accusations_stands_against_each_that_lays_it_to_that_side() -> None:
    """An officer calls the allegations false; what two texts lay to the army is denied, whatever their incidents."""
    first = report("one").says(
        "The army was behind the killings, a lawyer said.", "killing", tellers=[("a lawyer", "lawyer")], event="a"
    )
    second = report("two").says(
        "The allegations were false, an officer said.", "other", tellers=[("an officer", "armed_force")], event=None
    )
    assert ("denial", "laid to forces of the state or on its side, and denied by them") in conflicts(first, second)


def test_that_nobody_was_hurt_one_night_denies_no_other_night() -> None:
    """No injuries on one night, an officer hurt days later: no conflict."""
    first = report("one").says(
        "There were no injuries.", "wounding", polarity="negative", tellers=[("the mayor", "authority")],
        on="2016-05-04", event="a",
    )  # fmt: skip
    second = report("two", day="2016-05-09").says(
        "One man was hurt.", "wounding", tellers=[("a captain", "authority")], on="2016-05-09", event="b"
    )
    assert not [kind for kind, _ in conflicts(first, second) if kind == "denial"]


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        ("They came under heavy fire.", "There was never any clash with the villagers.", "whether there was a fight"),
        ("They torched the houses.", "Fuel containers exploded in the yard.", "how the fire came about"),
    ],
)
def test_versions_that_exclude_each_other_are_a_conflict(one: str, other: str, about: str) -> None:
    """A fight or none, a fire set or an accident: two tellers cannot both be right."""
    first = report("one").says(one, "other", tellers=[("a captain", "armed_force")], event=None)
    second = report("two").says(other, "other", tellers=[("a farmer", "witness")], event=None)
    assert f"{about} is told both ways" in [why for _, why in conflicts(first, second)]


def test_two_versions_of_one_teller_in_one_text_are_no_conflict() -> None:
    """Who tells of a fire set, and of a gas bottle that burst, in one text tells of both."""
    text = report("one")
    for words in ("They torched the houses.", "A gas cylinder exploded."):
        text.says(words, "other", tellers=[("a farmer", "witness")], event=None)
    assert conflicts(text, report("two")) == []


def test_fighters_not_civilians_is_set_against_civilians_killed() -> None:
    """Only rebels were killed, says the minister; civilians were killed, say survivors."""
    first = report("one")
    civilians = first.group("civilians")
    first.says("Civilians were killed.", "killing", victims=[civilians], tellers=[("survivors", "victim")], event="a")
    second = report("two").says(
        "Only rebels had been killed.", "killing", tellers=[("the minister", "authority")], event="b"
    )
    assert ("identity", "whether the dead were fighters or civilians is told both ways") in conflicts(first, second)


def test_claims_that_a_text_names_the_teller_of_are_answered_there() -> None:
    """The allegations by the shepherds were false: what the shepherds tell in that text is denied."""
    text = report("one")
    text.says("Men burned 3 tents.", "destruction", tellers=[("the shepherds", "witness")], event="a")
    text.says("The allegations by the shepherds were false.", "other", tellers=[("a spokesman", "other")], event=None)
    assert ("denial", "a spokesman calls it untrue") in conflicts(text, report("two"))


def test_who_is_not_to_blame_is_disowned_and_not_blamed() -> None:
    """The police are not to blame, says the minister; the father blames them."""
    first = report("one").says(
        "The police are not to blame for the deaths.", "killing", tellers=[("the minister", "authority")],
        response=Response(kind="alternative", disputes="actor"), event="a",
    )  # fmt: skip
    second = report("two").says(
        "He blamed the police for the deaths.", "killing", tellers=[("a father", "relative")], event="b"
    )
    assert [kind for kind, _ in conflicts(first, second)] == ["denial"]


def test_how_many_soldiers_came_is_compared_over_a_story() -> None:
    """Six soldiers stormed the town, or between ten and fifteen: both cannot be so."""
    six = Quantity(low=6, high=6, comparator="=", unit="soldier", text="6")
    more = Quantity(low=10, high=15, comparator="range", unit="soldier", text="10 to 15")
    first = report("one").says(
        "Then 6 soldiers stormed the town.", "raid", quantity=six, tellers=[("a nurse", "medical")], event="a"
    )
    second = report("two").says(
        "It was 10 to 15 soldiers who entered.", "other", quantity=more, tellers=[("a farmer", "witness")], event=None
    )
    assert [kind for kind, _ in conflicts(first, second)] == ["number"]


def test_somebody_elses_accident_is_no_cause_of_this_death() -> None:
    """The brother died in a car crash two years before: of the boy who was shot that says nothing."""
    text, other = report("one"), report("two")
    for one in (text, other):
        boy, brother = one.person("Tomas Verrin"), one.person("Jonas Verrin")
        for _ in range(3):
            one.says("He was shot dead.", "killing", victims=[boy], tellers=[("a neighbour", "witness")], event="a")
        one.says(
            "He was killed in a car crash.", "killing", victims=[brother], tellers=[("an aunt", "relative")], event="a"
        )
    assert not [kind for kind, _ in conflicts(text, other) if kind == "cause"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She was deliberately shot by a guard.", "She was shot by mistake."),
        ("It was a targeted killing.", "No soldier intentionally fired at the driver."),
        ("It was a premeditated crime.", "She may have been killed by a stray bullet."),
    ],
)
def test_meant_or_not_meant_is_told_both_ways(one: str, other: str) -> None:
    """Deliberately shot, or shot by mistake: both cannot be so."""
    first = report("one").says(one, "killing", tellers=[("a nurse", "medical")], event="a")
    second = report("two").says(other, "shooting", tellers=[("a farmer", "witness")], event="b")
    assert ("cause", "whether it was meant is told both ways") in conflicts(first, second)


@pytest.mark.parametrize(
    "other",
    [
        "It is unclear whether she was shot by mistake.",
        "There is no justification for the deliberate killing.",
        "The fuel was spilt by mistake.",
    ],
)
def test_what_is_asked_or_of_another_thing_says_nothing_of_what_was_meant(other: str) -> None:
    """Who asks whether it was a mistake, or tells of another mistake, denies no intent."""
    first = report("one").says("She was deliberately shot.", "killing", tellers=[("a nurse", "medical")], event="a")
    second = report("two").says(other, "other", tellers=[("a farmer", "witness")], event="b")
    assert ("cause", "whether it was meant is told both ways") not in conflicts(first, second)


def test_gunmen_there_or_nobody_armed_there_is_told_both_ways() -> None:
    """No gunmen were near her, or one stood between: both cannot be so."""
    about = "whether there was a fight is told both ways"
    first = report("one").says(
        "There were no armed Ostrelians near her.", "other", tellers=[("a nurse", "medical")], event="a"
    )
    second = report("two").says(
        "A militant was between the cars.", "other", tellers=[("the army", "armed_force")], event="b"
    )
    assert ("denial", about) in conflicts(first, second)


def test_a_name_that_a_story_gives_to_soldiers_or_to_gunmen_tells_a_side() -> None:
    """“Velmarian bullets” and “Ostrelian fire” are laid to two sides where one has soldiers and the other gunmen."""
    first, second = report("one"), report("two")
    for one in (first, second):
        one.prose("Velmarian soldiers and Ostrelian gunmen were seen. Velmarian troops left; Ostrelian militants left.")
    first.says(
        "She was hit by Velmarian fire.", "killing", actors=["Velmarian"], tellers=[("a nurse", "medical")], event="a"
    )
    second.says(
        "She was hit by Ostrelian fire.", "killing", actors=["Ostrelian"], tellers=[("a guard", "witness")], event="b"
    )
    assert "identity" in [kind for kind, _ in conflicts(first, second)]
