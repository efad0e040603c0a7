"""Denials linked to what they deny: with what they dispute, and what they leave."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.assess.known import Known
from firsthand.assess.marks import Verdict, contradiction
from firsthand.model.denial import denies
from firsthand.model.record import Contradiction
from firsthand.model.statement import Statement

_DISPUTED = {
    "occurrence": "that it happened", "actor": "who did it", "victim_status": "who the victims were",
    "number": "how many", "legality": "that it was unlawful", "cause": "the cause",
}  # fmt: skip
_MOST_ANSWERED = 4
_TOTAL = frozenset({"occurrence", "actor", "victim_status", None})


def denials(known: Known) -> Iterator[Contradiction]:
    """Yield, for each denial, the widest proposition that it stands against, once."""
    seen: set[str] = set()
    for proposition in sorted(known.record.propositions, key=lambda p: (-len(p.statements), p.id)):
        if not proposition.denying or proposition.value is not None or not proposition.supporting:
            continue
        statements = [known.statements[identity] for identity in proposition.statements]
        denying = sorted((s for s in statements if s.id not in seen and denies(s)), key=lambda s: s.id)
        asserted = [s for s in statements if _asserts(s) and s.origin is not None] if denying else []
        for denial in denying:
            seen.add(denial.id)
            yield from _against(known, denial, asserted)


def _asserts(statement: Statement) -> bool:
    return (
        statement.response is None and statement.polarity == "positive" and statement.standing in ("asserted", "hedged")
    )


def _against(known: Known, denial: Statement, asserted: list[Statement]) -> Iterator[Contradiction]:
    """Yield the denial against what each origin tells that it answers, the nearest origins first."""
    nearest: dict[str, Statement] = {}
    relayed = denial.response is not None and denial.response.by is not None
    for statement in sorted(asserted, key=lambda s: _distance(s, denial)):
        if statement.origin is not None and (relayed or statement.origin != denial.origin):
            nearest.setdefault(statement.origin, statement)
    disputes = denial.response.disputes if denial.response else "occurrence"
    verdict: Verdict = "conflict" if disputes in _TOTAL else "discrepancy"
    for statement in list(nearest.values())[:_MOST_ANSWERED]:
        within = statement.document == denial.document
        between = (denial.id, _widest(known, statement, denial))
        yield contradiction(between, "denial", verdict, _told(denial, disputes), within=within)


def _widest(known: Known, statement: Statement, denial: Statement) -> str:
    """Return the figure that a statement is one telling of, or the statement itself."""
    figures = [known.propositions[key] for key in statement.propositions]
    fitting = [p for p in figures if p.value is not None and p.value.quantity and denial.id not in p.statements]
    return min(fitting, key=lambda p: p.id).id if fitting else statement.id


def _distance(statement: Statement, denial: Statement) -> tuple[bool, bool, int, str]:
    away = statement.document != denial.document
    return away, away and statement.quantity is None, 0 if away else abs(statement.start - denial.start), statement.id


def _told(denial: Statement, disputes: str | None) -> tuple[str, ...]:
    by = denial.response.by if denial.response else None
    who = by.who if by else denial.chain[0].who if denial.chain else None
    told = f"{who or 'the publisher'} denies {_DISPUTED.get(disputes or 'occurrence', 'it')}"
    through = [link.who for link in denial.chain[0 if by else 1 : -1] if link.who]
    return (f"{told}, through {', '.join(through)}" if through else told,)
