"""What an edition lets through: the only thing that exports, the dossier and a shared trace may see.

These are the shapes of `firsthand-record/1`; the JSON Schema in `docs/schema/` is generated from them. A field that
an edition withholds is null (or empty) and its record's `withheld` names the fields.
"""

from __future__ import annotations

from typing import Final, Literal

from firsthand.model.base import Frozen
from firsthand.model.decision import DecisionKind, Quote
from firsthand.model.document import Locator, Published, Publisher, ReadStatus, Segment
from firsthand.model.record import (
    Contradiction,
    Drift,
    Group,
    Incident,
    Origin,
    Person,
    Proposition,
    Work,
)
from firsthand.model.statement import ChainLink, Party, Polarity, Response, Standing, Verification
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When

Edition = Literal["internal", "counsel", "public"]
FORMAT: Final = "firsthand-record/1"


class Settings(Frozen, frozen=True, kw_only=True):
    """Versions of all that shaped the record; no times of the run."""

    program: str
    models: tuple[str, ...]
    vocabulary: str
    gazetteer: str
    codebook: str


class DisclosedRetelling(Frozen, frozen=True, kw_only=True):
    """That this document's text is largely another's."""

    document: str
    share: float
    direction: Literal["from", "to", "unknown"]
    kind: Literal["copy", "reworded", "excerpt", "translation"]
    reasons: tuple[str, ...] = ()


class DisclosedDocument(Frozen, frozen=True, kw_only=True):
    """A document without its text."""

    id: str
    paths: tuple[str, ...]
    sha256: str | None
    language: str | None
    title: str | None
    publisher: Publisher | None
    url: str | None
    published: Published | None
    retrieved: str | None
    status: ReadStatus
    media_type: str | None = None
    reasons: tuple[str, ...]
    segments: tuple[Segment, ...]
    retells: tuple[DisclosedRetelling, ...]
    withheld: tuple[str, ...] = ()


class DisclosedStatement(Frozen, frozen=True, kw_only=True):
    """A statement with its chain; offsets and words are null where the edition withholds them.

    `prefix` and `suffix` are what stands before and after the words in the text, as in a W3C TextQuoteSelector.
    `locator` says where the words begin in the original, where its format has pages or elements.
    """

    id: str
    document: str
    start: int | None
    end: int | None
    text: str | None
    segment: str
    act: str
    act_code: str | None
    trigger: tuple[int, int] | None
    polarity: Polarity
    standing: Standing
    chain: tuple[ChainLink, ...]
    origin: str | None
    propositions: tuple[str, ...]
    incident: str | None
    victims: tuple[Party, ...]
    alleged_actors: tuple[Party, ...]
    quantity: Quantity | None
    when: When | None
    where: Where | None
    verification: tuple[Verification, ...]
    response: Response | None
    characterisations: tuple[str, ...] = ()
    observed: str | None = None
    notes: tuple[str, ...] = ()
    prefix: str | None = None
    suffix: str | None = None
    locator: Locator | None = None
    withheld: tuple[str, ...] = ()


class DisclosedDecision(Frozen, frozen=True, kw_only=True):
    """A human ruling that shaped this record: what it addresses, what was ruled, by whom, when, why."""

    id: str
    quotes: tuple[Quote, ...]
    names: tuple[str, ...]
    document: str | None
    verdict: DecisionKind
    changes: dict[str, str]
    who: str
    when: str
    why: str | None
    orphaned: bool


class HarmfulFact(Frozen, frozen=True, kw_only=True):
    """A statement whose words may hurt somebody if they are published; `kind` says how.

    Nobody has decided on it yet. No public edition lists any.
    """

    id: str
    statement: str
    document: str
    kind: str


class Disclosed(Frozen, frozen=True, kw_only=True):
    """One edition of a record. Built by `firsthand.disclose` alone."""

    format: Literal["firsthand-record/1"] = FORMAT
    edition: Edition
    settings: Settings
    documents: tuple[DisclosedDocument, ...]
    works: tuple[Work, ...]
    statements: tuple[DisclosedStatement, ...]
    origins: tuple[Origin, ...]
    propositions: tuple[Proposition, ...]
    incidents: tuple[Incident, ...]
    people: tuple[Person, ...]
    groups: tuple[Group, ...]
    contradictions: tuple[Contradiction, ...]
    drift: tuple[Drift, ...]
    decisions: tuple[DisclosedDecision, ...]
    withheld: tuple[str, ...] = ()
    harmful: tuple[HarmfulFact, ...] = ()


__all__ = [
    "FORMAT",
    "Disclosed",
    "DisclosedDecision",
    "DisclosedDocument",
    "DisclosedRetelling",
    "DisclosedStatement",
    "Edition",
    "HarmfulFact",
    "Settings",
]
