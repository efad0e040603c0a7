"""Words of PDFs whose letters stand one by one, as browsers print them."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.ingest.formats import Line, pdf
from tests.ingest.making import read

pytestmark = pytest.mark.skipif(find_spec("pypdfium2") is None, reason="needs the extra 'formats'")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SENTENCE = "The father of one of the nine miners told Radio Fjell of it."
WIDTHS = {" ": 0.28, "n": 0.56, "i": 0.22, "e": 0.56, "m": 0.83, "w": 0.72, "r": 0.33, "h": 0.56, "l": 0.22, "d": 0.56}
SIZE = 11
STYLES = (
    "font-family: serif",
    "font-family: sans-serif; text-align: justify; text-justify: inter-character",
    "letter-spacing: 0.05em",
    "letter-spacing: 0.3em",
    "font-variant: small-caps",
)


def _set_apart(words: str, *, at: int, spacing: int) -> list[Line]:
    """Place each letter by itself, a space being as wide as Helvetica's and set apart on both sides."""
    lines: list[Line] = []
    x = 40.0
    for letter in words:
        if letter != " ":
            lines.append((round(x), at, letter))
        x += WIDTHS[letter] * SIZE + spacing
    return lines


@pytest.mark.parametrize("spacing", [2, 3, 4, 6])
def test_letters_set_apart_are_words(spacing: int) -> None:
    """Letters that stand apart are put together to words, which their greater distance shows."""
    page = [*_set_apart("nine men were held", at=700, spacing=spacing), (40, 640, SENTENCE)]
    assert read(pdf(page)).text == f"nine men were held\n{SENTENCE}"


def test_a_word_in_two_runs_is_one() -> None:
    """A kerned word, whose first letter has a run of its own, is not cut in two; a gap between columns still parts."""
    page: list[Line] = [(40, 700, "told R"), (66, 700, "adio Fjell"), (300, 700, "Tarn")]
    assert read(pdf(page)).text == "told Radio Fjell\tTarn"


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (Debian: apt-get install chromium)")
@pytest.mark.xdist_group("browser")
def test_what_a_browser_prints_is_read_as_written(tmp_path: Path) -> None:
    """A page printed by Chromium has its words, in Latin and Cyrillic letters, whatever their setting."""
    russian = "Отец одного из девяти шахтёров рассказал об этом."
    story = "".join(f'<div style="{style}"><p>{SENTENCE}</p><p>{russian}</p></div>' for style in STYLES)
    page = tmp_path / "page.html"
    page.write_text(f'<meta charset="utf-8"><body>{story}</body>', encoding="utf-8")
    printed = tmp_path / "page.pdf"
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*command, f"--print-to-pdf={printed}", page.as_uri()], check=True, capture_output=True, timeout=60)
    assert " ".join(read(printed.read_bytes()).text.split()) == " ".join([SENTENCE, russian] * len(STYLES))
