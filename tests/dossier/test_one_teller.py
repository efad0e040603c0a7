"""A teller stands once on page one, on the side where he is, and what disputes or decides nothing stands nowhere."""

from __future__ import annotations

import pytest

from firsthand.dossier.page.front.accused_side import AccusedSide
from firsthand.dossier.page.front.other_side import other_side
from firsthand.dossier.page.front.outcome import outcome
from firsthand.dossier.page.front.summary import ten_lines
from firsthand.dossier.page.front.tellers import tellers
from firsthand.dossier.page.front.tellers.words import teller_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.tellers import voice
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import RelationTo
from firsthand.model.statement import Party
from tests.dossier.case import INCIDENT, PUBLISHER, belief, case, link, origin, person, said, victim
from tests.dossier.test_accounts import MEN, apart, told
from tests.dossier.test_page_one import line
from tests.dossier.test_sides import spoken

GUARD = (Party(text="the Quarry police"),)
ACCOUNT = told(1, "Hill Watch", "Hill Watch says the Quarry police held thirty men in the pit", alleged_actors=GUARD)


def index_of(*statements: DisclosedStatement, people: tuple[tuple[int, str], ...] = ()) -> CaseIndex:
    """Make the index of a case in which these are told beside the account."""
    named = tuple(person(*one) for one in people)
    origins = apart(*(origin(number, f"teller {number}") for number in range(1, 2 + len(statements))))
    return CaseIndex(case(statements=(ACCOUNT, *statements), people=named, origins=origins))


def kinds(index: CaseIndex) -> dict[str, list[str]]:
    """Return the names of tellers by the first word of their kind."""
    found = tellers(index, Matter(index, [INCIDENT]), frozenset())
    return {kind.split()[0].rstrip(","): list(names) for kind, names in found.items() if names}


def test_a_prosecutor_is_nobodys_lawyer() -> None:
    """A state's prosecutor who was read as a lawyer stands among others; a family's lawyer stands with the family."""
    orr = spoken(2, "Tam Orr", "thirty men were held", role="lawyer", prefix="state prosecutor Tam Orr said ")
    vell = spoken(3, "Ira Vell", "thirty men were held", role="lawyer", prefix="family lawyer Ira Vell said ")
    found = kinds(index_of(orr, vell, people=((2, "Tam Orr"), (3, "Ira Vell"))))
    assert found["relatives"] == ["Ira Vell"]
    assert found["others"] == ["Tam Orr"]


@pytest.mark.parametrize("other", ["State prosecutor Tâm Orr", "Prosecutor Tam Órr", "Tam Or Vanden, prosecutor"])
def test_a_name_with_its_office_or_other_accents_is_one_person(other: str) -> None:
    """Neither an office before a name nor its accents make a second teller; another name does."""
    names = [name for group in kinds(index_of(
        spoken(2, "Tam Orr", "thirty men were held", role="authority"),
        told(3, other, "thirty men were held in the pit", role="authority"),
    )).values() for name in group]  # fmt: skip
    assert len(names) == (3 if "Vanden" in other else 2)


@pytest.mark.parametrize(
    ("who", "held"),
    [
        ("the Quarry police", True),
        ("the state attorney general", False),
        ("the state human rights commission", False),
        ("the family of Orr, a critic of the Quarry police", False),
        ("family and state television", False),
        ("state television", True),
    ],
)
def test_who_looks_into_it_or_mourns_it_is_not_the_accused_side(who: str, held: bool) -> None:
    """A state's investigators, and families beside whose name a force stands, do not answer for what its police did."""
    state = said(2, "the state held thirty men", victims=MEN, alleged_actors=(Party(text="the government"),))
    index = index_of(state)
    assert AccusedSide(index, Matter(index, [INCIDENT])).holds(who, []) is held


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("A court sentenced two officers over thirty men held in the pit.", True),
        ("The inquiry found that thirty men were held in the pit.", True),
        ("The report found no sign that thirty men were held in the pit.", True),
        ("Dozens of police were sent to the pit after the inquiry said graves were found of men held.", False),
        ("The inquiry found the remains of men held in the pit.", False),
        ("A commission on the men held in the pit was established.", False),
        ("A doctor who spoke of men held in the pit was arrested.", False),
        ("Two officers were arrested over men held in the pit.", True),
    ],
)
def test_what_came_of_it_is_a_decision_or_a_finding(words: str, shown: bool) -> None:
    """Things that were found, bodies that were set up, and arrests of who told of it are no outcome."""
    index = index_of(said(2, words, act="other"))
    parts = outcome(index, Matter(index, [INCIDENT])).parts
    assert bool(parts) is shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The office said it was impossible to determine who fired at men held in the pit.", True),
        ("The office said it was impossible to determine whose bones of men held in the pit they were.", False),
        ("The office said men held in the pit were alive when they were taken away.", False),
        ("Osk Tarn sent guards to the pit after he blamed miners for the noise of men.", False),
        ("The state prosecutor accused miners because men were held in the pit.", False),
        ("Osk Tarn accused miners because men were held in the pit.", True),
    ],
)
def test_another_account_disputes_something(words: str, shown: bool) -> None:
    """What says nothing against the main act is no other account, nor is an investigator's charge."""
    one = said(2, words, act="other", chain=(link("Osk Tarn", "authority"), PUBLISHER))
    index = index_of(one)
    assert bool(other_side(index, Matter(index, index.leading()))) is shown


