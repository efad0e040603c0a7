"""What is only wanted, waited for, possible or open is no fate of anybody."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import last_of


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Her sister asked for the safe release of Ana Roe.", "release"),
        ("Lawyers fought for his release.", "release"),
        ("The family had pleaded for Ana Roe to be released.", "release"),
        ("The raid was aimed at freeing Ana Roe from the rebels.", "release"),
        ("Envoys are negotiating the release of Ana Roe.", "release"),
        ("Talks on the release of Ana Roe will go on in Lomsk.", "release"),
        ("Ana Roe was to be released by the rebels on Monday.", "release"),
        ("They said that Ana Roe would be taken to the station and released.", "release"),
        ("The case against Ana Roe was shelved pending her arrest.", "arrest"),
        ("The court issued a warrant for the arrest of Ana Roe.", "arrest"),
        ("A warrant has been issued for the arrest of Ana Roe.", "arrest"),
        ("The prosecutor did not see grounds for an arrest of Ana Roe.", "arrest"),
    ],
)
def test_what_is_wanted_or_waited_for_has_not_come_about(text: str, act: str) -> None:
    """Who is to be freed or arrested is not told to be free or held."""
    told = last_of(text, act)
    assert told.standing == "planned"
    assert told.observed is None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("She thanked the envoys for the release of Ana Roe.", "release"),
        ("The rebels were to blame for the killing of Ana Roe.", "killing"),
        ("Ana Roe was arrested and taken to Lomsk.", "arrest"),
        ("The judge apologised for the arrest of Ana Roe.", "arrest"),
    ],
)
def test_what_came_about_is_told_as_such(text: str, act: str) -> None:
    """What people thank, are to blame or are sorry for did happen."""
    told = last_of(text, act)
    assert told.standing == "asserted"
    assert told.observed is not None


def test_no_evidence_takes_a_whole_clause_away_once() -> None:
    """Where there is no evidence that somebody was beaten, it is not told that he was."""
    assert last_of("The doctors found no evidence that Ana Roe was beaten.", "beating").polarity == "negative"
    told = last_of('There has been no "credible information" that any guards were injured.', "wounding")
    assert told.polarity == "negative"


def test_no_word_about_an_arrest_takes_no_arrest_away() -> None:
    """Nothing is said against what nobody gives information about."""
    assert last_of("The police gave no information about the arrest of Ana Roe.", "arrest").polarity == "positive"


@pytest.mark.parametrize(
    "text",
    [
        "The doctor did not say whether Ana Roe was injured.",
        "The ministry denied that Ana Roe was injured.",
    ],
)
def test_what_is_open_or_denied_leaves_nobody_in_a_state(text: str) -> None:
    """A status is told only by who asserts or believes that it was reached."""
    assert last_of(text, "wounding").observed is None


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that the regime was not at all to blame for the killing of Ana Roe.",
        'The minister said the regime was "not at all" to blame for the killing of Ana Roe.',
        "The minister said soldiers were in no way responsible for the killing of Ana Roe.",
        'The minister said soldiers were "by no means" responsible for the killing of Ana Roe.',
    ],
)
def test_who_is_not_to_blame_did_not_do_it(text: str) -> None:
    """However a sentence says that somebody is not to blame, it tells no killing by him."""
    told = last_of(text, "killing")
    assert told.polarity == "negative" or told.standing == "denied"
