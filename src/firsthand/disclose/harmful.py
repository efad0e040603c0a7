"""Facts that may hurt somebody if they are published: a hidden phone, an escape route, a helper, a hiding place."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml

from firsthand.model.base import Frozen
from firsthand.model.record import Record


class HarmfulFact(Frozen, frozen=True, kw_only=True):
    """A statement whose words may hurt somebody; `kind` says how."""

    statement: str
    document: str
    kind: str


def harmful_facts(record: Record) -> tuple[HarmfulFact, ...]:
    """Return the statements that a human must look at before they are published, in order of their ids.

    Whoever accepts the statement (`firsthand decide accept`) has decided; until then a public edition withholds it.
    """
    accepted = _accepted(record)
    hashes = {one.id: one.sha256 for one in record.documents}
    found = []
    for statement in record.statements:
        kind = harm_in(statement.text)
        if kind is not None and (hashes.get(statement.document), statement.text) not in accepted:
            found.append(HarmfulFact(statement=statement.id, document=statement.document, kind=kind))
    return tuple(found)


def harm_in(words: str) -> str | None:
    """Return which kind of harmful fact the words may hold, or null."""
    flat = " ".join(words.split())
    return next((kind for kind, pattern in _patterns() if pattern.search(flat)), None)


def _accepted(record: Record) -> set[tuple[str | None, str]]:
    taken_back = {one.undoes for one in record.decisions if one.kind == "undo"}
    return {
        (quote.sha256, quote.exact)
        for one in record.decisions
        if one.kind == "accept" and one.id not in taken_back
        for quote in one.quotes
    }


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = yaml.safe_load((files("firsthand.disclose") / "harmful.yaml").read_text(encoding="utf-8"))
    return tuple(
        (kind, re.compile("|".join(f"(?:{one})" for one in rows), re.IGNORECASE)) for kind, rows in table.items()
    )
