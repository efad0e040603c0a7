"""PDF through PDFium: text in reading order, each line with its page and box; scanned pages are called so.

PDFium is used directly (pypdfium2), since the boxes of the words are needed for columns and for citing "page 3".
"""

from __future__ import annotations

import re
from collections import Counter
from statistics import median

import pypdfium2  # type: ignore[import-untyped, import-not-found, unused-ignore]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped, import-not-found, unused-ignore]

from firsthand.config import ReadSettings
from firsthand.ingest.calendar_words import to_edtf
from firsthand.ingest.ocr import can_read_pictures, read_picture
from firsthand.ingest.pdf_layout import Paragraph, Piece, joined, paragraphs_of, rows_of
from firsthand.ingest.pdf_words import pieces_of
from firsthand.ingest.picture import READ_BY_MACHINE
from firsthand.ingest.reader import Extracted, unreadable
from firsthand.ingest.segments import Unit, joined_runs, label_units
from firsthand.model.base import Frozen
from firsthand.model.document import Locator, Published, ReadStatus, Role

EXTRACTOR = f"pdf/2 pdfium {pypdfium2.PYPDFIUM_INFO}"
_MEDIA_TYPE = "application/pdf"
_MOST_PAGES = 2_000
_MOST_READ_AS_PICTURES = 50
_EDGE = 0.08
_LEAST_REPEATED = 3
_LONGEST_HEAD = 15
_HEADING_SIZE = 1.15
_HEADING_WORDS = 25
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?#(?:\s*(?:/|of)\s*#)?\W*")


class _Page(Frozen, frozen=True, kw_only=True):
    """One page's pieces of text, its number and height."""

    number: int
    height: float
    pieces: tuple[Piece, ...]


class _Placed(Frozen, frozen=True, kw_only=True):
    """A paragraph, its page, and whether it is a running head or foot."""

    page: int
    paragraph: Paragraph
    furniture: bool = False


class _Pages(Frozen, frozen=True, kw_only=True):
    pages: tuple[_Page, ...]
    reasons: tuple[str, ...]
    by_machine: tuple[int, ...] = ()


def read_pdf(data: bytes, settings: ReadSettings, *, truncated: bool = False) -> Extracted:
    """Read one PDF; it runs in a process of its own."""
    if truncated:
        return unreadable("the file is too large for its format", media_type=_MEDIA_TYPE, extractor=EXTRACTOR)
    try:
        opened = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        why = "the PDF needs a password" if "password" in str(error).lower() else f"the PDF is damaged ({error})"
        return unreadable(why, media_type=_MEDIA_TYPE, extractor=EXTRACTOR)
    pages = _read_pages(opened, settings)
    text, units, roles, locators = _assembled(_placed(pages.pages))
    metadata = opened.get_metadata_dict()
    edtf = _pdf_date(metadata.get("CreationDate", ""))
    status: ReadStatus = "unreadable" if not text else ("partial" if pages.reasons else "read")
    reasons = pages.reasons or (() if text else ("the PDF holds no text",))
    return Extracted(
        text=text,
        segments=joined_runs(zip(units, roles, strict=True)),
        extractor=EXTRACTOR,
        media_type=_MEDIA_TYPE,
        status=status,
        reasons=(*reasons, f"{READ_BY_MACHINE}: page {_ranges([*pages.by_machine])}") if pages.by_machine else reasons,
        title=metadata.get("Title") or None,
        author=metadata.get("Author") or None,
        published=Published(edtf=edtf, basis="metadata") if edtf and text else None,
        locators=locators,
    )


def _read_pages(opened: pypdfium2.PdfDocument, settings: ReadSettings) -> _Pages:
    pages: list[_Page] = []
    scanned: list[int] = []
    by_machine: list[int] = []
    reasons: list[str] = []
    characters = pictures = 0
    for number in range(1, min(len(opened), _MOST_PAGES) + 1):
        page = opened[number - 1]
        pieces = pieces_of(page)
        if not pieces and _has_picture(page):
            pieces = read_picture(page) if pictures < _MOST_READ_AS_PICTURES else ()
            pictures += 1
            scanned.extend([] if pieces else [number])
            by_machine.extend([number] if pieces else [])
        characters += sum(len(piece.text) for piece in pieces)
        if characters > settings.max_characters:
            reasons.append(f"more than {settings.max_characters:,} characters; read up to page {number - 1}")
            break
        pages.append(_Page(number=number, height=page.get_height(), pieces=pieces))
        page.close()
    if len(opened) > _MOST_PAGES:
        reasons.append(f"the PDF has {len(opened):,} pages; the first {_MOST_PAGES:,} were read")
    if scanned:
        why = "Tesseract found no words in them" if can_read_pictures() else "install Tesseract to read them"
        reasons.append(f"scanned without text ({why}): page {_ranges(scanned)}")
    return _Pages(pages=tuple(pages), reasons=tuple(reasons), by_machine=tuple(by_machine))


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3))


