"""`firsthand people`: who is in the case and the last known beliefs about each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.listing import joined
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import note, print_json, print_table
from firsthand.model.record import Person

_HEADS = ("id", "name", "naming", "role", "age", "protected", "relations", "last known")


@click.command("people")
@case_option
@json_option
def command(case: Path, as_json: bool) -> None:
    """List the people: how far named, why a public edition would not name them, relations, last known beliefs."""
    disclosed, grounds = pipeline.people(case)
    if as_json:
        for one in disclosed.people:
            print_json(one)
        return
    print_table(_HEADS, [_row(one, grounds) for one in disclosed.people])
    note(f"{len(disclosed.people)} people")


def _row(person: Person, grounds: Mapping[str, str]) -> list[str]:
    known = [person.observations[at] for at in person.last_known]
    beliefs = dict.fromkeys(f"{one.status} ({one.basis}, {one.as_of or 'date not known'})" for one in known)
    return [
        person.id,
        person.name or "(not named)",
        person.naming,
        person.role or "–",
        f"{person.age.low}" if person.age else "–",
        f"yes: {grounds[person.id]}" if person.id in grounds else "no",
        joined([f"{one.kind} of {one.to}" for one in person.relations]) or "–",
        ", ".join(beliefs) or "–",
    ]
