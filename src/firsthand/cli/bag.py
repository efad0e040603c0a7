"""`firsthand bag`: originals, record, decisions, custody log and a checker in one BagIt bag."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note


@click.command("bag")
@case_option
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="A new folder for the bag.")
@click.option("--sign", is_flag=True, help="Sign it with your key (`firsthand keys`).")
@click.option("--keep-withdrawn", is_flag=True, help="Also where the consent to an interview in it no longer stands.")
def command(case: Path, output: Path, sign: bool, keep_withdrawn: bool) -> None:
    """Write a BagIt bag (RFC 8493) that a court's expert can check with Python alone.

    It holds the internal edition and all originals: whoever gets the bag gets everything. One with an interview whose
    consent was withdrawn or has ended is refused: purge it, or say that the bag stays with the team.
    """
    head = pipeline.bag(case, output, sign=sign, keep_withdrawn=keep_withdrawn)
    note(f"The bag is in {output}. To check it: python {output}/check_bag.py")
    note(f"Head of the custody log, to be noted elsewhere: {head}")
