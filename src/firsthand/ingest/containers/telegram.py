"""Telegram Desktop's export (`result.json`): each message with text is a post of its channel."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import IO, Any

import msgspec

from firsthand.ingest.containers import MOST_BYTES, Member
from firsthand.ingest.containers.posts import post
from firsthand.model.document import Sidecar

_LIST = re.compile(r'"messages"\s*:\s*\[\s*(?=\{)')
_NAME = re.compile(r'"name"\s*:\s*("(?:[^"\\\n]|\\[^\n])*")')
_ID = re.compile(r'"id"\s*:\s*(\d{1,20})')
_BETWEEN = re.compile(r"\s*,\s*")
_HEAD = 2000


class _Chat(msgspec.Struct):
    """A chat as it is exported; its messages are left as they are until each is read."""

    name: Any = None
    id: Any = None
    messages: list[msgspec.Raw] | None = None


class _Chats(msgspec.Struct):
    """The chats of an export of everything."""

    chats: list[_Chat] = msgspec.field(name="list", default_factory=list)


class _Export(_Chat):
    """An export: of one chat, or of all."""

    chats: _Chats | None = None


def expand_telegram(stream: IO[bytes], _: Sidecar | None = None) -> Iterator[Member]:
    """Yield the messages of a Telegram Desktop export (one chat, or all chats) that have text."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        yield Member(name="", reason=f"the export is larger than {MOST_BYTES:,} bytes")
        return
    try:
        export = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=_Export)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        yield Member(name="", reason=f"the export is damaged: {' '.join(str(error).split())[:200]}")
        yield from _rescued(data.decode("utf-8", "replace"))
        return
    chats = export.chats.chats if export.chats else [export]
    for chat in chats:
        if chat.messages is not None:
            yield from _messages(chat, chat.messages, several=len(chats) > 1)


def _rescued(text: str) -> Iterator[Member]:
    """Yield the messages of a damaged export, of each chat up to where it is damaged."""
    lists = list(_LIST.finditer(text))
    for number, found in enumerate(lists):
        before = text[lists[number - 1].end() if number else 0 : found.start()]
        named, known = _NAME.findall(before[-_HEAD:]), _ID.findall(before[-_HEAD:])
        try:
            chat = _Chat(name=json.loads(named[-1]) if named else None, id=known[-1] if known else None)
        except ValueError:
            chat = _Chat(id=known[-1] if known else None)
        yield from _messages(chat, list(_objects(text, found.end())), several=len(lists) > 1)


def _objects(text: str, at: int) -> Iterator[msgspec.Raw]:
    decoder = json.JSONDecoder()
    while True:
        try:
            _, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield msgspec.Raw(text[at:end].encode())
        between = _BETWEEN.match(text, end)
        if between is None:
            return
        at = between.end()


def _messages(chat: _Chat, messages: list[msgspec.Raw], *, several: bool) -> Iterator[Member]:
    for number, raw in enumerate(messages, start=1):
        try:
            message = json.loads(bytes(raw))
            words = flat_text(message.get("text")) if isinstance(message, dict) else ""
        except (ValueError, RecursionError):
            yield Member(name=f"message {number}", reason="it cannot be read, or is nested too deeply")
            continue
        if not isinstance(message, dict) or message.get("type") != "message":
            continue
        name = f"{message.get('id')}"
        row = {"text": words, "date": message.get("date"), "author": message.get("from")}
        row |= {
            "publisher": chat.name,
            "forwarded_from": message.get("forwarded_from"),
            "edited": message.get("edited"),
        }
        if message.get("forwarded_from_id") or message.get("forwarded_from"):
            row["forwarded_kind"] = _kind(message)
        kept = {key: str(value) for key, value in row.items() if value and isinstance(value, (str, int, float))}
        yield post(kept, f"{chat.id}-{name}" if several else name)


def _kind(message: dict[str, Any]) -> str:
    """Say whose a forwarded message was: a person's, a channel's, or somebody's whom the export does not name."""
    if not isinstance(message.get("forwarded_from"), str):
        return "unnamed"
    return "person" if str(message.get("forwarded_from_id")).startswith("user") else "channel"


def flat_text(value: Any) -> str:
    """Join a message's text: a string, or a list of strings and of entities with their text."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(flat_text(part) for part in value[:10_000])
    return flat_text(value.get("text")) if isinstance(value, dict) else ""
