"""`firsthand export`: one edition of the record as JSON or JSON Lines."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, force_option, sign_option
from firsthand.cli.terminal import note, print_bytes
from firsthand.errors import UserError


@click.command("export")
@case_option
@click.option("--edition", required=True, type=click.Choice(["internal", "counsel", "public"]), help="For whom.")
@click.option("--format", "format_", default="json", show_default=True, type=click.Choice(["json", "jsonl"]))
@click.option("--draft", is_flag=True, help="A public edition for review only, while people have no decision yet.")
@click.option("-o", "--output", default="-", show_default=True, type=click.Path(path_type=Path), help="Where to.")
@force_option
@sign_option
def command(case: Path, edition: str, format_: str, draft: bool, output: Path, force: bool, sign: bool) -> None:
    """Write the record. `--edition` has no default: whoever exports says for whom.

    A public edition is refused while people in it have no decision, and while its own output gives anybody away.
    """
    if sign and str(output) == "-":
        raise UserError("Only a file can be signed.", hint="name one with -o")
    if str(output) != "-":
        pipeline.refuse_output(case, output, force=force)
    data = pipeline.export(case, edition, format_, draft=draft)
    if str(output) == "-":
        print_bytes(data)
        return
    key = pipeline.release(case, edition, output, data, sign=sign)
    note(f"{edition} edition written to {output} ({len(data):,} bytes){f', signed by the key {key}' if key else ''}")
