"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from firsthand import pipeline
from firsthand.cli.asking import ask

F = TypeVar("F", bound=Callable[..., Any])


def _asking(_: click.Context, __: click.Parameter, case: Path) -> Path:
    """Whoever opens a case may have to ask for its passphrase."""
    pipeline.ask_passphrases_with(ask)
    return case


_case = click.option(
    "--case",
    "case",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    callback=_asking,
    help="The case folder.",
)
_sign = click.option("--sign", is_flag=True, help="Sign it with your key (`firsthand keys`), in NAME.sig beside it.")
_force = click.option("--force", is_flag=True, help="Replace a file that firsthand did not write.")
_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of a table.")


def case_option(command: F) -> F:
    """Add `--case DIR`."""
    return _case(command)


def sign_option(command: F) -> F:
    """Add `--sign`."""
    return _sign(command)


def force_option(command: F) -> F:
    """Add `--force`."""
    return _force(command)


def json_option(command: F) -> F:
    """Add `--json`."""
    return _json(command)
