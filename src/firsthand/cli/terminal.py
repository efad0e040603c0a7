"""What reaches a terminal: words of documents without control and bidi characters, tables, progress."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import click

from firsthand.model.base import to_json

_KEPT = "\n"
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def safe(words: str) -> str:
    """Return words that cannot steer a terminal: control, format and bidi characters become visible escapes."""
    return "".join(
        character if character in _KEPT or unicodedata.category(character) not in _HIDDEN else _escape(character)
        for character in words
    )


def _escape(character: str) -> str:
    return " " if character == "\t" else f"\\u{{{ord(character):x}}}"


def one_line(words: str | None, width: int = 100) -> str:
    """Return words on one line, cut with an ellipsis, or a dash for nothing."""
    if not words:
        return "–"
    line = " ".join(safe(words).split())
    return line if len(line) <= width else line[: width - 1] + "…"


def print_line(words: str = "") -> None:
    """Print one line of data."""
    click.echo(safe(words))


def print_json(value: Any) -> None:
    """Print one value as a line of JSON (control characters are escaped by JSON; bidi ones by us)."""
    text = to_json(value).decode()
    click.echo("".join(c if unicodedata.category(c) not in _HIDDEN else f"\\u{ord(c):04x}" for c in text))


def print_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table whose columns fit their longest cell, the last one running free."""
    lines = [list(heads), *([one_line(cell) for cell in row] for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(heads) - 1)]
    for line in lines:
        cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=False)]
        click.echo("  ".join([*cells, line[-1]]).rstrip())


def print_bytes(data: bytes) -> None:
    """Write data to stdout as it is: for files and programs."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def note(words: str) -> None:
    """Print one line for the person at the keyboard, on stderr, after all data printed so far."""
    sys.stdout.flush()
    print(safe(words), file=sys.stderr, flush=True)  # noqa: T201 stderr is for people
