"""Page one says no more than its sentences: who tells it stands beside a "says", states are words, corrections show."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from firsthand.dossier.page.ages import told_by
from firsthand.dossier.page.front.attributed import says
from firsthand.dossier.page.sentences import with_before
from firsthand.model.document import Published
from firsthand.model.statement import Party, Responder, Response
from tests.dossier.case import belief, case, link, person, proposition, said, thirty_one, victim
from tests.dossier.test_accounts import told
from tests.dossier.test_five_questions import papers
from tests.dossier.test_page_one import line

BRACK = (person(1, "Olen Brack", belief("dead", 1)),)
KILLED = told(1, "Hill Watch", "Olen Brack was killed in the pit, Hill Watch says", act="killing",
              victims=victim("Olen Brack", 1))  # fmt: skip


@pytest.mark.parametrize(
    ("name", "words", "tells"),
    [
        ("Tam Orr", "Tam Orr, a miner of the valley, later said that men were held.", True),
        ("Orr", "“They were held,” said the mine's foreman Tam Orr.", True),
        ("Orr", "Men were held, according to the foreman Tam Orr.", True),
        ("the mine", "Men were held, according to a report filed by the mine.", True),
        ("Hill Watch", "The valley says it has agreed on the release of men who were seized by Hill Watch.", False),
        ("court", "Men were held, according to shocking new court testimony.", False),
        ("Orr", "Vell's words on Orr were said by nobody else.", False),
        ("Orr", "Men were held by Orr, whose wife's brother said nothing.", False),
    ],
)
def test_a_name_tells_it_only_beside_a_word_of_saying(name: str, words: str, tells: bool) -> None:
    """Who only stands in a sentence, or whose testimony or release it speaks of, is not put before it."""
    assert says(name, words) is tells


def test_what_is_taken_back_is_on_the_page() -> None:
    """A sentence that corrects what was told before stands with the denials."""
    taken_back = said(2, "The mine office at first said that Olen Brack had been freed from the pit.", act="other")
    words = line(case(statements=(KILLED, taken_back), people=BRACK), "Who denies")
    assert "on what was told before, in Quarry Post, 1 May 2030: “The mine office at first said" in words
    works = said(2, "Olen Brack previously worked in the pit, the mine office reported.", act="other")
    assert "told before" not in line(case(statements=(KILLED, works), people=BRACK), "Who denies")


def test_the_newest_words_on_somebody_stand_without_a_state_of_the_programs_own() -> None:
    """What the newest text prints of him is the last news; a month is no day that a text is newer by."""
    first, second, third = papers(3)
    days = ("2030-05-01", "2030-05-03", "2030-05")
    documents = tuple(
        msgspec.structs.replace(one, published=Published(edtf=day, basis="sidecar"))
        for one, day in zip((first, second, third), days, strict=True)
    )
    statements = (
        KILLED,
        said(2, "Olen Brack was buried by his sister", act="other", document=second.id),
        said(3, "Olen Brack was arrested by the guard", act="arrest", document=third.id),
    )
    words = line(case(statements=statements, people=BRACK, documents=documents), "Last news")
    assert "Olen Brack, in Quarry Post, 3 May 2030, 12 months before this edition: “Olen Brack was buried" in words
    assert "arrested" not in words
    assert "dead" not in words


def test_a_month_alone_is_no_newer_than_its_first_day() -> None:
    """A text of a day within a month is taken as newer than one of the month alone."""
    assert told_by("2030-05") == date(2030, 5, 1)
    assert told_by("2030") == date(2030, 1, 1)
    assert told_by("2030-05-02") == date(2030, 5, 2)
    assert told_by("XXXX-05") is None


def test_who_he_is_stands_before_what_he_said() -> None:
    """Of words that "he said" the sentence before is printed too, where a reader is to know whose they are."""
    one = said(
        1, "they fired at us", prefix="Tam Orr, a miner, came out last of all. “Then ", suffix=",” he said. It rained."
    )
    assert with_before(one, alone=False, whose=True).startswith("“Tam Orr, a miner, came out last of all.")
    assert "Tam Orr" not in with_before(one, alone=False)
    assert "Tam Orr" not in with_before(one, alone=True, whose=True)


def test_only_who_struck_its_teller_is_another_account() -> None:
    """That he hit the guard who tells it is another account; a fighter's deeds in a war are none."""
    own = (Party(text="Olen Brack", entity="p-000000000001"),)
    struck = told(2, "Osk Tarn", "Osk Tarn told officers that Olen Brack attacked his son", role="other", act="beating",
                  victims=(Party(text="his son"),), alleged_actors=own)  # fmt: skip
    fought = told(3, "Osk Tarn", "Osk Tarn wrote that Olen Brack killed a hundred raiders", role="other", act="killing",
                  victims=(Party(text="a hundred raiders"),), alleged_actors=own)  # fmt: skip
    words = line(case(statements=(KILLED, struck, fought), people=BRACK), "Who denies")
    assert "perhaps told otherwise" in words
    assert "raiders" not in words


def test_the_figure_is_the_one_that_its_sentence_prints() -> None:
    """What was read as "at least 31" stands as the number that the sentence prints; in one document, it says so."""
    held = said(1, "31 men were held in the pit", victims=(Party(text="31 men"),), quantity=thirty_one().quantity)
    figure = proposition(1, (1,), low=0, high=0, value=thirty_one())
    words = line(case(statements=(held,), propositions=(figure,)), "Numbers")
    assert "31 (in 1 document), in Quarry Post, 1 May 2030: “31 men were held in the pit”" in words
    assert "at least" not in words


def test_a_chain_is_no_reason_to_print_a_name_before_words() -> None:
    """A name that a reading gives and the sentence does not print as telling stays in the inner pages."""
    read = said(2, "men of Hill Watch saw that Olen Brack was killed in the pit", act="killing",
                victims=victim("Olen Brack", 1), chain=(link("Hill Watch", "ngo"), link("Quarry Post", "outlet")))  # fmt: skip
    assert "Hill Watch, in Quarry Post" not in line(case(statements=(read,), people=BRACK), "How many")


def test_who_is_not_named_is_not_told_twice() -> None:
    """One teller in two papers' own words stands once; in a sentence that names him he may stand once more."""
    men = (Party(text="thirty men"),)
    rows = (
        (1, "the group's report says thirty men were held in the pit"),
        (2, "its figure is that thirty men were held in the pit by the mill"),
        (3, "Hill Watch said thirty men were held in the pit on the hill"),
    )
    papers_of = tuple(
        said(n, words, victims=men, document=f"doc-{n:012d}", origin="o-000000000001",
             chain=(link("Hill Watch", "ngo"), link("Quarry Post", "outlet")))
        for n, words in rows
    )  # fmt: skip
    words = line(case(statements=papers_of, documents=papers(3)), "How many")
    assert ("the group's report" in words) is not ("its figure is" in words)
    assert "Hill Watch, in Quarry Post" in words


def test_a_body_stands_whole_before_its_denial() -> None:
    """Of "the Lowland army denied" no denier called "Lowland" is printed."""
    denial = said(2, "the Lowland army denied the killing of Olen Brack", act="killing", standing="denied",
                  victims=victim("Olen Brack", 1), response=Response(kind="denies", by=Responder(who="Lowland")))  # fmt: skip
    words = line(case(statements=(KILLED, denial), people=BRACK), "Who denies")
    assert "“the Lowland army denied" in words
    assert "Lowland, in" not in words
