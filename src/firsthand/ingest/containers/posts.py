"""Posts: rows of a CSV, lines of a JSONL, messages of Telegram Desktop's `result.json`. Each is a document.

A post becomes canonical JSON with `text, date, author, publisher, url, title` (those it has), which `post.py` reads.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import IO, Any

from firsthand.ingest.containers import MOST_BYTES, Member
from firsthand.ingest.decode import decode

_COLUMNS = {
    "text": ("text", "message", "content", "body", "full_text", "post", "caption", "description", "текст"),
    "date": ("date", "created_at", "created", "datetime", "timestamp", "time", "published", "published_at", "дата"),
    "author": ("author", "user", "username", "screen_name", "from", "sender", "name", "автор"),
    "publisher": ("publisher", "channel", "page", "group", "account", "source", "канал"),
    "url": ("url", "link", "permalink", "post_url"),
    "title": ("title", "headline", "subject"),
}
_SAMPLE = 200_000
_LONGEST_LINE = 5_000_000


def expand_posts(stream: IO[bytes]) -> Iterator[Member]:
    """Yield the rows of a table or the lines of a JSONL that have text; no text column means no members."""
    sample = stream.read(_SAMPLE)
    encoding = decode(sample, truncated=True).encoding
    stream.seek(0)
    if encoding is None:
        return
    text = io.TextIOWrapper(
        stream, encoding="utf-8-sig" if encoding == "utf-8" else encoding, errors="replace", newline=""
    )
    rows = _json_lines(text) if sample.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{") else _table(text)
    try:
        for number, row in enumerate(rows, start=1):
            yield _post(row, f"{number:06d}") if isinstance(row, dict) else Member(name=f"{number:06d}", reason=row)
    finally:
        text.detach()


def is_posts(data: bytes) -> bool:
    """Say whether the first bytes of a CSV or JSONL show a column of texts."""
    first = next(expand_posts(io.BytesIO(data[:_SAMPLE])), None)
    return first is not None and first.data is not None


def _json_lines(text: io.TextIOWrapper) -> Iterator[dict[str, Any] | str]:
    while line := text.readline(_LONGEST_LINE):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            yield "the line is no JSON"
            continue
        yield _mapped(value) if isinstance(value, dict) else "the line is no JSON object"


def _table(text: io.TextIOWrapper) -> Iterator[dict[str, Any] | str]:
    head = text.readline(_LONGEST_LINE)
    delimiter = max(",;\t", key=head.count)
    names = next(csv.reader([head], delimiter=delimiter), [])
    if not any(name.strip().lower() in _COLUMNS["text"] for name in names):
        return
    reader = csv.reader(text, delimiter=delimiter)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"the row cannot be read: {error}"
            continue
        yield _mapped(dict(zip(names, cells, strict=False)))


def _mapped(row: dict[str, Any]) -> dict[str, Any]:
    """Take from a row what a post has, by the usual names of columns."""
    lower = {str(name).strip().lower(): value for name, value in row.items()}
    found: dict[str, Any] = {}
    for key, names in _COLUMNS.items():
        value = next((lower[name] for name in names if lower.get(name) not in (None, "")), None)
        if isinstance(value, dict):
            value = value.get("name") or value.get("username") or value.get("screen_name")
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            found[key] = str(value)
    return found


def _post(row: dict[str, Any], name: str) -> Member:
    if not str(row.get("text", "")).strip():
        return Member(name=name, reason="note: without text")
    data = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "replace")
    return Member(name=name + ".post.json", data=data)


def expand_telegram(stream: IO[bytes]) -> Iterator[Member]:
    """Yield the messages of a Telegram Desktop export (one chat, or all chats) that have text."""
    data = stream.read(MOST_BYTES + 1)
    try:
        export = json.loads(data) if len(data) <= MOST_BYTES else None
    except (ValueError, RecursionError):
        export = None
    if not isinstance(export, dict):
        yield Member(name="", reason="the export is no JSON object, or is too large")
        return
    chats = export.get("chats", {}).get("list", []) if isinstance(export.get("chats"), dict) else [export]
    for chat in chats:
        if isinstance(chat, dict) and isinstance(chat.get("messages"), list):
            yield from _messages(chat, several=len(chats) > 1)


def _messages(chat: dict[str, Any], *, several: bool) -> Iterator[Member]:
    channel = chat.get("name")
    for message in chat["messages"]:
        if not isinstance(message, dict) or message.get("type") != "message":
            continue
        name = f"{message.get('id')}"
        row = {"text": flat_text(message.get("text")), "date": message.get("date"), "author": message.get("from")}
        row |= {"publisher": channel, "forwarded_from": message.get("forwarded_from"), "edited": message.get("edited")}
        kept = {key: str(value) for key, value in row.items() if value}
        yield _post(kept, f"{chat.get('id')}-{name}" if several else name)


def flat_text(value: Any) -> str:
    """Join a message's text: a string, or a list of strings and of entities with their text."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(flat_text(part) for part in value[:10_000])
    return flat_text(value.get("text")) if isinstance(value, dict) else ""
