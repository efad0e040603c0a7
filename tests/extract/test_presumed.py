"""What is wanted, doubted or left undone about a deed leaves the deed standing."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import document

from firsthand.annotate import Annotators
from firsthand.config import ReadingSettings
from firsthand.extract import extract
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.statement import Statement

_VOCABULARY = load_vocabulary()
_ANNOTATORS = Annotators(ReadingSettings(program="test", vocabulary=_VOCABULARY))


def _of(text: str, act: str) -> Statement:
    """Return the statement of an act, the last where there are several."""
    read = extract(_ANNOTATORS.annotate(document(text)), _VOCABULARY)
    found = [one for one in read.statements if one.act == act]
    assert found, [(one.act, one.text) for one in read.statements]
    return found[-1]


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
    one = _of(text, act)
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
    assert _of(text, act).standing == standing


def test_whoever_begins_an_inquiry_did_not_do_what_it_is_about() -> None:
    """The experts who launch a probe into executions have executed nobody; who admits a part in them has."""
    assert _of("The experts launched an immediate probe into the executions.", "killing").alleged_actors == ()
    owned = _of("The guards admitted their involvement in the massacre.", "killing")
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
    when = _of(text, act).when
    assert (when.edtf if when else None) == day
