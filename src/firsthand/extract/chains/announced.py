"""What a line says that the text behind it is taken from: "The following was taken from a release of the Lamp".

Everything behind the line that names no teller is told by whoever it is taken from, to the end of the text.
"""

from __future__ import annotations

import re

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.tellings import Telling
from firsthand.extract.chains.uncued import uncued
from firsthand.model.annotated import Mention
from firsthand.model.attribution import Attribution

REASON = "a line before it says that the text is taken from this teller's"
_PREFIX = "t"
_RECORD = (
    r"(?:statement|release|report|testimony|account|letter|transcript|text|interview|diary|post|communiqu[ée]|declaration|"
    r"summary|timeline|chronology|findings|affidavit|complaint|submission|press release|excerpts?|extracts?)"
)
_TAKEN = re.compile(
    r"\b(?:the )?following\b[^.;]{0,60}\b"
    r"(?:taken|drawn|excerpted|extracted|adapted|compiled|translated|reproduced|quoted) from\b|"
    rf"\b(?:the following|below|here|this) (?:is|are) (?:\w+ ){{0,4}}{_RECORD}\b[^.;:]{{0,20}}\b(?:of|by|from)\b|"
    rf"^(?:the )?(?:full )?(?:text|transcript|statement) (?:of|by|from)\b",
    re.IGNORECASE,
)
_TELLERS = frozenset({"organisation", "person"})


def is_announced(telling: Telling) -> bool:
    """Say whether a telling is only that a line before it says whose words follow."""
    return telling.attribution.id.startswith(_PREFIX)


def find_announced(syntax: Syntax, told_in: frozenset[int]) -> tuple[Attribution, ...]:
    """Return a telling for each sentence behind such a line, where no other cue tells it."""
    text = syntax.annotated.document.text
    for number, line in enumerate(syntax.sentences):
        cue = _TAKEN.search(text[line.start : line.end]) if line.role in ("body", "subheading") else None
        teller = _maker(syntax, number, line.start + cue.end()) if cue else None
        if cue is None or teller is None:
            continue
        behind = range(number + 1, len(syntax.sentences))
        told = (at for at in behind if syntax.sentences[at].role == "body" and at not in told_in)
        found = (uncued(syntax, f"{_PREFIX}{place}", at, teller) for place, at in enumerate(told))
        return tuple(one for one in found if one is not None)
    return ()


def _maker(syntax: Syntax, number: int, start: int) -> Mention | None:
    """Return the last body or person that the line names behind the cue: "from a release of the Lamp"."""
    named = [
        one
        for one in syntax.annotated.mentions
        if one.start >= start and syntax.sentence_of[one.head] == number and one.type in _TELLERS and one.form == "name"
    ]
    return max(named, key=lambda one: one.start, default=None)
