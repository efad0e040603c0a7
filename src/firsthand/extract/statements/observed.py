"""The status of a person that a statement tells, for the dated beliefs that `link` makes of it."""

from __future__ import annotations

from firsthand.extract.acts.triggers import Trigger
from firsthand.model.statement import Statement

_UNKNOWN_PLACE = ("whereabouts", "fate", "trace", "word", "news")


_REACHED = frozenset({"asserted", "hedged"})


def find_status(trigger: Trigger, told: Statement, word: str) -> str | None:
    """Return the status that the act leaves its victim in, or null if the words do not tell that it was reached."""
    status = trigger.rule.act.status
    if status is None or not told.victims or told.polarity == "negative" or told.standing not in _REACHED:
        return None
    if status == "missing" and word in _UNKNOWN_PLACE:
        return "whereabouts unknown"
    return status
