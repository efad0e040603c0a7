"""What a teller calls an act in law or in judgement: kept as his words, never concluded by us."""

from __future__ import annotations

import re

_CALLED = re.compile(
    r"\b(tortur(?:e|ed|ing)|war crimes?|crimes? against humanity|enforced disappearances?|forcibl[ey] disappear\w*"
    r"|genocide|ethnic cleansing|massacred?|slaughter(?:ed)?|arbitrar(?:y|ily)|unlawful(?:ly)?|illegal(?:ly)?"
    r"|extra-?judicial(?:ly)?|summar(?:y|ily)(?= execut)|execut(?:ion|ions|ed)|murder(?:ed)?|terror(?:ism|ists?)"
    r"|kidnapp(?:ed|ing)|abduct(?:ed|ion)|inhumane?|cruel|degrading|unnatural death|mock execution|atrocit(?:y|ies)"
    r"|hostages?)\b",
    re.IGNORECASE,
)


def find_characterisations(words: str) -> tuple[str, ...]:
    """Return the teller's words of judgement in a clause, as written, each once."""
    return tuple(dict.fromkeys(match.group() for match in _CALLED.finditer(words)))
