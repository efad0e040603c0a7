"""What a human may change in a statement: teller, number, date, place, span, act, polarity, standing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from firsthand.model.base import Span, make_id
from firsthand.model.decision import Decision, Quote
from firsthand.model.document import Document
from firsthand.model.reading import Reading
from firsthand.model.statement import ChainLink, Statement
from firsthand.model.values.days import days_of
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When

_NUMBER = re.compile(r"^\s*(>=|<=|>|<|~|=)?\s*(\d+(?:\.\d+)?)\s*(?:-\s*(\d+(?:\.\d+)?))?\s*([^\W\d_]+)?\s*$")
_CHOICES = {
    "polarity": ("positive", "negative"),
    "standing": ("asserted", "denied", "hedged", "hypothetical", "planned", "unknown"),
}
_FIELDS = {"number": "quantity", "date": "when", "place": "where"}
EDITABLE = {
    "act": "an act of the vocabulary",
    "date": "2022-08-04, 2022-08, 2022 or 2022-08-04/2022-08-06",
    "number": "234, '>= 234', '~300 men' or 20-30",
    "place": "a name",
    "polarity": " or ".join(_CHOICES["polarity"]),
    "span": "words of the document that overlap the statement's",
    "standing": ", ".join(_CHOICES["standing"]),
    "teller": "a name",
}
"""What may be edited, with what its value may be."""


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


def can_be_edited(document: Document, statement: Statement, name: str, value: str) -> bool:
    """Say whether there is such a field, and its value can be read."""
    return bool(value.strip()) and _field(document, statement, name, value) is not None


def _field(document: Document, statement: Statement, name: str, value: str) -> dict[str, Any] | None:
    """Return what one edit changes, null where its value cannot be read or no such field is edited."""
    if name in _CHOICES:
        return {name: value} if value in _CHOICES[name] else None
    if name == "act":
        return {"act": value, "act_code": None}
    if name == "teller":
        return {"chain": _with_teller(statement, value)}
    if name == "span":
        at = document.text.find(value, max(0, statement.start - len(value) + 1), statement.end + len(value) - 1)
        return {"start": at, "end": at + len(value), "text": value} if value and at >= 0 else None
    read = _READERS.get(name)
    found = read(value) if read else None
    if name == "number" and found is not None and found.unit is None and statement.quantity is not None:
        found = msgspec.structs.replace(found, unit=statement.quantity.unit)
    return None if found is None else {_FIELDS[name]: found}


def _read_date(value: str) -> When | None:
    days = days_of(value)
    if days is None:
        return None
    known = "X" not in days[0]
    return When(edtf=value, earliest=days[0] if known else None, latest=days[1] if known else None, text=value)


def _read_place(value: str) -> Where | None:
    return Where(name=value, place=None, lat=None, lon=None, radius_km=None, basis="unresolved", text=value)


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
    if upper and float(upper) < low:
        return None
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
    """Return a statement that a reviewer added, with the chain of the one it was split from, if it was."""
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


_READERS: dict[str, Callable[[str], Any]] = {"number": read_quantity, "date": _read_date, "place": _read_place}
