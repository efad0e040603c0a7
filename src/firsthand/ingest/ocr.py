"""Scanned pages and pictures through Tesseract, where it is installed: words with their boxes, in points."""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

from firsthand.ingest.pdf_layout import Piece

_SCALE = 200 / 72
_SECONDS = 30
_LEAST_CONFIDENCE = 30.0
_LANGUAGES = ("eng", "rus", "ukr")


def can_read_pictures() -> bool:
    """Say whether Tesseract is installed."""
    return shutil.which("tesseract") is not None


def read_picture(page: Any) -> tuple[Piece, ...]:
    """Render a PDF page and read it; nothing where Tesseract is absent, fails or takes over 30 seconds."""
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        return ()
    bitmap = page.render(scale=_SCALE, grayscale=True)
    row = bytes(bitmap.buffer)
    pixels = b"".join(row[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
    picture = b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + pixels
    return _lines(_table(tesseract, picture), float(page.get_height()), _SCALE)


def read_picture_file(data: bytes) -> tuple[Piece, ...]:
    """Read a picture of any format that Tesseract knows; boxes are in its points, from its lower left corner."""
    tesseract = shutil.which("tesseract")
    tsv = _table(tesseract, data) if tesseract else ""
    whole = next((row.split("\t") for row in tsv.split("\n") if row.startswith("1\t")), [])
    return _lines(tsv, float(whole[9]), 1.0) if len(whole) > 9 else ()


def _table(tesseract: str, picture: bytes) -> str:
    """Return the words that Tesseract finds, as its table; an empty one where it fails or takes too long."""
    command = [tesseract, "stdin", "stdout", "-l", _installed(tesseract), "tsv"]
    try:
        done = subprocess.run(command, input=picture, capture_output=True, timeout=_SECONDS, check=True)
    except (subprocess.SubprocessError, OSError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _installed(tesseract: str) -> str:
    """Return those of our languages that this Tesseract has, English in any case."""
    try:
        listed = subprocess.run(
            [tesseract, "--list-langs"], stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=True
        )
    except (subprocess.SubprocessError, OSError):
        return "eng"
    there = set(listed.stdout.decode("utf-8", "replace").split())
    return "+".join(name for name in _LANGUAGES if name in there) or "eng"


def _lines(tsv: str, height: float, scale: float) -> tuple[Piece, ...]:
    """Join the words of Tesseract's table to lines."""
    lines: dict[tuple[str, ...], list[Piece]] = {}
    for row in tsv.split("\n")[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or not cells[11].strip() or float(cells[10]) < _LEAST_CONFIDENCE:
            continue
        left, top, width, high = (int(cell) / scale for cell in cells[6:10])
        word = Piece(x0=left, y0=height - top - high, x1=left + width, y1=height - top, text=cells[11].strip())
        lines.setdefault(tuple(cells[1:5]), []).append(word)
    return tuple(
        Piece(
            x0=min(word.x0 for word in words),
            y0=min(word.y0 for word in words),
            x1=max(word.x1 for word in words),
            y1=max(word.y1 for word in words),
            text=" ".join(word.text for word in words),
        )
        for words in lines.values()
    )
