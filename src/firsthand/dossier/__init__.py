"""Disclosed -> files for readers and programs."""

from firsthand.dossier.json_export import record_schema, render_json, render_jsonl
from firsthand.dossier.page import PageHead, render_page

__all__ = ["PageHead", "record_schema", "render_json", "render_jsonl", "render_page"]
