"""Rank propositions and statements by the reader's words: what holds more of them comes first.

BM25 (Robertson and Zaragoza, 2009) over gist, words, names and places; k1 = 1.2, b = 0.75.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from firsthand.find.words import is_negative, printed_terms, terms
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed, DisclosedStatement

_K1, _B = 1.2, 0.75
_PROPOSITION_FIRST, _DENIED_FIRST = 1.25, 2.0


class Answer(Frozen, frozen=True, kw_only=True):
    """Something of the record that answers the words asked for; `lacking` are those of them that it does not hold."""

    kind: Literal["proposition", "statement"]
    id: str
    words: str
    score: float
    lacking: tuple[str, ...] = ()


class _Entry(Frozen, frozen=True, kw_only=True):
    kind: Literal["proposition", "statement"]
    id: str
    words: str
    counts: dict[str, int]
    length: int


def find(disclosed: Disclosed, question: str, most: int = 20) -> tuple[Answer, ...]:
    """Return at most `most` answers, best first; equal scores in the order of ids."""
    asked = sorted(set(terms(question)))
    entries = list(_entries(disclosed))
    if not asked or not entries:
        return ()
    rarity = _rarity(asked, entries)
    average = sum(entry.length for entry in entries) / len(entries)
    scored = [(_score(entry, asked, rarity, average), entry) for entry in entries]
    if is_negative(question):
        scored = [(score * (_DENIED_FIRST if _is_denied(entry) else 1.0), entry) for score, entry in scored]
    best = sorted(((score, entry) for score, entry in scored if score > 0), key=lambda one: (-one[0], one[1].id))
    printed = printed_terms(question)
    return tuple(
        Answer(
            kind=entry.kind,
            id=entry.id,
            words=entry.words,
            score=round(score, 4),
            lacking=tuple(printed[term] for term in asked if term not in entry.counts),
        )
        for score, entry in best[:most]
    )


def lacking(disclosed: Disclosed, question: str, identity: str) -> tuple[str, ...]:
    """Return the words of a question that one proposition or statement does not hold."""
    entry = next((one for one in _entries(disclosed) if one.id == identity), None)
    if entry is None:
        return ()
    return tuple(word for term, word in printed_terms(question).items() if term not in entry.counts)


def _is_denied(entry: _Entry) -> bool:
    """Say whether a proposition is that something is denied, as its gist says at its end."""
    return entry.kind == "proposition" and entry.words.endswith(", denied")


def _entries(disclosed: Disclosed) -> Iterable[_Entry]:
    statements = {statement.id: statement for statement in disclosed.statements}
    for statement in disclosed.statements:
        yield _entry("statement", statement.id, statement.text or "", _around(statement))
    for proposition in disclosed.propositions:
        told = [statements[one] for one in proposition.statements if one in statements]
        context = " ".join([proposition.act, *(one.text or "" for one in told), *(_around(one) for one in told)])
        yield _entry("proposition", proposition.id, proposition.gist, context)


def _around(statement: DisclosedStatement) -> str:
    parties = (*statement.victims, *statement.alleged_actors)
    return " ".join(
        [
            statement.act.replace("_", " "),
            *(party.text for party in parties),
            *(link.who or "" for link in statement.chain),
            statement.where.name if statement.where else "",
        ]
    )


def _entry(kind: Literal["proposition", "statement"], id_: str, words: str, context: str) -> _Entry:
    counts = Counter(terms(words) * 2 + terms(context))
    return _Entry(kind=kind, id=id_, words=words, counts=dict(counts), length=sum(counts.values()))


def _rarity(asked: list[str], entries: list[_Entry]) -> dict[str, float]:
    total = len(entries)
    holding = {term: sum(1 for entry in entries if term in entry.counts) for term in asked}
    return {term: math.log(1 + (total - count + 0.5) / (count + 0.5)) for term, count in holding.items()}


def _score(entry: _Entry, asked: list[str], rarity: dict[str, float], average: float) -> float:
    score = 0.0
    for term in asked:
        count = entry.counts.get(term, 0)
        if count:
            score += rarity[term] * count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * entry.length / average))
    held = sum(1 for term in asked if term in entry.counts) / len(asked)
    return score * held * (_PROPOSITION_FIRST if entry.kind == "proposition" else 1.0)
