"""`firsthand documents`: every item of the case with its status and the reason for it."""

from __future__ import annotations

from firsthand.cli.listing import joined, listing
from firsthand.model.disclosed import Disclosed, DisclosedDocument


def _row(document: DisclosedDocument, disclosed: Disclosed) -> list[str]:
    publisher = document.publisher
    return [
        document.id,
        document.status,
        document.language or "?",
        document.published.edtf if document.published else "?",
        f"{publisher.name} ({publisher.basis})" if publisher else "?",
        joined([f"{one.kind} {one.direction} {one.document}" for one in document.retells]) or "–",
        joined(document.paths),
        "; ".join(document.reasons) or "–",
    ]


command = listing(
    "documents",
    "List the documents: status, language, publication, whom they retell, and why a document was not read whole.",
    ["id", "status", "lang", "published", "publisher", "retells", "file", "reasons"],
    lambda disclosed: disclosed.documents,
    _row,
)
