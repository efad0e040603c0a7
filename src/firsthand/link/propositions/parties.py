"""Two parties that lay a deed at each other's door: each names the other's forces, and is named by somebody itself.

Both may be states, so that no side of `model/blame.py` tells them apart. That a name is a party's shows in that
somebody who is accused under it answers under it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from firsthand.link.events.events import commonest
from firsthand.link.names.organisations import organisation_key
from firsthand.link.propositions.drafts import Draft
from firsthand.model.record import Particular
from firsthand.model.statement import Party, Statement

WHO_DID_IT = "who did it"
_DEEDS = frozenset({
    "killing", "death", "beating", "torture", "shooting", "wounding", "sexual_violence", "shelling", "attack",
    "destruction", "detention", "arrest", "disappearance",
})  # fmt: skip
_ANSWERING = frozenset({"authority", "armed_force", "armed_group"})
# What is prepared, threatened or warned of is not done.
_NOT_DONE = re.compile(
    r"\bprepar\w+|\bwarn(?:s|ed|ing)? (?:\w+ ){0,5}(?:not to|against)\b|\bplan(?:s|ned|ning)?\b|\bconsider\w*|"
    r"\bthreat\w+|\b(?:possible|potential|would|could|might) |\bready to\b",
    re.IGNORECASE,
)
_NO_NAMES = frozenset({"army", "the", "he", "she", "they", "it", "i", "we", "who", "his", "their", "but", "some"})


def parties(placed: Iterable[tuple[str, Statement]]) -> Iterator[Draft]:
    """Yield, of each matter in which two parties accuse one another, all that lays it to the one and to the other."""
    told: defaultdict[str, list[tuple[frozenset[str], Statement]]] = defaultdict(list)
    for at, statement in placed:
        if _is_told_of(statement) and not _NOT_DONE.search(statement.text):
            names = {_names(_inner(party, statement)) for party in statement.alleged_actors}
            if len(names) == 1 and (party := next(iter(names))):
                told[at].append((party, statement))
    for at, blamed in sorted(told.items()):
        for accused, other in sorted(_mutual(blamed)):
            for name in (accused, other):
                group = [statement for party, statement in blamed if name in party]
                yield _draft(at, name, group)


def _is_told_of(statement: Statement) -> bool:
    believed = statement.standing in ("asserted", "hedged") and statement.polarity == "positive"
    return statement.act in _DEEDS and believed


def _inner(party: Party, statement: Statement) -> str:
    """Return the words for a party, without a capital that only begins the statement ("Snipers opened fire")."""
    first = party.span is not None and party.span.start == statement.start
    return (
        party.text[:1].lower() + party.text[1:]
        if first and " " not in party.text and party.entity is None
        else party.text
    )


def _names(text: str) -> frozenset[str]:
    """Return the names in words for a party, as bodies are folded ("Russian forces" and "Russia" are one)."""
    kept = " ".join(word for word in text.split() if word[:1].isupper())
    return frozenset(organisation_key(kept).split()) - _NO_NAMES if kept else frozenset()


def _mutual(blamed: list[tuple[frozenset[str], Statement]]) -> set[tuple[str, str]]:
    """Return names of parties: one that others accuse, and one that it accuses itself."""
    found = set()
    for party, statement in blamed:
        teller = statement.chain[0] if statement.chain else None
        if teller is None or teller.role not in _ANSWERING:
            continue
        own = _names(teller.who or "")
        accused = {name for others, by in blamed for name in others & own if not _tells(by, name)}
        if not _is_elsewhere(statement, [by for others, by in blamed if others & accused]):
            found |= {(one, other) for one in accused - party for other in party - own}
    return found


def _is_elsewhere(one: Statement, others: list[Statement]) -> bool:
    """Say whether a deed is told to have been done where none of the others was."""
    places = {s.where.name for s in others if s.where and s.where.basis != "inferred"}
    return bool(places) and one.where is not None and one.where.basis != "inferred" and one.where.name not in places


def _tells(statement: Statement, name: str) -> bool:
    return bool(statement.chain) and name in _names(statement.chain[0].who or "")


def _draft(at: str, name: str, group: list[Statement]) -> Draft:
    words = commonest(" ".join(a.text.split()) for s in group for a in s.alleged_actors) or name
    return Draft(
        key=("party", at, name),
        incident=at,
        act=commonest(s.act for s in group) or group[0].act,
        apart=f"laid to {words}".replace(",", ""),
        statements=group,
        particular=Particular(what=f"laid to {words}", account_of=WHO_DID_IT),
    )
