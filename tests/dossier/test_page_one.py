"""Page one: who saw it, how old the news is, who denies it through whom, how many tell it, what is missing."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.dossier.page.ages import age_words
from firsthand.dossier.page.answers import answer_in
from firsthand.dossier.page.front.counted import teller_lines
from firsthand.dossier.page.front.denied import denials_of
from firsthand.dossier.page.front.last_news import last_news
from firsthand.dossier.page.front.next_steps import next_steps
from firsthand.dossier.page.front.summary import ten_lines
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import names_somebody
from firsthand.dossier.page.proposition_labels import proposition_labels
from firsthand.dossier.page.wording import quantity_words
from firsthand.model.base import Span
from firsthand.model.disclosed import Disclosed, DisclosedRetelling, HarmfulFact
from firsthand.model.record import NamedIn, Work
from firsthand.model.statement import Observation, Party, Responder, Response
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When
from tests.dossier.case import (
    DOCUMENT,
    PUBLISHER,
    belief,
    case,
    link,
    origin,
    person,
    place,
    proposition,
    said,
    thirty_one,
    victim,
)

TODAY = "2031-06-02"


def line(disclosed: Disclosed, lead: str) -> str:
    """Return one of the ten lines with its parts."""
    index = CaseIndex(disclosed)
    found = next(one for one in ten_lines(index, TODAY) if one.lead.startswith(lead))
    return " | ".join([found.words, *(f"{part.lead} {part.words}" for part in found.parts)])


def named_tellers(disclosed: Disclosed) -> str:
    """Return the tellers by name, as the inner pages list them."""
    found = teller_lines(denials_of(CaseIndex(disclosed)).tellers, CaseIndex(disclosed))
    return " | ".join(["", *(f"{one.lead}: {one.words}" for one in found), ""])


def news(*observations: Observation) -> str:
    """Return the last news of somebody called Olen Brack, who is named in the words of statements 1 to 4."""
    told = tuple(said(n, f"Olen Brack, told {n}", victims=victim("Olen Brack", 1)) for n in range(1, 5))
    disclosed = case(statements=told, people=(person(1, "Olen Brack", *observations),))
    return last_news(CaseIndex(disclosed), TODAY)[0].words


def test_last_news_of_somebody_dead_is_the_death() -> None:
    """Whatever else is told later and without a date, a death is the last news."""
    words = news(belief("held", 1, told="2030-06-01"), belief("dead", 2, "2030-03-14"), belief("held", 3, "2030-03-11"))
    assert "dead" in words
    assert "held" not in words
    assert "14 March 2030, 14 months before this edition" in words


def test_a_state_dated_after_a_death_is_told_beside_it() -> None:
    """Who is told to be dead and, of a later day, to be held is told to be both: a reader must see it."""
    words = news(belief("dead", 1, "2030-03-14"), belief("held", 2, "2030-04-01"))
    assert words.index("dead") < words.index("held")


def test_dated_news_comes_before_undated() -> None:
    """A belief without a date, however late it was told, does not hide a dated one."""
    words = news(belief("held", 1, told="2030-05-02"), belief("free", 2, "2030-03-15", "2030-03-17"))
    assert words.index("free, by report, as of 15 March 2030") < words.index("held")


def test_a_year_that_is_not_known_has_no_age() -> None:
    """No age is made up where the year is not told."""
    words = news(belief("held", 1, "XXXX-07-20"))
    assert "20 July (year not known)" in words
    assert "before this edition" not in words


def test_a_state_read_through_a_pronoun_says_so() -> None:
    """Words that name nobody are quoted, and whom they mean is left open."""
    told = said(1, "he was shot by them", victims=victim("he", 1))
    disclosed = case(statements=(told,), people=(person(1, "Olen Brack", belief("dead", 1)),))
    found = last_news(CaseIndex(disclosed), TODAY)[0]
    assert found.words.startswith("“he was shot by them” may mean Olen Brack")
    assert not found.named


@pytest.mark.parametrize(
    ("then", "words"),
    [("2031-05-30", "3 days"), ("2031-05", "2 days"), ("2031-04-20", "6 weeks"), ("2030-11-02", "7 months"),
     ("2025", "5 years"), ("XXXX-07-08", ""), ("2032-01-01", ""), (None, ""), ("2031-05-01/..", ""), ("2031-13", "")],
)  # fmt: skip
def test_ages_are_never_more_exact_than_their_date(then: str | None, words: str) -> None:
    """The age counts from the last day that the date leaves open."""
    assert age_words(then, TODAY) == (f"{words} before this edition" if words else "")


def levels() -> Disclosed:
    """Make four propositions of one gist: that men were held, a figure of them, what two of them say."""
    told = (
        said(1, "at least 31 men were held", victims=victim("at least 31 men", 9), origin="o-000000000001"),
        said(2, "they held me for a week", victims=victim("me", 2), origin="o-000000000002"),
        said(3, "they held me for a week, too", victims=victim("me", 3)),
    )
    both = ("o-000000000001", "o-000000000002")
    return case(
        statements=told,
        origins=(origin(1, "Hill Watch", "ngo"), origin(2, "Tam Orry", "victim")),
        people=(person(2, "Tam Orry"), person(3, "Olen Brack")),
        propositions=(
            proposition(1, (1, 2, 3), low=3, high=8, supporting=both),
            proposition(2, (1,), low=1, high=1, value=thirty_one(), supporting=both[:1]),
            proposition(3, (2,), low=1, high=1),
            proposition(4, (3,), low=1, high=1),
        ),
    )


def test_no_two_propositions_read_alike() -> None:
    """What is told in general, a figure and one man's words have the same gist, and labels of their own."""
    labels = proposition_labels(CaseIndex(levels()))
    assert len(set(labels.values())) == 4
    assert "(of at least 31 men)" in labels["q-000000000001"]
    assert "“at least 31”" in labels["q-000000000002"]
    assert "they held me for a week" in labels["q-000000000003"]


