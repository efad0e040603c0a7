"""Reads small texts for the tests of attribution: annotated once each, by the program's own English annotator."""

from __future__ import annotations

import hashlib
from functools import cache

from firsthand.annotate import Annotators
from firsthand.config import ReadingSettings
from firsthand.extract.attributions import find_attributions, without_intentions
from firsthand.extract.chains import Chains
from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.document import Document, Publisher, Segment
from firsthand.model.statement import ChainLink
from firsthand.model.vocabulary import Vocabulary


@cache
def annotators() -> Annotators:
    """Load the annotators once."""
    return Annotators(ReadingSettings(program="test", vocabulary=Vocabulary(version="none", acts=())))


@cache
def annotate(text: str, publisher: str | None = "Harbour Post", headline: int = 0) -> AnnotatedText:
    """Annotate a text as one document; its first `headline` characters are a headline."""
    head = (Segment(role="headline", start=0, end=headline),) if headline else ()
    document = Document(
        id="doc-1",
        paths=("a.txt",),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        segments=(*head, Segment(role="body", start=headline, end=len(text))),
        language="en",
        publisher=Publisher(name=publisher, basis="sidecar") if publisher else None,
    )
    return annotators().annotate(document)


def attributions(text: str, headline: int = 0) -> tuple[Attribution, ...]:
    """Find the attributions of a text."""
    return find_attributions(annotate(text, headline=headline))


def words(text: str, spans: tuple[Span, ...] | None) -> str | None:
    """Return the words of spans, pieces joined by an ellipsis."""
    return None if spans is None else " … ".join(span.of(text) for span in spans)


def by_cue(text: str, cue: str, headline: int = 0) -> Attribution:
    """Return the first attribution with this cue."""
    return next(one for one in attributions(text, headline) if words(text, one.cue) == cue)


def chain(
    text: str, anchor: str, *, publisher: str | None = "Harbour Post", of: str | None = None
) -> tuple[ChainLink, ...]:
    """Return the chain behind the anchor's words; `of` names the person to whom it happened by a mention's words."""
    annotated = annotate(text, publisher)
    start = text.index(anchor)
    experiencer = next((m.entity for m in annotated.mentions if m.text == of), None) if of else None
    found = without_intentions(find_attributions(annotated))
    return Chains(annotated, found).of(Span(start=start, end=start + len(anchor)), experiencer)


def who(links: tuple[ChainLink, ...]) -> list[str | None]:
    """Return the tellers' names, nearest to the event first."""
    return [link.who for link in links]
