"""`firsthand import-bag`: an identical case from a bag."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note


@click.command("import-bag")
@click.argument("bag", type=click.Path(path_type=Path))
@case_option
def command(bag: Path, case: Path) -> None:
    """Check BAG and restore the case that it was made from."""
    pipeline.import_bag(bag, case)
    note(f"Restored. Build the record again with: firsthand build --case {case}")