def test_even_withheld_words_do_not_read_alike() -> None:
    """Where an edition withholds all words, two propositions are still told apart."""
    told = tuple(said(n, None, start=None, end=None) for n in (1, 2, 3))
    same = tuple(proposition(n, numbers, low=1, high=n) for n, numbers in ((1, (1, 2, 3)), (2, (2,)), (3, (3,))))
    labels = proposition_labels(CaseIndex(case("public", statements=told, propositions=same)))
    assert len(set(labels.values())) == 3


def test_an_authority_that_answers_an_inquiry_is_the_denier() -> None:
    """The accused party of a chain denies, not the inquiry whose report it answers."""
    chain = (link("the inquiry", "inquiry", "inquiry"), link("the ministry", "authority"), PUBLISHER)
    found = answer_in(said(1, "the inquiry’s claims", chain=chain, response=Response(kind="denies")))
    assert found is not None
    assert found.who == "the ministry"


def test_whom_the_words_name_as_denying_denies_it() -> None:
    """Where an official tells that "the guard denied any beating", the denial is the guard’s."""
    nurse = (link("Ira Vell", "authority"), PUBLISHER)
    one = said(
        1, "the Quarry Guard denied any beating", act="beating", standing="denied", chain=nurse,
        alleged_actors=(Party(text="the Quarry Guard"),), response=Response(kind="denies"),
    )  # fmt: skip
    found = answer_in(one)
    assert found is not None
    assert found.who == "the Quarry Guard"
    assert found.through.startswith("Ira Vell")


def test_words_that_begin_with_their_denier_are_his_denial() -> None:
    """That "Sill has denied raiding the pier" is Sill's denial, whoever it is told through."""
    by = Response(kind="denies", by=Responder(who="Southern Sill"))
    chain = (link("Southern Sill", "authority"), PUBLISHER)
    found = answer_in(
        said(1, "Sill has denied raiding the pier", act="raid", chain=chain, standing="denied", response=by)
    )
    assert found is not None
    assert found.who == "Sill"


