"""`firsthand undo`: take a ruling back; both stay in the log."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note, print_line


@click.command("undo")
@click.argument("decision")
@case_option
@click.option("--why", help="The reason, in a sentence.")
@click.option("--by", "who", default=getpass.getuser, help="Who takes it back.")
def command(decision: str, case: Path, why: str | None, who: str) -> None:
    """Take the ruling DECISION back and build the record again."""
    print_line(pipeline.undo(case, decision, who=who, why=why).id)
    note("Taken back, and the record is built again.")
