"""Relatives who tell of an ordeal and of a denial, in many wordings: who heads the chain, who answers what."""

from __future__ import annotations

import pytest
from acts_corpus import read, statements

from firsthand.model.statement import Statement

LEAD = (
    "The aunt of one of the drivers spoke to the newspaper Lakeside. “He had nine days to go,” she said. "
    "“They shut them in a brickworks, where the warden of the road police sees anybody who complains.”\n\n"
)


def tellers(statement: Statement) -> list[str]:
    """Return the roles of a chain, the publisher left out."""
    return [link.role for link in statement.chain[:-1]]


def answers(text: str, kind: str) -> list[Statement]:
    """Return the statements that answer in this way."""
    return [one for one in read(LEAD + text).statements if one.response and one.response.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "The Road Corps, she went on, had denied locking up anybody; it put the beatings down to “quarry thieves”.",
        "The Road Corps, she continued, denies having beaten any driver. It blames the beatings on quarry thieves.",
        "She also said the Road Corps denies beating anybody. The way the corps tells it, she said, “quarry thieves” "
        "have been beating the drivers.",
        "The Road Corps denies beating drivers, said the aunt, and has named “quarry thieves” as those who beat them.",
        "The Road Corps swears that it has never beaten a driver, the aunt went on. It points the finger at “quarry "
        "thieves” for whipping and beating the drivers.",
        "The Road Corps denies beating anybody, she carried on. It pointed its finger at quarry thieves over the "
        "beatings.",
        "Families had been assured by the Road Corps that it was not beating anyone, the woman said. "
        "Instead it laid the blame for the beatings on quarry thieves.",
    ],
)
def test_an_answer_goes_on_being_relayed(text: str) -> None:
    """Denial and other explanation come through the aunt, also where the second clause no longer names her."""
    for kind in ("denies", "alternative"):
        found = answers(text, kind)
        assert found, kind
        assert all(tellers(one)[0] == "relative" for one in found), [(one.text, tellers(one)) for one in found]


def test_an_answer_of_its_own_is_not_relayed() -> None:
    """What a force says in a paragraph of its own was not told by the aunt."""
    found = answers("She is waiting.\n\nThe Road Corps denies beating any driver. It blames quarry thieves.", "denies")
    assert found
    assert all("relative" not in tellers(one) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "What came next, his aunt said, lasted a whole night.\n\n“They beat him with a hose,” ",
        "Nobody came to help, according to his aunt.\n\n“They beat him with a hose. ",
    ],
)
def test_a_quotation_of_nobody_else_is_whose_words_lead_in(text: str) -> None:
    """A paragraph of quotation without a cue goes on with whoever told the sentence before it."""
    opening = "A young driver was beaten with a hose, his aunt said.\n\n"
    cut = text.rstrip().rstrip(",”").rstrip(".") + ".”"
    found = [one for one in statements(opening + cut, "beating") if one.start > len(opening)]
    assert found
    assert all("relative" in tellers(one) for one in found), [tellers(one) for one in found]


def test_a_quotation_that_runs_on_keeps_its_speaker() -> None:
    """The second paragraph of a quotation left open is the same speaker's, and so is "me" in it."""
    text = (
        "A young driver was beaten, his aunt said.\n\nIt began at dusk, the aunt said.\n\n"
        "“First he was flogged with a hose.\n\n“After that they kicked him. My nephew told me that he saw nothing.”"
    )
    found = [one for one in statements(text, "beating") if one.start > 60]
    assert len(found) == 2
    assert all("relative" in tellers(one) for one in found), [tellers(one) for one in found]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("They put a gun to her head like they were going to shoot her.", "mock_execution"),
        ("Then they tied him to a gate and made out that they were a firing squad.", "mock_execution"),
        ("A guard loaded a rifle behind him, so that he thought he was about to be shot.", "mock_execution"),
        ("She was stood before a sham firing squad.", "mock_execution"),
        ("They stuck my cousin in a boathouse for a week.", "detention"),
        ("He got a beating from three of them.", "beating"),
    ],
)
def test_acts_in_talk(text: str, act: str) -> None:
    """Relatives use the words of talk."""
    assert statements(text, act)


def test_a_feigned_execution_is_done_to_whoever_is_bound() -> None:
    """Where its words name nobody, it happened to whom the sentence has just told of."""
    found = statements(
        "The clerk was tied to a gate and they made out that they were a firing squad.", "mock_execution"
    )
    assert [victim.text for one in found for victim in one.victims] == ["The clerk"]


@pytest.mark.parametrize("verb", ["denied", "admitted", "denies"])
def test_having_done_is_no_passive(verb: str) -> None:
    """Whoever "denied having beaten" somebody is who beat, not who was beaten."""
    (found,) = statements(f"The wardens {verb} having beaten the clerk.", "beating")
    assert [victim.text for victim in found.victims] == ["the clerk"]
    assert [actor.text for actor in found.alleged_actors] == ["The wardens"]


def test_who_is_held_for_refusing_refused() -> None:
    """Whoever is punished "for doing" something did it, not who punishes."""
    (found,) = statements("The corps denies holding anyone for refusing to serve.", "refusal")
    assert [victim.text for victim in found.victims] == ["anyone"]


def test_those_who_did_it_are_whom_an_answer_names() -> None:
    """In "named thieves as those who beat them" the thieves are the ones blamed."""
    text = (
        "The Road Corps denies beating drivers, said the aunt, and has named “quarry thieves” as those who beat them."
    )
    (found,) = answers(text, "alternative")
    assert ["thieves" in actor.text for actor in found.alleged_actors] == [True]


def test_a_quoted_account_goes_on_in_the_next_paragraph() -> None:
    """“…,” a paper quoted the aunt as saying. / “They beat him.”: that is the aunt's too, through the paper."""
    text = (
        "“My nephew had the day marked,” the Lantern quoted the aunt of one of the drivers as saying.\n\n"
        "“They beat them with hoses. They are holding all of them because they refused.”"
    )
    (found,) = statements(text, "beating")
    assert tellers(found)[0] == "relative"


@pytest.mark.parametrize(
    "said",
    [
        "The Road Corps says “quarry thieves” are the ones beating its drivers.",
        "The Road Corps says quarry thieves beat its drivers.",
        "Quarry thieves were the ones who beat its drivers, according to the Road Corps.",
        "Quarry thieves are the people beating drivers, the Road Corps says.",
    ],
)
def test_the_accused_give_the_same_explanation_themselves(said: str) -> None:
    """What a force says of those whom it blames in a relative's telling is its other explanation there too."""
    text = "\n\nThe Road Corps denies beating anybody, she went on. It points the finger at quarry thieves for beating "
    found = [
        one for one in read(said + "\n\n" + LEAD + text.strip() + " the drivers.").statements if one.end <= len(said)
    ]
    given = [one for one in found if one.response and one.response.kind == "alternative"]
    assert [(one.act, [party.text.lower().strip("“”") for party in one.alleged_actors]) for one in given] == [
        ("beating", ["quarry thieves"])
    ]


def test_a_force_that_owns_up_gives_no_other_explanation() -> None:
    """Its own wardens are not those whom it blames elsewhere."""
    said = "The Road Corps says its own wardens beat the drivers."
    relayed = "\n\nThe Road Corps, she went on, blames quarry thieves for beating the drivers."
    found = [one for one in read(said + "\n\n" + LEAD + relayed.strip()).statements if one.end <= len(said)]
    assert all(one.response is None for one in found)
