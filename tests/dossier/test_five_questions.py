"""Page one's answers to five questions: who saw it, who denies it, how many tell it, what is missing, of which event."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.dossier.page.accounts import is_doubted
from firsthand.dossier.page.front.denied import is_plain_denial
from firsthand.dossier.page.front.other_side import other_side
from firsthand.dossier.page.gaps import fetchable_works
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.model.base import Span
from firsthand.model.disclosed import DisclosedDocument, DisclosedStatement
from firsthand.model.record import NamedIn, Work
from firsthand.model.statement import Party
from tests.dossier.case import PUBLISHER, case, link, origin, said
from tests.dossier.test_accounts import MEN, apart, told
from tests.dossier.test_page_one import line, named_tellers

ACCOUNT = told(1, "Hill Watch", "Hill Watch says thirty men were held in the pit")


def papers(many: int) -> tuple[DisclosedDocument, ...]:
    """Make documents of one publisher."""
    [one] = case().documents
    return tuple(msgspec.structs.replace(one, id=f"doc-{n:012d}", paths=(f"{n}.txt",)) for n in range(1, many + 1))


def work(number: int, kind: str, who: str, *documents: int) -> Work:
    """Make a wanted work that these documents cite."""
    named = tuple(NamedIn(document=f"d-{one:012d}", span=Span(start=number, end=number + 3)) for one in documents)
    return Work(id=f"w-{number:012d}", kind=kind, who=who, named_in=named)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words",
    [
        "“I saw thirty men shot in the pit,” he said.",
        "Foreign reporters at the clinic saw the bodies of thirty men from the pit.",
        "“Men were shot there,” said a miner's neighbour, one of the villagers who escaped the pit.",
    ],
)
def test_words_of_seeing_are_an_answer_to_who_saw_it(words: str) -> None:
    """A sentence that says that somebody saw or lived it stands whole, where no chain was read so."""
    seen = said(2, words, act="other", chain=(link("Tam Orry", "colleague", "unknown"), PUBLISHER))
    assert f"in Quarry Post, 1 May 2030: “{words.strip('“”')[:9]}" in line(
        case(statements=(ACCOUNT, seen)), "Who saw"
    ).replace("““", "“")


@pytest.mark.parametrize(
    "words",
    [
        "“I saw no reason to hold thirty men who were shot,” he said.",
        "“I saw the video of thirty men shot in the pit,” he said.",
        "Reporters saw the mayor open the fair.",
    ],
)
def test_who_saw_nothing_or_a_film_saw_nothing_of_it(words: str) -> None:
    """What was seen on film, not at all, or of another matter is no seeing of the main act."""
    seen = said(2, words, act="other", chain=(link("Tam Orry", "colleague", "unknown"), PUBLISHER))
    assert "by its words" not in line(case(statements=(ACCOUNT, seen)), "Who saw")


def test_who_is_dismissed_denies_nothing() -> None:
    """A dismissal from an office is no denial; a claim that is dismissed is one."""
    assert not is_plain_denial("Three guards were dismissed from the mine on Tuesday.")
    assert is_plain_denial("The guard dismissed the claims as lies.")
    assert not is_doubted(said(1, "Orry died and three guards were dismissed from the mine"))


def test_the_accounts_of_officials_are_the_other_side() -> None:
    """Who had orders not to shoot, or reports no dead, tells it otherwise, without a verb of denial."""
    orders = said(
        2, "Osk Tarn said the guard in the pit had orders not to shoot at men", act="other",
        chain=(link("Osk Tarn", "authority"), PUBLISHER),
    )  # fmt: skip
    none = said(3, "the health office reported no deaths of men held in the pit", act="other")
    words = line(case(statements=(ACCOUNT, orders, none)), "Who denies")
    assert "perhaps told otherwise, Osk Tarn, in Quarry Post, 1 May 2030: “Osk Tarn said" in words
    assert "no plain denial of the main act was recognised" in words
    assert words.index("Osk Tarn") < words.index("health office")


def test_who_blames_the_accused_is_not_the_other_side() -> None:
    """An official who blames those to whom it is laid charges them, and does not answer for them."""
    charged = msgspec.structs.replace(ACCOUNT, alleged_actors=(Party(text="Quarry Guard"),))

    def blaming(words: str) -> list[DisclosedStatement]:
        one = said(2, words, act="other", chain=(link("Osk Tarn", "authority"), PUBLISHER))
        index = CaseIndex(case(statements=(charged, one)))
        return other_side(index, Matter(index, index.leading()))

    assert not blaming("Osk Tarn blamed the Quarry Guard because thirty men were held in the pit")
    assert blaming("Osk Tarn blamed the miners because thirty men were held in the pit")


def test_a_ministry_under_three_spellings_is_one_teller() -> None:
    """Forms of one ministry ("the ministry of mines", "Mines Ministry") are one teller; another ministry is not."""
    names = ("the ministry of mines", "Mines Ministry", "the Mines Ministry", "Forest Ministry")
    statements = tuple(
        told(number, name, f"{name} said thirty men were held in pit {number}", role="authority")
        for number, name in enumerate(names, start=1)
    )
    origins = apart(*(origin(number, name) for number, name in enumerate(names, start=1)))
    disclosed = case(statements=statements, origins=origins)
    assert "Forest Ministry and the ministry of mines" in named_tellers(disclosed)


def test_people_at_large_are_no_tellers() -> None:
    """That people shouted when they heard of it tells neither the act nor a teller."""
    shouted = told(2, "people", "people shouted when they heard that thirty men were held", role="other")
    words = line(case(statements=(ACCOUNT, shouted)), "How many")
    assert "at least 1 teller of one and the same part" in words
    assert "shouted" not in words


def test_another_event_is_left_out_where_most_give_one_number() -> None:
    """Where most documents give one number of dead, who was killed another day by name is no part of it."""
    deaths = tuple(
        said(
            number, f"the fall of the cable car killed all 90 riders above Corrie, paper {number}", act="killing",
            document=f"doc-{number:012d}", victims=(Party(text="all 90 riders"),),
        )
        for number in (1, 2, 3, 4)
    )  # fmt: skip
    other = said(
        9, "months before, snow buried and killed 12 skiers on another slope", act="killing", document="doc-000000000001",
        victims=(Party(text="12 skiers"),),
    )  # fmt: skip
    words = line(case(statements=(*deaths, other), documents=papers(4)), "How many")
    assert "told, spoken of or denied in all 4 documents" in words
    assert "skiers" not in words


def test_works_of_one_maker_are_counted_together() -> None:
    """An interview here and a report there are fetched from one maker; a publisher's section is none."""
    disclosed = case(
        statements=(ACCOUNT,),
        works=(work(1, "interview", "the Tarn Wire", 1), work(2, "report", "Tarn Wire", 2), work(3, "report", "TV", 1)),
    )
    [found] = fetchable_works(disclosed)
    assert (found.kind, len({one.document for one in found.named_in})) == ("report", 2)
    assert "one report or more by Tarn Wire: cited in at least 2 documents" in line(disclosed, "What is missing")


def test_a_work_that_one_document_cites_is_missing_too() -> None:
    """Nothing is said to be missing nowhere while a work is to be fetched."""
    disclosed = case(statements=(ACCOUNT,), works=(work(1, "report", "Tarn Wire", 1),))
    words = line(disclosed, "What is missing")
    assert "1 work cited and not held, under Documents" in words
    assert "nothing that the program can see" not in words


def test_a_film_that_two_documents_speak_of_is_missing() -> None:
    """Material that no text can be is named by its kind, with how many documents speak of it."""
    filmed = tuple(
        said(n, f"a video shows thirty men held in the pit, paper {n}", document=f"doc-{n:012d}", victims=MEN)
        for n in (1, 2)
    )
    assert "video or film (in at least 2 documents)" in line(
        case(statements=filmed, documents=papers(2)), "What is missing"
    )
