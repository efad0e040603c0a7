"""Who denies, explains otherwise, concedes or did not answer, and through whom that is known.

A denial belongs to whoever denied, not to the relative or priest who tells of it. Where the reading names no accused
party for a denial, the page says only that somebody tells of one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from firsthand.dossier.page.wording import act_words, chain_words
from firsthand.model.base import Frozen
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.statement import ChainLink

_ANSWERING = frozenset({"authority", "armed_force", "armed_group"})
SAYS = {
    "denies": "denies",
    "acknowledges": "acknowledges",
    "acknowledges_but": "acknowledges, but denies responsibility",
    "alternative": "gives another explanation",
    "no_answer": "gave no answer",
}
DISPUTES = {
    "occurrence": "that it happened",
    "actor": "who did it",
    "victim_status": "who the victims were",
    "number": "how many",
    "legality": "that it was unlawful",
    "cause": "the cause",
}
_ATTACKS = frozenset({"shelling", "attack", "destruction", "shooting", "raid", "beating"})
_EFFECTS = frozenset({"killing", "death", "wounding"})
AGAINST = ("denies", "acknowledges_but", "alternative")
_DENIER = re.compile(
    r"((?:[Tt]he |[Ii]ts |[Aa]n? )?[A-Z][\w.’'-]*"
    r"(?: [A-Z][\w.’'-]*| of| the| armed forces| government| army| police){0,5}) "
    r"(?:(?:has|have|had|also|vehemently|strongly|repeatedly|later|again) ){0,2}den(?:ies|ied|y)\b"
)
_DENYING = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject|dismiss|disput|refut|contradict)", re.IGNORECASE)


class Answer(Frozen, frozen=True, kw_only=True):
    """One answer: `who` is null where only a teller of it is known; `through` are those who pass it on."""

    statement: str
    who: str | None
    kind: str
    disputes: str | None
    through: str
    act: str


def answer_in(statement: DisclosedStatement) -> Answer | None:
    """Return the answer that a statement holds, or null."""
    if statement.response is not None:
        kind, disputes = statement.response.kind, statement.response.disputes
        by = statement.response.by
    elif _is_denial(statement):
        kind, disputes, by = "denies", "occurrence", None
    else:
        return None
    chain = statement.chain
    at = next((place for place, link in enumerate(chain) if link.role in _ANSWERING and link.who), None)
    named = _named_denier(statement) if kind == "denies" else None
    if named is not None and not _is_one(named, chain):
        who, rest = named, chain
    elif by is not None:
        own = bool(chain) and chain[0].who is not None and chain[0].who.casefold() == by.who.casefold()
        who, rest = by.who, chain[1:] if own else chain
    elif kind == "no_answer":
        who, rest = None, chain
    elif at is not None:
        who, rest = chain[at].who, chain[at + 1 :]
    else:
        who, rest = None, chain
    return Answer(
        statement=statement.id,
        who=who,
        kind=kind,
        disputes=DISPUTES.get(disputes or ""),
        through=chain_words(rest) if rest else "",
        act=act_words(statement.act),
    )


def _named_denier(statement: DisclosedStatement) -> str | None:
    """Return whom the words themselves name before their verb of denial ("the army denied any bombing")."""
    words = statement.text or ""
    subject = _DENIER.match(words)
    if subject:
        return subject[1]
    verb = _DENYING.search(words) if statement.standing == "denied" else None
    before = words[: verb.start()] if verb else ""
    return next((party.text for party in statement.alleged_actors if party.text and party.text in before), None)


def _is_one(name: str, chain: tuple[ChainLink, ...]) -> bool:
    """Say whether a name is a chain's first teller in other words.

    The words say as much as the teller's name or more, or they are a part of a person's name; a part of a body's name
    may be another body's (Sill, Southern Sill).
    """
    words = _names(name)
    for link in chain[:1]:
        teller = _names(link.who or "")
        person = link.entity is not None and link.entity.startswith("p-")
        if teller and (teller <= words or (person and bool(words & teller))):
            return True
    return False


def _names(words: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[^\W_]{3,}", words) if word[0].isupper())


def _is_denial(statement: DisclosedStatement) -> bool:
    if statement.standing == "denied":
        return True
    head = statement.chain[0] if statement.chain else None
    spoken = statement.polarity == "negative" and statement.standing == "asserted" and statement.act != "other"
    return spoken and head is not None and head.role in _ANSWERING


def answers(statements: Iterable[DisclosedStatement]) -> list[Answer]:
    """Return the answers in these statements, in their order."""
    return [found for one in statements if (found := answer_in(one)) is not None]


def without_tellers(found: Iterable[Answer], told: Iterable[DisclosedStatement]) -> Iterator[Answer]:
    """Yield the answers but for plain negatives of whoever tells the event himself.

    "There were no casualties", said by one who tells that the camp was hit, is a part of what he tells and no denial;
    nor does anybody deny an act that he tells.
    """
    tells: defaultdict[str, set[str]] = defaultdict(set)
    negatives: dict[str, str] = {}
    for one in told:
        if one.response is None and one.standing in ("asserted", "hedged"):
            if one.polarity == "negative":
                negatives[one.id] = one.act
            elif len(one.chain) > 1 and one.chain[0].who:
                tells[one.chain[0].who].add(one.act)
    for answer in found:
        act, acts = negatives.get(answer.statement), tells.get(answer.who or "", set())
        if act is None or (act not in acts and not (act in _EFFECTS and acts & _ATTACKS)):
            yield answer


def against(found: Iterable[Answer]) -> dict[str, list[Answer]]:
    """Return the answers that dispute something, by who gives them; under "" those of nobody named."""
    by: dict[str, list[Answer]] = {}
    for one in found:
        if one.kind in AGAINST:
            by.setdefault(one.who or "", []).append(one)
    return by
