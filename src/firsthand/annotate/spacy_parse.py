"""Parse with spaCy: paragraphs in, columns out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import msgspec

from firsthand.annotate.abbreviations import without_stops
from firsthand.annotate.mending import mend, mended
from firsthand.annotate.paragraphs import Paragraph, after_dateline, paragraphs
from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.annotate.sound_names import sound_names
from firsthand.annotate.spacy_engine import MODEL, engine
from firsthand.model.annotated import Sentence, Tokens
from firsthand.model.document import Document

__all__ = ["MODEL", "engine_version", "parse"]

BATCH = 32
_PARSED_ROLES = frozenset({"headline", "subheading", "key_points", "body", "byline", "caption", "disclaimer"})
_SAME_LENGTH = str.maketrans({"\n": " ", "\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " "})
_ATTRIBUTES = ["ORTH", "TAG", "DEP", "LOWER", "IDX", "LENGTH", "HEAD", "SENT_START", "IS_SPACE"]


def engine_version() -> str:
    """Name the model and its version, as they go into the record's settings."""
    return engine().version


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
        orths, tags, deps, lowers, starts, lengths, heads, firsts, spaces = doc.to_array(_ATTRIBUTES).T.tolist()
        words = engine().words.of(list(zip(orths, tags, deps, strict=True)), lowers, deps)
        base = len(self.start)
        kept = [at for at, space in enumerate(spaces) if not space]
        index = dict(zip(kept, range(base, base + len(kept)), strict=True))
        begins = [paragraph.start + starts[at] for at in kept]
        self.start += begins
        self.end += [begin + lengths[at] for begin, at in zip(begins, kept, strict=True)]
        self.text += [words[at].text for at in kept]
        self.lemma += [words[at].lemma for at in kept]
        self.pos += [words[at].pos for at in kept]
        self.tag += [words[at].tag for at in kept]
        self.dep += [words[at].dep for at in kept]
        self.head += [index.get(at + _signed(heads[at]), index[at]) for at in kept]
        bounds = [0, *(at for at, first in enumerate(firsts) if first == 1 and at), len(spaces)]
        for opening, closing in pairwise(bounds):
            inside = [index[at] for at in range(opening, closing) if at in index]
            if inside:
                self._add_sentence(inside[0], inside[-1] + 1, paragraph, number)
        for entity in doc.ents:
            inside = [index[at] for at in range(entity.start, entity.end) if at in index]
            if inside:
                self.names.append(NameSpan(first=inside[0], last=inside[-1] + 1, label=entity.label_))

    def _add_sentence(self, first: int, last: int, paragraph: Paragraph, number: int) -> None:
        self.sentence += [len(self.sentences)] * (last - first)
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

    A paragraph is parsed alone and batches never mix documents, so the result depends on the document only. What stands
    behind a dateline is parsed without it: with it, the town becomes the first sentence's subject.
    """
    whole = (unit for unit in paragraphs(document, longest) if unit.role in _PARSED_ROLES)
    numbered = [(part, number) for number, unit in enumerate(whole) for part in after_dateline(document.text, unit)]
    columns = _Columns()
    for (unit, number), doc in zip(numbered, _parsed(document, [unit for unit, _ in numbered]), strict=True):
        columns.add(doc, unit, number)
    tokens = columns.tokens()
    tokens = _with_lemmas(tokens, mended(tokens, mend(tokens, _children(tokens.head))))
    parsed = Parsed(
        document=document,
        tokens=tokens,
        sentences=tuple(columns.sentences),
        names=tuple(columns.names),
        children=_children(tokens.head),
    )
    return msgspec.structs.replace(parsed, names=sound_names(parsed))


def _with_lemmas(before: Tokens, tokens: Tokens) -> Tokens:
    """Return the tokens with the lemmas that mended tags call for: "kidnapped", first an adjective, is "kidnap"."""
    pairs = enumerate(zip(before.tag, tokens.tag, strict=True)) if before is not tokens else ()
    changed = [at for at, (old, new) in pairs if old != new]
    if not changed:
        return tokens
    lemmas = list(tokens.lemma)
    for at in changed:
        lemmas[at] = engine().words.lemma(tokens.text[at], tokens.tag[at], tokens.dep[at])
    return msgspec.structs.replace(tokens, lemma=tuple(lemmas))


def _parsed(document: Document, units: Sequence[Paragraph]) -> Iterator[Any]:
    texts = [without_stops(document.text[unit.start : unit.end].translate(_SAME_LENGTH)) for unit in units]
    for first in range(0, len(texts), BATCH):
        yield from engine().parse(texts[first : first + BATCH])


def _signed(offset: int) -> int:
    """Return an offset to the left, which the array of unsigned numbers holds as a large one, as what it is."""
    return offset - (1 << 64) if offset >= 1 << 63 else offset


def _children(heads: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    return tuple(tuple(group) for group in children)
