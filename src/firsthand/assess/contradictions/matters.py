"""Matters: the incident that a statement is about, or, where it is part of none, that most of its document is about."""

from __future__ import annotations

from collections import Counter, defaultdict

from firsthand.assess.known import Known
from firsthand.model.statement import Statement

_MAIN = 0.5


class Matters:
    """Finds the matter of a statement, and whether a matter is about one person above all."""

    def __init__(self, known: Known) -> None:
        self._known = known
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        victims: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for incident, statements in known.of_incident.items():
            for statement in statements:
                counts[statement.document][incident] += 1
                victims[incident].update({v.entity for v in statement.victims if v.entity and v.entity[:2] == "p-"})
        self._main = {
            document: min(told, key=lambda incident: (-told[incident], incident)) for document, told in counts.items()
        }
        self._victims = victims

    def of(self, statement: Statement) -> str | None:
        """Return the whole incident of a statement, else the main one of its document.

        An incident that this document alone tells of is taken for part of what the document is mainly about.
        """
        main = self._main.get(statement.document)
        if statement.incident is None:
            return main
        whole = self._known.whole(statement.incident)
        told = {s.document for s in self._known.of_incident[whole]}
        return whole if len(told) > 1 or main is None else main

    def person(self, matter: str) -> str | None:
        """Return the person to whom most of what a matter tells was done, null where it is about several."""
        counts = self._victims.get(matter)
        if not counts:
            return None
        first = min(counts, key=lambda person: (-counts[person], person))
        return first if counts[first] >= _MAIN * sum(counts.values()) else None
