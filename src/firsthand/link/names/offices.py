"""Offices and callings under one key each, whatever form a text uses: spokesman, spokeswoman, spokesperson."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from firsthand.link.names.names import token_key

_FORMS = (
    "spokesperson spokesman spokeswoman",
    "chair chairman chairwoman chairperson",
    "premier prime-minister",
    "police-officer policeman policewoman constable",
    "councillor councilman councilwoman councilor councilperson",
    "lawmaker congressman congresswoman legislator deputy",
    "general brigadier-general major-general lieutenant-general",
    "colonel lieutenant-colonel",
    "minister foreign-minister defence-minister defense-minister interior-minister",
    "lawyer attorney solicitor barrister",
    "journalist reporter correspondent",
)
# What stands before a name whatever its bearer's office is.
_TITLES = (
    "mr mrs ms miss dr doctor prof professor sir lady lord rev hon sheikh sheik shaikh imam hajj private corporal "
    "sergeant lieutenant captain major colonel general brigadier admiral sgt cpl lt capt maj col gen brig officer"
)


@cache
def _title_keys() -> frozenset[str]:
    return frozenset(token_key(word) for word in _TITLES.split())


@cache
def is_title(role: str) -> bool:
    """Say whether the key of a role is that of a rank or a title ("major general"), which goes with any office."""
    keys = _title_keys()
    return role in keys or role.rstrip(".") in keys or role in _double_ranks()


@cache
def _double_ranks() -> frozenset[str]:
    return frozenset(token_key(f"{one} {other}") for one in _TITLES.split() for other in _TITLES.split())


@cache
def _keys() -> dict[str, str]:
    rows = [[token_key(form.replace("-", " ")) for form in row.split()] for row in _FORMS]
    return {form: forms[0] for forms in rows for form in forms}


def office_key(role: str) -> str:
    """Return the key of an office from the key of a role as a text names it; a role that is no office keeps its own."""
    return _keys().get(role, role)


# Offices of which a place has one holder at a time, and the words by which each is told of.
_HELD = {
    office: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for office, words in {
        "premier": "premier|prime[- ]minister",
        "governor": "governor",
        "mayor": "mayor",
        "president": "(?<!vice )(?<!vice-)president",
        "chancellor": "chancellor",
        "attorney general": "attorney[- ]general",
        "prosecutor": "prosecutor",
        "ombudsman": "ombuds(?:man|woman|person)",
        "ambassador": "ambassador",
        "chief of staff": r"chief of (?:\w+ )?staff",
        "minister": "(?<!prime )(?<!prime-)minister(?! of state)",
    }.items()
}
_PORTFOLIO = (
    re.compile(r"\b(\w+)[- ](?:affairs )?minister\b", re.IGNORECASE),
    re.compile(r"\bminister (?:of|for) (?:the )?(\w+)", re.IGNORECASE),
)
_NO_PORTFOLIO = frozenset({"prime", "a", "an", "the", "acting", "interim", "former", "deputy", "government", "s"})


@cache
def held_keys() -> frozenset[str]:
    """Return the keys of offices and callings by which one of a name is known: few of one name share them."""
    words = (
        *_HELD,
        "spokesperson",
        "commissioner",
        "chief",
        "director",
        "owner",
        "judge",
        "bishop",
        "imam",
        "commander",
    )
    return frozenset(office_key(token_key(word)) for word in words)


@lru_cache(maxsize=65536)
def _held(text: str) -> frozenset[str]:
    return frozenset(office for office, words in _HELD.items() if words.search(text))


@lru_cache(maxsize=65536)
def _portfolio(text: str) -> str | None:
    """Return what a minister's office is for, its spelling folded; null where no word says it."""
    found = [word for form in _PORTFOLIO for word in form.findall(text)]
    return next((token_key(word)[:5] for word in found if word.casefold() not in _NO_PORTFOLIO), None)


def one_holder(one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether the words for two people tell of one office; two ministers are so by what they are ministers of."""
    ones, others = list(one), list(other)
    shared = frozenset().union(*map(_held, ones)) & frozenset().union(*map(_held, others))
    if shared != {"minister"}:
        return bool(shared)
    portfolios = [{found for text in said if (found := _portfolio(text))} for said in (ones, others)]
    return bool(portfolios[0] & portfolios[1])
