"""The counsel edition: everything a lawyer needs under privilege, without who in the team ruled what."""

from __future__ import annotations

import msgspec

from firsthand.model.disclosed import Disclosed


def for_counsel(full: Disclosed) -> Disclosed:
    """Return the whole record with the authors of the team's decisions withheld."""
    decisions = tuple(msgspec.structs.replace(decision, who="the team") for decision in full.decisions)
    return msgspec.structs.replace(full, edition="counsel", decisions=decisions, withheld=("decisions.who",))
