"""What a rule proposes before everything is put together: token indexes, not yet spans."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model.attribution import AttributionKind, Polarity
from firsthand.model.base import Frozen

_MOSTLY = 0.8


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


def nesting(kept: Sequence[Candidate]) -> list[int | None]:
    """Return for each the index of the smallest attribution whose content holds its cue and content."""
    sets = [frozenset(one.content) for one in kept]
    parents: list[int | None] = []
    for number, one in enumerate(kept):
        reporter = next((at for at, other in enumerate(kept) if one.reporter == other.trigger), None)
        if reporter is not None:
            parents.append(reporter)
            continue
        holders = [
            (len(sets[other]), other)
            for other, candidate in enumerate(kept)
            if other != number
            and one.trigger in sets[other]
            and candidate.trigger not in sets[number]
            and len(sets[other] & sets[number]) >= _MOSTLY * len(sets[number])
        ]
        parents.append(min(holders)[1] if holders else None)
    return parents