def test_what_is_dated_to_another_year_is_no_figure_of_the_event() -> None:
    """The dead of a war long past, told in a sentence of the same text, are no number of this event."""
    now, then = (When(edtf=day, earliest=day, latest=day, text=day) for day in ("2030-04-01", "1998-02-02"))
    told = (
        said(
            1,
            "at least 31 men were held",
            victims=victim("at least 31 men", 9),
            when=now,
            quantity=thirty_one().quantity,
        ),
        said(2, "in the old war 31 men were held", when=then, quantity=thirty_one().quantity),
    )
    incident = msgspec.structs.replace(case(statements=told).incidents[0], when=now)
    of_event = case(statements=told, incidents=(incident,), propositions=(proposition(1, (1,), low=0, high=0, value=thirty_one()),))  # fmt: skip
    of_war = case(statements=told, incidents=(incident,), propositions=(proposition(1, (2,), low=0, high=0, value=thirty_one()),))  # fmt: skip
    assert "at least 31" in line(of_event, "Numbers")
    assert "at least 31" not in line(of_war, "Numbers")


def test_headlines_stand_on_page_one() -> None:
    """What a case is about stands in its headlines, as printed."""
    document = msgspec.structs.replace(case().documents[0], title="Guards hold miners in Corrie quarry")
    assert "“Guards hold miners in Corrie quarry” (Quarry Post, 1 May 2030)" in line(case(documents=(document,)), "Documents")  # fmt: skip


def test_a_place_is_told_in_the_form_that_is_printed() -> None:
    """Where the gazetteer gives another form than any text prints, the page says what is printed."""
    where = msgspec.structs.replace(place("Al-Qurri"), text="the Corrie camp")
    index = CaseIndex(case(statements=(said(1, "they were held", where=where),)))
    assert index.place_name(where) == "the Corrie camp"
    assert index.place_name(place("Lom")) == "Lom"


def test_a_wound_dated_after_a_death_is_no_later_state() -> None:
    """An autopsy's finding is told later than the death; its day is no day on which he lived."""
    words = news(belief("dead", 1, "2030-03-14"), belief("injured", 2, "2030-03-18"))
    assert "hurt" not in words


def test_one_word_of_a_full_name_with_the_same_fate_is_not_a_second_person() -> None:
    """Who is told of by his surname alone, dead of the same day, is the man of the full name."""
    told = tuple(
        said(n, f"{name} was killed", victims=victim(name, n)) for n, name in ((1, "Olen Brack"), (2, "Brack"))
    )
    people = (
        person(1, "Olen Brack", belief("dead", 1, "2030-03-14")),
        person(2, "Brack", belief("dead", 2, "2030-03-14"), naming="partial"),
    )
    found = last_news(CaseIndex(case(statements=told, people=people)), TODAY)
    assert [one.person for one in found] == ["p-000000000001"]


@pytest.mark.parametrize(
    ("who", "somebody"),
    [("Dozens", False), ("Breaking News", False), ("The", False), ("you", False), ("no one", False),
     ("Land 'beats miners", False), ("Dozens of miners", True), ("the guard", True), ("Ian O'Hara", True),
     ("‘Red’ Tarn", True)],
)  # fmt: skip
def test_who_can_be_named_as_a_teller(who: str, somebody: bool) -> None:
    """Counts, labels, articles, pronouns and torn quotations name nobody."""
    assert names_somebody(who) is somebody


def test_works_that_one_document_cites_are_not_what_the_case_rests_on() -> None:
    """One citation is one citation; page one says so, and interviews cited twice may be two."""
    one = NamedIn(document=DOCUMENT, span=Span(start=0, end=3))
    two = (one, NamedIn(document="doc-000000000002", span=Span(start=0, end=3)))
    once = Work(id="w-000000000001", kind="report", who="Hill Watch", named_in=(one,))
    assert "1 work cited and not held, under Documents" in line(case(works=(once,)), "What is missing")
    twice = Work(id="w-000000000002", kind="interview", who="Tarn Radio", named_in=two)
    assert "interviews by Tarn Radio" in line(case(works=(twice,)), "What is missing")
    assert "interviews by Tarn Radio, cited in at least 2 documents" in line(case(works=(twice,)), "They rest on")
    nobodys = Work(id="w-000000000004", kind="report", who="friends of the miner", named_in=two)
    assert "friends" not in line(case(works=(nobodys,)), "What is missing")
    words = Work(id="w-000000000003", kind="unknown", who="Hill Watch", named_in=two)
    assert "nothing that the program can see" in line(case(works=(words,)), "What is missing")


