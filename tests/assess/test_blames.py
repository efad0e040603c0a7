"""Who did it: sides read from the words, and set against one another."""

from __future__ import annotations

import pytest

from firsthand.model.blame import blamed_side, disowning_side
from firsthand.model.statement import Response
from tests.assess.test_contradictions import found, kinds
from tests.factories import Report


def told(text: str, act: str = "other", **about: object) -> Report:
    """Return a report of one sentence."""
    return Report("one", "Lamp").says(text, act, tellers=[("Ada Finn", "witness")], **about)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The massacre was the work of rebels from the hills.", "opponents"),
        ("Government troops carried out the killings in Lom.", "state"),
        ("The minister blamed armed militants for the deaths.", "opponents"),
        ("The gunmen were pro-government.", "state"),
        ("He died after a brawl with volunteers.", "civilians"),
        ("The troops carried out repairs on the bridge.", None),
        ("Soldiers and rebels committed crimes in Lom.", None),
        ("The mayor was behind the new market.", None),
        ("An anti-rebel operation ended on Friday.", None),
    ],
)
def test_sides_are_read_from_the_words(text: str, side: str | None) -> None:
    """A deed is laid to one side where the words say so, and to none where they name two or no deed."""
    (statement,) = told(text).reading().statements
    assert blamed_side(statement) == side


def test_actors_count_and_fighters_who_die_are_another_deed() -> None:
    """Who is told to have killed counts; soldiers killed by rebels are not the crime that is laid to a side."""
    for victim, side in (("villagers", "opponents"), ("soldiers", None)):
        (statement,) = told("They were shot.", "killing", victims=[victim], actors=["the rebels"]).reading().statements
        assert blamed_side(statement) == side


def blamed(name: str, text: str, teller: str, role: str, **about: object) -> Report:
    """Return a report that says who killed villagers in Orr."""
    report = Report(name, name.title(), "2013-03-20")
    men = report.group("villagers of Orr")
    return report.says(
        text, "killing", victims=[men], tellers=[(teller, role)], place="Orr", on="2013-03-14", event="a", **about
    )  # type: ignore[arg-type]


def test_two_sides_are_a_conflict_of_identity() -> None:
    """Villagers killed by soldiers, say survivors; by rebels, says the army."""
    survivors = blamed("one", "Soldiers carried out the killings in Orr, survivors said.", "survivors", "witness")
    army = blamed("two", "Rebels carried out the killings in Orr, the army said.", "Coast Army", "armed_force")
    assert ("identity", "conflict") in kinds(survivors, army)
    again = blamed("three", "The army was behind the killings in Orr, a nurse said.", "a nurse", "medical")
    assert not {kind for kind, _ in kinds(survivors, again)} & {"identity"}


def test_a_denial_of_who_did_it_is_set_against_who_is_blamed() -> None:
    """The army denies that it did it: no conflict with how many died, but with whoever lays it to the army."""
    survivors = blamed("one", "Soldiers carried out the killings in Orr, survivors said.", "survivors", "witness")
    denial = blamed(
        "two", "The army denied responsibility for the killings in Orr.", "Coast Army", "armed_force",
        standing="denied", response=Response(kind="denies", disputes="actor"),
    )  # fmt: skip
    (conflict,) = [one for one in found(survivors, denial) if one.kind == "denial"]
    assert conflict.verdict == "conflict"


def test_who_owns_up_later_gives_his_denial_up() -> None:
    """A denial in March and the same army's admission in June are one thing after the other."""
    denial = blamed(
        "two", "The army denied that its soldiers killed villagers in Orr.", "Coast Army", "armed_force",
        standing="denied", response=Response(kind="denies", disputes="actor"),
    )  # fmt: skip
    later = Report("six", "Six", "2013-06-02")
    men = later.group("villagers of Orr")
    later.says(
        "The army admitted that its soldiers killed villagers in Orr.", "killing", victims=[men],
        tellers=[("Coast Army", "armed_force")], place="Orr", on="2013-03-14", event="a",
        response=Response(kind="acknowledges", disputes=None),
    )  # fmt: skip
    assert ("denial", "superseded") in kinds(denial, later)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The police deny responsibility.", "state"),
        ("The rebels had nothing to do with the raid.", "opponents"),
        ("The police take responsibility for the road.", None),
        ("The baker rejects the accusations.", None),
    ],
)
def test_a_side_disowns_a_deed(text: str, side: str | None) -> None:
    """Whose deed is disowned is read from the words before the denial."""
    (statement,) = told(text).reading().statements
    assert disowning_side(statement) == side


def test_what_is_disowned_stands_against_what_is_laid_to_a_side() -> None:
    """“The army denied responsibility”, said beside the story, is set against all that lays it to the army's side."""
    survivors = blamed("one", "Soldiers carried out the killings in Orr, survivors said.", "survivors", "witness")
    army = blamed("two", "Villagers were killed in Orr, the army said.", "Coast Army", "armed_force").says(
        "The army denied responsibility.", "other", tellers=[("Coast Army", "armed_force")]
    )
    assert ("denial", "conflict") in kinds(survivors, army)
