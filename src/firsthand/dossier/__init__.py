"""Disclosed -> files for readers and programs."""

from firsthand.dossier.changes import Change, change_lines, changes_since
from firsthand.dossier.docx import render_docx
from firsthand.dossier.json_export import record_schema, render_json, render_jsonl
from firsthand.dossier.page import FrontCounts, PageHead, front_counts, render_page
from firsthand.dossier.pdf import print_pdf
from firsthand.dossier.snapshots import read_snapshot, snapshot

__all__ = [
    "Change",
    "FrontCounts",
    "PageHead",
    "change_lines",
    "changes_since",
    "front_counts",
    "print_pdf",
    "read_snapshot",
    "record_schema",
    "render_docx",
    "render_json",
    "render_jsonl",
    "render_page",
    "snapshot",
]
