"""`firsthand verify`: whether originals and custody log are as they were written."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import print_json, print_line


@click.command("verify")
@case_option
@json_option
@click.pass_context
def command(ctx: click.Context, case: Path, as_json: bool) -> None:
    """Hash every original again and check the custody log.

    It says "consistent", never "proven": whoever can write the folder could have rewritten all of it.
    """
    report = pipeline.verify(case)
    if as_json:
        print_json(report)
    else:
        for line in report.lines():
            print_line(line)
    ctx.exit(0 if report.consistent else 1)
