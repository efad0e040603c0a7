"""`firsthand schema`: the JSON Schema of the record."""

from __future__ import annotations

import click

from firsthand.cli.terminal import print_bytes
from firsthand.dossier import record_schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema that every exported record keeps to."""
    print_bytes(record_schema())
