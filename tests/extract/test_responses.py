"""Standing, polarity and the answers of the accused."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements

from firsthand.model.statement import Statement


def the(act: str, text: str) -> Statement:
    """Return the first statement of an act."""
    return next(one for one in statements(text) if one.act == act)


@pytest.mark.parametrize(
    ("text", "standing", "polarity"),
    [
        ("Soldiers shot the clerk.", "asserted", "positive"),
        ("Soldiers did not shoot the clerk.", "asserted", "negative"),
        ("No clerk was shot.", "asserted", "negative"),
        ("Soldiers never shot the clerk.", "asserted", "negative"),
        ("Soldiers allegedly shot the clerk.", "hedged", "positive"),
        ("Soldiers may have shot the clerk.", "hedged", "positive"),
        ("Soldiers are believed to have shot the clerk.", "hedged", "positive"),
        ("Soldiers are said to have shot the clerk.", "hedged", "positive"),
        ("There are rumours that soldiers shot the clerk.", "hedged", "positive"),
        ("If soldiers shot the clerk, they will be tried.", "hypothetical", "positive"),
        ("Soldiers will shoot the clerk.", "planned", "positive"),
        ("Soldiers planned to shoot the clerk.", "planned", "positive"),
        ("Soldiers tried to shoot the clerk.", "hypothetical", "positive"),
        ("The army denied that soldiers shot the clerk.", "denied", "positive"),
        ("Did soldiers shoot the clerk?", "unknown", "positive"),
    ],
)
def test_standing_and_polarity(text: str, standing: str, polarity: str) -> None:
    """Negation, hedge, plan, supposition, denial and question are kept apart."""
    statement = the("shooting", text)
    assert (statement.standing, statement.polarity) == (standing, polarity)


def test_that_somebody_is_quoted_is_no_hedge() -> None:
    """Who told it is the chain's business."""
    assert the("shooting", "Her aunt said that soldiers shot the clerk.").standing == "asserted"


def test_a_denial_is_about_the_act_that_is_denied() -> None:
    """The denied act, the denial's kind, and what it disputes."""
    statement = the("detention", "The fleet denied any involvement in the detention of the divers.")
    assert statement.standing == "denied"
    assert statement.response is not None
    assert (statement.response.kind, statement.response.disputes) == ("denies", "actor")


def test_an_alternative_explanation_names_others_and_is_not_itself_denied() -> None:
    """Who denies and blames others asserts that the others did it."""
    text = (
        "The fleet denied any involvement in the detention of the divers and blamed “harbour gangs” for beating them."
    )
    statement = the("beating", text)
    assert statement.standing == "asserted"
    assert statement.response is not None
    assert (statement.response.kind, statement.response.disputes) == ("alternative", "actor")
    assert [party.text.strip("“”") for party in statement.alleged_actors] == ["harbour gangs"]


@pytest.mark.parametrize(
    "text",
    [
        "The warden declined to comment.",
        "The warden did not respond to questions.",
        "The warden could not be reached for comment.",
        "The warden was not immediately available for comment.",
    ],
)
def test_no_answer_is_a_response_and_no_event(text: str) -> None:
    """Silence is kept, as what it is."""
    (statement,) = statements(text)
    assert statement.act == "other"
    assert statement.response is not None
    assert statement.response.kind == "no_answer"
    assert statement.local_incident is None


def test_an_admission_is_acknowledged() -> None:
    """Who admits an act acknowledges it."""
    statement = the("shooting", "The patrol admitted shooting the courier.")
    assert statement.response is not None
    assert statement.response.kind == "acknowledges"
    assert statement.standing == "asserted"
