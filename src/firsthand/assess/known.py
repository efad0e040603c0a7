"""A record with look-ups: everything by id, computed once for all assessments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from firsthand.model.blame import Side, blamed_side, disowning_side
from firsthand.model.denial import denies
from firsthand.model.document import Document
from firsthand.model.record import Incident, Origin, OriginPair, Person, Proposition, Record, Work
from firsthand.model.statement import Statement

_WORD = re.compile(r"[^\W\d_]{3,}")


class Known:
    """Answers by id what a record holds."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.documents: dict[str, Document] = {document.id: document for document in record.documents}
        self.statements: dict[str, Statement] = {statement.id: statement for statement in record.statements}
        self.origins: dict[str, Origin] = {origin.id: origin for origin in record.origins}
        self.propositions: dict[str, Proposition] = {p.id: p for p in record.propositions}
        self.of_statements: dict[tuple[str, ...], str] = {
            p.statements: p.id
            for p in sorted(record.propositions, key=lambda p: (p.value is not None, p.id), reverse=True)
        }
        self.incidents: dict[str, Incident] = {incident.id: incident for incident in record.incidents}
        self.people: dict[str, Person] = {person.id: person for person in record.people}
        self._pairs: dict[str, Mapping[str, OriginPair]] = {
            origin.id: {pair.origin: pair for pair in origin.pairs} for origin in record.origins
        }
        self.different = self._related("different")
        self.same = self._related("same")
        self.of_document: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in sorted(record.statements, key=lambda s: (s.document, s.start, s.end, s.id)):
            self.of_document[statement.document].append(statement)
        self.of_incident: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in record.statements:
            if statement.incident is not None:
                self.of_incident[self.whole(statement.incident)].append(statement)

    @cached_property
    def blamed(self) -> Mapping[str, Side | None]:
        """The side that each statement, by id, says to have done it: read once, asked for by incident and by story."""
        return {statement.id: blamed_side(statement) for statement in self.record.statements}

    @cached_property
    def names(self) -> Mapping[str, frozenset[str]]:
        """The words of each person's name, by id, in small letters, without initials and titles of a letter or two."""
        return {
            identity: frozenset(word.casefold() for word in _WORD.findall(person.name or ""))
            for identity, person in self.people.items()
        }

    @cached_property
    def denying(self) -> frozenset[str]:
        """The statements, by id, that deny what they tell."""
        return frozenset(statement.id for statement in self.record.statements if denies(statement))

    @cached_property
    def wanted(self) -> Mapping[str, Work]:
        """The works that are cited and not held, by whose they are, in small letters."""
        return {work.who.casefold(): work for work in self.record.works if work.held is None}

    @cached_property
    def disowning(self) -> Mapping[str, Side | None]:
        """The side for which each statement, by id, disowns what it is blamed for."""
        return {statement.id: disowning_side(statement) for statement in self.record.statements}

    def whole(self, incident: str) -> str:
        """Return the incident that this one is part of, or itself."""
        found = self.incidents.get(incident)
        return found.part_of if found is not None and found.part_of else incident

    def pair(self, one: str, other: str) -> OriginPair | None:
        """Return how two origins compare; null where they never met in one proposition."""
        return self._pairs.get(one, {}).get(other)

    def _related(self, verdict: str) -> dict[str, frozenset[str]]:
        """Return, by origin, the origins that this verdict was given on; those without any are left out."""
        related = {
            identity: frozenset(other for other, pair in pairs.items() if pair.verdict == verdict)
            for identity, pairs in self._pairs.items()
        }
        return {identity: others for identity, others in related.items() if others}

    def published(self, document: str) -> str | None:
        """Return the publication date (EDTF) of a document."""
        found = self.documents.get(document)
        return found.published.edtf if found and found.published else None
