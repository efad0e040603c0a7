"""DOCX, ODT, RTF and old DOC through kreuzberg: text and title; nothing in them is run, fetched or rendered."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

import kreuzberg  # type: ignore[import-not-found, unused-ignore]

from firsthand.config import ReadSettings
from firsthand.ingest.kind import is_odt
from firsthand.ingest.plain import cut_text
from firsthand.ingest.reader import Extracted, unreadable
from firsthand.ingest.segments import label_lines

EXTRACTOR = f"office/1 kreuzberg {kreuzberg.__version__}"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
_DOC, _RTF = "application/msword", "application/rtf"
_PICTURE = re.compile(r"^\[Image: image\]\n*", re.MULTILINE)  # the parser's own words, not the document's
_HEAD = 65_536
_LINE_ENDS = re.compile(r"\r\n?|[\f\u2028\u2029]")


def read_office(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read one office document; it raises what kreuzberg raises, and runs in a process of its own."""
    media_type = office_type(data)
    if truncated:
        return unreadable("the file is too large for its format", media_type=media_type, extractor=EXTRACTOR)
    found = kreuzberg.extract_bytes_sync(data, media_type, _config())
    text = _LINE_ENDS.sub("\n", found.content.replace("\x00", ""))
    text = _PICTURE.sub("", text).strip()
    entities = _declares_entities(data) if media_type == DOCX else ()
    if not text:
        why = "the document holds no text"
        return unreadable("; ".join((why, *entities)), media_type=media_type, extractor=EXTRACTOR)
    text, cut = cut_text(text, settings)
    cut = (*cut, *entities)
    core: Any = found.metadata.get("core_properties") or {}
    return Extracted(
        text=text,
        segments=label_lines(text),
        extractor=EXTRACTOR,
        media_type=media_type,
        status="partial" if cut else "read",
        reasons=cut,
        title=_text(found.metadata.get("title") or core.get("title")),
        author=_text(core.get("creator")),
    )


def _declares_entities(data: bytes) -> tuple[str, ...]:
    """Say that a document's XML declares entities, which no office program writes: what they stand for is lost."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened, opened.open("word/document.xml") as part:
            declares = b"<!ENTITY" in part.read(_HEAD)
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, RuntimeError, NotImplementedError, zlib.error):
        return ()
    return ("it declares XML entities, which are not resolved",) if declares else ()


def office_type(data: bytes) -> str:
    """Say which of the formats the bytes are."""
    if data.startswith(b"{\\rtf"):
        return _RTF
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _DOC
    return ODT if is_odt(data) else DOCX


def _config() -> kreuzberg.ExtractionConfig:
    return kreuzberg.ExtractionConfig(
        use_cache=False,
        enable_quality_processing=False,
        output_format="plain",
        content_filter=kreuzberg.ContentFilterConfig(
            include_headers=True, include_footers=True, include_watermarks=True, strip_repeating_text=False
        ),
    )


def _text(value: object) -> str | None:
    return " ".join(value.split())[:500] or None if isinstance(value, str) else None
