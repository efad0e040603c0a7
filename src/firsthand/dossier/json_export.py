"""The record as JSON, as JSON Lines, and the JSON Schema that both keep to."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from firsthand.model.base import to_json
from firsthand.model.disclosed import FORMAT, Disclosed

_LISTS = (
    ("document", "documents"),
    ("work", "works"),
    ("statement", "statements"),
    ("origin", "origins"),
    ("proposition", "propositions"),
    ("incident", "incidents"),
    ("person", "people"),
    ("group", "groups"),
    ("contradiction", "contradictions"),
    ("drift", "drift"),
    ("decision", "decisions"),
    ("harmful_fact", "harmful"),
)


def render_json(disclosed: Disclosed) -> bytes:
    """Render one JSON object, indented by a space, ending in a line feed: the same record gives the same bytes."""
    return msgspec.json.format(to_json(disclosed), indent=1) + b"\n"


def render_jsonl(disclosed: Disclosed) -> bytes:
    """Render one object a line, each with its `type`; the first line is the record's head."""
    head = {
        "type": "record",
        "format": disclosed.format,
        "edition": disclosed.edition,
        "settings": msgspec.to_builtins(disclosed.settings),
        "withheld": list(disclosed.withheld),
    }
    lines: list[dict[str, Any]] = [head]
    for type_, name in _LISTS:
        lines.extend({"type": type_, **msgspec.to_builtins(one)} for one in getattr(disclosed, name))
    return b"".join(to_json(line) + b"\n" for line in lines)


def record_schema() -> bytes:
    """Return the JSON Schema of the record, generated from the types that the export is made of."""
    schema = msgspec.json.schema(Disclosed)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT.replace('/', ':')}",
        "title": FORMAT,
    }
    return json.dumps({**head, **schema}, indent=1, ensure_ascii=False).encode() + b"\n"
