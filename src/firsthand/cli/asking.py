"""Asking for passphrases: on the terminal, unseen, never as an argument, which other programs could see."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.errors import UserError

_SHORTEST = 8
_NOWHERE = "run this in a terminal, or name a file that holds it in FIRSTHAND_PASSPHRASE_FILE"


def ask(what: str) -> str | None:
    """Ask for a passphrase; null where no terminal is."""
    if not sys.stdin.isatty():
        return None
    return str(click.prompt(what, hide_input=True, err=True))


def new_passphrase(what: str) -> str:
    """Ask twice for a new passphrase, where neither file nor environment gives one."""
    given = pipeline.passphrase_from_surroundings()
    if given is None and not sys.stdin.isatty():
        raise UserError("A passphrase is needed, and there is no terminal to ask on.", hint=_NOWHERE)
    secret = given or str(click.prompt(what, hide_input=True, confirmation_prompt=True, err=True))
    if len(secret) < _SHORTEST:
        raise UserError(f"The passphrase has fewer than {_SHORTEST} characters.", hint="take several words")
    return secret


def make_encrypted(case: Path) -> None:
    """Make an encrypted case, if it is not there yet; a plain one that is there is not changed into one."""
    if pipeline.has_case(case):
        if not pipeline.is_encrypted(case):
            raise UserError(
                "This case is there already, and it is not encrypted.",
                where=str(case),
                hint="`firsthand bag` it, then `firsthand import-bag --encrypt` into a new folder",
            )
        return
    pipeline.create_encrypted(case, new_passphrase(f"New passphrase of {case.name}"))
