"""What reading one document gives: all that the stages over many documents may use."""

from __future__ import annotations

from typing import Literal

from firsthand.model.annotated import Entity, Mention, PlaceMention, QuantityMention, TimeMention
from firsthand.model.attribution import Attribution
from firsthand.model.base import Frozen, Span
from firsthand.model.document import Document
from firsthand.model.statement import Statement, Verification

WorkKind = Literal["report", "interview", "broadcast", "post", "letter", "video", "document", "unknown"]


class Citation(Frozen, frozen=True, kw_only=True):
    """A work that this document cites: whose (`who`, `entity`), what kind, and the words that say so.

    `span` is the citing words, `cue` whether they say that the work was *recorded* by `who` first hand
    (an interview, a survey) or only issued by them.
    """

    who: str
    entity: str | None
    kind: WorkKind
    span: Span
    recorded: bool = False


class Reading(Frozen, frozen=True, kw_only=True):
    """One document read: statements with chains, and what they rest on.

    A pure function of the document and the settings. Entity ids (`e1`, `e2` …) are local to the document.
    """

    document: Document
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    verification: tuple[Verification, ...] = ()
    quotations: tuple[Span, ...] = ()
    words: int = 0
    reasons: tuple[str, ...] = ()
