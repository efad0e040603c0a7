"""Mails: the attachments of one, and the mails of a mailbox."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_binary_file, policy
from email.message import Message
from typing import IO

from firsthand.ingest.containers import MOST_BYTES, Member
from firsthand.model.document import Sidecar

_EXTENSIONS = {
    "text/html": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
    "application/zip": ".zip",
}
_MOST_PARTS = 10_000
_LONGEST_LINE = 1 << 20
_HEADER = re.compile(rb">?[A-Za-z][\w-]*:")


def expand_mail(stream: IO[bytes], _: Sidecar | None = None) -> Iterator[Member]:
    """Yield the attachments of a mail; its own text is the mail's, and pictures within it are left out."""
    try:
        message = message_from_binary_file(stream, policy=policy.compat32)
    except RecursionError:
        yield Member(name="", reason="the mail is nested too deeply: its attachments were not taken out")
        return
    found, cut = _parts(message)
    for number, part in enumerate(found, start=1):
        yield _attachment(part, number)
    if cut:
        yield Member(name="", reason=f"the mail has more than {_MOST_PARTS:,} parts: the rest was not taken out")


def attachments(message: Message) -> list[Message]:
    """Return the parts that are files of their own, outermost first; a mail within a mail is one part."""
    return _parts(message)[0]


def _parts(message: Message) -> tuple[list[Message], bool]:
    """Return those parts, and whether there were too many to look at them all."""
    found: list[Message] = []
    pending, seen = [message], 0
    while pending and seen < _MOST_PARTS:
        part = pending.pop(0)
        seen += 1
        if part is not message and (part.get_content_type() == "message/rfc822" or is_attached(part)):
            found.append(part)
        elif part.is_multipart():
            payload = part.get_payload()
            pending = (
                [one for one in payload if isinstance(one, Message)] + pending if isinstance(payload, list) else pending
            )
    return found, bool(pending)


def is_attached(part: Message) -> bool:
    """Say whether a part is a file of its own: not the mail's text, nor a picture that its page shows."""
    if part.is_multipart():
        return False
    if part.get_content_disposition() == "attachment":
        return True
    within = part.get("Content-ID") is not None or part.get("Content-Location") is not None
    return part.get_content_maintype() not in ("text", "multipart") and not within


def _attachment(part: Message, number: int) -> Member:
    name = _name(part) or f"attachment-{number}{_EXTENSIONS.get(part.get_content_type(), '')}"
    try:
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0)
            data = inner.as_bytes() if isinstance(inner, Message) else b""
            name = name if name.endswith(".eml") else name + ".eml"
        else:
            payload = part.get_payload(decode=True)
            data = payload if isinstance(payload, bytes) else b""
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, UnicodeError) as error:
        return Member(name=name, reason=f"the attachment cannot be decoded: {type(error).__name__}")
    return Member(name=name, data=data)


def _name(part: Message) -> str | None:
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError, UnicodeError):
        return None
    return str(name) if name else None


def expand_mbox(stream: IO[bytes], _: Sidecar | None = None) -> Iterator[Member]:
    """Yield the mails of a mailbox; `>From` is unescaped.

    A line `From …` after a blank line (or first) begins one, where the line behind it is a header: what a text says
    "From the beginning" stays in it.
    """
    number, blank = 0, True
    lines: list[bytes] | None = None
    size = 0
    for line, following in _with_next(stream):
        if blank and line.startswith(b"From ") and _begins(number, line, following):
            if lines is not None:
                yield _mail(lines, number, size)
            number, size, lines = number + 1, 0, []
        elif lines is not None:
            size += len(line)
            if size <= MOST_BYTES:
                lines.append(line[1:] if line.lstrip(b">").startswith(b"From ") and line.startswith(b">") else line)
        blank = not line.strip()
    if lines is not None:
        yield _mail(lines, number, size)


def _begins(number: int, line: bytes, following: bytes) -> bool:
    """Say whether a line `From …` begins a mail: the first does, one before a header, and one that was cut off."""
    cut_off = not following and not line.endswith(b"\n")
    return not number or cut_off or _HEADER.match(following) is not None


def _with_next(stream: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield each line with the one behind it; a line without an end is cut into pieces."""
    line = stream.readline(_LONGEST_LINE)
    while line:
        following = stream.readline(_LONGEST_LINE)
        yield line, following
        line = following


def _mail(lines: list[bytes], number: int, size: int) -> Member:
    name = f"{number:06d}.eml"
    if size > MOST_BYTES:
        return Member(name=name, reason=f"larger than {MOST_BYTES:,} bytes")
    return Member(name=name, data=b"".join(lines).rstrip(b"\r\n") + b"\n")
