"""Who is said to have done something: shown where two documents say so, and never somebody who suffered it."""

from __future__ import annotations

from firsthand.dossier.page.alleged import alleged_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.statement import Party
from tests.dossier.case import case, said, victim

OTHER = "doc-000000000002"


def by(number: int, actors: str, *, document: str | None = None, whom: str = "three farmers") -> DisclosedStatement:
    """Make a statement that somebody did something to somebody."""
    place = {"document": document} if document else {}
    return said(number, "words", alleged_actors=(Party(text=actors),), victims=victim(whom, number), **place)


def words(*told: DisclosedStatement) -> str:
    """Say who is said to have done what these statements tell."""
    return alleged_words(told, CaseIndex(case(statements=told)))


def test_one_document_alone_names_nobody_on_page_one() -> None:
    """A name that one document alone gives may be misread, and is only shown beside its words."""
    assert words(by(1, "the rangers"), by(2, "the rangers")) == ""


def test_two_documents_name_whom_they_both_name() -> None:
    """Articles do not tell two names apart, and the longer of two names that end alike stands for both."""
    told = (by(1, "the rangers"), by(2, "rangers", document=OTHER), by(3, "Corrie rangers", document=OTHER))
    assert words(*told) == "said to be by rangers"
    assert words(*told, by(4, "Corrie rangers")) == "said to be by Corrie rangers"


def test_who_suffered_it_is_never_its_author() -> None:
    """Somebody who stands on both sides was misread on one of them."""
    told = (by(1, "Olen Brack"), by(2, "Olen Brack", document=OTHER), by(3, "rangers", whom="Olen Brack"))
    assert words(*told) == ""