def wanting(edition: str = "internal") -> Disclosed:
    """Make a case that rests on a work nobody holds, with gaps and a harmful passage."""
    named_in = (NamedIn(document=DOCUMENT, span=Span(start=0, end=3)),)
    work = Work(id="w-000000000001", kind="report", who="Hill Watch", named_in=named_in)
    gaps = ("get the report by Hill Watch: it is cited and not held", "ask who “a cook” is", "the year is not told")
    cook = (link("a cook", "witness"), PUBLISHER)
    told = (
        said(
            1,
            "a cook said they were held with a phone",
            origin="o-000000000001",
            chain=cook,
            victims=(Party(text="men"),),
        ),
        said(
            2,
            "a clerk said boys were held",
            origin="o-000000000002",
            chain=(link("a clerk", "witness"), PUBLISHER),
            victims=(Party(text="boys"),),
        ),
    )
    harm = HarmfulFact(id="harm-1", statement=told[0].id, document=DOCUMENT, kind="hidden phone")
    return case(
        edition,
        works=(work,),
        statements=told,
        origins=(origin(1, "a cook"), origin(2, "a clerk")),
        propositions=(proposition(1, (1, 2), low=1, high=2, missing=gaps, supporting=("o-000000000001",)),),
        harmful=(harm,) if edition != "public" else (),
    )


def test_do_next_fetches_asks_and_decides() -> None:
    """A team is told what to fetch, whom to ask, and which passages may hurt somebody."""
    index = CaseIndex(wanting())
    steps = [f"{one.lead} {one.words}" for one in next_steps(index, proposition_labels(index))]
    assert any(one.startswith("Fetch what you need of 1 work cited in one document each") for one in steps)
    assert any(one.startswith("Ask whether") for one in steps)
    assert any("(hidden phone)" in one and "s-000000000001" in one for one in steps)


def test_a_public_reader_is_told_to_do_nothing() -> None:
    """No public edition says whom to ask or what to fetch; it says what is not known."""
    public = wanting("public")
    index = CaseIndex(public)
    assert next_steps(index, proposition_labels(index)) == []
    words = line(public, "What is missing")
    assert "not known: who “a cook” is" in words
    assert not any(word in words for word in ("ask", "get ", "fetch"))


def test_retellings_of_unknown_direction_count_too() -> None:
    """Of two documents that retell each other one only retells, whichever it is."""
    first = case().documents[0]

    def told(of: str) -> tuple[DisclosedRetelling, ...]:
        return (DisclosedRetelling(document=of, share=0.9, direction="unknown", kind="copy"),)

    second = "doc-000000000002"
    pair = (
        msgspec.structs.replace(first, retells=told(second)),
        msgspec.structs.replace(first, id=second, retells=told(DOCUMENT)),
    )
    assert "2 documents, 1 of which only retells another one here" in line(case(documents=pair), "Documents")


@pytest.mark.parametrize(
    ("printed", "words"),
    [("At least 31", "at least 31"), ("по меньшей мере 31", "at least 31 man (printed “по меньшей мере 31”)"),
     ("", "at least 31 man"), ("près de 31", "près de 31")],
)  # fmt: skip
def test_a_count_in_another_script_is_told_by_its_bounds(printed: str, words: str) -> None:
    """A reader who cannot read the script sees the figure, and what is printed beside it."""
    assert quantity_words(Quantity(low=31, high=None, comparator=">=", unit="man", text=printed)) == words
