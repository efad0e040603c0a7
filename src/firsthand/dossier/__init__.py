"""Disclosed -> files for readers and programs."""

from firsthand.dossier.json_export import record_schema, render_json, render_jsonl

__all__ = ["record_schema", "render_json", "render_jsonl"]
