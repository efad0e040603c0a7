"""Questions on which whole accounts part: each answer is one proposition, set against the other once."""

from __future__ import annotations

import pytest

from firsthand.assess import assess
from firsthand.assess.contradictions.negation import negated
from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.model.record import Assessment
from tests.factories import Report


def assessed(*reports: Report) -> Assessment:
    """Return the assessment of these reports."""
    return assess(link([report.reading() for report in reports], (), LinkSettings()), LinkSettings())


def told_both_ways(*reports: Report) -> set[str]:
    """Return the questions on which these reports part."""
    end = " is told both ways"
    reasons = {one.reasons[0] for one in assessed(*reports).contradictions if one.verdict == "conflict"}
    return {reason.removesuffix(end) for reason in reasons if reason.endswith(end)}


def report(name: str, words: str, teller: tuple[str, str], *, act: str = "other", town: str = "Velmar") -> Report:
    """Return a report about one town on one day, in which somebody says something."""
    start = Report(name, name.title())
    start.prose(f"What happened in {town} was told in {town}.")
    start.says(f"Men came to {town} that day.", "raid", on="2016-05-04", place=town, event=f"raid {name}")
    return start.says(words, act, tellers=[teller], event=None)


CAPTAIN, FARMER = ("a captain", "armed_force"), ("a farmer", "witness")


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        ("Soldiers entered the yard.", "No soldiers were at the mill.", "whether forces were there"),
        ("Soldiers opened fire on the crowd.", "The soldiers did not shoot at anyone.", "whether they fired or struck"),
        ("The officer had warned the crowd to leave.", "Police gave no warning.", "whether they were warned first"),
        (
            "The killing of the millers was planned, a planned massacre.",
            "The shooting was not pre-meditated.",
            "whether it was meant",
        ),
        ("Live rounds were fired.", "The soldiers used blank rounds.", "what was fired"),
        ("Three millers were killed.", "No one died at the mill.", "whether anybody died"),
        ("The blast left two nurses dead.", "No nurses of the mill or pupils have been hurt.", "whether anybody died"),
        ("We also lost nurses.", "Nobody was hurt in the blast.", "whether anybody died"),
        ("A life was lost at the mill.", "The mayor denied there were any fatalities.", "whether anybody died"),
        ("He said that two persons died from the shot.", "No lives were lost.", "whether anybody died"),
        ("The list has nine deaths.", "Nobody died at the mill.", "whether anybody died"),
        (
            "Fifty soldiers marched into the yard.",
            "He denied that there were any troops in the area.",
            "whether forces were there",
        ),
        (
            "Police shot at the marchers.",
            "The police did not break up the sit-in by force.",
            "whether force was used on a crowd",
        ),
        ("The order was to disperse the crowd.", "No force was used.", "whether force was used on a crowd"),
        (
            "They burned the bodies at the mill.",
            "It is impossible that the millers from Velmar were incinerated there.",
            "whether people or bodies were burnt",
        ),
        ("The troops were under heavy fire.", "The soldiers were not under fire.", "whether forces were under fire"),
        ("They blocked the ambulance.", "Paramedics came at once to treat him.", "whether help was let through"),
    ],
)
def test_what_one_side_denies_and_another_tells_is_told_both_ways(one: str, other: str, about: str) -> None:
    """There or not, fired or not, live or blank, dead or nobody, let through or stopped: both cannot be so."""
    assert about in told_both_ways(report("one", one, FARMER), report("two", other, CAPTAIN))


@pytest.mark.parametrize(
    "other",
    [
        "The police did not say whether soldiers entered the yard.",
        "No soldier knew who entered the yard.",
        "No rebels were at the mill.",
        "The police were not deployed.",
    ],
)
def test_what_nobody_denies_is_no_contradiction(other: str) -> None:
    """What is not said or known, and another side or another force, denies nothing of these soldiers."""
    first, second = report("one", "Soldiers entered the yard.", FARMER), report("two", other, CAPTAIN)
    assert "whether forces were there" not in told_both_ways(first, second)


def test_live_and_blank_rounds_beside_one_another_answer_nothing() -> None:
    """Who had both live and blank rounds has not said that blanks were fired."""
    both = report("two", "The soldiers carried live and blank rounds.", CAPTAIN)
    assert "what was fired" not in told_both_ways(report("one", "Live rounds were fired.", FARMER), both)


def test_each_answer_is_one_proposition_whatever_its_acts_and_texts() -> None:
    """Four texts give two contradictions' worth of pairs, and one contradiction with all who tell each answer."""
    found = assessed(
        report("one", "Soldiers entered the yard.", FARMER),
        report("two", "Soldiers stormed the barn.", ("a miller", "witness")),
        report("three", "No soldiers were at the mill.", CAPTAIN),
        report("four", "Soldiers were never deployed.", ("a colonel", "armed_force")),
    )
    (there,) = [one for one in found.contradictions if "whether forces were there" in one.reasons[0]]
    sides = {one.particular.so: one for one in found.propositions if one.id in there.between and one.particular}
    assert [len(sides[so].statements) for so in (True, False)] == [2, 2]
    assert sides[True].supporting == sides[False].denying
    assert (sides[True].origins_min, sides[True].origins_max) == (1, 2)


