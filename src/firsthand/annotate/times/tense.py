"""Does the verb that governs a time speak of what was or of what will be?"""

from __future__ import annotations

from typing import Literal

from firsthand.annotate.parsed import Parsed

Tense = Literal["past", "future"]

_FUTURE_HELPERS = frozenset("will 'll ’ll shall wo".split())
_FUTURE_VERBS = frozenset(
    "plan expect schedule intend aim hope promise pledge vow set due prepare propose postpone delay slate want "
    "threaten likely".split()
)
_FUTURE_CUES = frozenset("until till by".split())
_STEPS = 12


def tense_at(parsed: Parsed, token: int) -> Tense | None:
    """Return the tense of the nearest verb above a token, or null where nothing tells.

    Modals and "to" before the verb, and verbs of planning above it, make it future; "until" and "by" before the
    expression too where the verb is not past.
    """
    tokens = parsed.tokens
    at = token
    for _ in range(_STEPS):
        if tokens.pos[at] in ("VERB", "AUX"):
            found = _of_verb(parsed, at)
            if found is not None:
                return found
        above = tokens.head[at]
        if above == at:
            return None
        at = above
    return None


def _of_verb(parsed: Parsed, verb: int) -> Tense | None:
    tokens = parsed.tokens
    helpers = [child for child in parsed.children[verb] if tokens.dep[child] in ("aux", "auxpass")]
    words = {tokens.text[child].lower() for child in helpers}
    if words & _FUTURE_HELPERS or any(tokens.lemma[child] == "going" for child in helpers):
        return "future"
    above = tokens.head[verb]
    if "to" in words and tokens.tag[verb] == "VB":
        planned = above != verb and tokens.lemma[above] in _FUTURE_VERBS
        headline = above == verb
        return "future" if planned or headline or tokens.lemma[above] in ("be", "go", "have") else None
    tags = {tokens.tag[verb], *(tokens.tag[child] for child in helpers)}
    if tags & {"VBD"} or words & {"had", "was", "were", "did", "has", "have", "been", "'ve", "’ve"}:
        return "past"
    if tokens.tag[verb] == "VBN" and not helpers:
        return "past"
    if tokens.tag[verb] == "VBG" and words & {"is", "are", "'re", "’re", "'s", "’s"}:
        return "future"
    return None
