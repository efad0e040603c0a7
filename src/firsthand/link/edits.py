"""What a human may change in a statement: teller, number, date, place, span, act, polarity, standing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from firsthand.link.day_ranges import edtf_bounds
from firsthand.model.base import Span, make_id
from firsthand.model.decision import Decision, Quote
from firsthand.model.document import Document
from firsthand.model.reading import Reading
from firsthand.model.statement import ChainLink, Statement
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When

_NUMBER = re.compile(r"^\s*(>=|<=|>|<|~|=)?\s*(\d+(?:\.\d+)?)\s*(?:-\s*(\d+(?:\.\d+)?))?\s*([^\W\d_]+)?\s*$")
_POLARITY = ("positive", "negative")
_STANDING = ("asserted", "denied", "hedged", "hypothetical", "planned", "unknown")


def edit_statement(document: Document, statement: Statement, changes: Mapping[str, str]) -> Statement:
    """Return the statement with the edited fields; a value that cannot be read is left as it was, with a note."""
    fields: dict[str, Any] = {}
    notes = list(statement.notes)
    for name, value in sorted(changes.items()):
        found = _field(document, statement, name, value)
        if found is None:
            notes.append(f"an edit of {name} could not be read: {value}")
        else:
            fields.update(found)
    notes.append(f"edited by a reviewer: {', '.join(sorted(changes))}")
    return msgspec.structs.replace(statement, **fields, notes=tuple(notes))


def _field(document: Document, statement: Statement, name: str, value: str) -> dict[str, Any] | None:
    if name == "act":
        return {"act": value, "act_code": None}
    if name == "polarity" and value in _POLARITY:
        return {"polarity": value}
    if name == "standing" and value in _STANDING:
        return {"standing": value}
    if name == "teller":
        return {"chain": _with_teller(statement, value)}
    if name == "number":
        quantity = read_quantity(value)
        return {"quantity": quantity} if quantity else None
    if name == "date":
        days = edtf_bounds(value)
        known = days is not None and "X" not in days[0]
        when = When(
            edtf=value,
            earliest=days[0] if days and known else None,
            latest=days[1] if days and known else None,
            text=value,
        )
        return {"when": when} if days else None
    if name == "place":
        return {
            "where": Where(name=value, place=None, lat=None, lon=None, radius_km=None, basis="unresolved", text=value)
        }
    if name == "span":
        at = document.text.find(value)
        return {"start": at, "end": at + len(value), "text": value} if value and at >= 0 else None
    return None


def _with_teller(statement: Statement, who: str) -> tuple[ChainLink, ...]:
    """Put a teller in the head's place; a statement in the publisher's own voice gets one before the publisher."""
    rest = statement.chain[1:] if len(statement.chain) > 1 else statement.chain
    known = next((link for link in statement.chain if link.who == who), None)
    if known is not None and known in rest:
        return rest[rest.index(known) :]
    return (ChainLink(who=who, role="unknown", basis="told", link="stated", reason="named by a reviewer"), *rest)


def read_quantity(text: str) -> Quantity | None:
    """Read a figure as a reviewer writes it: "234", ">= 234", "~300 men", "20-30"."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    sign, number, upper, unit = match.groups()
    low = float(number)
    if upper:
        return Quantity(low=low, high=float(upper), comparator="range", unit=unit, text=text)
    comparator: Any = sign or "="
    bounds = {
        "=": (low, low),
        ">=": (low, None),
        ">": (low, None),
        "<=": (None, low),
        "<": (None, low),
        "~": (low, low),
    }
    lowest, highest = bounds[comparator]
    return Quantity(low=lowest, high=highest, comparator=comparator, unit=unit, text=text)


def new_statement(
    reading: Reading, decision: Decision, quote: Quote, span: Span, like: Statement | None = None
) -> Statement:
    """Return a statement that a reviewer added, with the chain of the one it was split from, or the publisher's alone."""
    document = reading.document
    segment = document.segment_at(span.start)
    publisher = document.publisher.name if document.publisher else None
    act = decision.changes.get("act") or quote.act or (like.act if like else "other")
    statement = Statement(
        id=make_id("s", document.id, span.start, span.end, act, decision.id),
        document=document.id,
        start=span.start,
        end=span.end,
        text=span.of(document.text),
        segment=segment.role if segment else "body",
        act=act,
        act_code=None,
        trigger=(span.start, span.end),
        chain=like.chain if like else (ChainLink(who=publisher, role="outlet"),),
        victims=like.victims if like else (),
        local_incident=like.local_incident if like else make_id("l", document.id, decision.id),
        notes=(f"added by {decision.who}",),
    )
    changes = {name: value for name, value in decision.changes.items() if name != "act"}
    return edit_statement(document, statement, changes) if changes else statement
