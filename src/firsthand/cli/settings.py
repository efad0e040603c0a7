"""`firsthand settings`: a case's own lists, also where they lie encrypted."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note, print_bytes, print_line
from firsthand.errors import UserError


@click.command("settings")
@click.argument("name", required=False)
@case_option
@click.option("--put", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A file to put in as NAME.")
@click.option("--remove", is_flag=True, help="Take NAME out of the case.")
def command(name: str | None, case: Path, put: Path | None, remove: bool) -> None:
    """List the case's own files, print NAME (places.csv, acts.yaml, calendar.yaml, settings.yaml), put it in or out.

    In a plain case they are files in its folder. In an encrypted one they are sealed; a plain one put into the folder
    is sealed by the next command.
    """
    if remove and (name is None or put is not None):
        raise UserError("--remove takes a NAME, and nothing to put in.", hint="firsthand settings NAME --remove")
    if name is None and put is None:
        for one in pipeline.own_files(case):
            print_line(one)
        return
    wanted = name or (put.name if put else "")
    if remove:
        pipeline.remove_own_file(case, wanted)
        note(f"{wanted} is out of the case. Build the record again with: firsthand build --case {case}")
        return
    if put is not None:
        pipeline.put_own_file(case, wanted, put.read_bytes())
        note(f"{wanted} is in the case. Build the record again with: firsthand build --case {case}")
        return
    data = pipeline.own_file(case, wanted)
    if data is None:
        raise UserError(f"The case has no {wanted}.", where=str(case), hint="put one in with --put FILE")
    print_bytes(data)
