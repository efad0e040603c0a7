"""`firsthand dossier`: one edition as a page for readers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, sign_option
from firsthand.cli.terminal import note


@click.command("dossier")
@case_option
@click.option("--edition", required=True, type=click.Choice(["internal", "counsel", "public"]), help="For whom.")
@click.option("--title", help="What the page is called; by default the case folder's name.")
@click.option("--draft", is_flag=True, help="A public edition for review only, while people have no decision yet.")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Where to.")
@sign_option
def command(case: Path, edition: str, title: str | None, draft: bool, output: Path, sign: bool) -> None:
    """Write one self-contained HTML page: no script, no request to any host, every sentence cited."""
    dated = datetime.now(UTC).date().isoformat()
    data = pipeline.dossier(case, edition, title=title or case.resolve().name, dated=dated, draft=draft)
    pipeline.write_whole(output, data)
    pipeline.log_export(case, edition, output.name)
    note(f"{edition} edition written to {output} ({len(data):,} bytes)")
    if sign:
        note(f"Signed by the key {pipeline.sign(case, output)}")