def _placed(pages: tuple[_Page, ...]) -> tuple[_Placed, ...]:
    """Put each page's paragraphs in order, with running heads and feet apart behind them."""
    edges = [(page, _edge_rows(page)) for page in pages]
    counts = Counter(_shape(row) for _, rows in edges for row in rows)
    placed: list[_Placed] = []
    for page, rows in edges:
        running = [row for row in rows if counts[_shape(row)] >= _LEAST_REPEATED or _PAGE_NUMBER.fullmatch(_shape(row))]
        story = [
            piece for piece in page.pieces if not any(row.y0 <= piece.y0 and piece.y1 <= row.y1 for row in running)
        ]
        placed.extend(_Placed(page=page.number, paragraph=one) for one in paragraphs_of(story))
        placed.extend(_Placed(page=page.number, paragraph=Paragraph(lines=(row,)), furniture=True) for row in running)
    return tuple(placed)


def _edge_rows(page: _Page) -> list[Piece]:
    """Return the short lines at the top and bottom of a page: at most two on each side."""
    rows = [row for row in rows_of(page.pieces) if len(row.text.split()) <= _LONGEST_HEAD]
    top = [row for row in rows if row.y0 > page.height * (1 - _EDGE)]
    return [*top[:2], *[row for row in rows if row.y1 < page.height * _EDGE][-2:]]


def _shape(row: Piece) -> str:
    """Return a line with its numbers masked."""
    return re.sub(r"\d+", "#", row.text.lower())


def _assembled(placed: tuple[_Placed, ...]) -> tuple[str, list[Unit], list[Role], tuple[Locator, ...]]:
    """Join paragraphs to the text, one a line, with the page and box of each of their lines."""
    parts: list[str] = []
    units: list[Unit] = []
    locators: list[Locator] = []
    at = 0
    for one in placed:
        words, places = joined(line.text for line in one.paragraph.lines)
        units.append(Unit(start=at, end=at + len(words), text=words))
        for line, (start, end) in zip(one.paragraph.lines, places, strict=True):
            box = (round(line.x0, 1), round(line.y0, 1), round(line.x1, 1), round(line.y1, 1))
            locators.append(Locator(start=at + start, end=at + end, page=one.page, box=box))
        parts.append(words)
        at += len(words) + 1
    return "\n".join(parts), units, _roles(placed, units), tuple(locators)


def _roles(placed: tuple[_Placed, ...], units: list[Unit]) -> list[Role]:
    """Label paragraphs by their look as lines, then by the size of their letters."""
    story = [index for index, one in enumerate(placed) if not one.furniture]
    roles: list[Role] = ["navigation"] * len(placed)
    for index, role in zip(story, label_units([units[index] for index in story]), strict=True):
        roles[index] = role
    lines = [line for index in story for line in placed[index].paragraph.lines if len(line.text) > _HEADING_WORDS]
    usual = median(line.height for line in lines) if lines else float("inf")
    large = [
        index
        for index in story
        if placed[index].paragraph.height > usual * _HEADING_SIZE and units[index].words <= _HEADING_WORDS
    ]
    for index in large:
        if roles[index] == "body":
            roles[index] = "subheading" if "headline" in roles else "headline"
    return roles


def _pdf_date(value: str) -> str | None:
    match = re.match(r"D:(\d{4})(\d{2})(\d{2})", value)
    return to_edtf("-".join(match.groups())) if match else None


def _ranges(pages: list[int]) -> str:
    shown: list[str] = []
    start = previous = pages[0]
    for page in [*pages[1:], -1]:
        if page != previous + 1:
            shown.append(str(start) if start == previous else f"{start}–{previous}")
            start = page
        previous = page
    return ", ".join(shown)
