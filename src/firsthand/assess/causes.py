"""Causes of a death that do not go together: killed, and dead of an illness, an accident or by himself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from firsthand.assess.known import Known
from firsthand.assess.marks import Verdict, contradiction
from firsthand.model.record import Contradiction
from firsthand.model.statement import Statement

_MOST = 6
_DEATH = frozenset({"death", "killing", "suicide"})
_OTHERWISE = re.compile(
    r"\b(heart (?:failure|attack|disease)|cardiac|stroke|natural causes|illness|disease|infection|"
    r"covid\w*|virus|suicide|"
    r"(?:hanged|shot|killed|hung) (?:him|her)self|took (?:his|her) own life|accident\w*|drown\w*|"
    r"overdose|"
    r"fell (?:from|down|out)|tuberculosis|pneumonia|diabetes|cancer)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"\b(?:health|condition)\b.{0,30}\b(?:deteriorat|worsen|decline)", re.IGNORECASE)
_VIOLENT = re.compile(
    r"\b(?:beaten|tortured|shot|stabbed|whipped|clubbed|strangled|starved) to death|"
    r"\b(?:killed|murdered|executed|slain|"
    r"assassinated)\b|\bdied (?:of|from|under|after) (?:a |the |being )?"
    r"(?:beating|torture|wounds|blows|gunshot|beaten|tortured|shot)",
    re.IGNORECASE,
)


def causes(known: Known) -> Iterator[Contradiction]:
    """Yield, once for each person, a telling that he was killed and one that he died of something else."""
    violent: defaultdict[str, list[Statement]] = defaultdict(list)
    otherwise: defaultdict[str, list[tuple[Statement, Verdict]]] = defaultdict(list)
    for statement in known.record.statements:
        if statement.act not in _DEATH or statement.polarity == "negative" or statement.response is not None:
            continue
        if statement.standing not in ("asserted", "hedged"):
            continue
        people = {party.entity for party in statement.victims if party.entity and party.entity.startswith("p-")}
        for person in sorted(people | _only_one(known, statement)):
            if _OTHERWISE.search(statement.text) or statement.act == "suicide":
                otherwise[person].append((statement, "conflict"))
            elif _VAGUE.search(statement.text):
                otherwise[person].append((statement, "discrepancy"))
            elif statement.act == "killing" or _VIOLENT.search(statement.text):
                violent[person].append(statement)
    for person in sorted(set(violent) & set(otherwise)):
        yield from _pair(violent[person], otherwise[person])


def _only_one(known: Known, statement: Statement) -> set[str]:
    """Return the one person with a full name whom the statement's incident is about, if it is about one."""
    incident = known.incidents.get(statement.incident or "")
    named = [p for p in incident.people if known.people[p].naming == "full"] if incident else []
    return {named[0]} if len(named) == 1 else set()


def _pair(violent: list[Statement], otherwise: list[tuple[Statement, Verdict]]) -> Iterator[Contradiction]:
    """Yield, for each origin of the other cause, the best telling of each document that he was killed."""
    seen: set[str | None] = set()
    for other, verdict in sorted(otherwise, key=lambda pair: (pair[0].origin or "", pair[0].id)):
        if other.origin in seen:
            continue
        seen.add(other.origin)
        best: dict[str, Statement] = {}
        for one in sorted(violent, key=lambda s: (s.segment != "body", s.origin is None, s.start, s.id)):
            if one.origin is None or one.origin != other.origin:
                best.setdefault(one.document, one)
        for one in [best[document] for document in sorted(best)][:_MOST]:
            reasons = (f"“{_short(one.text)}” and “{_short(other.text)}”",)
            yield contradiction((one.id, other.id), "cause", verdict, reasons, within=one.document == other.document)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 90 else f"{words[:88]} …"
