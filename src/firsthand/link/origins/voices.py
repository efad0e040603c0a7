"""For whom a spokesperson speaks, by the words for him: "an army spokesman", "spokeswoman for the port police"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from firsthand.link.names.names import token_key
from firsthand.link.names.organisations import organisation_key, whole_of
from firsthand.link.origins.lines import Line

_SPOKES = re.compile(
    r"\b(?:spokes(?:man|woman|person|people|men)|press (?:officer|secretary))\b(?: (?:for|of) (?P<after>.+))?",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:]| (?:and|who|which|in|on|at) ")
_POSTS = frozenset({
    "chief", "deputy", "official", "acting", "senior", "main", "former", "regional", "unnam", "another", "top", "lead",
})  # fmt: skip
_RANKS = frozenset({
    "colonel", "col", "general", "gen", "major", "maj", "brigadier", "brig", "lieutenant", "lt", "captain", "capt",
})  # fmt: skip
# Kinds of bodies, as `organisation_key` folds them; of each a matter's texts mean the one that they name.
KINDS = frozenset(
    map(
        organisation_key,
        {
            "army", "police", "government", "ministry", "authorities", "junta", "gendarmerie", "militia",
            "investigators", "prosecutors", "court", "panel", "commission", "mission",
        },
    )
)  # fmt: skip


@lru_cache(maxsize=65536)
def side_of(text: str) -> frozenset[str]:
    """Return the words of the body for which a spokesperson is told to speak; none where no text says it."""
    match = _SPOKES.search(text)
    if match is None:
        return frozenset()
    before = _CLAUSE.split(text[: match.start()])[-1]
    after = _CLAUSE.split(match["after"] or "")[0]
    return frozenset(organisation_key(after or before).split()) - _POSTS


def speaks_for(body: Line, line: Line, said: Collection[str]) -> bool:
    """Say whether one of these words for somebody makes him the spokesperson of a body.

    "An army spokesman" with no word of whose army is the army's that tells in the same text.
    """
    if " and " in body.who:
        return False
    sides = [side for side in (side_of(text) for text in (*said, *_of_rank(said))) if side]
    told = [side for side in sides if not side <= KINDS]
    own, whole = spelled(body_words(body)), whole_of(body.organisation or "")
    if any(whole_of(" ".join(sorted(side))) == whole or _is_one(spelled(side), own) for side in told):
        return True
    return not told and bool(body.texts & line.texts) and any(_is_one(spelled(side), own) for side in sides)


def _of_rank(said: Collection[str]) -> tuple[str, ...]:
    """Return what a spokesman with a military rank is besides: the army's."""
    ranked = any(word in _RANKS for text in said for word in text.casefold().replace(".", "").split())
    return ("army spokesman",) if ranked and any(_SPOKES.fullmatch(text) for text in said) else ()


def spelled(words: Iterable[str]) -> frozenset[str]:
    """Return the words of a body's name with their spellings folded: "Fuladu", "Fulaadu"."""
    return frozenset(token_key(word) for word in words)


_SPELLED_KINDS = spelled(KINDS)


def body_words(body: Line) -> frozenset[str]:
    """Return the words of a body's name, those by which it is told of where it has none."""
    key = body.organisation or "" if body.named else organisation_key(body.who)
    return frozenset(key.split())


def _is_one(side: frozenset[str], own: frozenset[str]) -> bool:
    """Say whether one holds the other, and both are of one kind."""
    return bool(side & own & _SPELLED_KINDS) and (side <= own or own <= side)
