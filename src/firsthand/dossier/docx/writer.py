"""Headings, paragraphs, lists, tables and notes of a Word text, through python-docx."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from firsthand.errors import UserError

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FONTS = re.compile(rb"<a:font [^>]*/>")  # the template lists fonts of scripts that no dossier is written in
_EPOCH = (1980, 1, 1, 0, 0, 0)
NOTE = "note{number}"
_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Writer:
    """Builds one document. Words are plain text always: nothing in them is a field, a link or markup."""

    def __init__(self, title: str, draft: str, dated: str) -> None:
        self._docx = _library()
        self._document: Any = self._docx.Document()
        properties = self._document.core_properties
        properties.title, properties.author, properties.comments = clean(title), "firsthand", clean(draft)
        properties.created = properties.modified = datetime.fromisoformat(dated).replace(tzinfo=UTC)
        properties.last_modified_by, properties.revision = "firsthand", 1
        section = self._document.sections[0]
        section.header.paragraphs[0].add_run(clean(draft)).bold = True
        footer = section.footer.paragraphs[0]
        footer.add_run("DRAFT · page ")
        self._field(footer, "PAGE")
        footer.add_run(" of ")
        self._field(footer, "NUMPAGES")
        self._document.styles["Normal"].font.name = "Georgia"
        self._written: list[str] = []

    def heading(self, words: str, level: int) -> None:
        """Add a heading; level 0 is the title."""
        self._add(_paragraph([_run(words)], f"Heading{level}" if level else "Title"))

    def paragraph(self, words: str, *, lead: str = "", notes: Iterable[int] = (), style: str | None = None) -> None:
        """Add a paragraph: a lead in bold, the words, and the numbers of the notes that it rests on."""
        parts = [_run(f"{lead} ", "<w:b/>")] if lead else []
        self._add(_paragraph([*parts, _run(words), *map(_reference, notes)], style))

    def item(self, words: str, *, lead: str = "", notes: Iterable[int] = (), deeper: bool = False) -> None:
        """Add an item of a list, or of a list within one."""
        self.paragraph(words, lead=lead, notes=notes, style="ListBullet2" if deeper else "ListBullet")

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]], notes: Sequence[Sequence[int]] = ()) -> None:
        """Add a table whose first row is repeated on every page; `notes` gives each row's own, in a last column."""
        titles = [*head, "Note"] if notes else list(head)
        cells = [_paragraph([_run(words, "<w:b/>")]) for words in titles]
        written = [_row(cells, "<w:trPr><w:tblHeader/></w:trPr>")]
        for at, row in enumerate(rows):
            cells = [_paragraph([_run(words)]) for words in row]
            written.append(_row([*cells, _paragraph([_reference(number) for number in notes[at]])] if notes else cells))
        look = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
        grid = f"<w:tblGrid>{'<w:gridCol/>' * len(titles)}</w:tblGrid>"
        self._add(f"<w:tbl>{look}{grid}{''.join(written)}</w:tbl>{_paragraph([])}")

    def note(self, number: int, parts: tuple[str, str, str], source: str) -> None:
        """Add a numbered note: the exact words marked within what surrounds them, and where they stand."""
        before, words, after = parts
        mark = (
            f'<w:bookmarkStart w:id="{number}" w:name="{NOTE.format(number=number)}"/><w:bookmarkEnd w:id="{number}"/>'
        )
        runs = [_run(f"[{number}] ", "<w:b/>"), _run(before), _run(words, '<w:u w:val="single"/>'), _run(after)]
        self._add(_paragraph([mark, *runs, _run(f"  {source}", "<w:i/>")]))

    def data(self) -> bytes:
        """Return the file; the same text gives the same bytes."""
        body = self._document.element.body
        wrapped = f'<w:body xmlns:w="{_SPACE}">{"".join(self._written)}</w:body>'
        for element in list(etree.fromstring(wrapped.encode(), etree.XMLParser(huge_tree=True))):
            body[-1].addprevious(element)
        written = io.BytesIO()
        self._document.save(written)
        return _without_clock(written.getvalue())

    def _add(self, xml: str) -> None:
        self._written.append(xml)

    def _field(self, paragraph: Any, name: str) -> None:
        field = self._docx.oxml.OxmlElement("w:fldSimple")
        field.set(self._docx.oxml.ns.qn("w:instr"), name)
        field.append(paragraph.add_run("1")._element)
        paragraph._p.append(field)


def _run(words: str, look: str = "") -> str:
    """Write words as plain text: whatever markup they hold is escaped."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(clean(words))}</w:t></w:r>' if words else ""


def _paragraph(parts: Iterable[str], style: str | None = None) -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{''.join(parts)}</w:p>"


def _reference(number: int) -> str:
    run = _run(f"[{number}]", '<w:vertAlign w:val="superscript"/>')
    return f'<w:hyperlink w:anchor="{NOTE.format(number=number)}">{run}</w:hyperlink>'


def _row(cells: Iterable[str], look: str = "") -> str:
    return f"<w:tr>{look}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def clean(words: str) -> str:
    """Take out what XML forbids and what turns the direction of writing; line ends become spaces."""
    return re.sub(r"\s+", " ", _BIDI.sub("", _ILLEGAL.sub("", words)))


def _without_clock(data: bytes) -> bytes:
    """Pack the members anew in their order, without the time at which they were packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            info = zipfile.ZipInfo(member.filename, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, _FONTS.sub(b"", old.read(member)) if "theme" in member.filename else old.read(member))
    return packed.getvalue()


def _library() -> Any:
    try:
        import docx
        import docx.oxml
        import docx.oxml.ns
    except ModuleNotFoundError as error:  # an optional dependency, loaded when it is needed
        raise UserError(
            "A DOCX is written by the package python-docx, which is not installed here.",
            hint="pip install 'firsthand[formats]', or write .html",
        ) from error
    return docx
