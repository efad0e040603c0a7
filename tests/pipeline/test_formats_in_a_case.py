"""A case of many formats: each document with its format, language, status and reason; citations lead to page or element."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.ingest.formats import archive, pdf, warc

from firsthand import pipeline
from firsthand.config import BuildSettings

pytestmark = pytest.mark.skipif(find_spec("pypdfium2") is None, reason="needs the extra 'formats'")
STORY = "Guards beat 12 miners in a shed at Tarn, a nurse told Radio Fjell."


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a case of a PDF, a page, a web archive, a picture and an archive cut short."""
    folder = tmp_path_factory.mktemp("formats")
    pile = folder / "reports"
    pile.mkdir()
    (pile / "a.pdf").write_bytes(pdf([(50, 700, "The first page tells of the weather at sea.")], [(50, 700, STORY)]))
    (pile / "b.html").write_text(f"<html><body><h1>Held</h1><p>{STORY.replace('12', '14')}</p></body></html>")
    page = b"<p>" + STORY.replace("12", "16").encode() + b"</p>"
    (pile / "c.warc").write_bytes(warc(("https://valley.example/c", b"text/html", page)))
    (pile / "d.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (pile / "e.zip").write_bytes(archive({"x.txt": STORY * 40})[:90])
    pipeline.build(folder / "case", [pile], BuildSettings())
    return folder / "case"


def test_documents_show_format_language_status_and_reason(case: Path) -> None:
    """The listing names the format as people do, and says why something was not read."""
    said = {
        one["paths"][0]: (one["media_type"], one["language"], one["status"], "; ".join(one["reasons"]))
        for line in _run("documents", "--case", case, "--json").splitlines()
        for one in [json.loads(line)]
    }
    assert said["a.pdf"] == ("application/pdf", "en", "read", "")
    assert said["c.warc"][0] == "application/warc"
    assert said["c.warc/000001.html"] == ("text/html", "en", "read", "")
    assert said["d.png"][:3] == ("image/png", None, "unreadable")
    assert "Tesseract" in said["d.png"][3]
    assert said["e.zip"][::2] == ("application/zip", "unreadable")
    assert "damaged" in said["e.zip"][3]
    table = _run("documents", "--case", case)
    for word in ("format", "PDF", "HTML", "WARC", "ZIP", "image/png", "Tesseract"):
        assert word in table


def test_citations_lead_to_page_and_element(case: Path) -> None:
    """A statement says on which page of a PDF, and in which element of a web page, its words begin."""
    disclosed = pipeline.load(case)
    paths = {one.id: one.paths[0] for one in disclosed.documents}
    places = {paths[one.document]: one.locator for one in disclosed.statements if one.locator}
    in_pdf, in_page = places["a.pdf"], places["b.html"]
    assert (in_pdf.page, in_pdf.box is not None) == (2, True)
    assert (in_page.page, in_page.element) == (None, "body>p:nth-child(2)")


def test_readers_see_the_page(case: Path, tmp_path: Path) -> None:
    """The dossier and `trace` print the page of the original beside the offsets."""
    out = tmp_path / "dossier.html"
    _run("dossier", "--case", case, "--edition", "internal", "-o", out)
    assert "body, page 2, characters" in out.read_text("utf-8")
    assert ", page 2]" in _run("trace", "--case", case, "12 miners beaten")


def _run(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "firsthand", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
