"""Mails of Outlook (MSG, MS-OXMSG): headers, text and attachments out of a compound file."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from firsthand.ingest.compound import CompoundFile, Entry
from firsthand.ingest.decode import decode
from firsthand.model.base import Frozen

_SUBJECT, _SENDER, _SENDER_ADDRESS, _SENDER_SMTP = "0037", "0C1A", "0C1F", "5D01"
_TO, _CC, _BODY, _HTML, _RTF = "0E04", "0E03", "1000", "1013", "1009"
_NAMES, _CONTENT = ("3707", "3704", "3001"), "3701"
_SENT, _DELIVERED = 0x0039, 0x0E06
_CODE_PAGES = (0x3FDE, 0x3FFD)
_PROPERTIES = "__properties_version1.0"
_HEAD, _HEAD_WITHIN, _HEAD_ATTACHED = 32, 24, 8
_ATTACHMENT = "__attach_version1.0_"
_1601 = datetime(1601, 1, 1, tzinfo=UTC)


class OutlookMail(Frozen, frozen=True, kw_only=True):
    """One mail: what its head says, and its text, plain or as a page; `rtf_only` where it has neither."""

    headers: dict[str, str]
    sent: datetime | None = None
    text: str | None = None
    page: bytes | None = None
    rtf_only: bool = False


class Attachment(Frozen, frozen=True, kw_only=True):
    """One attachment: its bytes, or the mail that it is; neither where it cannot be had."""

    name: str | None
    data: bytes | None = None
    mail: OutlookMail | None = None


def open_mail(data: bytes) -> OutlookMail:
    """Read a mail; a `ValueError` where it is none."""
    file = CompoundFile(data)
    return _Message(file, file.entries[0], head=_HEAD).mail()


def attachments_of(data: bytes) -> Iterator[Attachment]:
    """Yield the attachments of a mail in their order; a `ValueError` where it is none."""
    file = CompoundFile(data)
    yield from _Message(file, file.entries[0], head=_HEAD).attachments()


class _Message:
    """One storage that holds a message or an attachment."""

    def __init__(self, file: CompoundFile, storage: Entry, *, head: int) -> None:
        self._file = file
        self._streams = file.inside(storage)
        self._numbers = self._properties(head)

    def mail(self) -> OutlookMail:
        address = self._words(_SENDER_SMTP) or self._words(_SENDER_ADDRESS) or ""
        name = self._words(_SENDER) or ""
        sender = f"{name} <{address}>" if name and "@" in address and name != address else name or address
        head = {"From": sender, "To": self._words(_TO), "Cc": self._words(_CC)}
        sent = self._date(_SENT) or self._date(_DELIVERED)
        if sent:
            head["Date"] = sent.strftime("%a, %d %b %Y %H:%M:%S +0000")
        head["Subject"] = self._words(_SUBJECT)
        text = self._words(_BODY)
        page = self._bytes(_HTML)
        return OutlookMail(
            headers={key: " ".join(value.split()) for key, value in head.items() if value and value.strip()},
            sent=sent,
            text=text,
            page=page,
            rtf_only=not (text and text.strip()) and page is None and self._bytes(_RTF) is not None,
        )

    def attachments(self) -> Iterator[Attachment]:
        for name in sorted(self._streams):
            if name.startswith(_ATTACHMENT) and self._streams[name].is_storage:
                yield _Message(self._file, self._streams[name], head=_HEAD_ATTACHED)._attachment()

    def _attachment(self) -> Attachment:
        name = next((words for key in _NAMES if (words := self._words(key))), None)
        inner = self._streams.get(f"__substg1.0_{_CONTENT}000D")
        if inner is not None and inner.is_storage:
            return Attachment(name=name, mail=_Message(self._file, inner, head=_HEAD_WITHIN).mail())
        return Attachment(name=name, data=self._bytes(_CONTENT))

    def _stream(self, key: str, kind: str) -> bytes | None:
        entry = self._streams.get(f"__substg1.0_{key}{kind}")
        return None if entry is None or entry.is_storage else self._file.read(entry)

    def _words(self, key: str) -> str | None:
        wide = self._stream(key, "001F")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        narrow = self._stream(key, "001E")
        return None if narrow is None else (decode(narrow.rstrip(b"\x00"), declared=self._code_page()).text or "")

    def _bytes(self, key: str) -> bytes | None:
        found = self._stream(key, "0102")
        if found is not None:
            return found
        words = self._words(key)
        return None if words is None else words.encode("utf-8", "replace")

    def _code_page(self) -> str | None:
        number = next((self._numbers[one] for one in _CODE_PAGES if one in self._numbers), 0)
        page = number & 0xFFFFFFFF
        return {0: None, 65001: "utf-8", 20866: "koi8-r", 21866: "koi8-u"}.get(page, f"cp{page}")

    def _properties(self, head: int) -> dict[int, int]:
        """Return the properties of fixed size: eight bytes each, behind a head whose size depends on the storage."""
        entry = self._streams.get(_PROPERTIES)
        data = b"" if entry is None else self._file.read(entry)
        found: dict[int, int] = {}
        for at in range(head, len(data) - 15, 16):
            _, number, _, value = struct.unpack_from("<HHIQ", data, at)
            found.setdefault(number, value)
        return found

    def _date(self, number: int) -> datetime | None:
        value = self._numbers.get(number)
        if not value:
            return None
        try:
            return _1601 + timedelta(microseconds=value // 10)
        except OverflowError:
            return None
