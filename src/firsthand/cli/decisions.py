"""`firsthand decisions`: what humans ruled, in order, with what no longer finds its words."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.listing import joined
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import note, print_json, print_table


@click.command("decisions")
@case_option
@json_option
def command(case: Path, as_json: bool) -> None:
    """List every ruling, also those taken back; `orphaned` no longer find their words."""
    decisions = pipeline.decisions(case)
    if as_json:
        for one in decisions:
            print_json(one)
        return
    rows = [
        [
            one.id,
            one.kind,
            one.who,
            one.when,
            "orphaned" if one.orphaned else "",
            joined([*one.names, *(quote.exact for quote in one.quotes), one.document, one.undoes]),
            joined([f"{name}={value}" for name, value in sorted(one.changes.items())]),
            one.why or "–",
        ]
        for one in decisions
    ]
    print_table(["id", "ruling", "who", "when", "", "on", "set", "why"], rows)
    note(f"{len(decisions)} decisions")
