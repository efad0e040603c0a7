"""Which reader a file needs, by its first bytes and, where they do not tell, by its name."""

from __future__ import annotations

import re

from firsthand.model.base import Frozen

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ODT = "application/vnd.oasis.opendocument.text"
_DOCX_PARTS = (b"[Content_Types].xml", b"_rels/", b"word/", b"docProps/", b"customXml/")
_OOXML_PARTS = (*_DOCX_PARTS, b"xl/", b"ppt/", b"visio/")
_ODT_PARTS = (
    b"mimetype",
    b"META-INF/",
    b"content.xml",
    b"styles.xml",
    b"meta.xml",
    b"settings.xml",
    b"Configurations2/",
)
"""What stands first in an office document: an archive that holds one unpacked has its file's name there."""
_MAGIC = (
    (b"%PDF-", "pdf", "application/pdf"),
    (b"{\\rtf", "office", "application/rtf"),
    (b"\x89PNG\r\n\x1a\n", "image", "image/png"),
    (b"\xff\xd8\xff", "image", "image/jpeg"),
    (b"GIF8", "image", "image/gif"),
    (b"II*\x00", "image", "image/tiff"),
    (b"MM\x00*", "image", "image/tiff"),
    (b"OggS", "audio", "audio/ogg"),
    (b"ID3", "audio", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "video", "video/x-matroska"),
    (b"\x7fELF", "program", "application/x-executable"),
    (b"Rar!\x1a\x07", "rar", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z", "application/x-7z-compressed"),
    (b"WARC/", "warc", "application/warc"),
)
_FIRST = 1 << 20
_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|article|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(
    rb"^(?:(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|X-[\w-]+|From|To|Cc|Date|Subject|Reply-To"
    rb"|Content-[\w-]+|DKIM-Signature|ARC-[\w-]+|Authentication-Results):[^\n]*\n(?:[ \t][^\n]*\n)*){3,}",
    re.IGNORECASE,
)
_PDF_BEHIND = re.compile(rb"%PDF-\d\.\d\s")
_MBOX = re.compile(rb"^From [^\n]{1,200}\d{4}\s*\n[\w-]+:")
_TELEGRAM = re.compile(
    rb'"type"\s*:\s*"(?:(?:public|private)_(?:channel|group|supergroup)|personal_chat|bot_chat|saved_messages)"'
)
_BY_NAME = (
    ((".html", ".htm", ".xhtml"), "html", "text/html"),
    ((".md", ".markdown"), "markdown", "text/markdown"),
    ((".eml", ".mht", ".mhtml"), "mail", "message/rfc822"),
    ((".mbox",), "mbox", "application/mbox"),
    ((".jsonl", ".ndjson"), "posts", "application/jsonl"),
    ((".csv", ".tsv"), "posts", "text/csv"),
    ((".post.json",), "post", "application/vnd.firsthand.post+json"),
)


class Kind(Frozen, frozen=True, kw_only=True):
    """The name of a reader in the registry (or of what nobody reads), and the media type."""

    reader: str
    media_type: str


def kind_of(data: bytes, paths: tuple[str, ...]) -> Kind:
    """Say what the bytes are; what nothing identifies is taken for text."""
    names = [path.lower() for path in paths]
    for magic, reader, media_type in _MAGIC:
        if data.startswith(magic):
            return Kind(reader=reader, media_type=media_type)
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _zipped(data, names)
    if data.startswith(b"\x1f\x8b"):
        return _gzipped(names)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(data, names)
    if _PDF_BEHIND.search(data[:1024]):
        return Kind(reader="pdf", media_type="application/pdf")
    return _textual(data, names)


def _gzipped(names: list[str]) -> Kind:
    if any(name.endswith(".warc.gz") for name in names):
        return Kind(reader="warc", media_type="application/warc")
    return Kind(reader="gzip", media_type="application/gzip")


def _zipped(data: bytes, names: list[str]) -> Kind:
    """Tell office documents from plain archives by the names inside."""
    first = data[30 : 30 + int.from_bytes(data[26:28], "little")] if len(data) > 30 else b""
    if is_odt(data):
        return Kind(reader="office", media_type=_ODT)
    if first.startswith(_DOCX_PARTS) and b"word/document.xml" in data:
        return Kind(reader="office", media_type=_DOCX)
    if first.startswith(_OOXML_PARTS) and b"[Content_Types].xml" in data[:4096]:
        return Kind(reader="ooxml", media_type="application/vnd.openxmlformats-officedocument")
    wacz = any(name.endswith(".wacz") for name in names)
    return Kind(reader="zip", media_type="application/wacz" if wacz else "application/zip")


def is_odt(data: bytes) -> bool:
    """Say whether an archive is an ODT, also one that was packed again: by its type, or by the parts that it has."""
    if data[30:120].startswith(b"mimetype" + _ODT.encode()):
        return True
    first = data[30 : 30 + int.from_bytes(data[26:28], "little")] if len(data) > 30 else b""
    return first.startswith(_ODT_PARTS) and b"META-INF/manifest.xml" in data and b"content.xml" in data


def _compound(data: bytes, names: list[str]) -> Kind:
    if "__substg1.0_".encode("utf-16-le") in data or any(name.endswith(".msg") for name in names):
        return Kind(reader="outlook", media_type="application/vnd.ms-outlook")
    if "WordDocument".encode("utf-16-le") in data:
        return Kind(reader="office", media_type="application/msword")
    return Kind(reader="ole", media_type="application/x-ole-storage")


def _textual(data: bytes, names: list[str]) -> Kind:
    start = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[2:].replace(b"\x00", b"")
    if _HTML.match(start):
        return Kind(reader="html", media_type="text/html")
    for endings, reader, media_type in _BY_NAME:
        if any(name.endswith(endings) for name in names) and (reader != "html" or b"<" in data):
            return Kind(reader=reader, media_type=media_type)
    if start.lstrip().startswith(b"{") and _TELEGRAM.search(data[:_FIRST]) and b'"messages"' in data[:_FIRST]:
        return Kind(reader="telegram", media_type="application/vnd.telegram-export+json")
    if _MBOX.match(start):
        return Kind(reader="mbox", media_type="application/mbox")
    if _MAIL.match(start.replace(b"\r\n", b"\n")):
        return Kind(reader="mail", media_type="message/rfc822")
    return Kind(reader="text", media_type="text/plain")