def test_who_gives_both_answers_in_one_text_is_set_against_nobody() -> None:
    """Who tells of two things, or two times, answers nothing."""
    first = report("one", "Soldiers entered the yard.", FARMER)
    first.says("No soldiers were at the mill.", "other", tellers=[FARMER], event=None)
    assert "whether forces were there" not in told_both_ways(first, report("two", "No troops were there.", CAPTAIN))


@pytest.mark.parametrize(
    ("text", "words", "no"),
    [
        ("No soldiers were at the mill.", "soldiers were at", True),
        ("The rounds were not used there.", "The rounds", True),
        ("It is not correct to say that anyone died.", "anyone died", True),
        ("The mayor did not say that soldiers came.", "soldiers came", None),
        ("No soldier fired on purpose at them, but rounds were fired.", "rounds were fired", False),
        ("His death was not caused by blows.", "blows", None),
    ],
)
def test_a_no_denies_the_words_of_its_clause(text: str, words: str, no: bool | None) -> None:
    """Before or right behind the words, in one clause; what is not said, known or caused is neither."""
    start = text.index(words)
    assert negated(text, start, start + len(words)) is no


@pytest.mark.parametrize(
    ("words", "start", "denied"),
    [
        ("He had no scars and could not have died of heart failure.", "heart", True),
        ("His heart was not hurt.", "hurt", True),
    ],
)
def test_the_nearest_no_denies(words: str, start: str, denied: bool) -> None:
    """The "no" next to the words counts, and a heart is nothing that was heard."""
    at = words.rfind(start)
    assert negated(words, at, at + len(start), of_cause=True) is denied


@pytest.mark.parametrize(("victims", "parted"), [("30 millers", True), ("30 rebels", False)])
def test_a_killing_answers_whether_anybody_died(victims: str, parted: bool) -> None:
    """Whatever its words, a killing of others than fighters answers who says that nobody died."""
    first = report("one", "It rained.", FARMER)
    killed = first.group(victims)
    first.says(f"The lorry ran over {victims}.", "killing", victims=[killed], tellers=[FARMER], event="a")
    told = told_both_ways(first, report("two", "No one died at the mill.", CAPTAIN))
    assert ("whether anybody died" in told) is parted


def test_who_owns_up_beside_it_has_still_said_that_nobody_died() -> None:
    """A governor who says that no one died, and then that two did, stands against who counts nine."""
    both = report("two", "It is not correct to say anyone died.", CAPTAIN)
    both.says("Later he said that two people were killed.", "other", tellers=[CAPTAIN], event=None)
    assert "whether anybody died" in told_both_ways(report("one", "Nine people were killed.", FARMER), both)


def test_an_attack_that_caused_no_casualties_leaves_other_deaths_alone() -> None:
    """That one attack caused no casualties says nothing of those who died otherwise."""
    attack = report("two", "The attack on the bridge caused no casualties.", CAPTAIN)
    assert "whether anybody died" not in told_both_ways(report("one", "Nine people were killed.", FARMER), attack)


@pytest.mark.parametrize("other", ["No other clerks were hurt.", "Two men were hurt, and no one else was."])
def test_that_no_others_were_hurt_denies_no_death(other: str) -> None:
    """Who says that no others were hurt tells of some who were."""
    first, second = report("one", "The blast left three clerks dead.", FARMER), report("two", other, CAPTAIN)
    assert "whether anybody died" not in told_both_ways(first, second)


@pytest.mark.parametrize(
    ("first", "parted"),
    [
        ("The initial statement was that the troops were under fire.", True),
        ("The captain at first said that the troops were under fire.", True),
        ("The captain said at first that he knew nothing, but now that the troops were under fire.", False),
        ("The colonel contradicted earlier reports that the troops were under fire.", False),
        ("The troops were under fire at dusk.", False),
    ],
)
def test_what_was_said_at_first_is_an_account_of_its_own(first: str, parted: bool) -> None:
    """A captain who corrects his first statement stands against it; who tells both otherwise tells of two things."""
    one = report("one", first, CAPTAIN)
    one.says("The troops were not under fire.", "other", tellers=[CAPTAIN], event=None)
    assert ("whether forces were under fire" in told_both_ways(one)) is parted


@pytest.mark.parametrize(
    ("dead", "words", "parted"),
    [
        ("12 rebels", "All the victims were nurses of the mill and pupils.", True),
        ("12 rebels", "None of those killed was a rebel.", True),
        ("12 rebels", "The victims were in the yard.", False),
        ("12 millers", "All the victims were nurses of the mill and pupils.", False),
    ],
)
def test_fighters_killed_stand_against_who_says_that_all_the_dead_were_others(
    dead: str, words: str, parted: bool
) -> None:
    """Who counts rebels killed is answered by who says that all the victims were nurses, or none a rebel."""
    first = report("one", "It rained.", FARMER)
    killed = first.group(dead)
    first.says(f"Guards killed {dead} at the mill.", "killing", victims=[killed], tellers=[CAPTAIN], event="a")
    told = told_both_ways(first, report("two", words, FARMER))
    assert ("whether fighters were among the dead" in told) is parted
