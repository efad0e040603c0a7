"""`firsthand leaks`: whether a file gives a protected person away."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import note, print_json, print_line


@click.command("leaks")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@case_option
@json_option
@click.pass_context
def command(ctx: click.Context, file: Path, case: Path, as_json: bool) -> None:
    """Search FILE for protected names, in any inflection, script or encoding, and for passages of their documents.

    It prints whose and where, never the name. Exit code 1 on a hit.
    """
    found = pipeline.leaks(case, file)
    for leak in found:
        if as_json:
            print_json(leak)
        else:
            print_line(f"{leak.kind}   {', '.join(leak.people) or 'a protected document'}   {leak.where}")
    note(f"{len(found)} hit(s) in {file.name}" if found else f"Nothing was found in {file.name}; read it all the same.")
    ctx.exit(1 if found else 0)
