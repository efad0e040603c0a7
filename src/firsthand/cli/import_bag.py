"""`firsthand import-bag`: an identical case from a bag."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.asking import new_passphrase
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note


@click.command("import-bag")
@click.argument("bag", type=click.Path(path_type=Path))
@case_option
@click.option("--encrypt", is_flag=True, help="Make the case an encrypted one; its passphrase is asked for.")
@click.option("--key", help="The public key that the bag must be signed by.")
def command(bag: Path, case: Path, encrypt: bool, key: str | None) -> None:
    """Check BAG and restore the case that it was made from."""
    passphrase = new_passphrase(f"New passphrase of {case.name}") if encrypt else None
    pipeline.import_bag(bag, case, passphrase=passphrase, key=key)
    note(f"Restored. Build the record again with: firsthand build --case {case}")
