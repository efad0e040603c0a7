"""The status of a person that a statement tells, for the dated beliefs that `link` makes of it."""

from __future__ import annotations

from firsthand.extract.acts.triggers import Trigger
from firsthand.extract.statements.standing import Stance

_UNKNOWN_PLACE = ("whereabouts", "fate", "trace", "word", "news")


def find_status(trigger: Trigger, stance: Stance, victims: int, word: str) -> str | None:
    """Return the status that the act leaves its victim in, or null if the words do not tell that it was reached."""
    status = trigger.rule.act.status
    if status is None or victims == 0:
        return None
    if stance.polarity == "negative" or stance.standing in ("hypothetical", "planned", "denied"):
        return None
    if status == "missing" and word in _UNKNOWN_PLACE:
        return "whereabouts unknown"
    return status
