"""Page one keeps apart who tells of an act, for whom each speaks, what is conceded and what came of it."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.dossier.page.contradiction_views import doubt_views
from firsthand.dossier.page.front.seen_words import seen_statements
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import with_before
from firsthand.model.disclosed import DisclosedDocument
from firsthand.model.record import Contradiction
from firsthand.model.statement import Party, Responder, Response
from firsthand.model.values.time import When
from tests.dossier.case import PUBLISHER, case, link, origin, person, place, said, victim
from tests.dossier.test_accounts import MEN, apart, told
from tests.dossier.test_five_questions import papers
from tests.dossier.test_page_one import line, named_tellers

GUARD = (Party(text="the Quarry army"),)
ACCOUNT = told(1, "Hill Watch", "Hill Watch says the Quarry army held thirty men in the pit", alleged_actors=GUARD)


def spoken(number: int, who: str, text: str, *, role: str = "other", prefix: str = "", suffix: str = "."):  # type: ignore[no-untyped-def]
    """Make an account by a person of the case, of that number."""
    chain = (msgspec.structs.replace(link(who, role), entity=f"p-{number:012d}"), PUBLISHER)
    return said(number, text, victims=MEN, chain=chain, origin=f"o-{number:012d}", prefix=prefix, suffix=suffix)


def test_the_accused_side_is_no_teller_beside_others() -> None:
    """An army to which an act is laid, and its spokesman by his office, stand apart by name."""
    army = told(2, "the Quarry army", "thirty men were held in the pit, the Quarry army said", role="armed_force")
    orr = spoken(3, "Tam Orr", "thirty men were held in the pit", prefix="Quarry army spokesman Tam Orr said ")
    forest = said(5, "the forest burned", act="other", where=place("Forest"))
    vell = spoken(4, "Ira Vell", "thirty men were held in the pit", prefix="Forest army spokesman Ira Vell said ")
    origins = apart(
        *(origin(number, who) for number, who in enumerate(("Hill Watch", "army", "Tam Orr", "Ira Vell"), 1))
    )
    people = (person(3, "Tam Orr"), person(4, "Ira Vell"))
    disclosed = case(statements=(ACCOUNT, army, orr, vell, forest), origins=origins, people=people)
    assert "the side it is laid to may be among them" in line(disclosed, "How many")
    names = named_tellers(disclosed)
    assert "not counted: Tam Orr and the Quarry army |" in names
    assert "others, who may have it from these: Ira Vell |" in names


def test_a_body_and_who_speaks_for_it_are_one() -> None:
    """An official beside whose name a body stands is listed with it; a name torn out of another one is nobody."""
    orr = spoken(2, "Tam Orr", "thirty men were held in the pit", prefix="Tam Orr, director of Hill Watch, said ")
    ana = spoken(3, "Rosa", "thirty men were held", prefix="said the miner Rosa dela Vell of ")
    people = (person(2, "Tam Orr"), person(3, "Rosa", naming="part"))
    names = named_tellers(case(statements=(ACCOUNT, orr, ana), people=people))
    assert "doctors and rights groups: Hill Watch (Tam Orr) |" in names
    assert "Rosa |" not in names


def test_documents_are_counted_by_words() -> None:
    """A document whose sentences speak of the act is counted, though no clause of it was read."""
    statements = (
        *(told(n, "Hill Watch", f"thirty men were held in the pit {n}", document=f"doc-{n:012d}") for n in (1, 2)),
        said(3, "the thirty men in the pit, held for days", act="other", document="doc-000000000003"),
        said(4, "the price of slate fell", act="other", document="doc-000000000004"),
    )
    assert "told, spoken of or denied in at least 3 of 4 documents" in line(
        case(statements=statements, documents=papers(4)), "How many"
    )


def test_who_denies_words_denies_no_act() -> None:
    """Who denies having said a number does not deny what happened."""
    for text, denied in (
        ("Ira Vell denied saying that ninety of the thirty men held in the pit died", False),
        ("Ira Vell denied that thirty men were held in the pit", True),
    ):
        response = Response(kind="denies", disputes="number", by=Responder(who="Ira Vell"))
        one = said(2, text, victims=MEN, chain=(link("Ira Vell", "other"), PUBLISHER), response=response)
        assert (text in line(case(statements=(ACCOUNT, one)), "Who denies")) is denied


def test_what_a_denial_points_back_to_is_printed() -> None:
    """A denied "this" stands with the sentence before it; a public edition prints a statement's words alone."""
    one = said(
        1, "Orr denied this", prefix="The post wrote that thirty men were held in the pit. ", suffix=" on Monday."
    )
    whole = "“The post wrote that thirty men were held in the pit. Orr denied this on Monday.”"
    assert with_before(one, alone=False) == whole
    assert with_before(one, alone=True) == "“Orr denied this”"


