"""A disclosed case built by hand: a quarry where men are held, told by a few people."""

from __future__ import annotations

from typing import Any

from firsthand.model.disclosed import Disclosed, DisclosedDocument, DisclosedStatement, Settings
from firsthand.model.document import Published, Publisher
from firsthand.model.record import Incident, Origin, Person, Proposition, Protection, Value
from firsthand.model.statement import ChainLink, Observation, Party
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity

SETTINGS = Settings(program="1", models=(), vocabulary="1", gazetteer="1", codebook="1")
INCIDENT, DOCUMENT = "i-000000000001", "doc-000000000001"


def place(name: str, lat: float | None = None, lon: float | None = None, radius: float | None = None) -> Where:
    """Make a place, pinned or not."""
    return Where(name=name, place=None, lat=lat, lon=lon, radius_km=radius, basis="resolved", text=name)


def link(who: str | None, role: str = "relative", basis: str = "unknown") -> ChainLink:
    """Make a link of a chain."""
    return ChainLink(who=who, role=role, basis=basis)  # type: ignore[arg-type]


PUBLISHER = link("Quarry Post", "outlet", "told")


def said(number: int, text: str | None, **fields: Any) -> DisclosedStatement:
    """Make a statement of the one document."""
    at, end = number * 200, number * 200 + len(text or "")
    given: dict[str, Any] = {
        "id": f"s-{number:012d}", "document": DOCUMENT, "start": at, "end": end, "text": text, "segment": "body",
        "act": "detention", "act_code": None, "trigger": (at, at + 1), "polarity": "positive", "standing": "asserted",
        "chain": (PUBLISHER,), "origin": None, "propositions": (), "incident": INCIDENT, "victims": (),
        "alleged_actors": (), "quantity": None, "when": None, "where": None, "verification": (), "response": None,
    }  # fmt: skip
    return DisclosedStatement(**{**given, **fields})


def person(number: int, name: str | None, *observations: Observation, **fields: Any) -> Person:
    """Make a person."""
    given: dict[str, Any] = {
        "id": f"p-{number:012d}", "name": name, "variants": (name,) if name else (),
        "naming": "full" if name else "none", "age": None, "sex": None, "protected": Protection(yes=False),
        "role": None, "observations": observations,
    }  # fmt: skip
    return Person(**{**given, **fields})


def belief(status: str, statement: int, as_of: str | None = None, told: str | None = None) -> Observation:
    """Make a belief on a person's state."""
    return Observation(status=status, as_of=as_of, told=told, basis="reported", statement=f"s-{statement:012d}")


def victim(text: str, number: int) -> tuple[Party, ...]:
    """Make a victim who is a person of the case."""
    return (Party(text=text, entity=f"p-{number:012d}"),)


def origin(number: int, who: str, role: str = "relative") -> Origin:
    """Make a teller."""
    key = f"o-{number:012d}"
    return Origin(id=key, kind="person", who=who, entity=None, role=role, identified="yes", documents=(DOCUMENT,))  # type: ignore[arg-type]


def proposition(number: int, statements: tuple[int, ...], *, low: int, high: int, **fields: Any) -> Proposition:
    """Make a proposition of the incident; all have the same gist."""
    given: dict[str, Any] = {
        "id": f"q-{number:012d}", "incident": INCIDENT, "act": "detention", "gist": "31 men: detention, Corrie quarry",
        "value": None, "statements": tuple(f"s-{one:012d}" for one in statements), "origins_min": low,
        "origins_max": high, "documents": 1,
    }  # fmt: skip
    return Proposition(**{**given, **fields})


def thirty_one() -> Value:
    """Make a figure."""
    return Value(quantity=Quantity(low=31, high=None, comparator=">=", unit="man", text="at least 31"))


def case(edition: str = "internal", **lists: Any) -> Disclosed:
    """Make an edition of one document and one incident."""
    statements = lists.pop("statements", ())
    document = DisclosedDocument(
        id=DOCUMENT, paths=("a.txt",), sha256="0" * 64, language="en", title=None,
        publisher=Publisher(name="Quarry Post", basis="sidecar"), url=None,
        published=Published(edtf="2030-05-01", basis="sidecar"), retrieved=None, status="read", reasons=(),
        segments=(), retells=(),
    )  # fmt: skip
    told = tuple(one.id for one in statements)
    incident = Incident(
        id=INCIDENT, acts=("detention",), where=place("Corrie quarry"), statements=told, documents=(DOCUMENT,)
    )
    given: dict[str, Any] = {
        "edition": edition, "settings": SETTINGS, "documents": (document,), "works": (), "statements": statements,
        "origins": (), "propositions": (), "incidents": (incident,), "people": (), "groups": (),
        "contradictions": (), "drift": (), "decisions": (),
    }  # fmt: skip
    return Disclosed(**{**given, **lists})
