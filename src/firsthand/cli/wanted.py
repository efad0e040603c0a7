"""`firsthand wanted`: works that documents cite and nobody in the case holds: what to get next."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.cli.listing import listing
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Work


def _wanted(disclosed: Disclosed) -> Sequence[Work]:
    """Return the works not held, those that most documents rest on first."""
    wanted = [work for work in disclosed.works if work.held is None]
    return sorted(wanted, key=lambda work: (-_rests_on(work), work.id))


def _rests_on(work: Work) -> int:
    return len({named.document for named in work.named_in})


def _row(work: Work, disclosed: Disclosed) -> list[str]:
    words = ", ".join(f"{named.document}:{named.span.start}-{named.span.end}" for named in work.named_in[:3])
    return [str(_rests_on(work)), work.id, work.kind, work.who, words]


command = listing(
    "wanted",
    "List works that are cited and not held, by how many documents rest on them: the first thing to get.",
    ["documents", "id", "kind", "whose", "cited at"],
    _wanted,
    _row,
)
