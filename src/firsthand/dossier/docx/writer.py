"""Headings, paragraphs, lists, tables and notes of a Word text, through python-docx."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from firsthand.errors import UserError

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FONTS = re.compile(rb"<a:font [^>]*/>")  # the template lists fonts of scripts that no dossier is written in
_EPOCH = (1980, 1, 1, 0, 0, 0)
NOTE = "note{number}"


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
        self._bookmarks = 0

    def heading(self, words: str, level: int) -> None:
        """Add a heading; level 0 is the title."""
        self._document.add_heading(clean(words), level)

    def paragraph(self, words: str, *, lead: str = "", notes: Iterable[int] = (), style: str | None = None) -> None:
        """Add a paragraph: a lead in bold, the words, and the numbers of the notes that it rests on."""
        added = self._document.add_paragraph(style=style)
        if lead:
            added.add_run(f"{clean(lead)} ").bold = True
        added.add_run(clean(words))
        for number in notes:
            self._reference(added, number)

    def item(self, words: str, *, lead: str = "", notes: Iterable[int] = (), deeper: bool = False) -> None:
        """Add an item of a list, or of a list within one."""
        self.paragraph(words, lead=lead, notes=notes, style="List Bullet 2" if deeper else "List Bullet")

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]], notes: Iterable[int | None] = ()) -> None:
        """Add a table whose first row is repeated on every page; `notes` gives each row's own, in a last column."""
        numbers = list(notes)
        titles = [*head, "Note"] if numbers else list(head)
        table = self._document.add_table(rows=1, cols=len(titles), style="Table Grid")
        for cell, words in zip(table.rows[0].cells, titles, strict=True):
            cell.paragraphs[0].add_run(clean(words)).bold = True
        self._repeat(table.rows[0])
        for at, row in enumerate(rows):
            cells = table.add_row().cells
            for cell, words in zip(cells, row, strict=False):
                cell.paragraphs[0].add_run(clean(words))
            if numbers and numbers[at] is not None:
                self._reference(cells[-1].paragraphs[0], numbers[at] or 0)

    def note(self, number: int, parts: tuple[str, str, str], source: str) -> None:
        """Add a numbered note: the exact words marked within what surrounds them, and where they stand."""
        before, words, after = parts
        added = self._document.add_paragraph()
        self._bookmark(added, NOTE.format(number=number))
        added.add_run(f"[{number}] ").bold = True
        added.add_run(clean(before))
        added.add_run(clean(words)).underline = True
        added.add_run(clean(after))
        added.add_run(f"  {clean(source)}").italic = True

    def data(self) -> bytes:
        """Return the file; the same text gives the same bytes."""
        written = io.BytesIO()
        self._document.save(written)
        return _without_clock(written.getvalue())

    def _reference(self, paragraph: Any, number: int) -> None:
        link = self._element("w:hyperlink", {"w:anchor": NOTE.format(number=number)})
        run = paragraph.add_run(f"[{number}]")
        run.font.superscript = True
        link.append(run._element)
        paragraph._p.append(link)

    def _bookmark(self, paragraph: Any, name: str) -> None:
        self._bookmarks += 1
        key = str(self._bookmarks)
        paragraph._p.append(self._element("w:bookmarkStart", {"w:id": key, "w:name": name}))
        paragraph._p.append(self._element("w:bookmarkEnd", {"w:id": key}))

    def _field(self, paragraph: Any, name: str) -> None:
        field = self._element("w:fldSimple", {"w:instr": name})
        field.append(paragraph.add_run("1")._element)
        paragraph._p.append(field)

    def _repeat(self, row: Any) -> None:
        row._tr.get_or_add_trPr().append(self._element("w:tblHeader", {"w:val": "true"}))

    def _element(self, name: str, attributes: dict[str, str]) -> Any:
        made = self._docx.oxml.OxmlElement(name)
        for key, value in attributes.items():
            made.set(self._docx.oxml.ns.qn(key), value)
        return made


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
