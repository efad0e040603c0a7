"""`firsthand text`: the text that offsets refer to."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import print_bytes, print_line


@click.command("text")
@click.argument("document")
@case_option
@click.option("--raw", is_flag=True, help="Exactly the text, with any control characters: for programs, not terminals.")
def command(document: str, case: Path, raw: bool) -> None:
    """Print a document's text, by its id or one of its paths."""
    found = pipeline.document(case, document)
    if raw:
        print_bytes(found.text.encode())
    else:
        print_line(found.text)
