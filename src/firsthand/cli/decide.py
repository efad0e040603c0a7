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
    """Rule on WHAT and build the record again.

    \b
    accept|reject STATEMENT…         a statement as read is right, or wrong
    edit STATEMENT --set FIELD=VALUE correct teller, number, date, place, act, span,
                                     standing, polarity
    add DOCUMENT WORDS --set act=ACT add a statement the program did not see
    split PERSON                     what each document tells is of another person
    same|different|unsure A B …      people or origins, by id (one) or name (all who bear it)
    protect|unprotect PERSON …       whom no public edition may give away, by id or name
    protect STATEMENT …              whose words no public edition prints; accept lets it
    retract DOCUMENT                 nothing may rest on this document any more
    """  # noqa: D301  the mark that keeps the lines is the character itself
    ruling = Ruling(kind=kind, what=what, who=who, why=why, changes=_fields(changes))
    decision = pipeline.decide(case, ruling)
    print_line(decision.id)
    if decision.orphaned:
        note("Nobody in the record bears this name as yet; public editions are searched for it all the same.")
    note("Ruled, and the record is built again. To take it back: firsthand undo " + decision.id)


def _fields(changes: tuple[str, ...]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for change in changes:
        name, equals, value = change.partition("=")
        if not equals:
            raise UserError(f"--set {change} has no '='.", hint="write it as --set number=234")
        fields[name.strip()] = value.strip()
    return fields
