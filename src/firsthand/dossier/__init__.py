"""Disclosed -> files for readers and programs."""

from firsthand.dossier.changes import Change, change_lines, changes_since
from firsthand.dossier.docx import render_docx
from firsthand.dossier.json_export import record_schema, render_json, render_jsonl
from firsthand.dossier.page import PageHead, render_page
from firsthand.dossier.pdf import print_pdf
from firsthand.dossier.snapshots import read_snapshot, snapshot

__all__ = [
    "Change",
    "PageHead",
    "change_lines",
    "changes_since",
    "print_pdf",
    "read_snapshot",
    "record_schema",
    "render_docx",
    "render_json",
    "render_jsonl",
    "render_page",
    "snapshot",
]
