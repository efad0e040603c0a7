"""`firsthand documents`: every item of the case with its status and the reason for it."""

from __future__ import annotations

from firsthand.cli.listing import joined, listing
from firsthand.model.disclosed import Disclosed, DisclosedDocument

_FORMATS = {
    "text/plain": "text",
    "text/html": "HTML",
    "text/markdown": "Markdown",
    "text/csv": "CSV",
    "application/jsonl": "JSONL",
    "application/pdf": "PDF",
    "application/rtf": "RTF",
    "application/msword": "DOC",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.openxmlformats-officedocument": "spreadsheet or slides",
    "application/vnd.oasis.opendocument.text": "ODT",
    "message/rfc822": "mail",
    "application/vnd.ms-outlook": "MSG",
    "multipart/related": "MHTML",
    "application/mbox": "mailbox",
    "application/zip": "ZIP",
    "application/gzip": "gzip",
    "application/warc": "WARC",
    "application/wacz": "WACZ",
    "application/vnd.firsthand.post+json": "post",
    "application/vnd.telegram-export+json": "Telegram",
    "application/octet-stream": "unknown",
}


_SIDES = {"from": "of", "to": "told again in", "unknown": "of, or told again in,"}


def format_words(media_type: str | None) -> str:
    """Name a format as people do; its media type where they have no name for it."""
    return _FORMATS.get(media_type or "", media_type or "?")


def _name(identity: str, disclosed: Disclosed) -> str:
    """Name a document by its file and id."""
    found = next((one for one in disclosed.documents if one.id == identity), None)
    return f"{found.paths[0]} ({identity})" if found is not None and found.paths else identity


def _row(document: DisclosedDocument, disclosed: Disclosed) -> list[str]:
    publisher = document.publisher
    return [
        document.id,
        document.status,
        format_words(document.media_type),
        document.language or "?",
        document.published.edtf if document.published else "?",
        f"{publisher.name} ({publisher.basis})" if publisher else "?",
        joined([f"{one.kind} {_SIDES[one.direction]} {_name(one.document, disclosed)}" for one in document.retells])
        or "–",
        joined(document.paths),
        "; ".join(document.reasons) or "–",
    ]


command = listing(
    "documents",
    "List the documents: status, format, language, publication, whom they retell, why one was not read whole.",
    ["id", "status", "format", "lang", "published", "publisher", "retells", "file", "reasons"],
    lambda disclosed: disclosed.documents,
    _row,
)
