"""Decisions on documents and statements, applied before anything is linked; what lost its words is orphaned.

A decision changes what it addresses and nothing else; machine suggestions are recomputed around it. `undo` takes an
earlier decision back. Order of time decides between two that disagree: the later one stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from firsthand.link.rulings.edits import edit_statement, new_statement
from firsthand.link.rulings.quotes import find_quote
from firsthand.model.base import Span
from firsthand.model.decision import Decision, Quote
from firsthand.model.reading import Reading
from firsthand.model.statement import Statement

_ON_STATEMENTS = frozenset({"accept", "reject", "edit", "add", "split"})


def standing_decisions(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that nobody has taken back, in order of time; an undone undo restores what it undid."""
    ordered = sorted(decisions, key=lambda decision: (decision.when, decision.id))
    undone: set[str] = set()
    for decision in reversed(ordered):
        if decision.kind == "undo" and decision.id not in undone and decision.undoes:
            undone.add(decision.undoes)
    return tuple(decision for decision in ordered if decision.id not in undone and decision.kind != "undo")


def apply_decisions(
    readings: Sequence[Reading], decisions: Sequence[Decision]
) -> tuple[tuple[Reading, ...], frozenset[str]]:
    """Return the readings as ruled, and the ids of decisions whose document or words are not found."""
    orphaned: set[str] = set()
    by_hash: dict[str, list[Reading]] = {}
    for reading in readings:
        by_hash.setdefault(reading.document.sha256, []).append(reading)
    changed = {reading.document.id: reading for reading in readings}
    for decision in decisions:
        if decision.kind == "retract":
            gone = [r.document.id for r in readings if decision.document in (r.document.id, r.document.sha256)]
            for identity in gone:
                changed[identity] = _retracted(changed[identity], decision)
            if not gone:
                orphaned.add(decision.id)
        elif decision.kind in _ON_STATEMENTS and not _apply(changed, by_hash, decision):
            orphaned.add(decision.id)
    return tuple(changed[key] for key in sorted(changed)), frozenset(orphaned)


def _retracted(reading: Reading, decision: Decision) -> Reading:
    """Return a document that stays listed, with the reason, and carries nothing."""
    why = f": {decision.why}" if decision.why else ""
    reason = f"retracted by {decision.who}, {decision.when}{why}"
    document = reading.document
    return Reading(document=msgspec.structs.replace(document, reasons=(*document.reasons, reason)))


def _apply(changed: dict[str, Reading], by_hash: dict[str, list[Reading]], decision: Decision) -> bool:
    """Apply one ruling on statements; say whether all its words were found."""
    if not decision.quotes:
        return False
    complete = True
    for quote in decision.quotes:
        found = False
        for original in by_hash.get(quote.sha256, ()):
            reading = changed.get(original.document.id)
            span = find_quote(original.document, quote)
            if reading is None or span is None:
                continue
            ruled = _rule(reading, decision, quote, span)
            if ruled is not None:
                changed[reading.document.id] = ruled
                found = True
        complete = complete and found
    return complete


def _rule(reading: Reading, decision: Decision, quote: Quote, span: Span) -> Reading | None:
    if decision.kind == "add":
        added = new_statement(reading, decision, quote, span)
        return msgspec.structs.replace(reading, statements=_in_order((*reading.statements, added)))
    hit = addressed(reading.statements, quote, span)
    if hit is None:
        return None
    if decision.kind == "accept":
        return reading
    others = tuple(statement for statement in reading.statements if statement.id != hit.id)
    if decision.kind == "reject":
        return msgspec.structs.replace(reading, statements=others)
    if decision.kind == "edit":
        edited = edit_statement(reading.document, hit, decision.changes)
        return msgspec.structs.replace(reading, statements=_in_order((*others, edited)))
    parts = [new_statement(reading, decision, quote, span, like=hit)]
    return msgspec.structs.replace(reading, statements=_in_order((*reading.statements, *parts)))


def addressed(statements: Sequence[Statement], quote: Quote, span: Span) -> Statement | None:
    """Return the statement that the words address: of its act if one is given, the one whose words fit tightest."""
    hits = [
        statement
        for statement in statements
        if Span(start=statement.start, end=statement.end).overlaps(span) and quote.act in (None, statement.act)
    ]
    return min(hits, key=lambda s: (abs(s.start - span.start) + abs(s.end - span.end), s.start, s.id), default=None)


def _in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda s: (s.start, s.end, s.trigger, s.id)))
