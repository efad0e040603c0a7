"""The parse as columns: every token is its text's slice, heads and children agree, paragraphs stand alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.spacy_parse import parse
from firsthand.model.document import Document, Role, Segment


def parsed(text: str, role: Role = "body") -> Parsed:
    """Parse a text as one segment."""
    document = Document(
        id="d", paths=("p",), sha256="0" * 64, text=text, segments=(Segment(role=role, start=0, end=len(text)),)
    )
    return parse(document, 20_000)


def check(result: Parsed) -> None:
    """Hold the promises of the columns."""
    tokens, text = result.tokens, result.document.text
    size = len(tokens)
    for index in range(size):
        assert text[tokens.start[index] : tokens.end[index]].translate({0xA0: " ", 9: " "}) == tokens.text[index]
        assert 0 <= tokens.head[index] < size
        assert tokens.sentence[tokens.head[index]] == tokens.sentence[index]
        assert all(tokens.head[kid] == index for kid in result.children[index])
    assert sum(len(kids) for kids in result.children) == sum(head != at for at, head in enumerate(tokens.head))
    covered = [index for sentence in result.sentences for index in range(sentence.first, sentence.last)]
    assert covered == list(range(size))
    assert all(0 <= name.first < name.last <= size for name in result.names)


def test_columns_keep_the_text() -> None:
    """Offsets, heads, sentences and names hold over paragraphs, odd spaces and bullets."""
    check(parsed("Amaru left.\n\n  • She said:\u00a0“No one came.”\n\n\tThe end, they  told Radio Lago."))


def test_nothing_to_parse_gives_empty_columns() -> None:
    """White space and navigation give no tokens."""
    assert len(parsed(" \n\n\t ").tokens) == 0
    assert len(parsed("Home | News | Contact", role="navigation").tokens) == 0


def test_a_paragraph_is_parsed_alone() -> None:
    """The same paragraph gives the same columns whatever stands beside it."""
    alone = parsed("The ferry to Kisumu sank on Tuesday.")
    beside = parsed("The ferry to Kisumu sank on Tuesday.\n\nNobody was hurt.")
    size = len(alone.tokens)
    for column in ("text", "lemma", "pos", "tag", "dep", "head"):
        assert getattr(beside.tokens, column)[:size] == getattr(alone.tokens, column)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="aB .,\n“”\"'-\u00a0é1", max_size=60))
def test_any_text_keeps_the_promises(text: str) -> None:
    """No string breaks the columns."""
    check(parsed(text))
