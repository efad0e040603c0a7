"""Editions that leave the case, refused or searched first; and the search of any file for what gives somebody away."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import cast

from firsthand.disclose import Leak, ReadText, disclose, find_leaks, mark_draft, refuse_leaks, refuse_undecided
from firsthand.dossier import render_json, render_jsonl
from firsthand.errors import UserError
from firsthand.ingest import read_document
from firsthand.model.disclosed import Disclosed, Edition
from firsthand.model.document import Source
from firsthand.pipeline.consent import consented
from firsthand.pipeline.settings import reading_settings
from firsthand.pipeline.views import load, record_settings, stored_record
from firsthand.store import StoredRecord


def export(case_path: Path, edition: str, format_: str, *, draft: bool = False) -> bytes:
    """Return one edition of the record as JSON or JSON Lines; a public one is refused while people have no decision."""
    stored, disclosed = disclosed_edition(case_path, edition, draft=draft)
    data = render_json(disclosed) if format_ == "json" else render_jsonl(disclosed)
    return searched(case_path, stored, edition, data)


def leaks(case_path: Path, file: Path) -> list[Leak]:
    """Return what in a file gives somebody away, in order; its name and all that is packed in it are searched too."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UserError(f"The file cannot be read: {error}", where=str(file), hint="check its permissions") from error
    full, record = load(case_path, "internal"), stored_record(case_path).record
    return find_leaks(full, record, data, file.name, _reader(case_path))


def _reader(case_path: Path) -> ReadText:
    """Return what turns a PDF or an office document into its words."""
    settings = reading_settings(case_path).read

    def read(content: bytes, name: str) -> str | None:
        digest = hashlib.sha256(content).hexdigest()
        source = Source(id=f"doc-{digest[:12]}", sha256=digest, paths=(name,))
        document = read_document(source, content, settings)
        return "\n".join(words for words in (document.title, document.author, document.text) if words) or None

    return read


def disclosed_edition(case_path: Path, edition: str, *, draft: bool) -> tuple[StoredRecord, Disclosed]:
    """Return an edition with the record behind it; a public one is refused while anything in it is undecided."""
    stored = consented(case_path, stored_record(case_path), cast(Edition, edition))
    if edition == "public" and not draft:
        refuse_undecided(stored.record, stored.assessment)
    disclosed = disclose(stored.record, stored.assessment, record_settings(case_path), cast(Edition, edition))
    if edition == "public" and draft:
        disclosed = mark_draft(disclosed, stored.record, stored.assessment)
    return stored, disclosed


def searched(case_path: Path, stored: StoredRecord, edition: str, data: bytes) -> bytes:
    """Return a finished file; a public one only after it was searched for what gives somebody away."""
    if edition == "public":
        full = disclose(stored.record, stored.assessment, record_settings(case_path), "internal")
        refuse_leaks(full, stored.record, data)
    return data
