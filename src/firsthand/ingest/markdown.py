"""Markdown: read as plain text; its headings, and the `key: value` lines above it, are labelled by their marks."""

from __future__ import annotations

import re

import msgspec

from firsthand.config import ReadSettings
from firsthand.ingest.calendar_words import to_edtf
from firsthand.ingest.plain import read_plain
from firsthand.ingest.reader import Extracted
from firsthand.ingest.segments import Unit, joined_runs, own_role
from firsthand.model.document import Published, Role

EXTRACTOR = "markdown/1"
_FRONT = re.compile(r"\A---\n(?P<lines>(?:[^\n]*\n){0,60}?)---[ \t]*(?:\n|\Z)")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_HEADING = re.compile(r"(#{1,6})\s+\S")
_KEY = re.compile(r"^(title|author|date|published)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.IGNORECASE | re.MULTILINE)


def read_markdown(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read one Markdown file; offsets are those of the text as written, marks included."""
    plain = read_plain(data, settings, truncated=truncated)
    if plain.status == "unreadable":
        return plain
    front = _FRONT.match(plain.text)
    facts = {key.lower(): value for key, value in _KEY.findall(front["lines"])} if front else {}
    units, roles = _labelled(plain.text, front.end() if front else 0)
    edtf = to_edtf(facts.get("date") or facts.get("published") or "")
    return msgspec.structs.replace(
        plain,
        segments=joined_runs(zip(units, roles, strict=True)),
        extractor=plain.extractor.replace("plain/1", EXTRACTOR),
        media_type="text/markdown",
        title=facts.get("title") or None,
        author=facts.get("author") or None,
        published=Published(edtf=edtf, basis="metadata") if edtf else None,
    )


def _labelled(text: str, front: int) -> tuple[list[Unit], list[Role]]:
    units: list[Unit] = []
    roles: list[Role] = []
    for match in _LINE.finditer(text):
        words = match.group().strip()
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        heading = _HEADING.match(words)
        units.append(Unit(start=start, end=start + len(words), text=words))
        if match.start() < front:
            roles.append("metadata")
        elif heading:
            roles.append("subheading" if "headline" in roles or len(heading[1]) > 1 else "headline")
        else:
            roles.append(own_role(words) or "body")
    return units, roles
