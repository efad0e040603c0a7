"""From pieces of text on a page to lines in reading order and paragraphs: two or more columns are read one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from firsthand.model.base import Frozen

_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_HYPHENATED = re.compile(r"[A-Za-zА-Яа-яЁёІіЇїЄєҐґÀ-ÿ][-\u00ad\x02]$")
LEAST_GUTTER = 8.0
_LEAST_ROWS = 4
_WIDEST_PITCH = 1.6
_LEAST_WORDS = 3.0
_CELL_GAP = 2.0


class Piece(Frozen, frozen=True, kw_only=True):
    """Words at one place of a page: left, bottom, right, top in points."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str

    @property
    def height(self) -> float:
        """How high the box is; it grows with the size of the letters."""
        return self.y1 - self.y0


class Paragraph(Frozen, frozen=True, kw_only=True):
    """Lines that belong together, in reading order."""

    lines: tuple[Piece, ...]

    @property
    def height(self) -> float:
        """The height of its lines."""
        return median(line.height for line in self.lines)


Row = list[Piece]


def paragraphs_of(pieces: Sequence[Piece]) -> tuple[Paragraph, ...]:
    """Put the pieces of one page in reading order and join their lines to paragraphs."""
    result: list[Paragraph] = []
    for column in _columns(_rows(pieces)):
        result.extend(_paragraphs([_line(row) for row in column]))
    return tuple(result)


def rows_of(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the lines of a page over its whole width, from the top."""
    return tuple(_line(row) for row in _rows(pieces))


def joined(lines: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Join lines to running text, a word split at a line end in one; return where each line stands in it."""
    text = ""
    places: list[tuple[int, int]] = []
    for line in lines:
        if text and _HYPHENATED.search(text) and line[:1].islower():
            text = text[:-1]
            places[-1] = (places[-1][0], len(text))
        elif text:
            text += " "
        places.append((len(text), len(text) + len(line)))
        text += line
    return text, places


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    """Group pieces that stand on one line of the page, from the top."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda p: (-(p.y0 + p.y1), p.x0)):
        middle = (piece.y0 + piece.y1) / 2
        last = rows[-1][0] if rows else None
        if last and last.y0 <= middle <= last.y1:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda p: p.x0) for row in rows]


def _line(row: Row) -> Piece:
    """Join the pieces of a row; far apart, they are cells of a table and stay apart by a tab."""
    text = row[0].text
    for left, right in pairwise(row):
        text += ("\t" if right.x0 - left.x1 > _CELL_GAP * right.height else " ") + right.text
    return Piece(
        x0=min(p.x0 for p in row),
        y0=min(p.y0 for p in row),
        x1=max(p.x1 for p in row),
        y1=max(p.y1 for p in row),
        text=text.strip(),
    )


def _columns(rows: list[Row]) -> list[list[Row]]:
    """Cut rows into columns: runs of at least four rows with one gutter are read left, then right."""
    gutter = _gutter(rows)
    if gutter is None:
        return [rows] if rows else []
    first, last = _run(rows, gutter)
    left, right = [], []
    for row in rows[first:last]:
        sides = [piece for piece in row if piece.x1 <= gutter], [piece for piece in row if piece.x0 >= gutter]
        left.extend([sides[0]] if sides[0] else [])
        right.extend([sides[1]] if sides[1] else [])
    return [*_columns(rows[:first]), *_columns(left), *_columns(right), *_columns(rows[last:])]


def _gutter(rows: list[Row]) -> float | None:
    """Return the middle of the gap that most rows share, if it parts columns of prose and not cells of a table."""
    gaps = [(left.x1, right.x0) for row in rows for left, right in pairwise(row) if right.x0 - left.x1 >= LEAST_GUTTER]
    best: float | None = None
    votes = _LEAST_ROWS - 1
    for candidate in sorted({(start + end) / 2 for start, end in gaps}):
        agreeing = sum(1 for start, end in gaps if start <= candidate <= end)
        if agreeing > votes and _is_prose(rows, candidate):
            best, votes = candidate, agreeing
    if best is None or len(rows[slice(*_run(rows, best))]) < _LEAST_ROWS:
        return None
    return best


def _is_prose(rows: list[Row], gutter: float) -> bool:
    """Say whether both sides hold running text: several words in most pieces."""
    for side in (0, 1):
        pieces = [
            piece
            for row in rows
            if not _crosses(row, gutter)
            for piece in row
            if (piece.x1 <= gutter if side == 0 else piece.x0 >= gutter)
        ]
        if not pieces or median(len(piece.text.split()) for piece in pieces) < _LEAST_WORDS:
            return False
    return True


def _crosses(row: Row, gutter: float) -> bool:
    return any(piece.x0 < gutter < piece.x1 for piece in row)


def _run(rows: list[Row], gutter: float) -> tuple[int, int]:
    """Return the longest run of rows in which nothing crosses the gutter."""
    best = (0, 0)
    start = 0
    for index in range(len(rows) + 1):
        if index == len(rows) or _crosses(rows[index], gutter):
            if index - start > best[1] - best[0]:
                best = (start, index)
            start = index + 1
    return best


def _paragraphs(lines: list[Piece]) -> list[Paragraph]:
    """Join lines of one column: a larger gap, an indent, another size or a short last line ends a paragraph."""
    if not lines:
        return []
    pitches = [above.y0 - below.y0 for above, below in pairwise(lines) if above.y0 > below.y0]
    usual = _WIDEST_PITCH * median(line.height for line in lines)  # with few lines, any gap would look like the usual
    pitch = min(sorted(pitches)[len(pitches) // 4], usual) if pitches else 0.0
    left, right = median(line.x0 for line in lines), max(line.x1 for line in lines)
    groups: list[list[Piece]] = [[lines[0]]]
    for above, line in pairwise(lines):
        if _ends(above, line, pitch=pitch, left=left, right=right):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [Paragraph(lines=tuple(group)) for group in groups]


def _ends(above: Piece, line: Piece, *, pitch: float, left: float, right: float) -> bool:
    if above.y0 - line.y0 > 1.35 * pitch or above.y0 <= line.y0 or "\t" in above.text + line.text:
        return True
    if abs(above.height - line.height) > 0.15 * max(above.height, line.height):
        return True
    indented = 6 < line.x0 - left < 60 and above.x0 - left < 3
    short = above.x1 < right - 0.15 * (right - left)
    return indented or (short and bool(_SENTENCE_END.search(above.text)))
