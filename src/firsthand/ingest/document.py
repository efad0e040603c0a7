"""One source -> one Document: pick the reader, read within limits, add what sidecar and text say of its origin."""

from __future__ import annotations

from pathlib import Path

import msgspec

from firsthand import plugins
from firsthand.config import ReadSettings
from firsthand.errors import UserError
from firsthand.ingest.containers import NOTHING_TAKEN
from firsthand.ingest.isolated import read_isolated
from firsthand.ingest.kind import Kind, kind_of
from firsthand.ingest.provenance import infer_published, infer_publisher
from firsthand.ingest.reader import Extracted, Reader, unreadable
from firsthand.language import find_language
from firsthand.model.document import Document, Published, Publisher, Segment, Sidecar, Source

_READ_WHOLE = frozenset({"pdf", "office", "image", "outlook", "mail"})
_HOLDERS = frozenset({"zip", "warc", "mbox", "posts", "table", "telegram"})
LARGEST_WHOLE = 300_000_000
"""Bytes: formats that cannot be read from their first part are read whole up to this size."""
_TELLING_ROLES = ("body", "headline", "key_points", "subheading")


def read_document(source: Source, data: bytes | Path | None, settings: ReadSettings) -> Document:
    """Read one document. Whatever is wrong with the bytes ends in `status` and `reasons`; nothing is raised for it.

    `data` are the preserved bytes or where they lie; null where they could not be had.
    """
    extracted = _extract(source, data, settings)
    sidecar = source.sidecar or Sidecar()
    status = extracted.status
    if status == "read" and any(not reason.startswith("note: ") for reason in source.reasons):
        status = "partial"
    return Document(
        id=source.id,
        paths=source.paths,
        sha256=source.sha256 or "",
        text=extracted.text,
        segments=extracted.segments,
        language=sidecar.language or extracted.language or find_language(_told(extracted)),
        title=sidecar.title or extracted.title or _headline(extracted),
        author=extracted.author,
        publisher=_publisher(sidecar, extracted),
        url=sidecar.url or extracted.url,
        published=_published(sidecar, extracted),
        retrieved=sidecar.retrieved or extracted.retrieved,
        media_type=extracted.media_type,
        status=status,
        reasons=(*source.reasons, *extracted.reasons, *_consent(sidecar)),
        extractor=extracted.extractor,
        sidecar=source.sidecar,
        locators=extracted.locators,
        parent=source.parent,
        forwarded=extracted.forwarded,
    )


def _extract(source: Source, data: bytes | Path | None, settings: ReadSettings) -> Extracted:
    if data is None:
        reason = source.reasons[-1] if source.reasons else "the bytes could not be had"
        empty = unreadable(reason, media_type="application/octet-stream", extractor="none")
        return msgspec.structs.replace(empty, reasons=()) if source.reasons else empty
    try:
        start, truncated = _start_of(data, settings.max_bytes)
        kind = kind_of(start, source.paths)
        if truncated and kind.reader in _READ_WHOLE:
            start, truncated = _start_of(data, LARGEST_WHOLE)
    except OSError as error:
        why = f"the file cannot be read: {(error.strerror or '').lower()}"
        return unreadable(why, media_type="application/octet-stream", extractor="none")
    if kind.reader == "posts" and source.sidecar and source.sidecar.columns:
        kind = Kind(reader="table", media_type=kind.media_type)
    if kind.reader in _HOLDERS and NOTHING_TAKEN in source.reasons:
        return Extracted(text="", segments=(), extractor=kind.reader, media_type=kind.media_type, status="unreadable")
    extracted = _read(kind, start, settings, truncated=truncated)
    if truncated and extracted.status != "unreadable" and kind.reader not in _HOLDERS:
        reason = f"the file is larger than {settings.max_bytes:,} bytes; only these were read"
        return msgspec.structs.replace(extracted, status="partial", reasons=(reason, *extracted.reasons))
    return extracted


def _read(kind: Kind, data: bytes, settings: ReadSettings, *, truncated: bool) -> Extracted:
    if not data.strip():
        return unreadable("the file is empty", media_type=kind.media_type, extractor="none")
    plugin = plugins.READERS.get(kind.reader)
    if plugin is None:
        return unreadable(f"no reader for {kind.media_type}", media_type=kind.media_type, extractor="none")
    if plugin.isolated:
        return read_isolated(plugin.name, kind.media_type, data, settings, truncated=truncated)
    try:
        reader: Reader = plugin.load()
    except UserError as error:
        return unreadable(f"{error.what} {error.hint or ''}".strip(), media_type=kind.media_type, extractor="none")
    try:
        found = reader(data, settings, truncated=truncated)
        holds = kind.reader in _HOLDERS and not found.text
        return msgspec.structs.replace(found, media_type=kind.media_type) if holds else found
    except Exception as error:  # a reader of ours that breaks costs this document alone
        why = f"the file cannot be read ({type(error).__name__}: {' '.join(str(error).split())[:200]})"
        return unreadable(why, media_type=kind.media_type, extractor=plugin.name)


def _start_of(data: bytes | Path, limit: int) -> tuple[bytes, bool]:
    if isinstance(data, Path):
        with data.open("rb") as stream:
            data = stream.read(limit + 1)
    return data[:limit], len(data) > limit


def _told(extracted: Extracted) -> str:
    parts = [extracted.text[s.start : s.end] for s in extracted.segments if s.role in _TELLING_ROLES]
    return "\n".join(parts)[:20_000]


def _consent(sidecar: Sidecar) -> tuple[str, ...]:
    """Say what an interviewee allowed, so that whoever lists the documents sees it."""
    consent = sidecar.consent
    if consent is None:
        return ()
    if consent.withdrawn:
        return ("note: consent withdrawn: in no edition",)
    ends = f", until {consent.until}" if consent.until else ""
    return (f"note: consent for {', '.join(consent.uses) or 'no use in particular'}{ends}",)


def _headline(extracted: Extracted) -> str | None:
    first: Segment | None = next((segment for segment in extracted.segments if segment.role == "headline"), None)
    return first.span.of(extracted.text).split("\n")[0].strip() if first else None


def _publisher(sidecar: Sidecar, extracted: Extracted) -> Publisher | None:
    if sidecar.publisher:
        return Publisher(name=sidecar.publisher, basis="sidecar")
    return extracted.publisher or infer_publisher(extracted.text, extracted.segments)


def _published(sidecar: Sidecar, extracted: Extracted) -> Published | None:
    if sidecar.published:
        return Published(edtf=sidecar.published, basis="sidecar")
    return extracted.published or infer_published(extracted.text, extracted.segments)
