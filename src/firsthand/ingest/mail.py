"""A mail: its headers as metadata, its text (or the page it holds) as body. Attachments are documents of their own.

Outlook's MSG gives the same. A page that a browser saved as one file (MHTML) is a mail too, and is read as that page.
"""

from __future__ import annotations

import base64
import struct
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

import msgspec

from firsthand.config import ReadSettings
from firsthand.ingest.containers.mailbox import is_attached
from firsthand.ingest.decode import decode
from firsthand.ingest.html import read_html
from firsthand.ingest.outlook import OutlookMail, open_mail
from firsthand.ingest.plain import cut_text, read_plain
from firsthand.ingest.reader import Extracted, unreadable
from firsthand.ingest.segments import label_lines
from firsthand.model.document import Published, ReadStatus, Segment

EXTRACTOR = "mail/1"
_MEDIA_TYPE = "message/rfc822"
_OUTLOOK = "application/vnd.ms-outlook"
_LONGEST = 20_000
_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def read_mail(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read one mail; its headers come first in the text, then its body, plain before HTML."""
    try:
        message = message_from_bytes(data, policy=policy.compat32)
    except RecursionError:
        found = read_plain(data, settings, truncated=truncated)
        why = "the mail is nested too deeply: read as text, as it stands in the file"
        return msgspec.structs.replace(found, status="partial", media_type=_MEDIA_TYPE, reasons=(why, *found.reasons))
    address = _header(message, "Snapshot-Content-Location")
    if address:
        return _saved_page(message, address, settings)
    headers = {name: value for name in _SHOWN if (value := _header(message, name))}
    if not headers:
        found = read_plain(data, settings, truncated=truncated)
        status: ReadStatus = "unreadable" if found.status == "unreadable" else "partial"
        why = "the mail has no headers: read as text, as it stands in the file"
        return msgspec.structs.replace(found, status=status, media_type=_MEDIA_TYPE, reasons=(why, *found.reasons))
    return _composed(headers, _body(message, settings), _day(headers.get("Date")), _MEDIA_TYPE)


def read_outlook(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read one mail as Outlook keeps it."""
    if truncated:
        return unreadable("the file is too large for its format", media_type=_OUTLOOK, extractor=EXTRACTOR)
    try:
        mail = open_mail(data)
    except (ValueError, struct.error) as error:
        return unreadable(f"the mail is damaged: {error}", media_type=_OUTLOOK, extractor=EXTRACTOR)
    if not mail.headers and not mail.text and not mail.page:
        return unreadable("the mail is damaged: no head and no text", media_type=_OUTLOOK, extractor=EXTRACTOR)
    if mail.text and mail.text.strip():
        body = _words(mail.text.encode("utf-8", "replace"), None, settings)
    elif mail.page is not None:
        body = msgspec.structs.replace(read_html(mail.page, settings), extractor=EXTRACTOR)
    else:
        why = ("its text is kept as compressed RTF alone, which is not read",) if mail.rtf_only else ()
        body = Extracted(text="", segments=(), extractor=EXTRACTOR, media_type=_OUTLOOK, reasons=why)
    return _composed(mail.headers, body, mail.sent.date().isoformat() if mail.sent else None, _OUTLOOK)


def as_bytes(mail: OutlookMail) -> bytes:
    """Write down a mail that lies inside another one as a file of its own: the same mail gives the same bytes."""
    kind, content = ("plain", (mail.text or "").encode("utf-8", "replace"))
    if not content.strip() and mail.page is not None:
        kind, content = "html", mail.page
    head = "".join(f"{name}: {value}\r\n" for name, value in mail.headers.items())
    encoded = base64.encodebytes(content).decode("ascii")
    kinds = f'Content-Type: text/{kind}; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    return (head + kinds + encoded).encode("utf-8", "replace")


def _composed(headers: dict[str, str], body: Extracted, edtf: str | None, media_type: str) -> Extracted:
    """Put the head before the text."""
    long = tuple(
        f"only the first {_LONGEST:,} characters of '{name}' were read"
        for name, value in headers.items()
        if len(value) > _LONGEST
    )
    if long:
        headers = {name: value[:_LONGEST].strip() for name, value in headers.items()}
        body = msgspec.structs.replace(body, reasons=(*long, *body.reasons), status="partial")
    head = "\n".join(f"{name}: {value}" for name, value in headers.items())
    if not head:
        return msgspec.structs.replace(body, media_type=media_type)
    text = f"{head}\n\n{body.text}" if body.text else head
    segments = [Segment(role="metadata", start=0, end=len(head))]
    shift = len(head) + 2
    segments += [Segment(role=s.role, start=s.start + shift, end=s.end + shift) for s in body.segments]
    return Extracted(
        text=text,
        segments=tuple(segments),
        extractor=EXTRACTOR,
        media_type=media_type,
        status=body.status if body.text else "partial",
        reasons=body.reasons if body.text else ("the mail has no text", *body.reasons),
        title=headers.get("Subject"),
        author=headers.get("From"),
        published=Published(edtf=edtf, basis="metadata") if edtf else None,
    )


def _saved_page(message: Message, address: str, settings: ReadSettings) -> Extracted:
    """Read a page saved as MHTML; the day in its head is the day it was saved."""
    page = next((part for part in _texts(message) if part.get_content_type() == "text/html"), None)
    if page is None:
        return unreadable("the saved page holds no HTML", media_type="multipart/related", extractor=EXTRACTOR)
    found = read_html(_payload(page), settings)
    retrieved = _day(_header(message, "Date"))
    return msgspec.structs.replace(found, url=found.url or address, retrieved=retrieved, media_type="multipart/related")


def _body(message: Message, settings: ReadSettings) -> Extracted:
    """Read the first plain text of a mail, else its first page of HTML."""
    parts = _texts(message)
    plain = next((part for part in parts if part.get_content_type() == "text/plain"), None)
    if plain is not None:
        return _plain(plain, settings)
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if page is not None:
        return msgspec.structs.replace(read_html(_payload(page), settings), extractor=EXTRACTOR)
    return Extracted(text="", segments=(), extractor=EXTRACTOR, media_type=_MEDIA_TYPE)


def _texts(message: Message) -> list[Message]:
    found: list[Message] = []
    pending = [message]
    while pending and len(found) < 100:
        part = pending.pop(0)
        payload = part.get_payload()
        if part.is_multipart() and isinstance(payload, list) and part.get_content_maintype() == "multipart":
            pending = [one for one in payload if isinstance(one, Message)] + pending
        elif part.get_content_maintype() == "text" and not is_attached(part):
            found.append(part)
    return found


def _plain(part: Message, settings: ReadSettings) -> Extracted:
    return _words(_payload(part), part.get_content_charset(), settings)


def _words(data: bytes, charset: str | None, settings: ReadSettings) -> Extracted:
    decoded = decode(data, declared=charset)
    text, cut = cut_text((decoded.text or "").strip("\n"), settings)
    return Extracted(
        text=text,
        segments=label_lines(text),
        extractor=EXTRACTOR,
        media_type=_MEDIA_TYPE,
        status="partial" if cut or decoded.damaged else "read",
        reasons=(*decoded.reasons, *cut),
    )


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, UnicodeError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _header(message: Message, name: str) -> str | None:
    """Return a header on one line, decoded; as it stands where it cannot be decoded."""
    raw = message.get(name)
    if raw is None:
        return None
    try:
        value = str(make_header(decode_header(str(raw))))
    except (ValueError, LookupError, TypeError, UnicodeError):
        value = str(raw)
    clean = " ".join(value.replace("\x00", "").encode("utf-8", "replace").decode().split())
    return clean or None


def _day(value: str | None) -> str | None:
    if not value:
        return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
