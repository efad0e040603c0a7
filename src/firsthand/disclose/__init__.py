"""Record + Assessment -> Disclosed: what an edition may show."""

from __future__ import annotations

from collections.abc import Callable
from random import SystemRandom

from firsthand.disclose.counsel import for_counsel
from firsthand.disclose.internal import disclose_all
from firsthand.disclose.public import Shuffle, for_public
from firsthand.disclose.undecided import refuse_undecided
from firsthand.model.disclosed import Disclosed, Edition, Settings
from firsthand.model.record import Assessment, Record

__all__ = ["disclose", "refuse_undecided"]


def disclose(
    record: Record,
    assessment: Assessment,
    settings: Settings,
    edition: Edition,
    *,
    shuffle: Shuffle | None = None,
) -> Disclosed:
    """Return what the edition may show.

    The public edition's numbers are drawn fresh each time, by the system's randomness unless a test gives `shuffle`.
    """
    everything = disclose_all(record, assessment, settings)
    editions: dict[Edition, Callable[[Disclosed], Disclosed]] = {
        "internal": lambda full: full,
        "counsel": for_counsel,
        "public": lambda full: for_public(full, record, shuffle or SystemRandom().shuffle),
    }
    return editions[edition](everything)
