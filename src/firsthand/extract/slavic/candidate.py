"""What a rule proposes before everything is put together: token indexes, not yet spans."""

from __future__ import annotations

from firsthand.model.attribution import AttributionKind, Polarity
from firsthand.model.base import Frozen


class Candidate(Frozen, frozen=True, kw_only=True):
    """One possible attribution in tokens; `trigger` is the token that the rule started from.

    `source_head` and `recipient_head` carry who is who; `reporter` is the trigger of the cue that cites this one.
    """

    trigger: int
    lemma: str
    cue: tuple[int, ...]
    source: tuple[int, ...] = ()
    source_head: int | None = None
    recipient: tuple[int, ...] = ()
    recipient_head: int | None = None
    content: tuple[int, ...] = ()
    kind: AttributionKind = "indirect"
    polarity: Polarity = "positive"
    reporter: int | None = None
