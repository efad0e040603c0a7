"""Denials linked to what they deny: with what they dispute, and what they leave."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.assess.known import Known
from firsthand.assess.marks import Verdict, contradiction
from firsthand.model.record import Contradiction, Proposition
from firsthand.model.statement import Statement

_DISPUTED = {
    "occurrence": "that it happened", "actor": "who did it", "victim_status": "who the victims were",
    "number": "how many", "legality": "that it was unlawful", "cause": "the cause",
}  # fmt: skip
_ANSWERING = frozenset({"authority", "armed_force", "armed_group"})
_TOTAL = frozenset({"occurrence", "actor", "victim_status", None})


def denials(known: Known) -> Iterator[Contradiction]:
    """Yield, for each denial, the widest proposition that it stands against, once."""
    seen: set[str] = set()
    for proposition in sorted(known.record.propositions, key=lambda p: (-len(p.statements), p.id)):
        if not proposition.denying or proposition.value is not None or not proposition.supporting:
            continue
        statements = [known.statements[identity] for identity in proposition.statements]
        denying = sorted((s for s in statements if s.id not in seen and _denies(s)), key=lambda s: s.id)
        asserted = [s for s in statements if _asserts(s) and s.origin is not None] if denying else []
        for denial in denying:
            seen.add(denial.id)
            yield from _against(proposition, denial, asserted)


def _denies(statement: Statement) -> bool:
    if statement.response is not None:
        return statement.response.kind == "denies"
    if statement.standing == "denied":
        return True
    accused = any(link.role in _ANSWERING for link in statement.chain[:1])
    return accused and statement.polarity == "negative" and statement.standing == "asserted"


def _asserts(statement: Statement) -> bool:
    return (
        statement.response is None and statement.polarity == "positive" and statement.standing in ("asserted", "hedged")
    )


def _against(proposition: Proposition, denial: Statement, asserted: list[Statement]) -> Iterator[Contradiction]:
    by = denial.response.by if denial.response else None
    others = asserted if by else [statement for statement in asserted if statement.origin != denial.origin]
    if not others:
        return
    within = all(one.document == denial.document for one in others)
    disputes = denial.response.disputes if denial.response else "occurrence"
    who = by.who if by else denial.chain[0].who if denial.chain else None
    told = f"{who or 'the publisher'} denies {_DISPUTED.get(disputes or 'occurrence', 'it')}"
    through = [link.who for link in denial.chain[0 if by else 1 : -1] if link.who]
    reasons = (f"{told}, through {', '.join(through)}" if through else told,)
    verdict: Verdict = "conflict" if disputes in _TOTAL else "discrepancy"
    yield contradiction((denial.id, proposition.id), "denial", verdict, reasons, within=within)
