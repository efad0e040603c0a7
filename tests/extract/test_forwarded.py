"""Posts that pass on another's: whose they are stands in the chain, and is a work to be had."""

from __future__ import annotations

import pytest
from tests.annotate.languages import annotators

from firsthand.extract import extract
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.base import Span
from firsthand.model.document import Document, Forwarded, Publisher, Segment
from firsthand.model.reading import Reading

HEAD = "Forwarded from Tarn now\n\n"


def read(body: str, language: str, publisher: str = "Valley Watch", *, person: bool = False) -> Reading:
    """Read a post that was forwarded from the channel "Tarn now"."""
    text = HEAD + body
    document = Document(
        id="doc-1",
        paths=("1.post.json",),
        sha256="0" * 64,
        text=text,
        segments=(
            Segment(role="metadata", start=0, end=len(HEAD) - 2),
            Segment(role="body", start=len(HEAD), end=len(text)),
        ),
        language=language,
        publisher=Publisher(name=publisher, basis="metadata"),
        forwarded=Forwarded(name="Tarn now", person=person, span=Span(start=15, end=23)),
    )
    return extract(annotators().annotate(document), load_vocabulary())


def chains(reading: Reading) -> set[tuple[str | None, ...]]:
    """Return the names of every chain."""
    return {tuple(link.who for link in statement.chain) for statement in reading.statements}


@pytest.mark.parametrize(
    ("language", "body", "teller"),
    [
        ("en", "Guards beat nine quarrymen in the barrack, the lawyer Sela Marun said.", "Sela Marun"),
        ("ru", "Девять шахтёров избили в бараке, рассказала Марина Куделина.", "Марина Куделина"),
        ("uk", "Дев’ятьох шахтарів побили у бараку, розповіла Ганна Оленич.", "Ганна Оленич"),
    ],
)
def test_the_channel_stands_before_whoever_forwarded_it(language: str, body: str, teller: str) -> None:
    """In every language: the teller, the channel that told it, the publisher; the channel's link is a stated one."""
    reading = read(body, language)
    assert chains(reading) == {(teller, "Tarn now", "Valley Watch")}
    channel = reading.statements[0].chain[1]
    assert (channel.role, channel.basis, channel.link, channel.channel) == ("outlet", "told", "stated", "post")
    assert channel.span is not None
    assert channel.span.of(reading.document.text) == "Tarn now"


def test_what_nobody_is_named_for_is_the_channels() -> None:
    """Without a teller the channel heads the chain, and what it is based on is not known."""
    (statement,) = read("Nine quarrymen were beaten in the barrack.", "en").statements
    assert [(link.who, link.basis) for link in statement.chain] == [("Tarn now", "unknown"), ("Valley Watch", "told")]


def test_a_person_whose_message_was_forwarded_is_no_outlet() -> None:
    """A forwarded message of a user is that person's telling."""
    (statement,) = read("Nine quarrymen were beaten in the barrack.", "en", person=True).statements
    assert (statement.chain[0].who, statement.chain[0].role) == ("Tarn now", "other")


def test_a_channel_that_forwards_itself_stands_once() -> None:
    """The publisher is not its own source, and cites nothing by that."""
    reading = read("Nine quarrymen were beaten in the barrack.", "en", publisher="TARN NOW")
    assert chains(reading) == {("TARN NOW",)}
    assert reading.citations == ()


@pytest.mark.parametrize("language", ["en", "ru", "sr"])
def test_the_post_passed_on_is_a_work_to_be_had(language: str) -> None:
    """It is cited with the words that say so, also in a language without rules."""
    body = {"en": "Nine were held.", "ru": "Девять человек задержаны.", "sr": "Девет људи је ухапшено."}[language]
    (cited,) = read(body, language).citations
    assert (cited.who, cited.kind, cited.span) == ("Tarn now", "post", Span(start=15, end=23))
