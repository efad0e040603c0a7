"""What is told not to have happened, or to nobody: it is no telling of the act, whatever act its words hold."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.dossier.page.naming import names_somebody
from firsthand.model.disclosed import DisclosedStatement

_NOT = re.compile(r"\b(?:no|none|nobody|never|not|without|neither|nor)\b|n[’']t\b", re.IGNORECASE)
_NO_BEFORE = re.compile(r"\b(?:no|without|neither|any)\s+(?:[\w-]+\s+)?(?:(?:or|nor|and)\s+)?$", re.IGNORECASE)
_NEAR = 100  # characters: three words and the spaces between them


def is_negative(one: DisclosedStatement) -> bool:
    """Say whether a statement tells that an act was not done, or to nobody ("no dead or wounded").

    By its polarity, by whom it names as the ones to whom it was done, or by a negative word in it or just before it.
    """
    if one.polarity == "negative":
        return True
    if one.victims and not any(names_somebody(party.text) or party.entity for party in one.victims):
        return True
    return is_worded_negatively(one.text or "") or bool(_NO_BEFORE.search((one.prefix or "")[-_NEAR:]))


@lru_cache(maxsize=65536)
def is_worded_negatively(words: str) -> bool:
    """Say whether words hold a negative."""
    return bool(_NOT.search(words))