def test_the_accused_sides_own_account_is_a_concession() -> None:
    """Where the army itself says that its soldiers held them, that stands beside the denials."""
    own = told(
        2, "the Quarry army", "Quarry army soldiers held thirty men in the pit, the Quarry army said", role="armed_force",
        alleged_actors=(Party(text="Quarry army soldiers"),),
    )  # fmt: skip
    assert "“Quarry army soldiers held thirty men" in line(case(statements=(ACCOUNT, own)), "Who denies")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Two guards were found guilty of holding thirty men in the pit", True),
        ("A judge sentenced the captain who held thirty men in the pit", True),
        ("An inquiry concluded that thirty men were held in the pit", True),
        ("The captain was dismissed for holding thirty men in the pit", True),
        ("Lawyers demanded that the captain be charged with holding thirty men in the pit", False),
        ("Shots were fired at thirty men in the pit", False),
    ],
)
def test_what_came_of_it(words: str, shown: bool) -> None:
    """A ruling, a finding or a dismissal stands as printed; what is demanded, or shots that are fired, are none."""
    found = line(case(statements=(ACCOUNT, said(2, words, victims=MEN))), "What came of it")
    assert (words in found) is shown
    assert shown or "that does not mean that none is" in found


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("“The guards shot at us in the pit,” he said.", True),
        ("Orr, who was with them in the pit, said thirty men were held.", True),
        ("Two witnesses said thirty men were shot in the pit.", True),
        ("From the ridge, Orr watched the killing of thirty men in the pit.", True),
        ("Several people who watched a video said thirty men were shot in the pit.", False),
        ("Corrie saw its worst week since thirty men were held in the pit.", False),
    ],
)
def test_words_of_who_lived_it(words: str, seen: bool) -> None:
    """Who says that it was done to him, was with them, or watched it, lived it; who saw a film did not."""
    one = told(2, "Tam Orr", words, role="other", act="other")
    index = CaseIndex(case(statements=(ACCOUNT, one)))
    assert (words in seen_statements(index, Matter(index, index.leading()))) is seen


def _dated(number: int, edtf: str, text: str):  # type: ignore[no-untyped-def]
    return said(number, f"thirty men were held, {text}", when=When(edtf=edtf, earliest=edtf, latest=edtf, text=text))


def test_a_year_that_is_not_printed_makes_no_conflict() -> None:
    """One day of two years is a conflict only where both years are printed."""
    point = Contradiction(
        id="c-000000000001", kind="date", verdict="conflict", between=("s-000000000001", "s-000000000002"), within_document=False,
        reasons=("2029-08-16 and 2030-08-16",),
    )  # fmt: skip
    for other, shown in (("16 August", 0), ("16 August 2029", 1)):
        statements = (_dated(1, "2030-08-16", "16 August 2030"), _dated(2, "2029-08-16", other))
        disclosed = case(statements=statements, contradictions=(point,))
        assert len(doubt_views(CaseIndex(disclosed), {})) == shown


def test_figures_that_exclude_each_other_are_one_row() -> None:
    """Three figures that exclude each other are a row with three figures, not three rows."""
    pairs = (("9", "12"), ("9", "40"), ("12", "40"))
    points = tuple(
        Contradiction(
            id=f"c-{n:012d}", kind="number", verdict="conflict", between=("s-000000000001", "s-000000000002"), within_document=False,
            reasons=(f"people dead: “{one}” and “{other}”; the two cannot both hold of the same people",),
        )
        for n, (one, other) in enumerate(pairs, start=1)
    )  # fmt: skip
    statements = (said(1, "nine died"), said(2, "twelve died"))
    [row] = doubt_views(CaseIndex(case(statements=statements, contradictions=points)), {})
    assert row.words.startswith("people dead: “9”, “12”, “40”; no two of these can hold")


def test_a_document_in_another_language_is_said_to_be_unread() -> None:
    """That a document's language is not read is the reason why it is not read whole."""
    [one, other] = papers(2)
    foreign: DisclosedDocument = msgspec.structs.replace(
        other, status="partial", language="fr", reasons=("language fr: kept and searchable",)
    )
    words = line(case(statements=(ACCOUNT,), documents=(one, foreign)), "Documents")
    assert "1 in a language that is not read (code fr)" in words
    assert "could not be read whole" not in words


def test_a_named_victims_denial_is_of_the_others_account() -> None:
    """A father who rejects what the guard says of his son is marked as doing that, and stays a teller."""
    olen = (person(1, "Olen Brack"),)
    shot = told(
        1, "Hill Watch", "Olen Brack was shot, Hill Watch says", act="shooting", victims=victim("Olen Brack", 1)
    )
    father = told(
        2, "his father", "His father denied that Olen Brack was armed", role="relative", act="shooting",
        victims=victim("Olen Brack", 1), response=Response(kind="denies", disputes="occurrence", by=Responder(who="His father")),
    )  # fmt: skip
    assert "rejecting what others say, His father" in line(case(statements=(shot, father), people=olen), "Who denies")
