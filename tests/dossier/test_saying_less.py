"""Page one says less where it is not sure: of names, of bodies, of who saw it, of copies, and of what came of it."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.dossier.page.affiliation import Printed, bodies_of, is_common_word
from firsthand.dossier.page.gaps import fetchable_works
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.model.disclosed import DisclosedRetelling
from firsthand.model.document import Published
from firsthand.model.statement import Party
from tests.dossier.case import PUBLISHER, belief, case, link, origin, person, said, victim
from tests.dossier.test_accounts import apart, told
from tests.dossier.test_five_questions import papers, work
from tests.dossier.test_page_one import line, named_tellers

ACCOUNT = told(1, "Hill Watch", "Hill Watch says thirty men were held in the pit")


def test_a_pronoun_is_given_no_name_and_its_sentence_before() -> None:
    """Who "he" is the reader sees in the sentence before; a name read elsewhere may be the father's."""
    teller = msgspec.structs.replace(link("Osk Orry", "witness", "unknown"), entity="p-000000000002")
    seen = said(
        2, "He said he watched thirty men shot in the pit.", act="other", chain=(teller, PUBLISHER),
        prefix="The clerk Tam Orry followed the guards. ",
    )  # fmt: skip
    words = line(case(statements=(ACCOUNT, seen), people=(person(2, "Osk Orry"),)), "Who saw")
    assert "“The clerk Tam Orry followed the guards. He said he watched" in words
    assert "Osk Orry" not in words


def test_who_only_said_it_did_not_see_it() -> None:
    """A witness in whose words nobody sees anything is not said to have seen it, nor is a family among witnesses."""
    statements = (
        told(1, "residents", "thirty men were held in the pit, residents said", role="witness", basis="witnessed"),
        told(
            2, "her family and witnesses", "her family and witnesses said they saw thirty men held", role="witness",
            basis="witnessed",
        ),
    )  # fmt: skip
    origins = apart(*(origin(number, who) for number, who in enumerate(("residents", "her family"), 1)))
    disclosed = case(statements=statements, origins=origins)
    words = line(disclosed, "Who saw")
    assert "residents, in Quarry Post, 1 May 2030 (these words do not say that it was seen): “thirty" in words
    assert "her family and witnesses, in Quarry Post, 1 May 2030 (these words do not say" in words
    assert "saw or lived it, or are called witnesses" not in named_tellers(disclosed)


@pytest.mark.parametrize(
    ("before", "after", "body"),
    [
        ("Quarry Guard spokesman ", " said", "Quarry Guard"),
        ("The miner ", ", director of Quarry Guard, said", "Quarry Guard"),
        ("A truce of miners with Quarry Guard, which ", " praised", None),
        ("Quarry Guard spokesman ", ", a self-proclaimed general, said", None),
        ("the reported Quarry Guard negotiator ", " said", None),
        ("who claimed to be Quarry Guard spokesman ", " said", None),
    ],
)
def test_a_body_stands_by_a_name_only_as_the_text_puts_it_there(before: str, after: str, body: str | None) -> None:
    """A body that is near a name is not the person's; one whose claim to it is doubted has none."""
    one = told(1, "Tam Orr", "Tam Orr", prefix=before, suffix=after)
    index = CaseIndex(case(statements=(one,)))
    found = bodies_of({"Tam Orr": [one.document]}, ["Quarry Guard"], Printed(index))
    assert found.get("Tam Orr") == body


def test_a_common_word_is_nobodys_name() -> None:
    """A word of a headline that texts print without a capital is no name."""
    assert is_common_word("Friend", ["'Friend killed'", "a friend of hers"])
    assert not is_common_word("Orry", ["Orry said", "said Orry"])


def test_a_headlines_word_has_no_last_news() -> None:
    """Who is named in a headline only, is nobody of whom to tell the last news."""
    text = said(1, "supporters said thirty men were held", victims=victim("supporters", 1))
    headline = said(2, "Claim Supporters", segment="title", act="other")
    ghost = person(1, "Claim Supporters", belief("dead", 1))
    assert "Claim Supporters" not in line(case(statements=(text, headline), people=(ghost,)), "Last news")


