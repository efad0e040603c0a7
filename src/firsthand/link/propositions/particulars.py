"""Particulars of conduct that a statement tells, or tells not to be so: what was used, where people were put, how.

A row of the table is told where its words stand, and denied where they stand behind a "no" or "not" of the same clause
or where the contrary is told. Rows are found by the beginnings of words, so that few sentences are searched.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import yaml

_WORD = re.compile(r"[a-z]+")
_KEY = 4  # letters of a word by which a row is found
_REACH, _NEAR = 60, 12
_NOT = re.compile(
    r"\b(?:no|not(?! only| just| merely| least)|never|nor|neither|none|nothing|cannot|without|den(?:y|ies|ied|ying)|"
    r"reject\w*|refut\w*|dismiss\w*|ruled out)\b(?! longer| doubt)|n[’']t\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[.;:!?—]|,| – | - |\bbut\b|\bwhile\b|\balthough\b|\bthough\b|\bbecause\b|\bafter\b", re.IGNORECASE
)
# What is not named, known or said is neither told nor denied.
_UNSAID = re.compile(
    r"\b(?:identif|nam(?:e|ed|ing)\b|kn(?:ow|ew)|sa(?:y|id)\b|confirm|verif|mention|specif|clear|describ|explain|tell|told|"
    r"comment|disclos|reveal|discuss|address|rule|understand|justif|accept|condon|excus|tolerat|forgiv|approv|retaliat|respond)",
    re.IGNORECASE,
)
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Row:
    """One particular: its words, and the words for the contrary."""

    label: str
    account: str | None
    so: re.Pattern[str]
    contrary: re.Pattern[str]
    holds_not: bool


@cache
def _by_word() -> Mapping[str, tuple[int, ...]]:
    """Return the rows that the beginning of a word may tell, by their places in the table."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, row) in enumerate(_loaded()):
        for word in str(row["at"]).split():
            found[word].append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


@cache
def _rows() -> tuple[Row, ...]:
    return tuple(
        Row(
            label=label,
            account=row.get("account"),
            so=re.compile(row["so"], re.IGNORECASE),
            contrary=re.compile(row["not"], re.IGNORECASE) if "not" in row else _NEVER,
            holds_not=_NOT.search(row["so"]) is not None,
        )
        for label, row in _loaded()
    )


@cache
def _loaded() -> tuple[tuple[str, Mapping[str, str]], ...]:
    rows = yaml.safe_load((files(__package__) / "particulars.yaml").read_text(encoding="utf-8"))
    return tuple((str(label), row) for label, row in rows.items())


@lru_cache(maxsize=65536)
def told_in(text: str) -> tuple[tuple[str, bool], ...]:
    """Return the particulars that these words tell, in the order of the table, each with whether it is so."""
    index = _by_word()
    words = {word[:_KEY] for word in _WORD.findall(text.lower())}
    told: list[tuple[str, bool]] = []
    given: set[str] = set()  # what an account was given of
    for number in sorted({number for word in words & index.keys() for number in index[word]}):
        row = _rows()[number]
        if row.account in given or (so := _is_so(row, text)) is None:
            continue
        told.append((row.label, so))
        given.update([row.account] if row.account and so else [])
    return tuple(told)


def _is_so(row: Row, text: str) -> bool | None:
    """Say whether words tell a particular or the contrary; null where they say neither.

    A "no" or "not" before its words, in the same clause, denies it, unless what is denied is that somebody named or
    knew it. So does one within its words ("his death was not caused by blows"), unless the row itself is of a lack.
    """
    if (contrary := row.contrary.search(text)) is not None:
        return _is_negated(text, contrary.start(), _NEAR)
    match = row.so.search(text)
    if match is None or (negated := _is_negated(text, match.start())) is None:
        return None
    return not (negated or (not row.holds_not and _NOT.search(match.group()) is not None))


def _is_negated(text: str, at: int, reach: int = _REACH) -> bool | None:
    """Say whether words are denied; null where what is denied is that somebody named or knew them."""
    before = _CLAUSE.split(text[max(0, at - reach) : at])[-1]
    negation = _NOT.search(before)
    if negation is None:
        return False
    return None if _UNSAID.search(before, negation.end()) else True


@cache
def labels_of(kind: str) -> frozenset[str]:
    """Return the labels of what happened as a whole ("event"), or of what nobody denies ("record")."""
    return frozenset(label for label, row in _loaded() if row.get("of") == kind)


@cache
def account_of(label: str) -> str | None:
    """Return what a particular is one of several accounts of ("cause of death"), null for most."""
    return next((row.account for row in _rows() if row.label == label), None)


@lru_cache(maxsize=65536)
def particulars_of(text: str) -> tuple[str, ...]:
    """Return the labels of the particulars that these words tell to be so, in the order of the table."""
    return tuple(label for label, so in told_in(text) if so)
