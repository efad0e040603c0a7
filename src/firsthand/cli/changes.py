"""`firsthand changes`: what is new, gone and changed since an edition before."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import note, print_json, print_line


@click.command("changes")
@case_option
@click.option(
    "--since",
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A JSON export or an HTML dossier of before.",
)
@json_option
def command(case: Path, since: Path, as_json: bool) -> None:
    """Say what changed in the case since an edition: documents, figures, ranges of tellers, last news of people.

    The edition of before is compared with the same edition as it would be now.
    """
    found = pipeline.changes(case, since)
    for one in found:
        if as_json:
            print_json(one)
        else:
            print_line(f"{one.kind:8} {one.of:12} {one.words}")
    note(f"{len(found)} change(s) since {since.name}")
