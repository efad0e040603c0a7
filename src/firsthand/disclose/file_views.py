"""Any file as the texts that somebody could read in it: unpacked, with entities and escapes undone."""

from __future__ import annotations

import base64
import binascii
import gzip
import html
import io
import quopri
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from urllib.parse import unquote_plus

from firsthand.disclose.pdf_strings import pdf_strings
from firsthand.disclose.pdf_words import pdf_words
from firsthand.model.base import Frozen

ReadText = Callable[[bytes, str], str | None]

_MOST_MEMBERS = 5_000
_MOST_BYTES = 200_000_000
_DEEPEST = 4
_TAG = re.compile(r"<[^<>]*>")
_MARKUP = re.compile(r"\s*(?:<\?xml|<!doctype\b|<html\b)", re.IGNORECASE)
_START_TAG = re.compile(r"</?[\w:.-]+(?=[\s/>])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_MARKUP_NAME = re.compile(r"</?[\w:.-]+|/?>$|\bxmlns(?::\w+)?\s*=\s*\"[^\"]*\"|[\w:.-]+\s*=(?=\s*[^\s=])")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|%u([0-9a-fA-F]{4})")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_PUNYCODE = re.compile(r"xn--[a-z0-9-]+", re.IGNORECASE)
_HEX = re.compile(r"(?<![0-9a-fA-F])(?:[0-9a-fA-F]{2}){4,}(?![0-9a-fA-F])")


class FileText(Frozen, frozen=True, kw_only=True):
    """A text that a file holds; `where` names the member and how it was decoded."""

    where: str
    text: str


def texts_in(data: bytes, name: str, read: ReadText | None = None, *, depth: int = 0) -> Iterator[FileText]:
    """Yield the texts of a file: its own, its members', and what a reader of documents (`read`) finds in it."""
    yield from _views(name, f"{name} (its name)")
    if data[:4] == b"PK\x03\x04" and depth < _DEEPEST:
        yield from _members(data, name, read, depth)
    if data[:2] == b"\x1f\x8b" and depth < _DEEPEST:
        yield from _unpacked(data, name, read, depth)
    found = read(data, name) if read is not None and not _is_plain(data) else None
    if found:
        yield from _views(found, f"{name} (as read)")
    if data.startswith(b"%PDF"):
        yield from _views(pdf_words(data) or "", f"{name} (its pages)")
        for text in pdf_strings(data):
            yield from _views(text, f"{name} (its own strings)")
    elif data[:4] != b"PK\x03\x04" and data[:2] != b"\x1f\x8b":
        for encoding, text in _decoded(data):
            yield from _views(text, name if encoding == "utf-8" else f"{name} (as {encoding})")


def _is_plain(data: bytes) -> bool:
    return b"\x00" not in data[:4096] and not data.startswith((b"%PDF", b"PK", b"\x1f\x8b", b"{\\rtf", b"\xd0\xcf"))


def _members(data: bytes, name: str, read: ReadText | None, depth: int) -> Iterator[FileText]:
    """Yield the texts of an archive's members (DOCX, ODT, EPUB and ZIP are archives), bounded in number and size."""
    left = _MOST_BYTES
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        for member in archive.infolist()[:_MOST_MEMBERS]:
            if member.is_dir() or member.file_size > left:
                continue
            content = archive.read(member)
            left -= len(content)
            yield from texts_in(content, f"{name}/{member.filename}", read, depth=depth + 1)
        yield from _views(archive.comment.decode("utf-8", "replace"), f"{name} (its comment)")
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, EOFError, OSError, ValueError):
        yield FileText(where=f"{name} (damaged)", text=data.decode("latin-1"))


def _unpacked(data: bytes, name: str, read: ReadText | None, depth: int) -> Iterator[FileText]:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            content = file.read(_MOST_BYTES)
    except (OSError, EOFError, zlib.error):
        return
    yield from texts_in(content, f"{name}/unpacked", read, depth=depth + 1)


def _decoded(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the bytes as text: UTF-8 where they are, else in every encoding they could be in."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield "utf-16", data.decode("utf-16", "replace")
        return
    if sum(byte < 9 for byte in data[:4096]) > len(data[:4096]) // 8:
        for encoding in ("utf-16-le", "utf-16-be"):
            yield encoding, data.decode(encoding, "replace")
        return
    try:
        yield "utf-8", data.decode("utf-8-sig")
    except UnicodeDecodeError:
        for encoding in ("cp1251", "koi8-u", "latin-1"):
            yield encoding, data.decode(encoding, "replace")


def _views(text: str, where: str) -> Iterator[FileText]:
    """Yield a text as it stands and as a browser, an address bar or a program would show it.

    Of a page or an XML part, names of tags and attributes are no words of anybody; the attributes' values are.
    """
    marked = text
    if _MARKUP.match(text):
        text = _START_TAG.sub(lambda tag: _MARKUP_NAME.sub(lambda name: " " * len(name[0]), tag[0]), text)
    yield FileText(where=where, text=text)
    seen = {text}
    for how, view in (
        ("without tags", _without_tags(marked)),
        ("entities undone", html.unescape(html.unescape(_TAG.sub("", marked)))),
        ("percent signs undone", unquote_plus(unquote_plus(text)) if "%" in text or "+" in text else text),
        ("escapes undone", _ESCAPE.sub(lambda m: chr(int(m[1] or m[2] or m[3], 16)), text)),
        ("quoted-printable undone", _quoted_printable(text)),
        ("base64 undone", "\n".join(_base64(text))),
        ("hexadecimal undone", "\n".join(_hexadecimal(text))),
        ("punycode undone", "\n".join(_punycode(text))),
    ):
        if view and view not in seen:
            seen.add(view)
            yield FileText(where=f"{where} ({how})", text=view)


def _without_tags(text: str) -> str:
    return html.unescape(_TAG.sub(" ", text)) if "<" in text else html.unescape(text)


def _quoted_printable(text: str) -> str:
    if "=" not in text or not re.search(r"=[0-9A-F]{2}|=\r?\n", text):
        return text
    return quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def _base64(text: str) -> Iterator[str]:
    for match in _BASE64.finditer(text):
        padded = match.group().rstrip("=").replace("-", "+").replace("_", "/")
        try:
            decoded = base64.b64decode(padded + "=" * (-len(padded) % 4), validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError, ValueError):
            continue
        if decoded.isprintable():
            yield decoded


def _hexadecimal(text: str) -> Iterator[str]:
    for match in _HEX.finditer(text):
        try:
            decoded = bytes.fromhex(match.group()).decode("utf-8")
        except (UnicodeDecodeError, ValueError):
            continue
        if decoded.isprintable():
            yield decoded


def _punycode(text: str) -> Iterator[str]:
    for match in _PUNYCODE.finditer(text):
        try:
            yield match.group().encode("ascii").decode("idna")
        except UnicodeError:
            continue
