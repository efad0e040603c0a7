"""Facts that may hurt somebody if they are published: a hidden phone, an escape route, a helper, a hiding place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import yaml

from firsthand.model.base import make_id
from firsthand.model.disclosed import HarmfulFact
from firsthand.model.record import Record

_RULINGS = frozenset({"accept", "protect", "unprotect"})
_Words = tuple[str | None, str]


def harmful_facts(record: Record) -> tuple[HarmfulFact, ...]:
    """Return the statements that a human must look at before anything is published, in order of their ids.

    `firsthand decide accept STATEMENT` lets the words be published, `firsthand decide protect STATEMENT` keeps them
    back for good; until one of the two is ruled, there is no public edition.
    """
    ruled = _ruled(record)
    return tuple(fact for key, fact in _all(record) if key not in ruled)


def kept_back(record: Record) -> tuple[HarmfulFact, ...]:
    """Return the statements whose words no public edition prints: harmful, and not accepted."""
    ruled = _ruled(record)
    return tuple(fact for key, fact in _all(record) if ruled.get(key) != "accept")


def harm_in(words: str) -> str | None:
    """Return which kind of harmful fact the words may hold, or null."""
    flat = " ".join(words.split())
    return next((kind for kind, pattern in _patterns() if pattern.search(flat)), None)


def _all(record: Record) -> Iterator[tuple[_Words, HarmfulFact]]:
    """Yield every statement that a human protected, or in whose words a rule sees something harmful."""
    hashes = {one.id: one.sha256 for one in record.documents}
    ruled = _ruled(record)
    for statement in record.statements:
        key = (hashes.get(statement.document), statement.text)
        kind = harm_in(statement.text) or ("kept back by a ruling" if ruled.get(key) == "protect" else None)
        if kind is not None:
            yield (
                key,
                HarmfulFact(
                    id=make_id("harm", statement.id, kind),
                    statement=statement.id,
                    document=statement.document,
                    kind=kind,
                ),
            )


def _ruled(record: Record) -> dict[_Words, str]:
    """Return the last standing ruling on each passage that one was made on."""
    taken_back = {one.undoes for one in record.decisions if one.kind == "undo"}
    return {
        (quote.sha256, quote.exact): one.kind
        for one in sorted(record.decisions, key=lambda one: (one.when, one.id))
        if one.kind in _RULINGS and one.id not in taken_back
        for quote in one.quotes
    }


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = yaml.safe_load((files("firsthand.disclose") / "harmful.yaml").read_text(encoding="utf-8"))
    return tuple(
        (kind, re.compile("|".join(f"(?:{one})" for one in rows), re.IGNORECASE)) for kind, rows in table.items()
    )
