"""`firsthand verify`: whether originals and custody log are as they were written."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import print_json, print_line


@click.command("verify")
@case_option
@click.option("--head", help="The log's head as you wrote it down elsewhere: shows what was changed since.")
@json_option
@click.pass_context
def command(ctx: click.Context, case: Path, head: str | None, as_json: bool) -> None:
    """Hash every original again and check the custody log.

    It says "consistent", never "proven": whoever can write the folder could have rewritten all of it.
    """
    report = pipeline.verify(case, head)
    if as_json:
        print_json(report)
    else:
        print_line(report.said)
        print_line(f"{report.originals} originals, {report.entries} entries in the log")
        for label, found in (("missing", report.missing), ("changed", report.changed), ("unlisted", report.unlisted)):
            for sha256 in found:
                print_line(f"{label} original: {sha256}")
        for words in report.breaks:
            print_line(f"custody log: {words}")
        print_line(f"head of the log, to be written down elsewhere: {report.head}")
    ctx.exit(0 if report.consistent else 1)
