"""The engine does less work than spaCy's own pipeline and gives the same, whatever it has read before."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.annotate.paragraphs import Paragraph
from firsthand.annotate.spacy_embedding import KeptVectors
from firsthand.annotate.spacy_engine import MODEL, engine
from firsthand.annotate.spacy_parse import _Columns

PROSE = [
    "There was nobody left in Port Amaru, said Inés Calderón, 41, who keeps the ferry's books.",
    "“Let's go,” he told them. “Y'all ain't gonna like it, and you've got ta run — c'mon on, all of you!”",
    "The Lake Guard denied on Tuesday that it had held 12 fishermen; \n there were, it wrote,  no such men.",
    "Kestrel Radio\u00a0reported at 5:30 p.m. that the mayor's son hadn't been seen since 3 March 2031.",
]
TEXT = "there was gonna let 's y' all got ta ai n't c'm on . , The mayor of Amaru Ana Ruiz said “ ” 12 men"
WORDS = [
    *TEXT.split(),
    "\n",
]


@cache
def plain() -> Any:
    """Load the model as spaCy runs it."""
    return spacy.load(MODEL)


def by_spacy(text: str) -> tuple[Any, ...]:
    """Return what the columns ought to hold, token by token, after spaCy's own pipeline."""
    doc = plain()(text)
    tokens = [token for token in doc if not token.is_space]
    place = {token.i: at for at, token in enumerate(tokens)}
    return (
        [(t.idx, t.idx + len(t), t.text, t.lemma_, t.pos_, t.tag_, t.dep_) for t in tokens],
        [place.get(token.head.i, place[token.i]) for token in tokens],
        [own for s in doc.sents if (own := [place[t.i] for t in s if t.i in place])],
        [(own[0], own[-1] + 1, e.label_) for e in doc.ents if (own := [place[t.i] for t in e if t.i in place])],
    )


def by_engine(texts: list[str]) -> list[tuple[Any, ...]]:
    """Return the columns of paragraphs that are parsed together."""
    found = []
    for text, doc in zip(texts, engine().parse(texts), strict=True):
        own = _Columns()
        own.add(doc, Paragraph(start=0, end=len(text), role="body"), 0)
        told = list(zip(own.start, own.end, own.text, own.lemma, own.pos, own.tag, own.dep, strict=True))
        sentences = [list(range(one.first, one.last)) for one in own.sentences]
        found.append((told, own.head, sentences, [(one.first, one.last, one.label) for one in own.names]))
    return found


def test_the_engine_gives_what_spacy_gives() -> None:
    """Tags, classes, lemmas, arcs, sentences and names are spaCy's own, for paragraphs together and alone."""
    expected = [by_spacy(text) for text in PROSE]
    assert by_engine(PROSE) == expected
    assert [by_engine([text])[0] for text in reversed(PROSE)] == expected[::-1]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
        max_size=12,
    ).map(" ".join)
)
def test_any_row_of_words_is_read_as_spacy_reads_it(text: str) -> None:
    """Words that the ruler's longer patterns look at, in any order, get the classes and lemmas of spaCy."""
    assert by_engine([text]) == [by_spacy(text)]


def test_kept_vectors_do_not_depend_on_what_was_read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word's vector is the same after other words, in another order, and after all were forgotten."""
    layer = plain().get_pipe("tok2vec").model.layers[0]
    docs = [plain().make_doc(text) for text in PROSE]
    expected = [vectors.tobytes() for vectors in layer.predict(docs)]
    kept = KeptVectors(layer)
    assert [kept.of([doc])[0].tobytes() for doc in reversed(docs)] == expected[::-1]
    monkeypatch.setattr("firsthand.annotate.spacy_embedding._MOST", 3)
    assert [vectors.tobytes() for vectors in kept.of(docs)] == expected
    assert [vectors.tobytes() for vectors in kept.of(docs)] == expected


def test_nothing_to_parse() -> None:
    """No paragraph gives no document."""
    assert engine().parse([]) == []
