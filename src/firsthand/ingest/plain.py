"""Plain text: decode, cut at the limit, label segments by the look of the lines."""

from __future__ import annotations

from firsthand.config import ReadSettings
from firsthand.ingest.decode import decode
from firsthand.ingest.reader import Extracted, unreadable
from firsthand.ingest.segments import label_lines

EXTRACTOR = "plain/1"


def read_plain(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read plain text in any of the encodings of `decode.py`."""
    if not data.strip():
        return unreadable("the file is empty", media_type="text/plain", extractor=EXTRACTOR)
    decoded = decode(data, truncated=truncated)
    if decoded.text is None:
        return unreadable(decoded.reasons[0], media_type="application/octet-stream", extractor=EXTRACTOR)
    text, cut = cut_text(decoded.text, settings)
    if not text.strip():
        return unreadable("the file holds only white space", media_type="text/plain", extractor=EXTRACTOR)
    return Extracted(
        text=text,
        segments=label_lines(text),
        extractor=f"{EXTRACTOR} {decoded.encoding}",
        media_type="text/plain",
        status="partial" if decoded.damaged or cut else "read",
        reasons=(*decoded.reasons, *cut),
    )


def cut_text(text: str, settings: ReadSettings) -> tuple[str, tuple[str, ...]]:
    """Cut a text at the limit of characters, at a white space where there is one near, and say so."""
    if len(text) <= settings.max_characters:
        return text, ()
    at = text.rfind(" ", settings.max_characters - 200, settings.max_characters)
    kept = text[: at if at > 0 else settings.max_characters]
    return kept, (f"the text has {len(text):,} characters; only the first {len(kept):,} were read",)
