"""What is wanted, doubted or left undone about a deed leaves the deed standing."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import last_of


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The union is calling for an inquiry into the brutal killing of a ferryman.", "killing"),
        ("Relatives urged the ministry to investigate a recent killing in Lomsk.", "killing"),
        ("The ministry must investigate the massacre of the ferrymen.", "killing"),
        ("Hundreds marched to condemn the murder of Ana Roe.", "killing"),
        ("Police never investigated the beating of the ferryman.", "beating"),
        ("Officials refused to comment on the circumstances of his death.", "death"),
        ("Police believe the killing was planned.", "killing"),
        ("She vowed that the murder of Ana Roe would not be forgotten.", "killing"),
        ("It is unclear whether there were rebels in the yard at the moment of the raid.", "raid"),
    ],
)
def test_what_is_wanted_about_a_deed_leaves_it_standing(text: str, act: str) -> None:
    """A deed's noun that other words are only about is told as having been."""
    one = last_of(text, act)
    assert (one.standing, one.polarity) == ("asserted", "positive")


@pytest.mark.parametrize(
    ("text", "act", "standing"),
    [
        ("The union called for the release of the ferryman.", "release", "planned"),
        ("The union demanded an inquiry into the killing of a ferryman.", "investigation", "planned"),
        ("The general promised to carry out the raid on Lomsk.", "raid", "planned"),
        ("There were claims of a massacre in Lomsk.", "killing", "hedged"),
        ("The officer is accused of the murder of Ana Roe.", "killing", "hedged"),
        ("The army denied the massacre of the ferrymen.", "killing", "denied"),
        ("The army denied responsibility for the massacre of the ferrymen.", "killing", "denied"),
    ],
)
def test_what_is_about_a_deed_s_being_reaches_it(text: str, act: str, standing: str) -> None:
    """What is wanted, planned, claimed, charged or denied itself is no more than that."""
    assert last_of(text, act).standing == standing


def test_whoever_begins_an_inquiry_did_not_do_what_it_is_about() -> None:
    """The experts who launch a probe into executions have executed nobody; who admits a part in them has."""
    assert last_of("The experts launched an immediate probe into the executions.", "killing").alleged_actors == ()
    owned = last_of("The guards admitted their involvement in the massacre.", "killing")
    assert [one.text for one in owned.alleged_actors] == ["The guards"]


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("The board opened on Friday its own inquiry into the killing of Ana Roe.", "killing", None),
        ("Hundreds took to the streets on Friday after the death of Ana Roe.", "death", None),
        ("On Friday the board probed the killing of Ana Roe on 4 May 2011.", "killing", "2011-05-04"),
        ("Ana Roe was wounded on 4 May 2011 during a raid.", "raid", "2011-05-04"),
    ],
)
def test_the_day_of_an_inquiry_is_not_that_of_the_deed(text: str, act: str, day: str | None) -> None:
    """A time told of what is done about a deed is not the deed's; what happened during it shares its day."""
    when = last_of(text, act).when
    assert (when.edtf if when else None) == day
