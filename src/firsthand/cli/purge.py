"""`firsthand purge`: destroy a document's bytes and all that was derived from them; a tombstone stays."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note


@click.command("purge")
@click.argument("document")
@case_option
@click.option("--why", required=True, help="The reason, for instance: consent withdrawn.")
def command(document: str, case: Path, why: str) -> None:
    """Destroy DOCUMENT (an id or path) and build the record again without it.

    It cannot be undone. Backups and copies elsewhere are not reached.
    """
    pipeline.purge(case, document, why)
    note("Destroyed. A tombstone stays in the custody log, and its chain still checks.")
