"""Statements and the chains of tellers behind them (`RECORD.md` has the exact meanings)."""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen, Span
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When

Polarity = Literal["positive", "negative"]
Standing = Literal["asserted", "denied", "hedged", "hypothetical", "planned", "unknown"]
LinkBasis = Literal["experienced", "witnessed", "told", "document", "inquiry", "unknown"]
LinkKind = Literal["stated", "implied"]
Extent = Literal["all", "some", "unknown"]
TellerRole = Literal[
    "victim", "witness", "relative", "colleague", "lawyer", "medical", "ngo", "inquiry", "outlet", "authority",
    "armed_force", "armed_group", "document", "expert", "anonymous", "source", "other", "unknown",
]  # fmt: skip


class Recipient(Frozen, frozen=True, kw_only=True):
    """To whom a link was told."""

    who: str
    entity: str | None = None


class ChainLink(Frozen, frozen=True, kw_only=True):
    """One teller of a chain. `who` is null for a publisher nobody names; `basis` is how this teller knows it.

    `link` is `stated` where words beside the statement name the teller, `implied` where the teller is inherited
    from an earlier sentence or follows from the first teller's position. `when` is the time of this telling,
    `channel` how (call, letter, video, interview, statement, post), `reason` why an implied link is there.
    """

    who: str | None
    entity: str | None = None
    role: TellerRole = "unknown"
    basis: LinkBasis = "unknown"
    link: LinkKind = "stated"
    span: Span | None = None
    to: Recipient | None = None
    when: When | None = None
    channel: str | None = None
    translated: bool | None = None
    reason: str | None = None


class Party(Frozen, frozen=True, kw_only=True):
    """A victim or alleged actor of an act as this statement names them."""

    text: str
    span: Span | None = None
    entity: str | None = None
    extent: Extent = "unknown"
    involvement: str | None = None


class Verification(Frozen, frozen=True, kw_only=True):
    """What a document says of its own checking."""

    by: str | None
    result: Literal["not_verified", "verified_by_them", "partly"]
    span: Span


class Responder(Frozen, frozen=True, kw_only=True):
    """Who is said to have answered."""

    who: str
    entity: str | None = None
    role: TellerRole = "authority"


class Response(Frozen, frozen=True, kw_only=True):
    """What an accused party is said to have answered (HURIDOCS: response of authorities).

    `by` is set where somebody else tells of the answer (a relative: "the army denied it"): then the chain starts at
    that teller, and the answer belongs to `by`. Where the accused speak for themselves, they head the chain.
    """

    to: str | None = None
    kind: Literal["denies", "acknowledges", "acknowledges_but", "alternative", "no_answer"]
    disputes: Literal["occurrence", "actor", "victim_status", "number", "legality", "cause"] | None = None
    by: Responder | None = None


class Observation(Frozen, frozen=True, kw_only=True):
    """A dated belief about one person's status, pinned to the statement that holds it."""

    status: str
    as_of: str | None
    told: str | None
    basis: Literal["asserted", "believed", "reported", "unknown"]
    statement: str


class Statement(Frozen, frozen=True, kw_only=True):
    """One act or state as told at one place in one document, within one sentence.

    `act` is a key of the vocabulary (`other` where none fits), `act_code` its HURIDOCS code if one exists.
    `text` equals the document's text between `start` and `end`, always. `chain` runs from the teller nearest the
    event to the publisher, who is always last. Entity ids are the document's own until `link` replaces them by
    the record's ids of people and groups. `characterisations` keeps words such as "torture" as the teller's.
    `observed` is set where the statement tells a person's status ("held in a basement", "whereabouts unknown").
    """

    id: str
    document: str
    start: int
    end: int
    text: str
    segment: str
    act: str
    act_code: str | None
    trigger: tuple[int, int]
    polarity: Polarity = "positive"
    standing: Standing = "asserted"
    chain: tuple[ChainLink, ...] = ()
    origin: str | None = None
    propositions: tuple[str, ...] = ()
    incident: str | None = None
    victims: tuple[Party, ...] = ()
    alleged_actors: tuple[Party, ...] = ()
    quantity: Quantity | None = None
    when: When | None = None
    where: Where | None = None
    verification: tuple[Verification, ...] = ()
    response: Response | None = None
    characterisations: tuple[str, ...] = ()
    observed: str | None = None
    notes: tuple[str, ...] = ()
    local_incident: str | None = None
