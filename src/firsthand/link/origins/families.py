"""Whose relatives a group is, by its own words: "the family of Anton Brel", "Brel's relatives"."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.link.names.names import Name, compare_names, parse_name
from firsthand.link.origins.lines import Line

_NAME = r"[A-Z][\w-]+(?: (?:al-|el-)?[A-Z][\w-]+){0,3}"
_WHOSE = re.compile(
    rf"^(?:[Tt]he )?(?:[Ff]amily|[Rr]elatives?|[Pp]arents|[Kk]in)(?: members)? of (?P<of>{_NAME})|"
    rf"^(?P<own>{_NAME})[’']s? (?:\w+ )?(?:family|relatives|parents|kin)\b"
)


@lru_cache(maxsize=65536)
def _whose(who: str) -> Name | None:
    match = _WHOSE.match(who)
    return parse_name(match["of"] or match["own"]) if match else None


def of_one_person(one: Line, other: Line) -> bool:
    """Say whether two groups of relatives are told of as one person's, by names that fit."""
    a, b = _whose(one.who), _whose(other.who)
    return a is not None and b is not None and compare_names(a, b) in ("same", "compatible")
