"""Quotations in a text that retells another in another language are translations, and their chains say so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import msgspec

from firsthand.model.base import Span
from firsthand.model.record import Retelling
from firsthand.model.statement import Statement


def mark_translated(
    statements: Sequence[Statement], retellings: Sequence[Retelling], quotations: Mapping[str, Sequence[Span]]
) -> tuple[Statement, ...]:
    """Return the statements, those quoted in a translation with `translated` on whoever is quoted.

    Which text is the translation must be known: where nothing shows which came first, `translated` stays null.
    `quotations` are those of each document, in reading order.
    """
    translations = {one.document if one.direction == "from" else one.other for one in retellings if _is_known(one)}
    if not translations:
        return tuple(statements)
    return tuple(
        _marked(one) if one.document in translations and _is_quoted(one, quotations.get(one.document, ())) else one
        for one in statements
    )


def _is_known(retelling: Retelling) -> bool:
    return retelling.kind == "translation" and retelling.direction in ("from", "to")


def _is_quoted(statement: Statement, quotations: Sequence[Span]) -> bool:
    at = bisect_right(quotations, statement.trigger[0], key=lambda span: span.start) - 1
    return at >= 0 and statement.trigger[0] < quotations[at].end


def _marked(statement: Statement) -> Statement:
    """Mark the first teller, whose words they are; the publisher alone is nobody quoted."""
    if len(statement.chain) < 2 or statement.chain[0].translated is not None:
        return statement
    head = msgspec.structs.replace(statement.chain[0], translated=True)
    return msgspec.structs.replace(statement, chain=(head, *statement.chain[1:]))
