"""`firsthand decide`: a human rules; the ruling is kept for ever and survives every rebuild."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note, print_line
from firsthand.errors import UserError
from firsthand.pipeline import Ruling

KINDS = ("accept", "reject", "edit", "add", "split", "same", "different", "unsure", "protect", "unprotect", "retract")


@click.command("decide")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("what", nargs=-1, required=True)
@case_option
@click.option("--why", help="The reason, in a sentence.")
@click.option("--by", "who", default=getpass.getuser, help="Who rules; by default the name you are logged in by.")
@click.option("--set", "changes", multiple=True, metavar="FIELD=VALUE", help="For edit and add; see above.")
def command(
    kind: pipeline.RulingKind, what: tuple[str, ...], case: Path, why: str | None, who: str, changes: tuple[str, ...]
) -> None:
    r"""Rule on WHAT and build the record again.

    \b
    accept|reject STATEMENT…         a statement as read is right, or wrong
    edit STATEMENT --set FIELD=VALUE correct teller, number, date, place, start, end, act
    add DOCUMENT WORDS --set act=ACT add a statement the program did not see
    split PERSON …                   one person of the record is several
    same|different|unsure A B …      people or origins, by id or name
    protect|unprotect NAME …         whom no public edition may give away
    protect STATEMENT …              whose words no public edition prints; accept lets it
    retract DOCUMENT                 nothing may rest on this document any more
    """
    ruling = Ruling(kind=kind, what=what, who=who, why=why, changes=_fields(changes))
    decision = pipeline.decide(case, ruling)
    print_line(decision.id)
    note("Ruled, and the record is built again. To take it back: firsthand undo " + decision.id)


def _fields(changes: tuple[str, ...]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for change in changes:
        name, equals, value = change.partition("=")
        if not equals:
            raise UserError(f"--set {change} has no '='.", hint="write it as --set number=234")
        fields[name.strip()] = value.strip()
    return fields
