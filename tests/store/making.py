"""Small made-up records for the tests of the store."""

from __future__ import annotations

import hashlib

from firsthand.model.decision import Decision, Quote
from firsthand.model.document import Collected, Document, Segment
from firsthand.model.reading import Reading
from firsthand.model.record import Assessment, Record
from firsthand.store import Case


def keep(case: Case, words: str, path: str = "a.txt") -> Document:
    """Preserve, collect and keep one document of these words."""
    data = words.encode()
    sha256 = case.add_original(data)
    case.collect([Collected(path=path, sha256=sha256, size=len(data))])
    document = document_of(words, path)
    case.put_document(document, "k")
    return document


def document_of(words: str, path: str = "a.txt") -> Document:
    """Make a document that is all body."""
    sha256 = hashlib.sha256(words.encode()).hexdigest()
    body = (Segment(role="body", start=0, end=len(words)),) if words else ()
    return Document(id=f"doc-{sha256[:12]}", paths=(path,), sha256=sha256, text=words, segments=body)


def reading_of(document: Document) -> Reading:
    """Make a reading without statements."""
    return Reading(document=document, words=len(document.text.split()))


def decision_of(name: str, document: Document | None = None) -> Decision:
    """Make a ruling, on the first words of a document if one is given."""
    quotes = (Quote(sha256=document.sha256, exact=document.text[:10]),) if document else ()
    return Decision(id=name, kind="accept", who="tester", when="2031-05-06", quotes=quotes)


def record_of(*documents: Document) -> Record:
    """Make a record with nothing but documents."""
    return Record(
        documents=documents,
        retellings=(),
        works=(),
        statements=(),
        origins=(),
        propositions=(),
        incidents=(),
        people=(),
        groups=(),
        decisions=(),
    )


NOTHING = Assessment(propositions=(), people=(), contradictions=(), drift=())
