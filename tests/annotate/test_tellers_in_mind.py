"""Who tells and whom a telling is about: a quotation's speaker after it, kin in others' mouths, outlets cited."""

from __future__ import annotations

import pytest
from test_coreference import read

QUOTED = (
    "“We had packed his bag,” {who} told the newspaper Lakeside. “A lorry came instead. The warden of the road police "
    "sees the men there. Nobody is let out, and the warden has the key. It is a shed.”\n\n"
)


@pytest.mark.parametrize(
    ("who", "then", "taken_up"),
    [
        ("the aunt of one of the drivers", "She also said the corps denied it.", "She"),
        ("the aunt of one of the drivers", "The corps had denied it, the woman said.", "the woman"),
        ("the uncle of one of the drivers", "He also said the corps denied it.", "He"),
    ],
)
def test_whoever_was_quoted_is_nearer_than_whom_they_spoke_of(who: str, then: str, taken_up: str) -> None:
    """After a long quotation the pronoun that speaks is its speaker, not the warden in it."""
    result = read(QUOTED.format(who=who) + then)
    assert result.same(who, taken_up)


def test_a_brother_in_somebodys_mouth_is_not_the_brother() -> None:
    """The brother who speaks is not the one whom he calls "my brother"."""
    result = read(
        "“My brother had the day marked,” the Lantern quoted the brother of one of the drivers as saying.\n\n"
        "The corps denies it, said the brother, and has blamed others."
    )
    assert result.same("the brother of one of the drivers", "the brother")
    assert not result.same("My brother", "the brother")


def test_a_clause_says_whose_kin_somebody_is() -> None:
    """The aunt who brought him up is his aunt."""
    result = read(
        "A driver was beaten with a hose, according to the aunt who brought him up. His aunt has not been named."
    )
    assert result.same("the aunt", "His aunt")
    assert [relation.kind for relation in result.entity("His aunt").relations] == ["aunt"]


def test_who_names_somebody_does_not_bear_the_name() -> None:
    """After "named by" stands whoever named."""
    result = read("Neither the driver nor his aunt was named by the weekly Plover. Plover wrote that he is well.")
    assert result.entity("Plover").type == "organisation"
    assert result.entity("his aunt").name is None


def test_the_magazine_is_whom_the_text_has_just_cited() -> None:
    """An outlet that was only cited by its name is taken up by what it is."""
    result = read(
        "Men were held for weeks, according to The Plover. “He is ill,” the aunt of a driver told the magazine."
    )
    assert result.same("The Plover", "the magazine")


@pytest.mark.parametrize("word", ["gran", "granny", "nan", "auntie", "grandad"])
def test_kin_in_the_words_of_talk(word: str) -> None:
    """A gran is kin, and what is done to "me" in her mouth is left open."""
    result = read(f"The driver’s {word} told Radio Ash: “They put me in a shed.”")
    assert next(one.kind for one in result.entity(f"The driver’s {word}").relations).startswith(("grand", "aunt"))
    assert result.mention("me").entity is None


def test_their_papers_are_no_newspapers() -> None:
    """Papers that are taken from people are documents."""
    result = read("Drivers had their papers taken from them. The wardens told the paper nothing.")
    assert result.entity("their papers").type == "document"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "The woman spoke to Radio Ash, which has withheld her name and her brother’s.",
            ("The woman", "her brother’s"),
        ),
        ("The station isn't using his name or his sister's for safety.", ("his sister's",)),
        ("Neither the driver nor his aunt was named by the weekly Plover.", ("the driver", "his aunt")),
        ("The station is keeping the names of aunt and nephew under wraps for their own safety.", ()),
        ("Radio Ash has kept the identities of both of them secret.", ()),
        ("The paper is holding back their names.", ()),
        ("Radio Ash kept the names of the driver and his aunt under wraps.", ("the driver", "his aunt")),
        ("To protect the two men, the station has not given their names.", ()),
    ],
)
def test_ways_of_keeping_names_back(text: str, kept: tuple[str, ...]) -> None:
    """Both people are kept back, whatever the wording."""
    lead = "A driver was beaten, his brother said. " if not kept else ""
    result = read(lead + text)
    withheld = [one for one in result.entities if one.withheld is not None]
    assert len(withheld) >= (len(kept) or 2), withheld


@pytest.mark.parametrize(
    "told",
    [
        "It came at night, his brother said. Four men set about him with hoses. Then he was taken to the quay.",
        "No reason was given, the brother said. He was flogged with a hose.",
        "That lasted an hour, according to his brother. The brother said nothing helped. They made him kneel.",
    ],
)
def test_a_relative_tells_on_of_whom_he_is_kin(told: str) -> None:
    """Right after "his brother said", it is the driver to whom things are done."""
    result = read("A driver was beaten by his own foremen, his brother has said.\n\n" + told)
    pronoun = next(one for one in result.mentions if one.text in ("him", "He", "he"))
    assert pronoun.entity == result.mention("A driver").entity


def test_a_teller_who_speaks_of_his_kin_is_himself() -> None:
    """Where the sentence names the kin, the pronoun is the teller."""
    result = read("A driver was beaten, his father said. He had begged his son to stay at home.")
    assert result.same("his father", "He")
