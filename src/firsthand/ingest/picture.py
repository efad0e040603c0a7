"""Pictures with words in them (a photographed letter, a screenshot of a post), where Tesseract is installed."""

from __future__ import annotations

from firsthand.config import ReadSettings
from firsthand.ingest.ocr import can_read_pictures, read_picture_file
from firsthand.ingest.pdf_layout import joined, paragraphs_of
from firsthand.ingest.plain import cut_text
from firsthand.ingest.reader import Extracted, unreadable
from firsthand.ingest.segments import Unit, joined_runs, label_units
from firsthand.model.document import Locator

EXTRACTOR = "picture/1 tesseract"
_TYPES = ((b"\x89PNG", "image/png"), (b"\xff\xd8", "image/jpeg"), (b"GIF8", "image/gif"))
READ_BY_MACHINE = "note: read from a picture by Tesseract: letters may be wrong"


def read_image(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read the words of one picture; it runs in a process of its own."""
    media_type = next((kind for magic, kind in _TYPES if data.startswith(magic)), "image/tiff")
    if not can_read_pictures():
        why = "a picture (install Tesseract to read what is written in it)"
        return unreadable(why, media_type=media_type, extractor=EXTRACTOR)
    pieces = () if truncated else read_picture_file(data)
    if not pieces:
        return unreadable("a picture in which Tesseract found no words", media_type=media_type, extractor=EXTRACTOR)
    parts: list[str] = []
    units: list[Unit] = []
    locators: list[Locator] = []
    at = 0
    for paragraph in paragraphs_of(pieces):
        words, places = joined(line.text for line in paragraph.lines)
        units.append(Unit(start=at, end=at + len(words), text=words))
        for line, (start, end) in zip(paragraph.lines, places, strict=True):
            box = (round(line.x0, 1), round(line.y0, 1), round(line.x1, 1), round(line.y1, 1))
            locators.append(Locator(start=at + start, end=at + end, page=1, box=box))
        parts.append(words)
        at += len(words) + 1
    text, cut = cut_text("\n".join(parts), settings)
    if cut:
        return unreadable("a picture with too many words", media_type=media_type, extractor=EXTRACTOR)
    return Extracted(
        text=text,
        segments=joined_runs(zip(units, label_units(units), strict=True)),
        extractor=EXTRACTOR,
        media_type=media_type,
        reasons=(READ_BY_MACHINE,),
        locators=tuple(locators),
    )
