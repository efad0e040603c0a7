"""Fictional text in, statements out: what the tests of acts share."""

from __future__ import annotations

import hashlib
from functools import cache

from firsthand.annotate.english import EnglishAnnotator
from firsthand.config import ReadingSettings
from firsthand.extract import extract
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.document import Document, Role, Segment
from firsthand.model.reading import Reading
from firsthand.model.statement import Statement


@cache
def annotator() -> EnglishAnnotator:
    """Return one annotator for all tests of a process."""
    return EnglishAnnotator(ReadingSettings(program="test", vocabulary=load_vocabulary()))


def document(text: str, *, role: Role = "body", name: str = "d-test") -> Document:
    """Make a document of one segment."""
    return Document(
        id=name,
        paths=("report.txt",),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        segments=(Segment(role=role, start=0, end=len(text)),),
        language="en",
    )


def read(text: str, *, role: Role = "body", name: str = "d-test") -> Reading:
    """Read a fictional report."""
    return extract(annotator().annotate(document(text, role=role, name=name)), load_vocabulary())


def statements(text: str, act: str | None = None, *, role: Role = "body") -> list[Statement]:
    """Return the statements of a text, or those of one act."""
    found = read(text, role=role).statements
    return [one for one in found if act is None or one.act == act]


def last_of(text: str, act: str) -> Statement:
    """Return the statement of an act, the last where there are several."""
    found = statements(text, act)
    assert found, [(one.act, one.text) for one in statements(text)]
    return found[-1]