def test_who_is_told_alive_is_not_said_to_be_dead() -> None:
    """Where a headline calls somebody alive who is told to be dead, both sentences stand."""
    dead = said(1, "Olen Brack was killed in the pit", act="killing", victims=victim("Olen Brack", 1))
    alive = said(2, "Olen Brack alive, friends say", segment="title", act="other")
    words = line(case(statements=(dead, alive), people=(person(1, "Olen Brack", belief("dead", 1)),)), "Last news")
    assert "Olen Brack: words of death and words of life or freedom, read both: “Olen Brack was killed" in words
    assert "Olen Brack alive" in words


def test_a_copy_does_not_cite_a_work_again() -> None:
    """Two documents that are one text cite a work once."""
    one, other, third = papers(3)
    other = msgspec.structs.replace(
        other, retells=(DisclosedRetelling(document=one.id, direction="unknown", share=1.0, kind="copy"),)
    )
    works = tuple(
        msgspec.structs.replace(
            work(number, "report", who),
            named_in=tuple(
                msgspec.structs.replace(named, document=f"doc-{int(named.document[2:]):012d}")
                for named in work(number, "report", who, *cited).named_in
            ),
        )
        for number, who, cited in ((1, "Hill Watch", (1, 2)), (2, "Pit Watch", (1, 2, 3)))
    )
    found = {one.who: len(one.named_in) for one in fetchable_works(case(works=works, documents=(one, other, third)))}
    assert found == {"Hill Watch": 1, "Pit Watch": 2}


def test_documents_that_share_their_words_are_said_to() -> None:
    """Two texts of which one holds much of the other are named, though neither is known as a copy."""
    words = " ".join(f"word{n}" for n in range(90))
    statements = (ACCOUNT, *(said(n, words, act="other", document=f"doc-{n:012d}") for n in (2, 3)))
    assert "of the words of one stand in the other" in line(
        case(statements=statements, documents=papers(3)), "Documents"
    )


def test_an_undated_ruling_is_not_left_out() -> None:
    """A sentence in a document without a day stands beside the dated one; the experts' finding stands too."""
    first, second, third = papers(3)
    second = msgspec.structs.replace(second, published=None)
    third = msgspec.structs.replace(third, published=Published(edtf="2030-05-02", basis="sidecar"))
    brack = (Party(text="Olen Brack", entity="p-000000000001"),)
    death = [
        said(n, f"Olen Brack was killed in the pit {n}", act="killing", victims=brack, document=f"doc-{n:012d}")
        for n in (1, 2, 3)
    ]
    rest = (
        said(4, "two guards were sentenced to seven years for killing Olen Brack", act="other"),
        said(
            5,
            "A court sentenced two guards to ten years as Brack was killed in the pit",
            act="other",
            document=second.id,
        ),
        said(6, "the forensic report stated that Olen Brack was killed", act="other", document=third.id),
    )
    disclosed = case(statements=(*death, *rest), documents=(first, second, third), people=(person(1, "Olen Brack"),))
    words = line(disclosed, "What came")
    assert "(day not known: it may be newer than the others): “A court sentenced" in words
    assert "seven years" in words
    assert "forensic report stated" in words


def test_half_of_the_headlines_say_whom_the_matter_befell() -> None:
    """One whom half of the headlines name is whom it befell, though the texts mostly say "she"."""
    documents = tuple(msgspec.structs.replace(one, title=f"Orry held {one.id}") for one in papers(4))
    statements = tuple(
        said(n, f"Orry was held {n}" if n < 3 else f"she was held {n}", document=f"doc-{n:012d}",
             victims=(Party(text="Orry" if n < 3 else "she"),))
        for n in (1, 2, 3, 4, 5)
        if n < 5
    )  # fmt: skip
    index = CaseIndex(case(statements=statements, documents=documents, people=(person(1, "Orry"),)))
    assert Matter(index, index.leading()).people == ["p-000000000001"]


def test_a_man_and_his_description_are_one_teller() -> None:
    """Who is described in one text and named with the same words in another is one."""
    chain = (msgspec.structs.replace(link("Tam Orry", "other"), entity="p-000000000002"), PUBLISHER)
    men = (Party(text="thirty men"),)
    named = said(2, "thirty men were held", prefix="mill owner Tam Orry said ", victims=men, chain=chain)
    words = "a Corrie mill owner said he saw that thirty men were held"
    described = told(3, "a Corrie mill owner", words, role="colleague")
    people = (person(2, "Tam Orry"),)
    words = named_tellers(case(statements=(ACCOUNT, named, described), people=people))
    assert "saw or lived it, or are called witnesses: Tam Orry |" in words
    assert "mill owner" not in words
