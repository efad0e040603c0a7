"""Files of every format, whole and broken: expected text, status and place in the original."""

from __future__ import annotations

import os
import shutil
import time
from email import message_from_bytes
from importlib.util import find_spec
from pathlib import Path

import pytest

from firsthand.config import ReadSettings
from firsthand.ingest.containers.mailbox import attachments
from firsthand.ingest.isolated import IsolatedReader
from tests.ingest.formats import Line, archive, docx, mail, odt, pdf, rtf, scanned
from tests.ingest.making import check_segments, read, role_of, roles

needs_pdf = pytest.mark.skipif(find_spec("pypdfium2") is None, reason="needs the extra 'formats'")
needs_office = pytest.mark.skipif(find_spec("kreuzberg") is None, reason="needs the extra 'formats'")
SENTENCE = "Nine miners were held in a shed at Tarn for two weeks."
PAGE_ONE: list[Line] = [
    (50, 800, "Miners held in shed"),
    (50, 770, "Nine miners were held in a shed at Tarn for two weeks, a rel-"),
    (50, 756, "ative said on Monday. They had refused to go down."),
    (50, 728, "The company (Tarn Coal) denied it."),
    (290, 20, "Page 1"),
]
PAGE_TWO: list[Line] = [(50, 770, "On the second page she said more of it."), (290, 20, "Page 2")]


@needs_pdf
def test_pdf_text_pages_and_boxes() -> None:
    """A PDF gives paragraphs with joined words, its metadata, and for each line the page and the box."""
    document = read(pdf(PAGE_ONE, PAGE_TWO, info="/Title (Held) /Author (Ana Loti) /CreationDate (D:20310506070809Z)"))
    check_segments(document)
    assert document.text.split("\n") == [
        "Miners held in shed",
        "Nine miners were held in a shed at Tarn for two weeks, a relative said on Monday. They had refused to go down.",
        "The company (Tarn Coal) denied it.",
        "Page 1",
        "On the second page she said more of it.",
        "Page 2",
    ]
    assert role_of(document, "Miners held") == "headline"
    assert role_of(document, "Page 1") == "navigation"
    assert (document.title, document.author, document.status) == ("Held", "Ana Loti", "read")
    assert document.published is not None
    assert document.published.edtf == "2031-05-06"
    (place,) = [one for one in document.locators if document.text[one.start : one.end].startswith("On the second")]
    assert place.page == 2
    assert place.box is not None
    assert place.box[0] == pytest.approx(50, abs=2)


@needs_pdf
def test_pdf_in_two_columns() -> None:
    """Two columns under a title over both are read one after the other, though the file has them line by line."""
    title = (50, 800, "A title that stands over the whole width of this page and both columns")
    columns = [
        (x, 760 - 14 * i, f"Words of line {i} in the {side} column go")
        for i in range(12)
        for x, side in ((50, "left"), (320, "right"))
    ]
    text = read(pdf([title, *columns])).text
    places = [text.index(f"line {i} in the {side}") for side in ("left", "right") for i in range(12)]
    assert places == sorted(places)
    assert text.startswith("A title")


@needs_pdf
def test_pdf_table_keeps_its_rows() -> None:
    """Cells of a table stay in their rows, apart by tabs."""
    rows = [(50 + 150 * c, 700 - 14 * r, w) for r in range(6) for c, w in enumerate((f"Pit {r}", str(r), "Tarn"))]
    assert read(pdf(rows)).text.split("\n")[2] == "Pit 2\t2\tTarn"


@needs_pdf
def test_pdf_running_heads_are_navigation() -> None:
    """A line that stands on top of each page is no part of the story."""
    pages = [
        [(50, 815, "Valley Times Special"), (50, 700 - p, f"On day {p} the men were seen again by her.")]
        for p in range(4)
    ]
    document = read(pdf(*pages))
    assert [role for role, words in roles(document) if "Valley Times" in words] == ["navigation"] * 4