def test_relatives_tell_no_other_account() -> None:
    """A relative's own words stand where he tells it, not among those who dispute it."""
    one = said(2, "Ira Vell insisted men held in the pit had not stolen", act="other",
               chain=(link("Ira Vell", "relative"), PUBLISHER))  # fmt: skip
    index = index_of(one)
    assert not other_side(index, Matter(index, index.leading()))


def test_nothing_is_undisputed_that_an_authority_tells_too() -> None:
    """Where an authority tells the matter, its account may differ without a word of denial: the line is left out."""
    other = told(2, "the mine office", "the mine office said thirty men were held in the pit", role="authority")
    leads = [one.lead for one in ten_lines(CaseIndex(case(statements=(ACCOUNT, other))), "2030-06-01")]
    assert leads
    assert "What nobody here disputes" not in leads


def test_every_list_of_words_is_a_pattern() -> None:
    """The lists of words are read whole."""
    assert all(getattr(teller_words(), name).pattern for name in teller_words().__struct_fields__)


def test_a_description_by_kin_is_the_person_whom_the_record_knows_as_that() -> None:
    """That "the sister of Tam Orr, the miner" is Ira Orr, the record says; his brother is another."""
    ira = spoken(2, "Ira Orr", "thirty men were held", role="relative")
    sister, brother = (
        told(number, f"The {kin} of Tam Orr, the miner", "thirty men were held in the pit", role="relative")
        for number, kin in ((3, "sister"), (4, "brother"))
    )
    people = (person(2, "Ira Orr", relations=(RelationTo(to="p-000000000005", kind="sister"),)), person(5, "Tam Orr"))
    found = kinds(CaseIndex(case(statements=(ACCOUNT, ira, sister, brother), people=people)))
    assert found["relatives"] == ["Ira Orr", "The brother of Tam Orr"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("thirty men were held, according to shocking court testimony", ""),
        ("thirty men were held, the court said", "court"),
    ],
)
def test_what_is_said_in_a_court_is_not_the_courts_word(words: str, name: str) -> None:
    """A court's papers and hearings hold what others say."""
    one = told(2, "court", words, role="authority")
    assert voice(one, index_of(one)) == name


def test_what_was_once_ruled_on_the_victim_is_no_outcome() -> None:
    """A sentence on him whom the matter befell is his past; one on the accused is what came of it."""
    held = said(2, "Tam Orr was held by Osk Tarn.", victims=victim("Tam Orr", 2),
                alleged_actors=(Party(text="Osk Tarn", entity="p-000000000003"),))  # fmt: skip
    people = (person(2, "Tam Orr"), person(3, "Osk Tarn"))

    def shown(words: str) -> bool:
        index = CaseIndex(case(statements=(held, said(4, words, act="other")), people=people))
        return bool(outcome(index, Matter(index, [INCIDENT])).parts)

    assert not shown("When Orr was at school he was sentenced to a fine.")
    assert shown("Over Orr, Tarn was in court, where he was sentenced to a fine.")


def test_a_state_is_not_given_to_another_of_its_sentence() -> None:
    """Whose son is missing is not missing himself, and the accused are not dead of the killing they are charged with."""
    killed = said(2, "Osk Tarn killed Tam Orr.", act="killing", victims=victim("Tam Orr", 2),
                  alleged_actors=(Party(text="Osk Tarn", entity="p-000000000003"),))  # fmt: skip
    charged = said(3, "Osk Tarn faces charges for killing Tam Orr.", act="killing", victims=victim("Osk Tarn", 3))
    people = (person(2, "Tam Orr", belief("dead", 2)), person(3, "Osk Tarn", belief("dead", 3)))
    words = line(case(statements=(killed, charged), people=people), "Last news")
    assert "dead" not in words  # no state of the program's own: the words say whose it is
    assert "“Osk Tarn faces charges for killing Tam Orr.”" in words
    waits = said(2, "Vell, whose son Ira has not been seen, waits.", act="disappearance", victims=victim("Vell", 2))
    words = line(case(statements=(waits,), people=(person(2, "Osk Vell", belief("missing", 2)),)), "Last news")
    assert "missing" not in words


def test_who_is_told_dead_and_told_freed_has_both_sentences() -> None:
    """A first report that somebody was freed stands beside his death; other people who were freed do not."""
    dead = said(2, "Tam Orr was killed in the pit.", act="killing", victims=victim("Tam Orr", 2))
    people = (person(2, "Tam Orr", belief("dead", 2)),)

    def news(words: str) -> str:
        return line(case(statements=(dead, said(3, words, act="other")), people=people), "Last news")

    assert "words of life or freedom" in news("The mine office said guards freed the miner Tam Orr.")
    assert "words of life or freedom" not in news("Tam Orr died after guards freed eight others.")


def test_no_commentator_is_preferred_for_the_gravest_charge() -> None:
    """A sentence without a teller comes before that of somebody of whom nothing is known."""
    plain = said(2, "thirty men were held in the pit", victims=MEN)
    comment = spoken(3, "Osk Tarn", "thirty men were held in the pit for thirty days", prefix="Osk Tarn said ")
    disclosed = case(statements=(plain, comment), people=(person(3, "Osk Tarn"),))
    assert "Osk Tarn" not in line(disclosed, "The gravest")
