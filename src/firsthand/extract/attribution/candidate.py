"""What a rule proposes before everything is put together: token indexes, not yet spans."""

from __future__ import annotations

from firsthand.model.attribution import AttributionKind, Polarity
from firsthand.model.base import Frozen


class Candidate(Frozen, frozen=True, kw_only=True):
    """One possible attribution in tokens; `trigger` is the token that the rule started from.

    `source_head` and `recipient_head` carry coreference; `quotes` are the indexes of quotations in the content;
    `reporter` is the trigger of the cue that this one stands behind ("reported, citing relatives"), or null.
    `core` is the content before quoted sentences that go on were added; empty where none were.
    """

    trigger: int
    lemma: str
    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    kind: AttributionKind
    source_head: int | None = None
    recipient: tuple[int, ...] = ()
    recipient_head: int | None = None
    polarity: Polarity = "positive"
    quotes: tuple[int, ...] = ()
    reporter: int | None = None
    core: tuple[int, ...] = ()
