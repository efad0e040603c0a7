"""From PDFium's letters to pieces of text on a page: words as they are read, however their letters were placed.

Where words end is told by PDFium's text of the whole page. Its boxes do not tell it: browsers place kerned, justified
and letter-spaced text in runs of one or two letters, each in a box of its own. In widely spaced lines ("T h e") PDFium
takes the space between letters for one between words; there the usual distance of the line's letters decides.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import pypdfium2  # type: ignore[import-untyped, import-not-found, unused-ignore]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped, import-not-found, unused-ignore]

from firsthand.ingest.pdf_layout import LEAST_GUTTER, Piece

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile("[^\\s\x00\x02\ufffe]+[\x02\ufffe]?")
"""PDFium writes one of two signs for a hyphen at the end of a line, and goes on without a line break."""
_SAMPLE = 13
_SPACED = 0.05
_BETWEEN_LETTERS = 1.6
_WORD_GAP = 0.8
_ALIKE = 0.15

Span = tuple[int, int]


class _Letters:
    """The letters of a page: their text, and the box of each as wide and high as its font says."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._textpage = page.get_textpage()
        self._raw = self._textpage.raw
        self._box = pdfium.FS_RECTF()
        self._pointer = ctypes.byref(self._box)
        count = self._textpage.count_chars()
        text = self._textpage.get_text_range() if count else ""
        if len(text) != count:  # PDFium leaves some letters out of its text, and numbers them all the same
            codes = (pdfium.FPDFText_GetUnicode(self._raw, index) for index in range(count))
            text = "".join(chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\x00" for code in codes)
        self.text: str = text

    def piece(self, first: int, last: int) -> Piece:
        """Return the word from one letter to another, in its place."""
        words = self.text[first : last + 1].replace("\ufffe", "\x02")
        x0, y0, x1, y1 = self._edges(first)
        if last != first:
            left, _, right, _ = self._edges(last)
            x0, x1 = min(x0, left), max(x1, right)
        return Piece(x0=x0, y0=y0, x1=x1, y1=y1, text=words)

    def distance(self, left: int, right: int) -> float:
        """Return how far two letters stand apart, in the direction of writing or against it."""
        one, other = self._edges(left), self._edges(right)
        return max(other[0] - one[2], one[0] - other[2])

    def height(self, index: int) -> float:
        """Return the height of a letter's font."""
        _, y0, _, y1 = self._edges(index)
        return y1 - y0

    def is_printed(self, index: int) -> bool:
        """Say whether the PDF itself holds this letter; PDFium adds white space of its own."""
        return bool(pdfium.FPDFText_IsGenerated(self._raw, index) != 1)

    def _edges(self, index: int) -> tuple[float, float, float, float]:
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, self._pointer)
        return box.left, box.bottom, box.right, box.top


def pieces_of(page: pypdfium2.PdfPage) -> tuple[Piece, ...]:
    """Return what stands on a page: words side by side as one piece, apart from what is a column's gap away."""
    letters = _Letters(page)
    pieces: list[Piece] = []
    for line in _LINE.finditer(letters.text):
        words = _words(letters, [match.span() for match in _WORD.finditer(letters.text, *line.span())])
        pieces.extend(_side_by_side(words))
    return tuple(pieces)


def _words(letters: _Letters, parts: list[Span]) -> list[Piece]:
    """Return the words of a line; parts no further from each other than its letters are one word."""
    words: list[Piece] = []
    usual = _letter_spacing(letters, parts) if len(parts) > 1 else 0.0
    end = -1
    for start, stop in parts:
        piece = letters.piece(start, stop - 1)
        if end >= 0 and usual and _are_one_word(letters, end, start, usual):
            words[-1] = _joined([words[-1], piece], "")
        else:
            words.append(piece)
        end = stop - 1
    return words


def _letter_spacing(letters: _Letters, parts: list[Span]) -> float:
    """Return the distance at which a line's letters are set, or 0 where they are not set apart."""
    inside = [index for start, stop in parts for index in range(start, stop - 1)][: _SAMPLE - 1]
    height = letters.height(parts[0][0])
    if len(inside) == _SAMPLE - 1 and median(letters.distance(n, n + 1) for n in inside) < _SPACED * height:
        return 0.0
    visible = [index for start, stop in parts for index in range(start, stop)]
    near = [pair for pair in pairwise(visible) if not _is_parted(letters, *pair)]
    usual = median(letters.distance(*pair) for pair in near) if near else 0.0
    return usual if usual >= _SPACED * height else 0.0


def _are_one_word(letters: _Letters, end: int, start: int, usual: float) -> bool:
    return not _is_parted(letters, end, start) and letters.distance(end, start) <= _BETWEEN_LETTERS * usual


def _is_parted(letters: _Letters, end: int, start: int) -> bool:
    """Say whether a space that the PDF itself holds stands between two letters."""
    return any(letters.is_printed(index) for index in range(end + 1, start))


def _side_by_side(words: list[Piece]) -> Iterator[Piece]:
    """Join words of one line to pieces; a gap as wide as one between columns parts them."""
    run: list[Piece] = []
    for word in words:
        if run and not _stands_beside(run[-1], word):
            yield _joined(run, " ")
            run = []
        run.append(word)
    if run:
        yield _joined(run, " ")


def _stands_beside(last: Piece, word: Piece) -> bool:
    height = max(last.height, word.height)
    gap = max(word.x0 - last.x1, last.x0 - word.x1)
    alike = abs(last.height - word.height) <= _ALIKE * height and last.y0 <= (word.y0 + word.y1) / 2 <= last.y1
    return alike and gap < max(LEAST_GUTTER, _WORD_GAP * height)


def _joined(words: list[Piece], between: str) -> Piece:
    if len(words) == 1:
        return words[0]
    return Piece(
        x0=min(word.x0 for word in words),
        y0=min(word.y0 for word in words),
        x1=max(word.x1 for word in words),
        y1=max(word.y1 for word in words),
        text=between.join(word.text for word in words),
    )
