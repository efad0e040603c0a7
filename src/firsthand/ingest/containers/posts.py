"""Posts: rows of a CSV, lines of a JSONL. Each is a document.

A post becomes canonical JSON with `text, date, author, publisher, url, title, forwarded_from` (those it has),
which `post.py` reads.
Which column is which is said by the table's sidecar (`columns`), else known by the usual names.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from firsthand.ingest.containers import Member
from firsthand.ingest.decode import decode
from firsthand.model.document import Sidecar

_COLUMNS = {
    "text": ("text", "message", "content", "body", "full_text", "post", "caption", "description", "текст"),
    "date": ("date", "created_at", "created", "datetime", "timestamp", "time", "published", "published_at", "дата"),
    "author": ("author", "user", "username", "screen_name", "from", "sender", "name", "автор"),
    "publisher": ("publisher", "channel", "page", "group", "account", "source", "канал"),
    "url": ("url", "link", "permalink", "post_url"),
    "title": ("title", "headline", "subject"),
    "forwarded_from": ("forwarded_from", "forward_from", "fwd_from", "forwarded_from_name"),
}
_SAMPLE = 200_000
_LONGEST_LINE = 5_000_000


def expand_posts(stream: IO[bytes], sidecar: Sidecar | None = None) -> Iterator[Member]:
    """Yield the rows of a table or the lines of a JSONL that have text; no text column means no members."""
    own = dict(sidecar.columns) if sidecar else {}
    sample = stream.read(_SAMPLE)
    encoding = decode(sample, truncated=True).encoding
    stream.seek(0)
    if encoding is None:
        return
    text = io.TextIOWrapper(
        stream, encoding="utf-8-sig" if encoding == "utf-8" else encoding, errors="replace", newline=""
    )
    lines = sample.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{")
    rows = _json_lines(text, own) if lines else _table(text, own)
    try:
        for number, row in enumerate(rows, start=1):
            yield post(row, f"{number:06d}") if isinstance(row, dict) else Member(name=f"{number:06d}", reason=row)
    finally:
        text.detach()


def is_posts(data: bytes) -> bool:
    """Say whether a CSV or JSONL holds a single text in a column of texts."""
    return any(member.data is not None for member in expand_posts(io.BytesIO(data)))


def _json_lines(text: io.TextIOWrapper, own: Mapping[str, str]) -> Iterator[dict[str, Any] | str]:
    while line := text.readline(_LONGEST_LINE):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            yield "the line is no JSON"
            continue
        yield _mapped(value, own) if isinstance(value, dict) else "the line is no JSON object"


def _table(text: io.TextIOWrapper, own: Mapping[str, str]) -> Iterator[dict[str, Any] | str]:
    head = text.readline(_LONGEST_LINE)
    delimiter = max(",;\t", key=head.count)
    names = next(csv.reader([head], delimiter=delimiter), [])
    absent = sorted(set(own.values()) - {name.strip() for name in names})
    if absent:
        yield f"the table has no column '{absent[0]}', which its sidecar names; it has {', '.join(names)[:500]}"
        return
    if "text" not in own and not any(name.strip().lower() in _COLUMNS["text"] for name in names):
        return
    reader = csv.reader(iter(lambda: text.readline(_LONGEST_LINE), ""), delimiter=delimiter)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"the row cannot be read: {error}"
            continue
        yield _mapped(dict(zip(names, cells, strict=False)), own)


def _mapped(row: dict[str, Any], own: Mapping[str, str]) -> dict[str, Any]:
    """Take from a row what a post has: by the sidecar's columns, else by the usual names."""
    lower = {str(name).strip().lower(): value for name, value in row.items()}
    found: dict[str, Any] = {}
    for key, names in _COLUMNS.items():
        if key in own:
            value = _at(row, own[key])
        else:
            value = next((lower[name] for name in names if lower.get(name) not in (None, "")), None)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title") or value.get("username") or value.get("screen_name")
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            found[key] = str(value)
    return found


def _at(row: dict[str, Any], column: str) -> Any:
    """Return what stands under a column; in JSON, dots lead inside (`user.name`)."""
    if column in row:
        return row[column]
    stripped = {str(name).strip(): value for name, value in row.items()}
    if column in stripped:
        return stripped[column]
    value: Any = row
    for part in column.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def post(row: dict[str, Any], name: str) -> Member:
    """Write a post down."""
    if not str(row.get("text", "")).strip():
        return Member(name=name, reason="note: without text")
    data = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "replace")
    return Member(name=name + ".post.json", data=data)
