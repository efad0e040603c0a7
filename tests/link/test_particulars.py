"""Particulars of conduct: what tells them, what denies them, and that each row can be found."""

from __future__ import annotations

import pytest

from firsthand.link.propositions.particulars import told_in


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The ferryman was drunk that evening.", ("drunk", True)),
        ("Tests found no alcohol in his blood.", ("drunk", False)),
        ("His wife says he was sober.", ("drunk", False)),
        ("Not a single tank had gone into the harbour.", ("with tanks or armour", False)),
        ("Three tanks rolled past the mill.", ("with tanks or armour", True)),
        ("The soldiers never left their barracks.", ("forces coming in", False)),
        ("Soldiers entered the mill at dusk.", ("forces coming in", True)),
        ("Police arrived at the mill later.", ("police coming in", True)),
        ("The miller was unarmed.", ("armed themselves", False)),
        ("He was armed when they found him.", ("armed themselves", True)),
        ("They came without a warrant.", ("by a warrant or order", False)),
        ("The officers showed a search warrant.", ("by a warrant or order", True)),
        ("He offered resistance to the bailiffs, resisting arrest.", ("fighting back or resisting", True)),
        ("The doctors called her perfectly healthy.", ("ill before", False)),
        ("He had a history of heart disease.", ("ill before", True)),
        ("The shot was fired by mistake.", ("by mistake", True)),
        ("It was a deliberate shot.", ("by mistake", False)),
        ("There is no excuse for the deliberate shots at the ferry.", ("by mistake", False)),
        ("It was not deliberate.", ("by mistake", True)),
        ("The march was held peacefully.", ("peacefully", True)),
        ("The children left voluntarily.", ("of their own will", True)),
        ("The children were taken by force.", ("of their own will", False)),
        ("Two smugglers died in a shoot-out.", ("killed in a clash or crossfire", True)),
        ("They were lined up and shot.", ("killed when already held", True)),
        ("He was held incommunicado.", ("seen by a lawyer", False)),
        ("He has pleaded not guilty.", ("confessing", False)),
        ("No chemical weapons were used.", ("with chemical weapons", False)),
        ("A blast tore through the mill.", ("by an explosion", True)),
        ("The guards spoke an unknown language.", ("strangers by looks or language", True)),
        ("They could not understand the language.", ("strangers by looks or language", True)),
        ("She did not fight back.", ("fighting back or resisting", False)),
        ("Not only batons but fists were used.", ("with clubs or sticks", True)),
        ("The mayor denied that batons were used.", ("with clubs or sticks", False)),
        ("He did not run, and they hit him with batons.", ("with clubs or sticks", True)),
    ],
)
def test_what_is_told_and_what_is_denied(words: str, expected: tuple[str, bool]) -> None:
    """A particular is told where its words stand, and denied behind a "no" or where the contrary is told."""
    assert expected in told_in(words)


def test_police_who_come_are_no_soldiers_who_come() -> None:
    """Whoever tells of police that arrived tells of no soldiers that did."""
    assert told_in("Police arrived at the mill later.") == (("police coming in", True),)
    assert told_in("Soldiers arrived at the mill.") == (("forces coming in", True),)


def test_a_not_of_another_clause_denies_nothing() -> None:
    """The "not" of the clause before a comma does not reach over it."""
    assert told_in("He did not run, they hit him with batons.") == (("with clubs or sticks", True),)


@pytest.mark.parametrize(
    "words",
    [
        "The report does not identify the mercenaries.",
        "Her heart was still beating at dawn.",
        "It is not known whether tanks were used.",
        "Riot police stood at the gate.",
        "They took him to the station.",
    ],
)
def test_what_is_neither_told_nor_denied(words: str) -> None:
    """What nobody names or knows is not denied, and words that only look alike tell nothing."""
    assert told_in(words) == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("She was beaten in the van.", ("beaten or hurt", True)),
        ("She was not beaten in the van.", ("beaten or hurt", False)),
        ("There was neither beating nor abuse.", ("beaten or hurt", False)),
        ("His death was not caused by blows to the chest.", ("died of violence", False)),
        ("He was not ill at all.", ("ill before", False)),
    ],
)
def test_a_no_within_the_words_of_a_row_denies_it(words: str, expected: tuple[str, bool]) -> None:
    """What stands between the words of a particular may deny it as well as what stands before them."""
    assert expected in told_in(words)


def test_deploring_is_no_denial() -> None:
    """Who cannot understand or justify something says that it was so."""
    assert ("with looting", False) not in told_in("I can't understand the violence and looting.")
    assert not [so for label, so in told_in("Nothing justifies the use of poison gas.") if not so]
