"""Origins told of in different languages: words for one may be those for the other, so nothing shows them different.

Names are compared over scripts for the languages that an engine reads with grammar (English, Russian, Ukrainian). Where
cue words alone read, a body's name is the text's own ("Comité Central de Médicos"), and so are words for people.
"""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.link.origins.lines import Line
from firsthand.link.origins.origin_pairs import PairVerdict

_COMPARED = frozenset({"en", "ru", "uk"})
_REASON = "told of in no language in common: the words for one may be those for the other"


def over_languages(found: PairVerdict, one: Line, other: Line, languages: Mapping[str, str]) -> PairVerdict:
    """Return a verdict that two origins told of in different languages alone are not shown to be different."""
    if found.verdict != "different":
        return found
    own, others = ({languages[d] for d in line.documents if d in languages} for line in (one, other))
    if not own or not others or own & others or (own | others) <= _COMPARED:
        return found
    reasons = (*found.reasons, f"{_REASON} ({-found.score:+.1f})")
    return PairVerdict(verdict="unknown", score=0.0, reasons=reasons)
