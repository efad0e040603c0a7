"""`firsthand skipped`: what was offered to the case and is no document of it, and why."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import note, print_json, print_table


@click.command("skipped")
@case_option
@json_option
def command(case: Path, as_json: bool) -> None:
    """List links, hidden files, devices, sidecars without a file, tables and rows of sources that could not be used.

    Bytes that were purged and came again are listed by their hash.
    """
    found = pipeline.left_out(case)
    if as_json:
        for one in found:
            print_json(one)
        return
    print_table(["when", "file", "reasons"], [[one.when, one.path, "; ".join(one.reasons)] for one in found])
    note(f"{len(found)} skipped")
