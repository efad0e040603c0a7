"""The record of a case: what `link` builds over all readings, and what `assess` finds in it (`RECORD.md`)."""

from __future__ import annotations

from typing import Literal

from firsthand.model.annotated import Age, Naming, Sex
from firsthand.model.base import Frozen, Span
from firsthand.model.decision import Decision
from firsthand.model.document import Document
from firsthand.model.reading import WorkKind
from firsthand.model.statement import Observation, Statement, TellerRole
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When


class Retelling(Frozen, frozen=True, kw_only=True):
    """That one document's text is largely another's: `share` of the shorter text's words aligned in order."""

    document: str
    other: str
    share: float
    direction: Literal["from", "to", "unknown"]
    kind: Literal["copy", "reworded", "excerpt", "translation"]
    reasons: tuple[str, ...] = ()


class NamedIn(Frozen, frozen=True, kw_only=True):
    """The words of a document that cite a work."""

    document: str
    span: Span


class Work(Frozen, frozen=True, kw_only=True):
    """Something that documents cite; `held` is the document it is, null while it is wanted."""

    id: str
    kind: WorkKind
    who: str
    named_in: tuple[NamedIn, ...]
    held: str | None = None


class OriginPair(Frozen, frozen=True, kw_only=True):
    """Whether this origin and another are the same teller; reasons are `name (weight)` and sum to the score."""

    origin: str
    verdict: Literal["same", "different", "unknown"]
    reasons: tuple[str, ...] = ()


class Tellers(Frozen, frozen=True, kw_only=True):
    """How many people speak through a group or an inquiry, if a text says so."""

    low: int | None
    high: int | None


class Origin(Frozen, frozen=True, kw_only=True):
    """Where a line of information starts: the head of a chain."""

    id: str
    kind: Literal["person", "group", "document", "inquiry"]
    who: str
    entity: str | None
    role: TellerRole
    identified: Literal["yes", "partly", "no"]
    first_recorders: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    tellers: Tellers | None = None
    pairs: tuple[OriginPair, ...] = ()


class Value(Frozen, frozen=True, kw_only=True):
    """What a proposition says besides its act: a count, or a date."""

    quantity: Quantity | None = None
    when: When | None = None


WHATEVER_BOUND = "with or without “at least” or “about”"  # what a number is of that texts give in several ways
LOOSELY = ", loosely"  # at the end of what an account is of, where it excludes no other


class Particular(Frozen, frozen=True, kw_only=True):
    """A particular of conduct ("with clubs or sticks"); `so` is false where what is said is that it was not so.

    `account_of` names what others give other accounts of ("cause of death").
    """

    what: str
    so: bool = True
    account_of: str | None = None


class Proposition(Frozen, frozen=True, kw_only=True):
    """The statements, over all documents, that say the same thing; `particular` where that is one of conduct."""

    id: str
    incident: str | None
    act: str
    gist: str
    value: Value | None
    statements: tuple[str, ...]
    supporting: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()
    origins_min: int = 0
    origins_max: int = 0
    collectors: tuple[str, ...] = ()
    documents: int = 0
    reasons: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    particular: Particular | None = None


class Incident(Frozen, frozen=True, kw_only=True):
    """The event that statements are about; `formerly` are ids that a part of it had, or would have had, by itself."""

    id: str
    part_of: str | None = None
    acts: tuple[str, ...] = ()
    when: When | None = None
    where: Where | None = None
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()


class InStory(Frozen, frozen=True, kw_only=True):
    """Which story a document tells; for assessing, in no export. `id` is the document, `story` the story's first.

    `about` are the small places that it is about, `named` those that its statements name, in small letters.
    """

    id: str
    story: str
    about: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


class Protection(Frozen, frozen=True, kw_only=True):
    """Whether a person is protected and why."""

    yes: bool
    why: str | None = None


class RelationTo(Frozen, frozen=True, kw_only=True):
    """`kind` is read "this person is the <kind> of `to`"; `statement` is where it is said, or null."""

    to: str
    kind: str
    statement: str | None = None


class Person(Frozen, frozen=True, kw_only=True):
    """One person of the case. `last_known` lists indexes of observations that all still stand, newest belief first.

    `formerly` are all ids that a part of what is known of this person had, or would have had, before it was joined:
    an id of an older export is found there, in whatever order the documents came.
    """

    id: str
    name: str | None
    variants: tuple[str, ...]
    naming: Naming
    age: Age | None
    sex: Sex | None
    protected: Protection
    role: str | None
    relations: tuple[RelationTo, ...] = ()
    observations: tuple[Observation, ...] = ()
    last_known: tuple[int, ...] = ()
    formerly: tuple[str, ...] = ()


class Group(Frozen, frozen=True, kw_only=True):
    """A unit, organisation, authority, armed group or group of people."""

    id: str
    name: str
    kind: Literal["unit", "organisation", "authority", "armed_group", "group_of_people"]
    count: Quantity | None = None
    part_of: str | None = None
    formerly: tuple[str, ...] = ()


class Contradiction(Frozen, frozen=True, kw_only=True):
    """Two propositions or statements (or one and the calendar) that cannot both hold, or differ notably."""

    id: str
    between: tuple[str, ...]
    kind: Literal["number", "date", "place", "status", "role", "cause", "identity", "denial", "calendar"]
    within_document: bool
    verdict: Literal["conflict", "discrepancy", "superseded", "granularity"]
    reasons: tuple[str, ...] = ()


class Drift(Frozen, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What changed between a telling (`from_`) and its retelling (`to`)."""

    id: str
    from_: str
    to: str
    kind: Literal[
        "source_dropped", "hedge_dropped", "number_changed", "name_changed", "speaker_swapped", "place_changed",
        "date_changed", "detail_added", "quote_altered",
    ]  # fmt: skip
    reasons: tuple[str, ...] = ()


class Record(Frozen, frozen=True, kw_only=True):
    """What `link` gives: the case with everything joined. Every list is sorted by id."""

    documents: tuple[Document, ...]
    retellings: tuple[Retelling, ...]
    works: tuple[Work, ...]
    statements: tuple[Statement, ...]
    origins: tuple[Origin, ...]
    propositions: tuple[Proposition, ...]
    incidents: tuple[Incident, ...]
    people: tuple[Person, ...]
    groups: tuple[Group, ...]
    decisions: tuple[Decision, ...]
    stories: tuple[InStory, ...] = ()


class Assessment(Frozen, frozen=True, kw_only=True):
    """What `assess` adds: ranges and gaps of each proposition, contradictions, drift, last known beliefs.

    `propositions` and `people` replace the record's of the same id (they carry the ranges and `last_known`).
    """

    propositions: tuple[Proposition, ...]
    people: tuple[Person, ...]
    contradictions: tuple[Contradiction, ...]
    drift: tuple[Drift, ...]
