"""Gold in marked text: `[words|field|field]` becomes plain text with the words' offsets and their fields."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]*)\]")


@dataclass(frozen=True)
class Marked:
    """A marked expression: its place in the plain text and its fields."""

    start: int
    end: int
    fields: tuple[str, ...]


def plain(marked: str) -> tuple[str, list[Marked]]:
    """Return the text without marks, and what was marked."""
    text, found, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        start = len(text)
        text += match[1]
        found.append(Marked(start, len(text), tuple(match[2].split("|"))))
        at = match.end()
    return text + marked[at:], found


def rows(path: Path) -> list[dict[str, Any]]:
    """Read a file of one JSON object a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def digest(path: Path) -> str:
    """Return a digest of the gold, pinned beside the floors: a floor speaks of this gold and no other."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
