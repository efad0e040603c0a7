"""A listing: rows of one kind of thing, as a table for people or as JSON lines for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import note, print_json, print_table
from firsthand.model.disclosed import Disclosed

T = TypeVar("T")


def listing(
    name: str,
    summary: str,
    heads: Sequence[str],
    things: Callable[[Disclosed], Sequence[T]],
    row: Callable[[T, Disclosed], Sequence[str]],
) -> click.Command:
    """Make the command that lists one kind of thing of a case."""

    @click.command(name, help=summary)
    @case_option
    @json_option
    def command(case: Path, as_json: bool) -> None:
        disclosed = pipeline.load(case)
        found = things(disclosed)
        if as_json:
            for one in found:
                print_json(one)
        else:
            print_table(heads, [row(one, disclosed) for one in found])
            note(f"{len(found)} {name}")

    made: click.Command = command
    return made


def joined(values: Sequence[Any]) -> str:
    """Join values for one cell."""
    return ", ".join(str(value) for value in values if value is not None)
