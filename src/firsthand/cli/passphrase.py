"""`firsthand passphrase`: another passphrase for an encrypted case."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note
from firsthand.errors import UserError


@click.command("passphrase")
@case_option
def command(case: Path) -> None:
    """Change the passphrase of an encrypted case; both are asked for.

    Old copies of `case.key` still open with the old one: whoever has both can read the case.
    """
    if not pipeline.is_encrypted(case):
        raise UserError("This case is not encrypted.", where=str(case), hint="it has no passphrase to change")
    if not sys.stdin.isatty():
        raise UserError("Both passphrases are asked for.", hint="run this in a terminal")
    old = str(click.prompt("Passphrase now", hide_input=True, err=True))
    new = str(click.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True))
    pipeline.change_passphrase(case, old, new)
    note("Changed. Make a new copy of case.key, and destroy the old ones.")
