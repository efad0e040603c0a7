"""`firsthand statements`: every statement with its act, standing, chain and words."""

from __future__ import annotations

from firsthand.cli.listing import listing
from firsthand.cli.wording import chain_words, party_words
from firsthand.model.disclosed import Disclosed, DisclosedStatement


def _row(statement: DisclosedStatement, disclosed: Disclosed) -> list[str]:
    when, where = statement.when, statement.where
    return [
        statement.id,
        f"{statement.document}:{statement.start}-{statement.end}",
        ("not " if statement.polarity == "negative" else "") + statement.act,
        statement.standing,
        party_words(statement.victims),
        (when.edtf or when.duration or when.text) if when else "–",
        where.name if where else "–",
        chain_words(statement.chain),
        statement.text or "(withheld)",
    ]


command = listing(
    "statements",
    "List the statements: act, standing, victims, time, place, the chain of tellers, the exact words.",
    ["id", "at", "act", "standing", "victims", "when", "where", "told by", "words"],
    lambda disclosed: disclosed.statements,
    _row,
)
