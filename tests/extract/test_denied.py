"""What a denial denies, and what it leaves standing."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import statements

from firsthand.model.statement import Response, Statement


def the(act: str, text: str) -> Statement:
    """Return the first statement of an act."""
    return next(one for one in statements(text) if one.act == act)


def answer(statement: Statement) -> tuple[str, str | None] | None:
    """Return an answer's kind and what it disputes."""
    response = statement.response
    return None if response is None else (response.kind, response.disputes)


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("shelling", "The province denied that there were rebels in the school bombed by the navy on Monday."),
        ("killing", "The navy denied, after the killing of three divers, that it runs a camp."),
        ("shooting", "The navy rejected the report in a statement after the shooting of the clerk."),
        ("killing", "The police denied claims they had beaten the man who was killed on Friday."),
        ("death", "The navy denied having shelled the market, in which 40 people died."),
        ("raid", "The navy denied that divers were killed in the raid on the pier."),
        ("shelling", "The governor rejected reports that three clerks died in the shelling."),
        ("shelling", "The mayor denounced the shelling of the market."),
        ("killing", "The teachers reject the killing of the clerk."),
        ("shooting", "The navy did not deny that sailors shot the clerk."),
        ("shooting", "Nobody denies that sailors shot the clerk."),
        ("killing", "Few deny that the massacre took place."),
        ("beating", "The prisoners were denied medical care after the beating."),
        ("shooting", "A dispute led to gunfire outside a bar in Halden."),
    ],
)
def test_what_stands_beside_a_denial_is_not_denied(act: str, text: str) -> None:
    """An act that only says which school, when or of whom, and an act that is condemned, stands."""
    statement = the(act, text)
    assert statement.standing == "asserted"
    assert statement.response is None


@pytest.mark.parametrize(
    ("act", "disputes", "text"),
    [
        ("attack", "occurrence", "A navy spokesman denied the attack occurred."),
        ("raid", "actor", "The navy denied any links to the raid."),
        ("shelling", "actor", "The government denies a connection to the bombing."),
        ("killing", "victim_status", "The colonel denied that any civilians were killed."),
        ("shelling", "occurrence", "The relief agency denied that militants fired mortars from the school."),
        ("shelling", "occurrence", "The navy denied shelling the market."),
        ("death", "number", "He disputed the figure of 40 dead."),
        ("killing", "occurrence", "The navy rejected a report on the killing of 12 divers."),
        ("beating", "occurrence", "The police denied claims they had beaten the miner."),
        ("killing", "occurrence", "The mayor denied that divers were killed in a massacre."),
        ("killing", "occurrence", "The reports that sailors killed 12 divers are untrue, the mayor said."),
        ("shooting", "occurrence", "“The claim that sailors shot the clerk is false,” the mayor said."),
    ],
)
def test_what_is_denied_of_an_act(act: str, disputes: str, text: str) -> None:
    """That it was, who did it, who the victims were, how many."""
    statement = the(act, text)
    assert statement.standing == "denied"
    assert answer(statement) == ("denies", disputes)


@pytest.mark.parametrize(
    ("disputes", "text"),
    [
        ("actor", "The armed forces denied they carried out the strike."),
        ("victim_status", "The agency denied militants were at the school."),
        ("victim_status", "The family denied that he was carrying a gun."),
        (None, "The league denies claims that it is working for the capital."),
        (None, "The president rejected accusations that his country was arming rebels."),
    ],
)
def test_a_denied_particular_is_not_that_it_happened(disputes: str | None, text: str) -> None:
    """Whoever denies a part in it, or that fighters or arms were there, does not deny that it happened."""
    found = [answer(one) for one in statements(text) if one.response is not None]
    assert found == [("denies", disputes)]


def test_who_goes_on_in_his_own_words_denies_nothing_in_them() -> None:
    """The quotation after a denial is what the denier says."""
    text = "Mr Osei denied militants were at the school: “We are sure that there were no militants in the school.”"
    told = [one for one in statements(text) if one.response is not None]
    assert [one.text for one in told] == ["Mr Osei denied militants were at the school"]


def test_a_denial_belongs_to_whoever_denies_also_where_another_mocks_it() -> None:
    """Who condemns, quotes or mocks a denial does not deny."""
    condemned = the("killing", "The minister condemned the navy's denial of the massacre.")
    assert condemned.response is not None
    assert condemned.response.by is not None
    assert condemned.response.by.who == "the navy"
    mocked = the("shelling", "As Mr Vonk contends, the government denied any bombing in the delta.")
    assert isinstance(mocked.response, Response)
    assert mocked.chain[0].who == "the government" or (
        mocked.response.by is not None and mocked.response.by.who == "the government"
    )


def test_a_court_that_rejects_a_claim_is_not_the_accused() -> None:
    """A ruling is no answer."""
    assert the("beating", "The court rejected claims that police had beaten the miner.").response is None


def test_allegations_said_to_be_baseless_are_no_label() -> None:
    """That what one “labels against” another is baseless calls nothing a lie by itself."""
    text = "“Whatever allegations the capital labels against the delta are baseless,” the governor said."
    assert [one.response for one in statements(text)] == [None]


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("The family", "The family denied that he was carrying a gun."),
        ("The relief agency", "The relief agency denied that militants fired mortars from the school."),
        ("Ubaria", "Officials of Marland said that Ubaria has denied striking the delta."),
        ("Sudan", "South Sudan said that Sudan denied shelling the market of the town."),
    ],
)
def test_whoever_denies_for_himself_and_is_no_accused_body_is_named(who: str, text: str) -> None:
    """A denial told by a private person may be another's, so that his own says that it is his."""
    response = next(one.response for one in statements(text) if one.response is not None)
    assert response.by is not None
    assert response.by.who.lower() == who.lower()


def test_an_accused_body_that_heads_the_chain_answers_for_itself() -> None:
    """Its own answer needs no further name."""
    response = the("shelling", "The navy denied shelling the market.").response
    assert response is not None
    assert response.by is None


@pytest.mark.parametrize(
    "text",
    ["The council has failed to acknowledge the beating of the miner.", "The council never admitted the beating."],
)
def test_what_is_not_acknowledged_is_not_acknowledged(text: str) -> None:
    """Who “failed to acknowledge” acknowledges nothing, and denies nothing."""
    assert the("beating", text).response is None


def test_whoever_calls_a_report_untrue_denies_it() -> None:
    """A report that is called fake is answered, as one that is denied."""
    for text in ("“The report is fake,” the sister said.", "The mayor said the allegations of the divers were false."):
        (one,) = (one for one in statements(text) if one.response is not None)
        assert (one.standing, answer(one)) == ("denied", ("denies", "occurrence"))


def test_what_is_said_again_beside_a_denial_is_not_denied() -> None:
    """Who denies one thing and insists on another denies the first only."""
    found = statements("The navy denies that its sailors made a mistake and insists that the dead were armed rebels.")
    assert [one.standing for one in found if "rebels" in one.text] == ["asserted"]


def test_an_occasion_told_in_a_denial_was_not_done_to_those_whose_harm_is_denied() -> None:
    """Who denies that three clerks died in the raid tells of a raid, and of nobody to whom it was done."""
    raid = the("raid", "The mayor rejected reports that three clerks were killed in the raid.")
    assert (raid.victims, raid.quantity) == ((), None)


def test_a_claim_that_is_not_called_untrue_is_not_denied() -> None:
    """A report that is "not untrue" denies nothing that it tells."""
    told = the("killing", "The reports that sailors killed 12 divers are not untrue, the mayor said.")
    assert (told.standing, told.response) == ("asserted", None)
