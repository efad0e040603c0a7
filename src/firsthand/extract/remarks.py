"""Remarks on checking ("could not independently verify the report"), tied to the statements that they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from firsthand.model.statement import ChainLink, Statement, Verification

_OWNER = re.compile(
    r"([A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*)*)['’]s?\s+(?:report|claim|account|allegation|statement|figure|version|toll)"
)
_WORD = re.compile(r"\w+")
_EMPTY = frozenset({"the", "a", "an", "of"})


def attach_verification(statements: Sequence[Statement], remarks: Sequence[Verification], text: str) -> list[Statement]:
    """Put each remark on the statements it refers to: those before it that come through the teller it names.

    Where it names none, those that come through the teller of the statement last told before it; where none of these
    has a teller but the publisher, the statements of the last told sentence.
    """
    added: dict[str, list[Verification]] = {}
    for remark in remarks:
        before = [one for one in statements if one.start < remark.span.start and one.act != "age"]
        for one in _meant(before, _named(remark, text, before)):
            added.setdefault(one.id, []).append(remark)
    return [
        msgspec.structs.replace(one, verification=(*one.verification, *added[one.id])) if one.id in added else one
        for one in statements
    ]


def _named(remark: Verification, text: str, before: Sequence[Statement]) -> set[str]:
    """Return the words of the name whose claim was checked, none if the remark says only "the report".

    It is a teller of this text whom the remark names but for whoever checked ("what the Ledger reported", "the Ledger
    report"), else the owner of a report named beside it.
    """
    told = _plain(remark.span.of(text))
    checker = _words(remark.by or "")
    names = {_plain(link.who) for one in before for link in one.chain[:-1] if link.who and link.who[0].isupper()}
    found = [name for name in names if f" {name} " in f" {told} " and not _words(name) <= checker]
    if found:
        return _words(max(found, key=lambda name: (len(name), name)))
    match = _OWNER.search(text, max(0, remark.span.start - 80), min(len(text), remark.span.end + 80))
    return _words(match.group(1)) if match else set()


def _plain(words: str) -> str:
    return " ".join(word for word in _WORD.findall(words) if word.lower() not in _EMPTY)


def _meant(before: list[Statement], named: set[str]) -> list[Statement]:
    if named:
        hits = [one for one in before if any(named & _words(link.who or "") for link in one.chain[:-1])]
        if hits:
            return hits
    told = [one for one in before if len(one.chain) > 1]
    if not told:
        return [one for one in before if one.end == before[-1].end] if before else []
    teller = _outer(told[-1])
    return [one for one in told if any(_same(link, teller) for link in one.chain[:-1])]


def _outer(statement: Statement) -> ChainLink:
    """Return the teller next to the publisher: whose report it is."""
    return statement.chain[-2]


def _same(link: ChainLink, other: ChainLink) -> bool:
    if link.entity is not None and other.entity is not None:
        return link.entity == other.entity
    return bool(link.who) and _words(link.who or "") == _words(other.who or "")


def _words(name: str) -> set[str]:
    return {word for word in _WORD.findall(name.lower()) if word not in _EMPTY}
