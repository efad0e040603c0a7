"""Facts that may hurt somebody if they are published: a hidden phone, an escape route, a helper, a hiding place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from firsthand.model.base import Span, make_id
from firsthand.model.disclosed import HarmfulFact
from firsthand.model.record import Record

_RULINGS = frozenset({"accept", "protect", "unprotect"})
_Words = tuple[str | None, str]
_OWN_GUILT = "self-incrimination"
_REACH, _STOPS = 240, (". ", "! ", "? ", "\n\n", ".”")


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
    documents = {one.id: one for one in record.documents}
    bodies = {one.id for one in record.groups if one.kind != "group_of_people"}
    ruled = _ruled(record)
    for statement in record.statements:
        document = documents[statement.document]
        key = (document.sha256, statement.text)
        kind = _harm_at(document.text, Span(start=statement.start, end=statement.end)) or harm_in(statement.text)
        if kind == _OWN_GUILT and statement.chain and statement.chain[0].entity in bodies:
            kind = None  # what an army or a ministry concedes incriminates no one person
        kind = kind or ("kept back by a ruling" if ruled.get(key) == "protect" else None)
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


def _harm_at(text: str, span: Span) -> str | None:
    """Return which kind of harmful fact the words of a span share in: who tells it may stand outside them."""
    start, end = _sentence(text, span)
    for kind, found in _harms(text[start:end].replace("\n", " ")):
        if found.overlaps(Span(start=span.start - start, end=span.end - start)):
            return kind
    return None


def _sentence(text: str, span: Span) -> tuple[int, int]:
    """Return where the sentence around a span begins and ends, as far as full stops tell, within bounds."""
    before = max((text.rfind(stop, max(0, span.start - _REACH), span.start) + 1 for stop in _STOPS), default=0)
    start = before or max(0, span.start - _REACH)
    after = [at for stop in _STOPS if (at := text.find(stop, span.end, span.end + _REACH)) >= 0]
    return start, min(after, default=min(len(text), span.end + _REACH))


@lru_cache(maxsize=8192)
def _harms(sentence: str) -> tuple[tuple[str, Span], ...]:
    return tuple(
        (kind, Span(start=match.start(), end=match.end()))
        for kind, pattern in _patterns()
        for match in pattern.finditer(sentence)
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
