"""Documents in several languages, made by hand, for the tests of annotation and extraction."""

from __future__ import annotations

from functools import cache

from firsthand.annotate import Annotators
from firsthand.config import ReadingSettings
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.annotated import AnnotatedText
from firsthand.model.document import Document, Published, Publisher, Segment


@cache
def annotators() -> Annotators:
    """Return annotators with the program's own vocabulary, once a run."""
    return Annotators(ReadingSettings(program="test", vocabulary=load_vocabulary()))


def document(text: str, language: str | None, published: str | None = None) -> Document:
    """Make a document of one body in a language."""
    return Document(
        id="d",
        paths=("d.txt",),
        sha256="0" * 64,
        text=text,
        language=language,
        segments=(Segment(role="body", start=0, end=len(text)),),
        publisher=Publisher(name="Вести долины", basis="sidecar"),
        published=Published(edtf=published, basis="sidecar") if published else None,
    )


def annotate(text: str, language: str | None, published: str | None = None) -> AnnotatedText:
    """Annotate a text with the engine of its language."""
    return annotators().annotate(document(text, language, published))
