"""`firsthand build`: read, extract, link, assess; again after adding files, only what is new is done."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.asking import make_encrypted
from firsthand.cli.options import case_option
from firsthand.cli.progress import ProgressBar
from firsthand.cli.terminal import print_json, print_line
from firsthand.config import BuildSettings
from firsthand.pipeline import BuildSummary


@click.command("build")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@case_option
@click.option(
    "--processes", default=1, show_default=True, type=click.IntRange(min=1), help="Processes; the record is the same."
)
@click.option("--encrypt", is_flag=True, help="Make the case an encrypted one; its passphrase is asked for.")
@click.option("--strict", is_flag=True, help="Exit with 1 if any document was not read whole.")
@click.option("--quiet", is_flag=True, help="No progress.")
@click.option("--json", "as_json", is_flag=True, help="The summary as one JSON object.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    case: Path,
    processes: int,
    encrypt: bool,
    strict: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read PATHS (files and folders) into the case and build its record.

    Without PATHS, the record is built again from the originals and decisions that the case holds.
    """
    if encrypt:
        make_encrypted(case)
    with ProgressBar(shown=not quiet) as progress:
        summary = pipeline.build(case, paths, BuildSettings(processes=processes), progress)
    if as_json:
        print_json(summary)
    else:
        _print(summary, case)
    ctx.exit(1 if strict and (summary.partly_read or summary.unreadable) else 0)


def _print(summary: BuildSummary, case: Path) -> None:
    print_line(f"documents       {summary.documents} ({summary.newly_read} newly read)")
    if summary.partly_read or summary.unreadable:
        print_line(f"  partly read   {summary.partly_read}")
        print_line(f"  unreadable    {summary.unreadable}   (why: firsthand documents --case {case})")
    if summary.skipped:
        print_line(
            f"  left out      {summary.skipped}   (links, hidden files and the like: firsthand skipped --case {case})"
        )
    if summary.refused:
        print_line(f"  refused       {summary.refused}   (purged from this case before)")
    if summary.absent:
        print_line(f"  from before   {summary.absent}   (files not among these paths: the case keeps them)")
    print_line(f"  only retell   {summary.only_retell}")
    print_line(f"statements      {summary.statements}")
    print_line(f"origins         {summary.origins}")
    print_line(f"incidents       {summary.incidents}")
    print_line(f"people          {summary.people}")
    print_line(f"contradictions  {summary.contradictions}")
    print_line(f"drift           {summary.drift}")
    print_line(f"works wanted    {summary.wanted}   (cited and not held: firsthand wanted --case {case})")
    if summary.orphaned:
        print_line(f"decisions that lost their words: {summary.orphaned}   (firsthand decisions --case {case})")
    print_line(f"seconds         {summary.seconds:.1f}")
