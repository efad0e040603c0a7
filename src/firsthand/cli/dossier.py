"""`firsthand dossier`: one edition for readers, as a page, a PDF or a DOCX."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, force_option, sign_option
from firsthand.cli.terminal import note
from firsthand.errors import UserError


@click.command("dossier")
@case_option
@click.option("--edition", required=True, type=click.Choice(["internal", "counsel", "public"]), help="For whom.")
@click.option(
    "--format", "format_", type=click.Choice(pipeline.FORMATS), help="By default what the file's name ends in."
)
@click.option("--title", help="What it is called; by default as the case folder. A public one is just 'Case'.")
@click.option("--draft", is_flag=True, help="A public edition for review only, while people have no decision yet.")
@click.option(
    "--since", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Say what changed since this edition."
)
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Where to: .html, .pdf or .docx.")
@force_option
@sign_option
def command(
    case: Path,
    edition: str,
    format_: str | None,
    title: str | None,
    draft: bool,
    since: Path | None,
    output: Path,
    force: bool,
    sign: bool,
) -> None:
    """Write one edition for readers, every sentence cited: HTML (no script, no request to any host), PDF or DOCX.

    A PDF is printed by Chromium or Chrome, which must be installed; a DOCX needs the extra `formats`.
    """
    form = format_ or _form_of(output)
    pipeline.refuse_output(case, output, force=force)
    if title and edition == "public":
        note("The title is left out: a public dossier is called 'Case', since a title may give somebody away.")
    dated = datetime.now(UTC).date().isoformat()
    wanted = pipeline.DossierRequest(
        edition=edition, title=title or case.resolve().name, dated=dated, form=form, draft=draft, since=since
    )
    data = pipeline.dossier(case, wanted)
    key = pipeline.release(case, edition, output, data, sign=sign)
    note(f"{edition} edition written to {output} ({len(data):,} bytes){f', signed by the key {key}' if key else ''}")


def _form_of(output: Path) -> str:
    suffix = {".htm": "html"}.get(output.suffix.lower(), output.suffix.lower().lstrip("."))
    if suffix not in pipeline.FORMATS:
        raise UserError(
            f"What the file is to be does not show from its name: '{output.name}'.",
            hint=f"end it in .{', .'.join(pipeline.FORMATS)}, or give --format",
        )
    return suffix
