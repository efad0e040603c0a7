"""What tells and is nobody: evidence and media of which no text says whose they are ("all indications")."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.link.origins.lines import Line

_ADDED = (
    "an?|the|this|that|these|those|all|any|some|new|early|initial|first|further|mounting|growing|strong|audio|video|"
    "visual|physical|forensic|circumstantial|available|and|of"
)
_OF_NOBODY = (
    "evidence|indications?|signs?|estimates?|claims?|allegations?|rumou?rs|audio|tests?|facts|details|data|figures"
)
_EVIDENCE = re.compile(rf"^(?:(?:{_ADDED}) )*(?:{_OF_NOBODY})$", re.IGNORECASE)
_MEDIA = re.compile(
    r"^(?:a number of |[\w-]+ )?(?:news |local )?(?:media|outlets|newspapers)(?:,? including .*)?$", re.IGNORECASE
)
_VOICES = frozenset({"authority", "armed_force", "armed_group"})


def is_evidence(line: Line) -> bool:
    """Say whether the words for a teller are those for evidence, or for media, of which no text says whose it is."""
    if line.entity is not None or line.organisation is not None or line.role in _VOICES:
        return False
    return _is_nobodys(line.who)


@lru_cache(maxsize=65536)
def _is_nobodys(who: str) -> bool:
    return bool(_EVIDENCE.match(who) or _MEDIA.match(who))
