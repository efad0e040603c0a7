"""When a statement is against what it says."""

from __future__ import annotations

import re

from firsthand.model.statement import Statement

_SILENT = re.compile(
    r"\b(?:declin|refus)\w* to (?:\w+ )?(?:comment|answer|respond|say)|\bcould not (?:\w+ )?be reached|\bno comment|"
    r"\bnot (?:\w+ )?(?:respond|repl|answer|comment)",
    re.IGNORECASE,
)
_ANSWERING = frozenset({"authority", "armed_force", "armed_group"})


def denies(statement: Statement) -> bool:
    """Say whether a statement denies its act: a denial, "no civilian was killed", or an authority's own "not".

    A negative in anybody else's mouth ("he was not fed") is what he tells, not a denial.
    """
    if statement.response is not None:
        return statement.response.kind == "denies"
    if statement.standing == "denied":
        return True
    if statement.polarity != "negative" or statement.standing != "asserted" or _SILENT.search(statement.text):
        return False
    accused = any(link.role in _ANSWERING for link in statement.chain[:1])
    return accused or any(party.text.casefold().startswith("no ") for party in statement.victims)
