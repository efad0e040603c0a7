"""`firsthand keys`: the key that releases are signed with, and checking a signature."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.asking import ask
from firsthand.cli.terminal import note, print_line
from firsthand.errors import UserError


@click.command("keys")
@click.argument("action", type=click.Choice(["make", "show", "check"]))
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--key", help="For check: the public key that you know to be the team's.")
@click.pass_context
def command(ctx: click.Context, action: str, file: Path | None, key: str | None) -> None:
    """Make, show or use an Ed25519 key for releases (`export --sign`, `dossier --sign`, `bag --sign`).

    \b
    make        make the key, once; a passphrase for it is asked for
    show        print its public half: publish it where your readers can find it
    check FILE  check FILE with FILE.sig and FILE.pem; exit 1 where the signature does not fit
    """  # noqa: D301  the mark that keeps the lines is the character itself
    pipeline.ask_passphrases_with(ask)
    if action == "make":
        print_line(pipeline.make_signing_key(_passphrase()))
        note(
            "Made. Publish the line above; keep a copy of the key file in a safe place: " + pipeline.signing_key_path()
        )
    elif action == "show":
        print_line(pipeline.signing_key())
    else:
        ctx.exit(0 if _check(file, key) else 1)


def _check(file: Path | None, key: str | None) -> bool:
    if file is None:
        raise UserError("Which file is to be checked?", hint="firsthand keys check FILE")
    report = pipeline.check_signature(file, key)
    print_line(f"the signature {'fits' if report.fits else 'DOES NOT FIT'}")
    print_line(f"key {report.key}")
    if report.expected is None:
        note("Compare the key with the one that the team published; then give it with --key.")
    elif not report.expected:
        print_line("this is ANOTHER key than the given one")
    return report.fits and report.expected is not False


def _passphrase() -> str | None:
    """Ask for a new passphrase; an empty one leaves the key open in its file."""
    given = pipeline.key_passphrase_from_surroundings()
    if given is not None or not sys.stdin.isatty():
        return given
    words = "Passphrase of the new key (empty for none)"
    return str(click.prompt(words, hide_input=True, confirmation_prompt=True, default="", show_default=False, err=True))
