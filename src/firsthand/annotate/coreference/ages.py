"""Ages printed beside people: "Banat, 43,", "a 23-year-old", "a girl aged 14"."""

from __future__ import annotations

import re

from firsthand.annotate.coreference.grammar import Grammar

_AFTER = re.compile(
    r"(?:\s*,\s*|\s*\()(?:aged? |then |now )?(\d{1,3})\b(?=\s*[,;.)]| who\b| and\b| from\b| was\b|\s*$)"
)
_AGED = re.compile(r"\s*[,(]?\s*(?:who (?:is|was) )?aged? (\d{1,3})\b")
_OLD = re.compile(r"\b(\d{1,3})[- –]years?[- –]olds?\b")
_IS = re.compile(
    r"(?:\s*,)?(?: who)? (?:is|was|turned) (?:now |then |only |just )?(\d{1,3})\b"
    r"(?=\s*[.,;)]| years? old| when\b| at the time| and (?:has|had|is|was|lives|lived)\b|\s*$)"
)
_OLDEST = 120


def age_of(grammar: Grammar, first: int, last: int) -> int | None:
    """Return the age in years that stands in or right after a phrase, or null."""
    text, tokens = grammar.parsed.document.text, grammar.tokens
    end = tokens.end[last - 1]
    after = text[end : end + 30]
    match = None
    if last - first > 2:
        match = _OLD.search(text, tokens.start[first], end)
    if match is None and any(character.isdigit() for character in after):
        match = _AFTER.match(after) or _AGED.match(after) or _IS.match(after)
    if match is None or not 0 < int(match.group(1)) < _OLDEST:
        return None
    return int(match.group(1))
