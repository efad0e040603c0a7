"""What a text leaves open stays open, and the statement says so: "they put me …" inside a father's quotation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from firsthand.model.annotated import Mention
from firsthand.model.statement import Party, Statement


def note_open_references(statements: Iterable[Statement], mentions: Iterable[Mention]) -> tuple[Statement, ...]:
    """Return the statements, each with a note for every victim or actor whose words refer to nobody in particular."""
    noted = {(mention.start, mention.end): mention.note for mention in mentions if mention.note and not mention.entity}
    return tuple(_noted(statement, noted) for statement in statements)


def _noted(statement: Statement, noted: Mapping[tuple[int, int], str | None]) -> Statement:
    parties = (*statement.victims, *statement.alleged_actors)
    notes = [f"“{party.text}” is left open: {note}" for party in parties if (note := _note_of(party, noted))]
    if not notes:
        return statement
    return msgspec.structs.replace(statement, notes=(*statement.notes, *dict.fromkeys(notes)))


def _note_of(party: Party, noted: Mapping[tuple[int, int], str | None]) -> str | None:
    if party.entity is not None or party.span is None:
        return None
    return noted.get((party.span.start, party.span.end))
