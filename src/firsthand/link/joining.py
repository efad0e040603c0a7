"""The order in which a case is linked: a plan over all documents, each matter alone, the parts put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

import msgspec

from firsthand.link.kept.kept import Kept, Nothing
from firsthand.link.kept.keys import digest
from firsthand.link.kept.uncollected import uncollected
from firsthand.link.matter import link_matter
from firsthand.link.plan import Matter, Plan, Source
from firsthand.link.rulings.decisions import apply_decisions, standing_decisions
from firsthand.link.rulings.rulings import Rulings
from firsthand.link.whole import Shared, join_shared
from firsthand.model.base import to_json
from firsthand.model.decision import Decision
from firsthand.model.reading import Reading
from firsthand.model.record import Group, Record, Retelling, Work


class Given:
    """Readings that are all here, each under a digest that is its document's id: nothing made of them is kept."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = {reading.document.id: reading for reading in readings}

    def digests(self) -> Mapping[str, str]:
        """Return the digest of each reading."""
        return {document: document for document in self._readings}

    def hashes(self) -> Mapping[str, str]:
        """Return the SHA-256 of each document's bytes."""
        return {name: reading.document.sha256 for name, reading in self._readings.items()}

    def reading(self, document: str) -> Reading:
        """Return one reading."""
        return self._readings[document]


class Hashed(Source, Protocol):
    """A source that knows the bytes of its documents."""

    def hashes(self) -> Mapping[str, str]:
        """Return the SHA-256 of each document's bytes."""


class Ruled:
    """A source with the rulings on documents and statements applied to those that they address."""

    def __init__(self, source: Hashed, decisions: Sequence[Decision]) -> None:
        self._source = source
        hashes = source.hashes() if decisions else {}
        by_hash: dict[str, list[str]] = {}
        for document, sha256 in hashes.items():
            by_hash.setdefault(sha256, []).append(document)
        wanted: dict[str, list[str]] = {}
        for decision in decisions:
            asked = [quote.sha256 for quote in decision.quotes] + [decision.document or ""]
            for sha256 in asked:
                for document in (*by_hash.get(sha256, ()), *([sha256] if sha256 in hashes else ())):
                    wanted.setdefault(document, []).append(digest(to_json(decision).decode()))
        ruled, self.orphaned = apply_decisions([source.reading(name) for name in sorted(wanted)], decisions)
        self._ruled = {reading.document.id: reading for reading in ruled}
        self._digests = {**source.digests()}
        self._digests.update((name, digest(self._digests[name], *rulings)) for name, rulings in wanted.items())

    def digests(self) -> Mapping[str, str]:
        """Return the digest of each reading with what was ruled on it."""
        return self._digests

    def reading(self, document: str) -> Reading:
        """Return one reading as ruled."""
        return self._ruled.get(document) or self._source.reading(document)


class Joining:
    """One run of linking a case. Matters can be linked one by one; `record` links all and puts them together."""

    def __init__(self, source: Hashed, decisions: Sequence[Decision], kept: Kept | None = None) -> None:
        standing = standing_decisions(decisions)
        self._all_decisions = decisions
        self._ruled = Ruled(source, standing)
        self._rulings = Rulings(standing)
        self.plan = Plan(self._ruled, self._rulings, kept or Nothing())

    @cached_property
    def matters(self) -> tuple[Matter, ...]:
        """The matters of the case."""
        with uncollected():
            return self.plan.matters()

    def link(self, matter: Matter) -> Record:
        """Return one matter's part of the record."""
        return link_matter(self.plan, matter, self._rulings)

    def joined(self, matter: Matter) -> frozenset[str]:
        """Return the ids of those in a matter whom another document may tell of as well."""
        return frozenset(one for document in matter.documents for one in self.plan.contexts.of(document).ids.values())

    @property
    def retellings(self) -> tuple[Retelling, ...]:
        """Which documents retell one another."""
        return self.plan.retellings

    @property
    def only_retell(self) -> int:
        """How many documents say what another one of the case says: of each set of retellings all but one."""
        return len(self.plan.copies) - len(set(self.plan.copies.values()))

    @property
    def works(self) -> tuple[Work, ...]:
        """The works cited."""
        return self.plan.works

    @property
    def groups(self) -> tuple[Group, ...]:
        """The bodies of the case, sorted by id."""
        return tuple(group for _, group in sorted(self.plan.groups().items()))

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """All decisions, with those marked that address nothing in the case."""
        orphaned = self._ruled.orphaned | self._rulings.orphaned(self.plan.people)
        marked = [msgspec.structs.replace(one, orphaned=one.id in orphaned) for one in self._all_decisions]
        return tuple(sorted(marked, key=lambda decision: decision.id))

    def record(self) -> Record:
        """Link everything and return the record."""
        parts = [self.link(matter) for matter in self.matters]
        shared = join_shared((part.origins for part in parts), (part.people for part in parts))
        return self.whole(parts, shared)

    def whole(self, parts: Iterable[Record], shared: Shared) -> Record:
        """Return the record that these parts make."""
        parts = list(parts)
        return Record(
            documents=_rows(parts, "documents"),
            retellings=self.retellings,
            works=self.works,
            statements=_rows(parts, "statements"),
            origins=_rows(parts, "origins", shared.origins),
            propositions=_rows(parts, "propositions"),
            incidents=_rows(parts, "incidents"),
            people=_rows(parts, "people", shared.people),
            groups=_rows(parts, "groups", self.groups),
            decisions=self.decisions,
            stories=_rows(parts, "stories"),
        )


def _rows(parts: Sequence[Record], name: str, shared: Sequence[Any] = ()) -> tuple[Any, ...]:
    """Return all rows of one list, sorted by id; shared ones stand for those of the parts."""
    held = {row.id: row for part in parts for row in getattr(part, name)}
    held.update((row.id, row) for row in shared)
    return tuple(held[identity] for identity in sorted(held))
