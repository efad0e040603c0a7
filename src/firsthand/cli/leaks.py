"""`firsthand leaks`: whether a file gives a protected person away."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import note, print_json, print_line
from firsthand.disclose import Leak

_FORM = re.compile(r"(?: \([^()]*\))?, character \d+$")


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
    if as_json:
        for leak in found:
            print_json(leak)
    else:
        _print(found)
    note(f"{len(found)} hit(s) in {file.name}" if found else f"Nothing was found in {file.name}; read it all the same.")
    ctx.exit(1 if found else 0)


def _print(found: Sequence[Leak]) -> None:
    """Print each hit of a part of the file once, with where it is first and how often besides."""
    alike: defaultdict[tuple[str, tuple[str, ...], str], list[str]] = defaultdict(list)
    for leak in found:
        alike[(leak.kind, leak.people, _FORM.sub("", leak.where))].append(leak.where)
    for (kind, people, _), places in alike.items():
        more = f" and {len(places) - 1} more of it there (all: --json)" if len(places) > 1 else ""
        print_line(f"{kind}   {', '.join(people) or 'a protected document'}   {places[0]}{more}")
