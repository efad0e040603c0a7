"""What the word of kind beside a name says: "Mopti region" is not the city of Mopti."""

from __future__ import annotations

from firsthand.annotate.gazetteer import Entry
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.words import (
    DIVISION_PLURALS,
    DIVISION_WORDS,
    SETTLEMENT_PLURALS,
    SETTLEMENT_WORDS,
    SPEECH_VERBS,
)

_DIVISIONS = DIVISION_WORDS | DIVISION_PLURALS
_SETTLEMENTS = SETTLEMENT_WORDS | SETTLEMENT_PLURALS
_LARGE = frozenset({"region", "province", "state", "oblast", "governorate", "krai", "republic", "emirate"})
_SMALL = _DIVISIONS - _LARGE - frozenset({"regions", "provinces", "states", "oblasts", "governorates"})
_TOWNSHIPS = frozenset({"township", "twp", "twp.", "borough"})
_TOWN_BODIES = frozenset({"police", "fire"})
_TOWN_FORCE = 2.5
"""A police department is a town's; a county has its sheriff."""
_UNSAID = -3.0
_GOVERNMENT = 6.0
"""A capital that speaks is a government."""


def kind_said(parsed: Parsed, candidate: Candidate, entry: Entry) -> float:
    """Weigh a place against the word of kind before or after the mention."""
    words = parsed.tokens.text
    after = words[candidate.last].casefold() if candidate.last < len(words) else ""
    before = [word.casefold() for word in words[max(0, candidate.first - 2) : candidate.first]]
    last = before[-1] if before else ""
    of = before[0] if len(before) == 2 and last in {"of", "called", "named"} else ""
    said = after if after in _DIVISIONS else last if last in _DIVISIONS else of if of in _DIVISIONS else ""
    if candidate.hint == "region" and not said:
        said = words[candidate.last - 1].casefold()
    if said:
        return _division(entry, said)
    if entry.level == 2 and entry.country == "US":
        return _UNSAID  # an American county is always called one
    if after in _TOWN_BODIES:
        return _TOWN_FORCE if entry.level == 9 else 0.0
    if of in _SETTLEMENTS or after in _SETTLEMENTS:
        return 2.5 if entry.level == 9 else 0.0
    if entry.capital and candidate.last < len(words) and parsed.tokens.lemma[candidate.last] in SPEECH_VERBS:
        return _GOVERNMENT
    return 0.0


def _division(entry: Entry, said: str) -> float:
    if entry.level == 8:
        return 0.0
    if said in _TOWNSHIPS and entry.level == 2 and entry.country == "US":
        return _UNSAID  # no American county is called so
    if said in _SMALL:
        return 3.0 if entry.level in (1, 2, 3) else 0.0
    return 3.0 if entry.level in (1, 5) else 0.5 if entry.level == 2 else -0.5