@needs_pdf
def test_pdf_scanned_pages_are_told() -> None:
    """A page that is a picture is named; a PDF of pictures alone is unreadable."""
    part = read(pdf(PAGE_ONE, [], []))
    assert part.status == "partial"
    assert "page 2–3" in part.reasons[0]
    assert read(pdf([], [])).status == "unreadable"


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for Tesseract")
@needs_pdf
def test_pdf_scanned_pages_are_read_with_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Tesseract is installed, the words it finds have their page and box."""
    row = "5\\t1\\t1\\t1\\t1\\t{n}\\t{x}\\t300\\t200\\t40\\t96\\t{word}\\n"
    words = "".join(
        row.format(n=n, x=300 * n, word=word) for n, word in enumerate(("Nine", "miners", "held."), start=1)
    )
    script = tmp_path / "tesseract"
    script.write_text(
        f"#!/bin/sh\ncat > /dev/null\n[ $1 = --list-langs ] && echo eng && exit\nprintf 'head\\n{words}'\n"
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    reader = IsolatedReader()
    found = reader.read("pdf", "application/pdf", pdf([]), ReadSettings())
    reader.close()
    assert found.text == "Nine miners held."
    assert found.status == "read"
    assert found.locators[0].page == 1


@needs_pdf
def test_scanned_page() -> None:
    """A picture of a page is read, with page and boxes, where Tesseract is installed; else it says what to install."""
    document = read(scanned([(50, 770, "Nine miners were held in a shed"), (50, 750, "at Tarn for two weeks.")]))
    if shutil.which("tesseract") is None:
        assert document.status == "unreadable"
        assert "install Tesseract" in document.reasons[0]
        return
    assert document.status == "read"
    assert " ".join(document.text.split()) == "Nine miners were held in a shed at Tarn for two weeks."
    place = document.locators[0]
    assert (place.page, place.box is not None and place.box[3] > 760) == (1, True)


@needs_pdf
@pytest.mark.skipif(find_spec("PIL") is None, reason="needs Pillow to draw")
def test_picture_with_words() -> None:
    """A screenshot is read where Tesseract is installed, and says so; else it says what to install."""
    import io

    import pypdfium2

    page = pypdfium2.PdfDocument(pdf([(50, 770, "Nine miners were held in a shed")]))[0]
    out = io.BytesIO()
    page.render(scale=2.5).to_pil().save(out, "PNG")
    document = read(out.getvalue(), path="a.png")
    assert "Tesseract" in document.reasons[0]
    assert document.media_type == "image/png"
    if shutil.which("tesseract"):
        assert (document.status, document.text) == ("read", "Nine miners were held in a shed")
        assert document.locators[0].box is not None
    else:
        assert document.status == "unreadable"


@needs_office
@pytest.mark.parametrize(
    ("data", "text"),
    [
        (docx(SENTENCE, "Отец сказал: «Его нет»."), f"{SENTENCE}\n\nОтец сказал: «Его нет»."),
        (odt(SENTENCE, "Отец сказал."), f"{SENTENCE}\n\nОтец сказал."),
        (rtf(SENTENCE, "Отец – нет."), f"{SENTENCE}\n\nОтец – нет."),
        (b"# Held\n\n" + SENTENCE.encode(), f"# Held\n\n{SENTENCE}"),
    ],
    ids=["docx", "odt", "rtf", "md"],
)
def test_office_and_markdown(data: bytes, text: str) -> None:
    """Office files give their paragraphs as text."""
    document = read(data, path="a.md")
    assert document.text == text
    assert document.status == "read"
    check_segments(document)


@needs_office
def test_docx_title() -> None:
    """The title of a Word file comes from its properties."""
    assert read(docx(SENTENCE, title="Held at Tarn")).title == "Held at Tarn"


def test_markdown_headings_and_front_matter() -> None:
    """Headings and the lines above the text are labelled by their marks."""
    document = read(
        f"---\ntitle: Held\ndate: 2031-05-06\nauthor: Ana\n---\n# Miners held\n\n{SENTENCE}\n\n## Later\n\nNo.",
        path="a.md",
    )
    assert [role for role, _ in roles(document)] == ["metadata", "headline", "body", "subheading", "body"]
    assert document.published is not None
    assert (document.title, document.author, document.published.edtf) == ("Held", "Ana", "2031-05-06")


def test_mail() -> None:
    """A mail gives its headers as metadata and its body; subject, sender and day are known."""
    document = read(mail(f"{SENTENCE}\nПривет.", attached={"x.pdf": b"%PDF"}))
    check_segments(document)
    assert document.text.endswith(f"{SENTENCE}\nПривет.")
    assert role_of(document, "From: Ana") == "metadata"
    assert role_of(document, "Nine miners") == "body"
    assert document.published is not None
    assert (document.title, document.published.edtf) == ("Held at Tarn", "2031-05-06")
    assert document.author == "Ana Loti <ana@valley.example>"


def test_mail_of_html_alone_and_in_cp1251() -> None:
    """A mail of HTML is read as a page; a declared charset of a text part counts."""
    assert SENTENCE in read(mail(html=f"<p>{SENTENCE}</p><script>x</script>")).text
    head = "From: a@b.example\nTo: c@d.example\nSubject: =?windows-1251?B?z/Do4uXy?=\nContent-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: 8bit\n\n"
    document = read(head.encode() + "Отец".encode("cp1251"))
    assert document.title == "Привет"
    assert document.text.endswith("Отец")


def test_page_saved_as_one_file() -> None:
    """A page that a browser saved as MHTML is read as a page, with the address and day of saving."""
    page = f"<html><head><title>Held</title></head><body><h1>Held</h1><p>{SENTENCE}</p></body></html>"
    data = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://valley.example/a\nSubject: Held\n"
        "Date: Tue, 06 May 2031 07:08:09 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n'
        f"Content-Location: https://valley.example/a\n\n{page}\n--b\nContent-Type: image/png\n"
        "Content-Location: https://valley.example/i.png\nContent-Transfer-Encoding: base64\n\niVBORw0K\n--b--\n"
    )
    document = read(data, path="a.mhtml")
    assert document.text == f"Held\n{SENTENCE}"
    assert (document.url, document.retrieved, document.title) == ("https://valley.example/a", "2031-05-06", "Held")
    assert list(attachments(message_from_bytes(data.encode()))) == []


@needs_pdf
def test_pdf_behind_other_bytes() -> None:
    """A PDF with some bytes before its head is still one."""
    assert "Miners held" in read(b"\n\xff\xfe junk\n" + pdf(PAGE_ONE)).text


def test_mail_without_text_is_partial() -> None:
    """A mail that only carries a file has its headers as text and says that it has no text."""
    document = read(mail(attached={"x.bin": b"x"}))
    assert document.status == "partial"
    assert "no text" in document.reasons[0]


@needs_pdf
def test_password() -> None:
    """A PDF behind a password says so."""
    document = read(pdf(PAGE_ONE, encrypt=True))
    assert document.status == "unreadable"
    assert "password" in document.reasons[0]


def test_entity_bomb_in_a_docx() -> None:
    """A DOCX whose XML grows without end is stopped, in time."""
    bomb = '<!DOCTYPE z [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
    )
    data = archive({"[Content_Types].xml": "<Types/>", "word/document.xml": f'<?xml version="1.0"?>{bomb}]><w>&j;</w>'})
    start = time.perf_counter()
    document = read(data)
    assert time.perf_counter() - start < 20
    assert len(document.text) < 3_000_000


@pytest.mark.skipif(os.name == "nt", reason="scripts stand in for the child")
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("exec sleep 60", "took longer"),
        ("kill -SEGV $$", "crashed (SIGSEGV)"),
        ("exit 3", "without an answer"),
        ("echo rubbish rubbish", ""),
    ],
)
@needs_office
def test_child_that_hangs_or_crashes_costs_one_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, reason: str
) -> None:
    """A reader that hangs, crashes or answers rubbish ends in a reason, and the next document is read."""
    fake = tmp_path / "python"
    fake.write_text(f"#!/bin/sh\n{script}\n")
    fake.chmod(0o755)
    reader = IsolatedReader(seconds=1)
    with monkeypatch.context() as patch:
        patch.setattr("firsthand.ingest.isolated.sys.executable", str(fake))
        found = reader.read("office", "application/rtf", rtf(SENTENCE), ReadSettings())
    assert found.status == "unreadable"
    assert reason in found.reasons[0]
    reader = IsolatedReader()
    assert reader.read("office", "application/rtf", rtf(SENTENCE), ReadSettings()).text == SENTENCE
    reader.close()


@pytest.mark.skipif(os.name == "nt", reason="scripts stand in for the child")
def test_child_that_does_not_even_listen_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More bytes than a pipe holds, for a child that reads none of them: stopped in time all the same."""
    fake = tmp_path / "python"
    fake.write_text("#!/bin/sh\nexec sleep 60\n")
    fake.chmod(0o755)
    monkeypatch.setattr("firsthand.ingest.isolated.sys.executable", str(fake))
    reader = IsolatedReader(seconds=0.5)
    start = time.perf_counter()
    found = reader.read("office", "application/rtf", bytes(5_000_000), ReadSettings())
    reader.close()
    assert time.perf_counter() - start < 5
    assert "took longer" in found.reasons[0]


@needs_office
def test_child_is_recycled() -> None:
    """After so many documents a new child takes over."""
    reader = IsolatedReader(recycled_after=2)
    children = set()
    for _ in range(4):
        assert reader.read("office", "application/rtf", rtf(SENTENCE), ReadSettings()).status == "read"
        assert reader._child is not None
        children.add(reader._child.pid)
    reader.close()
    assert len(children) == 2
