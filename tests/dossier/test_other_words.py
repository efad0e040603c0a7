"""Page one's other side, and what came of it, in words that are no verbs of denial and no verdicts."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from firsthand.dossier.page.dates import published_words
from firsthand.dossier.page.front.denied import denials_of
from firsthand.dossier.page.front.doubted import doubted
from firsthand.dossier.page.front.explained import explains
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.tellers import printed_name
from firsthand.model.disclosed import Disclosed
from firsthand.model.statement import Party, Response
from tests.dossier.case import INCIDENT, case, said, victim
from tests.dossier.test_accounts import told
from tests.dossier.test_page_one import line

DEATH = told(
    1, "Hill Watch", "Hill Watch says Tam Orry was beaten to death by guards in the pit", act="killing",
    victims=victim("Tam Orry", 9),
)  # fmt: skip


def with_words(text: str, who: str, role: str) -> Disclosed:
    """Make a case of the charge and one more sentence about it."""
    return case(statements=(DEATH, told(2, who, text, role=role, act="other")))


def test_scorn_stands_with_the_other_side() -> None:
    """Who calls a charge illogical, or an old trick, has denied nothing, and is printed beside those who do."""
    disclosed = with_words(
        "The charge that Tam Orry was beaten to death is illogical, the mayor said", "the mayor", "authority"
    )
    words = line(disclosed, "Who denies")
    assert "perhaps in doubt or scorn, in Quarry Post, 1 May 2030: “The charge that Tam Orry was beaten" in words
    assert "told otherwise too: see who denies it" in line(disclosed, "The gravest charge")
    plain = with_words("Tam Orry was beaten to death beyond doubt, the mayor said", "the mayor", "authority")
    assert not doubted(CaseIndex(plain), Matter(CaseIndex(plain), [INCIDENT]))


def test_an_offices_own_cause_of_death_is_another_account() -> None:
    """That somebody's health failed is no denial; told by an office of a death in its hands it is another account."""
    text = "Tam Orry died when his health deteriorated, the governor said"
    assert "perhaps told otherwise" in line(with_words(text, "the governor", "authority"), "Who denies")
    own = "Tam Orry died when his health deteriorated, his brother said"
    assert "perhaps told otherwise" not in line(with_words(own, "his brother", "relative"), "Who denies")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He fell from a window of the barracks", True),
        ("Police said he had hanged himself", True),
        ("Troops killed 15 armed insurgents", True),
        ("ten “terrorists” were hiding in the school", True),
        ("Terrorists killed thirty villagers", False),
        ("Thirty villagers were killed by insurgents", False),
    ],
)
def test_fighters_are_told_of_as_the_dead_and_not_as_the_killers(words: str, *, found: bool) -> None:
    """Who killed is not who died; and a cause of death is one whatever the tense."""
    assert explains(words) is found


def test_who_admits_speaks_for_a_side() -> None:
    """An expert who admits something concedes nothing of the act; an officer does."""
    expert = with_words(
        "The botanist admitted that the beating of Tam Orry to death was hard to date", "the botanist", "expert"
    )
    assert "words of admitting" not in line(expert, "Who denies")
    officer = with_words("An officer admitted that Tam Orry was beaten to death", "An officer", "other")
    assert "with words of admitting" in line(officer, "Who denies")


def test_what_was_said_earlier_is_corrected_only_by_words_of_contrast() -> None:
    """What was "earlier said" is most often still said; before "but" it may not be."""
    same = with_words("The mayor earlier said that Tam Orry was beaten to death by guards", "the mayor", "authority")
    assert "on what was told before" not in line(same, "Who denies")
    other = with_words(
        "The mayor earlier said that Tam Orry was beaten to death by guards, but now speaks of a fall",
        "the mayor",
        "authority",
    )
    assert "on what was told before" in line(other, "Who denies")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The death of Tam Orry was ruled a suicide", True),
        ("An autopsy found that Tam Orry died of blows", True),
        ("Two guards were charged with the death of Tam Orry", True),
        ("Years earlier two guards were charged over Tam Orry's land", False),
        ("An autopsy should show how Tam Orry died", False),
    ],
)
def test_an_offices_ruling_on_a_death_is_an_outcome(words: str, *, found: bool) -> None:
    """A ruling on how somebody died, and what an autopsy showed, came of it; what lies years back did not."""
    disclosed = case(statements=(DEATH, said(2, words, act="other")))
    assert (words in line(disclosed, "What came of it")) is found


def test_what_an_edition_keeps_back_is_not_said_to_be_unknown() -> None:
    """A day that is withheld is called that, in the table of documents and among the ten lines."""
    document = case().documents[0]
    kept_back = replace(document, published=None, withheld=("published",))
    other = replace(document, id="doc-000000000009", published=None)
    assert [published_words(one) for one in (document, kept_back, other)] == ["1 May 2030", "withheld", "not known"]
    third = replace(kept_back, id="doc-00000000000a")
    words = line(case("public", statements=(DEATH,), documents=(document, other, third)), "Documents")
    assert "of 1 the day is not known here; of 1 it is not told in this edition" in words


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He was hit unintentionally", True),
        ("The fire was not aimed at her", True),
        ("The strike was an accident caused by human error", True),
        ("Their aim was to hit her", False),
    ],
)
def test_that_nobody_meant_it_is_another_account(words: str, *, found: bool) -> None:
    """An accident, a ricochet, fire that was aimed elsewhere: no denial that it happened, but another account."""
    assert explains(words) is found


def test_who_rejects_the_accused_sides_account_denies_no_act() -> None:
    """Whoever rejects the guards' version stands with the denials, and says whose account it is against."""
    guards = told(
        3, "Hill Watch", "Hill Watch says guards of the Corrie police beat Tam Orry to death", act="killing",
        victims=victim("Tam Orry", 9), alleged_actors=(Party(text="the Corrie police"),),
    )  # fmt: skip
    against = told(
        2, "Tam Orry’s sister", "Tam Orry’s sister rejected the Corrie police’s account of his death", role="relative",
        act="death", victims=victim("Tam Orry", 9), response=Response(kind="denies", by=None),
    )  # fmt: skip
    found = denials_of(CaseIndex(case(statements=(DEATH, guards, against))))
    assert found.rejects_the_accused("His sister rejected the Corrie police’s account of his death")
    assert not found.rejects_the_accused("The Corrie police rejected his sister’s account of his death")


def test_a_generals_place_is_not_his_name() -> None:
    """Of "the top general in Corrie" the last word is no name."""
    assert not printed_name(
        "The top general in Corrie", "The general in Corrie said that it was a mistake", person=True
    )
    assert printed_name("Ira de Vell", "Vell said that it was a mistake", person=True) == "Vell"
