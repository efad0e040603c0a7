"""When a statement is against what it says."""

from __future__ import annotations

import re

from firsthand.model.statement import Statement

_SILENT = re.compile(
    r"\b(?:declin|refus)\w* to (?:\w+ )?(?:comment|answer|respond|say)|\bcould not (?:\w+ )?be reached|\bno comment|"
    r"\bnot (?:\w+ )?(?:respond|repl|answer|comment)",
    re.IGNORECASE,
)
_FAILED = re.compile(r"\bfail(?:s|ed|ing)? to\b", re.IGNORECASE)
_HARM = frozenset({"killing", "death", "wounding"})
_ANSWERING = frozenset({"authority", "armed_force", "armed_group"})


def denies(statement: Statement) -> bool:
    """Say whether a statement denies its act: a denial, that nobody was hurt, or an authority's own "not".

    A negative in anybody else's mouth ("he was not fed") is what he tells, not a denial; nor is that somebody failed.
    """
    if statement.response is not None:
        return statement.response.kind == "denies"
    if statement.standing == "denied":
        return True
    if statement.polarity != "negative" or statement.standing != "asserted" or _SILENT.search(statement.text):
        return False
    if _FAILED.search(statement.text):
        return False
    accused = any(link.role in _ANSWERING for link in statement.chain[:1])
    return accused or tells_of_nobody(statement)


def tells_of_nobody(statement: Statement) -> bool:
    """Say whether a statement tells that nobody was killed or hurt ("there were no casualties")."""
    if statement.polarity != "negative" or statement.standing != "asserted" or statement.act not in _HARM:
        return False
    return not statement.victims or any(
        party.text.casefold().startswith(("no ", "not a ")) for party in statement.victims
    )
