"""The dossier as PDF and DOCX: the same words, DRAFT on every page, searched before it leaves."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable

import msgspec
import pytest
from lxml import etree

from firsthand.disclose.pdf_words import pdf_words
from firsthand.dossier import PageHead, print_pdf, render_docx, render_page
from firsthand.dossier.pdf import find_browser
from firsthand.errors import UserError
from firsthand.model.disclosed import Disclosed
from tests.dossier.test_page_one import levels, wanting

docx = pytest.importorskip("docx", reason="python-docx is not installed")
HEAD = PageHead(title="The quarry", dated="2031-06-02", changes=("New – document: Quarry Post",))
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


def texts(data: bytes) -> str:
    """Return all words of a DOCX's body."""
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_docx_says_what_the_page_says() -> None:
    """Ten lines, ranges, numbers, exact words and changes all stand in the DOCX."""
    words = texts(render_docx(levels(), HEAD))
    for part in ("In ten lines", "3 tellers shown to be different; 5 more not excluded", "they held me for a week, too",
                 "at least 31", "The exact words", "New – document: Quarry Post"):  # fmt: skip
        assert part in words


def test_docx_has_draft_and_page_numbers_on_every_page() -> None:
    """DRAFT stands in the header, page and number of pages in the footer."""
    section = docx.Document(io.BytesIO(render_docx(levels(), HEAD))).sections[0]
    assert "DRAFT" in section.header.paragraphs[0].text
    footer = etree.tostring(section.footer.paragraphs[0]._p).decode()
    assert "PAGE" in footer
    assert "NUMPAGES" in footer


def test_docx_has_headings_and_notes_that_are_linked() -> None:
    """Every reference to a note leads to a bookmark."""
    body = zipfile.ZipFile(io.BytesIO(render_docx(levels(), HEAD))).read("word/document.xml").decode()
    tree = etree.fromstring(body.encode())
    space = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    anchors = set(tree.xpath("//w:hyperlink/@w:anchor", namespaces=space))
    assert anchors
    assert anchors <= set(tree.xpath("//w:bookmarkStart/@w:name", namespaces=space))
    styles = set(tree.xpath("//w:pStyle/@w:val", namespaces=space))
    assert {"Title", "Heading1", "Heading2", "Heading3"} <= styles


def test_docx_is_the_same_twice_and_survives_control_characters() -> None:
    """The same edition gives the same bytes; what XML forbids is left out."""
    assert render_docx(levels(), HEAD) == render_docx(levels(), HEAD)
    odd = msgspec.structs.replace(levels().statements[0], text="he\x00ld\x0b \u202ehere")
    hostile = msgspec.structs.replace(levels(), statements=(odd, *levels().statements[1:]))
    assert "held here" in texts(render_docx(hostile, HEAD))


@pytest.mark.parametrize("make", [render_docx, render_page])
def test_a_public_form_tells_nobody_what_to_do(make: Callable[[Disclosed, PageHead], bytes]) -> None:
    """Do next stands in no public edition."""
    data = make(wanting("public"), HEAD)
    words = texts(data) if make is render_docx else data.decode()
    assert "Do next" not in words


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
@pytest.mark.xdist_group("browser")
def test_pdf_is_tagged_numbered_and_a_draft_on_every_page() -> None:
    """Each page of the PDF says DRAFT and its number, and the file is tagged."""
    pypdfium2 = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    data = print_pdf(render_page(levels(), HEAD))
    document = pypdfium2.PdfDocument(data)
    assert document.is_tagged()
    for number in range(len(document)):
        words = document[number].get_textpage().get_text_range()
        assert "DRAFT · internal edition" in words
        assert f"page {number + 1} of {len(document)}" in words
    assert "they held me for a week, too" in " ".join((pdf_words(data) or "").split())


def test_no_browser_is_an_error_that_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Chromium there is no PDF, and the error says what to install."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("FIRSTHAND_CHROMIUM", raising=False)
    with pytest.raises(UserError, match="neither is installed") as told:
        find_browser()
    assert "FIRSTHAND_CHROMIUM" in str(told.value)
    monkeypatch.setenv("FIRSTHAND_CHROMIUM", "/absent/chromium")
    with pytest.raises(UserError, match="names no program"):
        find_browser()
