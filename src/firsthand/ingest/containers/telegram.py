"""Telegram Desktop's export (`result.json`): each message with text is a post of its channel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, Any

from firsthand.ingest.containers import MOST_BYTES, Member
from firsthand.ingest.containers.posts import post
from firsthand.model.document import Sidecar


def expand_telegram(stream: IO[bytes], _: Sidecar | None = None) -> Iterator[Member]:
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
        if message.get("forwarded_from_id") or message.get("forwarded_from"):
            row["forwarded_kind"] = _kind(message)
        kept = {key: str(value) for key, value in row.items() if value}
        yield post(kept, f"{chat.get('id')}-{name}" if several else name)


def _kind(message: dict[str, Any]) -> str:
    """Say whose a forwarded message was: a person's, a channel's, or somebody's whom the export does not name."""
    if not message.get("forwarded_from"):
        return "unnamed"
    return "person" if str(message.get("forwarded_from_id")).startswith("user") else "channel"


def flat_text(value: Any) -> str:
    """Join a message's text: a string, or a list of strings and of entities with their text."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(flat_text(part) for part in value[:10_000])
    return flat_text(value.get("text")) if isinstance(value, dict) else ""
