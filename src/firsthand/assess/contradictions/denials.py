"""Denials linked to what they deny: with what they dispute, and what they leave.

All denials of one thing are one proposition; it stands once against the figures best known of it (two at most) or,
where no figure is told, once against all that is told of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from firsthand.assess.contradictions.blames import Laid
from firsthand.assess.contradictions.negation import NOT, denies_nothing, negated
from firsthand.assess.contradictions.numbers import only_in_headlines
from firsthand.assess.contradictions.stories import Stories
from firsthand.assess.known import Known
from firsthand.assess.marks import Verdict, contradiction
from firsthand.model.denial import tells_of_nobody
from firsthand.model.record import Contradiction, Proposition
from firsthand.model.statement import Statement

_DISPUTED = {
    "occurrence": "that it happened", "actor": "who did it", "victim_status": "who the victims were",
    "number": "how many", "legality": "that it was unlawful", "cause": "the cause",
}  # fmt: skip
_DENIED_BY = re.compile(r"(?:and )?((?:\S+ ){0,7}?\S+) (?:has |have |had )?(?:also )?(?:denied|denies|deny|rejected)\b")
_NOT_SAID = re.compile(r"\b(?:(?:did|does|do|has|have) not|n[’']t) (?:\w+ )?(?:say|said|mention\w*|comment\w*)\b", re.I)
_RESPONSIBLE = re.compile(r"\b(?:responsib|behind|to blame|carried out|involv)", re.IGNORECASE)
# Acts of which the denial of one is a denial of the other.
_LIKE = (
    frozenset({"detention", "arrest", "incommunicado_detention", "disappearance"}),
    frozenset({"killing", "death", "shooting", "attack", "shelling"}),
    frozenset({"beating", "torture", "wounding", "shooting", "sexual_violence", "mock_execution", "killing", "death"}),
)
_NO_DEED = frozenset({"transfer", "service", "call_up", "enlistment", "protest", "summons"})
_DONE_TO_NOBODY = frozenset({"protest"})
_MOST_FIGURES = 2
_MOST_REASONS = 4
_TOTAL = frozenset({"occurrence", "actor", "victim_status", None})


def denials(known: Known, laid: Laid, stories: Stories) -> Iterator[Contradiction]:
    """Yield, for each denied thing, what it stands against, once.

    Who denies that his side did it is set against all that lays it to that side (`laid`), not against what was done.
    """
    for denied in denied_things(known):
        statements = [known.statements[identity] for identity in denied.statements]
        by_state = laid.get(denied.incident or "", {}).get("state") if _is_official(known, denied) else None
        disputes = [_disputes(s) for s in statements]
        about_deeds = any(s.response is not None or s.act not in _NO_DEED for s in statements)
        if by_state is not None and about_deeds and any(one in ("actor", "occurrence") for one in disputes):
            yield _contradiction(known, denied, by_state.id, by_state.statements, laid=True)
        if by_state is None or any(one != "actor" for one in disputes):
            yield from _against(known, denied, statements, stories)


def _disputes(statement: Statement) -> str | None:
    """Return what a denial disputes: as it was read, or, of a plain "not", who did it or that it happened."""
    if statement.response is not None:
        return statement.response.disputes
    return "actor" if _RESPONSIBLE.search(statement.text) else "occurrence"


def _is_official(known: Known, denied: Proposition) -> bool:
    return any(known.origins[origin].role in ("authority", "armed_force") for origin in denied.supporting)


def denied_things(known: Known) -> list[Proposition]:
    """Return the propositions that only deny, the widest of those that say one thing, sorted by id."""
    found = [
        p
        for p in known.record.propositions
        if p.particular is None
        and p.supporting
        and not p.denying
        and known.denying.issuperset(p.statements)
        and all(_is_denial(known.statements[s]) for s in p.statements)
    ]
    held: set[str] = set()
    kept = []
    for one in sorted(found, key=lambda p: (p.value is not None, -len(p.statements), -len(p.gist), p.id)):
        if not held.issuperset(one.statements):
            kept.append(one)
            held.update(one.statements)
    return sorted(kept, key=lambda p: p.id)


def _is_denial(statement: Statement) -> bool:
    """Say whether what is against its own words denies them: a plain "not" is of what is told, not of how or why."""
    if denies_nothing(statement.text) or _NOT_SAID.search(statement.text):
        return False
    if statement.response is not None or statement.standing == "denied" or tells_of_nobody(statement):
        return True
    start, end = (at - statement.start for at in statement.trigger)
    return NOT.search(statement.text) is not None and negated(statement.text, start, end) is not None


def _asserts(statement: Statement) -> bool:
    return (
        statement.response is None and statement.polarity == "positive" and statement.standing in ("asserted", "hedged")
    )


def _against(
    known: Known, denied: Proposition, statements: list[Statement], stories: Stories
) -> Iterator[Contradiction]:
    """Yield the denial against the figures told of what it denies, or against what was told nearest to it."""
    for target, told in _targets(known, denied, statements, stories):
        yield _contradiction(known, denied, target, told)


def _contradiction(
    known: Known, denied: Proposition, target: str, told: Iterable[str], *, laid: bool = False
) -> Contradiction:
    """Return the denial against a proposition; `told` are the statements that tell what is denied.

    Who only denies that it was he stands in conflict with who lays it to him (`laid`), not with whoever tells of it.
    """
    statements = [known.statements[identity] for identity in denied.statements]
    disputes = [_disputes(s) for s in statements]
    certain = any(one in (_TOTAL if laid else _TOTAL - {"actor"}) for one in disputes)
    verdict: Verdict = "conflict" if certain else "discrepancy"
    reasons = tuple(dict.fromkeys(_told(s, d) for s, d in zip(statements, disputes, strict=True)))[:_MOST_REASONS]
    documents = {s.document for s in statements} | {known.statements[identity].document for identity in told}
    return contradiction((denied.id, target), "denial", verdict, reasons, within=len(documents) == 1)


def _targets(
    known: Known, denied: Proposition, statements: list[Statement], stories: Stories
) -> list[tuple[str, tuple[str, ...]]]:
    """Return what a denial stands against, with the statements that tell it."""
    keys = {key for s in statements for key in s.propositions if key != denied.id}
    around = [known.propositions[key] for key in sorted(keys) if key in known.propositions]
    general = [
        p
        for p in around
        if p.value is None and p.particular is None and any(_stands(known, s, denied) for s in p.statements)
    ]
    if not general:
        return []
    widest = min(general, key=lambda p: (-len(p.statements), p.id))
    acts = {s.act for s in statements} - _DONE_TO_NOBODY
    stands = [known.statements[s] for s in widest.statements if _stands(known, s, denied)]
    answered = [s for s in stands if s.act in acts or any({s.act, act} <= like for act in acts for like in _LIKE)]
    if all(tells_of_nobody(s) for s in statements):
        answered = [one for one in answered if any(_of_same_harm(stories, one, s) for s in statements)]
    if not answered:
        return []
    figures = _figures(known, denied, answered)
    if figures:
        return [(p.id, p.statements) for p in figures]
    return [(widest.id, tuple(s.id for s in answered))]


def _of_same_harm(stories: Stories, told: Statement, nobody: Statement) -> bool:
    """Say whether that nobody was killed, or hurt, is told of the same time and harm.

    Of one night's text nothing is said of the next, and where nobody was hurt somebody may have been shot before.
    """
    if ("wounding" in (told.act, nobody.act)) and told.act != nobody.act:
        return False
    return told.document == nobody.document or stories.one_time(told, nobody, surely=nobody.act == "wounding")


def _stands(known: Known, identity: str, denied: Proposition) -> bool:
    """Say whether a statement tells what is denied, and not by whoever denies it."""
    statement = known.statements[identity]
    return _asserts(statement) and statement.origin is not None and statement.origin not in denied.supporting


def _figures(known: Known, denied: Proposition, answered: list[Statement]) -> list[Proposition]:
    """Return the figures that these statements tell: the best known, and a second that several documents tell."""
    keys = sorted({key for s in answered for key in s.propositions})
    found = [known.propositions[key] for key in keys]
    figures = [
        p
        for p in found
        if p.value
        and p.value.quantity
        and set(p.supporting) - set(denied.supporting)
        and not only_in_headlines(known, p)
    ]
    ranked = sorted(figures, key=lambda p: (-p.documents, -len(p.statements), p.id))
    return ranked[:1] + [p for p in ranked[1:_MOST_FIGURES] if p.documents > 1]


def _told(denial: Statement, disputes: str | None) -> str:
    """Say who denies what, and through whom that is known."""
    by = denial.response.by.who if denial.response and denial.response.by else _denier(denial)
    links = [link.who for link in denial.chain[:-1] if link.who]
    who = by or (links[0] if links else "the publisher")
    told = f"{who} denies {_DISPUTED.get(disputes or 'occurrence', 'it')}"
    through = links if by and (not links or by != links[0]) else links[1:]
    return f"{told}, through {', '.join(through)}" if through else told


def _denier(denial: Statement) -> str | None:
    """Return whom the words say to have denied ("the Guard denied holding men")."""
    match = _DENIED_BY.match(" ".join(denial.text.split()))
    return match.group(1) if match and denial.response is not None else None
