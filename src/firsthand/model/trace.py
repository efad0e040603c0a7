"""The tree behind one proposition, as `trace` shows it: who tells it, through whom, and what stands against it."""

from __future__ import annotations

from typing import Literal

from firsthand.model.base import Frozen
from firsthand.model.record import Contradiction, Origin, OriginPair, Proposition, Work

Standing = Literal["shown_different", "not_excluded", "same_line"]


class Citation(Frozen, frozen=True, kw_only=True):
    """The exact words of a statement in its document, with the tellers through whom they came, nearest first."""

    statement: str
    document: str
    start: int
    end: int
    text: str
    through: tuple[str | None, ...]


class TracedOrigin(Frozen, frozen=True, kw_only=True):
    """One origin of a proposition: how it counts, against whom it was compared, where its words stand."""

    origin: Origin
    counts: Standing
    same_as: str | None = None
    pairs: tuple[OriginPair, ...] = ()
    citations: tuple[Citation, ...] = ()


class Retold(Frozen, frozen=True, kw_only=True):
    """A node of the tree of retellings: a document and the documents that retell it."""

    document: str
    publisher: str | None
    published: str | None
    kind: Literal["original", "copy", "reworded", "excerpt", "translation"]
    share: float | None = None
    retold_in: tuple[Retold, ...] = ()


class Recorder(Frozen, frozen=True, kw_only=True):
    """Who first recorded what some origins tell."""

    who: str
    origins: tuple[str, ...]


class Trace(Frozen, frozen=True, kw_only=True):
    """Everything behind a proposition. `own_words` are statements that no teller is named for."""

    proposition: Proposition
    supporting: tuple[TracedOrigin, ...]
    denying: tuple[TracedOrigin, ...]
    own_words: tuple[Citation, ...]
    recorders: tuple[Recorder, ...]
    wanted: tuple[Work, ...]
    contradictions: tuple[Contradiction, ...]
    documents: tuple[Retold, ...]
    assumed: tuple[str, ...] = ()
