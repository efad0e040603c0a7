"""Answers told by an idiom, and whose they are when somebody else tells of them."""

import pytest
from attribution_reading import annotate, chain, who

from firsthand.extract.attribution.answer_idioms import find_answers
from firsthand.extract.responses.relayed_responses import relay_responses
from firsthand.model.statement import ChainLink, Statement

CASES = [
    ("The fleet put the abduction of dockers down to marsh gangs.", "alternative", "the abduction of dockers", "marsh gangs"),
    ("The fleet laid the beatings at the door of smugglers.", "alternative", "the beatings", "smugglers"),
    ("The fleet pinned the killing on smugglers and closed the file.", "alternative", "the killing", "smugglers"),
    ("The fleet laid the blame for the arrests on smugglers.", "alternative", "the arrests", "smugglers"),
    ("The fleet held smugglers responsible for the shooting.", "alternative", "the shooting", "smugglers"),
    ("The arrests were the work of smugglers.", "alternative", "The arrests", "smugglers"),
    ("The fleet had nothing to do with the arrests.", "denies", " the arrests.", None),
    ("The fleet played no part in the arrests.", "denies", " the arrests.", None),
    ("The fleet washed its hands of the arrests.", "denies", " the arrests.", None),
    ("The fleet was not responsible for the arrests.", "denies", " the arrests.", None),
    ("The fleet called the beatings a fabrication.", "denies", "the beatings", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "what", "blamed"), CASES)
def test_an_idiom_says_what_is_answered_and_who_is_blamed(text: str, kind: str, what: str, blamed: str | None):
    """Each idiom is read as a denial or as another explanation, with its words."""
    (answer,) = find_answers(annotate(text))
    assert answer.kind == kind
    assert answer.what.of(text) == what
    assert (answer.who.of(text) if answer.who else None) == blamed


@pytest.mark.parametrize(
    "text",
    ["He put his coat down to rest.", "She left the boy at the clinic.", "Nothing was found.", "They had no bread."],
)
def test_ordinary_words_are_no_answers(text: str):
    """The same verbs without the idiom answer nothing."""
    assert find_answers(annotate(text)) == ()


def test_an_explanation_told_by_a_relative_comes_through_him():
    """“By her account, the fleet put … down to …” is the fleet's, through her."""
    text = (
        "Marta Dell, the wife of a docker, told Radio Sund that he was gone. By her account, the fleet put the arrest "
        "of dockers down to smugglers."
    )
    assert who(chain(text, "the arrest of dockers down to smugglers"))[:2] == ["the fleet", "Marta Dell"]


def denied(text: str, act: str, polarity: str, head: str = "armed_force") -> Statement:
    """Make a statement that an officer made to a mother."""
    links = (
        ChainLink(who="an officer", entity="e1", role=head),
        ChainLink(who="his mother", entity="e2", role="relative"),
        ChainLink(who="The Post", role="outlet"),
    )
    return Statement(
        id="s-1", document="doc-1", start=0, end=len(text), text=text, segment="body", act=act, act_code=None,
        trigger=(0, 4), polarity=polarity, chain=links,
    )  # fmt: skip


def test_nobody_is_inside_is_a_denial_through_whoever_was_told():
    """“the officer told her that there was nobody inside” is the officer's denial in the mother's mouth."""
    (relayed,) = relay_responses([denied("there was nobody inside", "other", "positive")])
    assert relayed.response is not None
    assert (relayed.response.kind, relayed.response.by.who if relayed.response.by else None) == ("denies", "an officer")
    assert [link.who for link in relayed.chain] == ["his mother", "The Post"]
    assert relayed.standing == "denied"


def test_what_an_official_told_a_relative_is_no_denial_where_it_denies_nothing():
    """“the officer told her that he was in cell four” stays the officer's."""
    given = denied("he was in cell four", "detention", "positive")
    assert relay_responses([given]) == (given,)
