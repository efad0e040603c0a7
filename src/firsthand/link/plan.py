"""The steps over all documents of a case: what is the same over documents, and which documents belong together.

Everything here looks at small sketches, walks whole columns, and asks for a reading only where a pair was never
compared before. It ends in matters: the documents that retell one another, tell of one person or one incident, or are
about one small place at one time. What follows – origins, propositions, the record's rows – is done for each matter
alone (`matter.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Protocol

import msgspec
import numpy as np

from firsthand.link.documents.contexts import BodyMembers, Clusters, Contexts
from firsthand.link.documents.local_columns import Locals, People, Settled
from firsthand.link.documents.opened import Opened, open_document, people_of, sketch_events
from firsthand.link.documents.settings import most_named, ties
from firsthand.link.documents.sketches import LocalSketch, Sketch, locals_of, sketch_of
from firsthand.link.entities.groups import join_described
from firsthand.link.entities.people_pairs import columns
from firsthand.link.events.event_columns import Events, EventTable, event_table
from firsthand.link.events.incidents import join_events
from firsthand.link.kept.kept import Kept, PairWeights, load, save
from firsthand.link.kept.kept_clusters import connected
from firsthand.link.kept.keys import digest, key64
from firsthand.link.people.people import document_of, join_people
from firsthand.link.retellings.retellings import Retellings, find_retellings
from firsthand.link.rulings.rulings import Rulings
from firsthand.link.works.works import find_works, publishers_named
from firsthand.model.base import Frozen
from firsthand.model.reading import Reading
from firsthand.model.record import Group, Retelling, Work

_OPEN = 400
TOLD_EVERYWHERE = 24
"""Whoever is told of in more documents than these (a head of state) does not make them one matter."""


class Source(Protocol):
    """The readings of a case, opened one by one; each has a digest of all that it is made of."""

    def digests(self) -> Mapping[str, str]:
        """Return the digest of each document's reading, by document."""

    def reading(self, document: str) -> Reading:
        """Return one reading, as ruled."""


class Matter(Frozen, frozen=True, kw_only=True):
    """Documents that belong together, and which of their events are one; `key` is of all that goes into its part."""

    key: str
    documents: tuple[str, ...]
    incidents: tuple[tuple[str, ...], ...]
    decisions: tuple[str, ...] = ()


class Plan:
    """One run of the steps over all documents; each is worked out when it is first asked for."""

    def __init__(self, source: Source, rulings: Rulings, kept: Kept) -> None:
        self.source = source
        self._rulings = rulings
        self._kept = kept
        self._digests = dict(sorted(source.digests().items()))
        self._names = list(self._digests)
        self._numbers = {name: number for number, name in enumerate(self._names)}
        self._people_of = lru_cache(maxsize=_OPEN)(lambda document: people_of(source.reading(document)))
        self._opened: dict[str, Opened] = {}

    @cached_property
    def sketches(self) -> dict[str, Sketch]:
        """The sketch of every document, in order."""
        held = load(self._kept, "sketch", self._digests.values(), Sketch)
        new, entities = {}, {}
        for document, mark in self._digests.items():
            if mark not in held:
                own = locals_of(self._people_of(document))
                new[mark] = sketch_of(self.source.reading(document), own)
                entities[mark] = msgspec.msgpack.encode(own)
        save(self._kept, "sketch", new)
        self._kept.put("entities", entities)
        self._kept.use("entities", self._digests.values())
        held.update(new)
        return {document: held[mark] for document, mark in self._digests.items()}

    @cached_property
    def retold(self) -> Retellings:
        """Which documents retell one another, by their numbers."""
        marks = [(key64(self._digests[name]), sketch.marks) for name, sketch in self.sketches.items()]
        return find_retellings(marks, lambda at: self.source.reading(self._names[at]), self._kept)

    @property
    def retellings(self) -> tuple[Retelling, ...]:
        """Which documents retell one another."""
        return self.retold.all

    def retellings_among(self, documents: Iterable[str]) -> tuple[Retelling, ...]:
        """Return the retellings whose first document is one of these."""
        return self.retold.among([self._numbers[document] for document in documents])

    @cached_property
    def copies(self) -> dict[str, str]:
        """For each document that retells or is retold, the smallest document of its set."""
        one, other = self.retold.one, self.retold.other
        label, names = connected(len(self._names), one, other), self._names
        return {names[at]: names[label[at]] for at in np.unique(np.concatenate((one, other))).tolist()}

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """The works that documents cite."""
        facts = [sketch.works for sketch in self.sketches.values()]
        kept = (self._kept, self._digests)
        near = publishers_named(facts, self.copies, lambda name: self.source.reading(name).document.text, kept)
        return find_works(facts, self.copies, near, kept)

    @cached_property
    def _locals(self) -> Locals:
        return Locals(list(self.sketches.values()), self._entities)

    def _entities(self, document: str) -> tuple[LocalSketch, ...]:
        """Return the entities of one document; they stand apart from its sketch, since those of few are read."""
        mark = self._digests[document]
        held = load(self._kept, "entities", [mark], tuple[LocalSketch, ...])
        return held[mark] if mark in held else locals_of(self._people_of(document))

    @cached_property
    def _settled(self) -> Settled:
        return Settled(self._locals)

    @cached_property
    def people(self) -> People:
        """Everybody who is one person, in the order of their keys."""
        return People(self._locals, np.flatnonzero(self._settled.person))

    @cached_property
    def _bodies(self) -> BodyMembers:
        return BodyMembers(self._locals, self._settled)

    def groups(self) -> dict[str, Group]:
        """Return the bodies of the case by id; groups without a name are found in their matter."""
        return {identity: body.group for identity, body in self._bodies.named.groups().items()}

    @cached_property
    def _clusters(self) -> Clusters:
        weights = PairWeights(self._kept, "people")
        found = join_people(self.people, self.copies, self._rulings, self.rows, (weights, self._kept))
        return Clusters(self.people, found)

    def rows(self, keys: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Return the columns to compare of these people, by key."""
        wanted: defaultdict[str, list[str]] = defaultdict(list)
        for key in keys:
            wanted[document_of(key)].append(key)
        found: dict[str, dict[str, Any]] = {}
        for document, own in wanted.items():
            people = self._people_of(document)
            found.update((key, columns(people[key], None)) for key in own)
        return found

    @cached_property
    def contexts(self) -> Contexts:
        """What the other documents change for each document."""
        described = join_described(self._described(), self.copies)
        return Contexts(self._settled, self._clusters, self._bodies, described, (self._locals, self.copies))

    def _described(self) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
        shown, starts = self._settled.described.tolist(), self._locals.starts.tolist()
        return {
            sketch.document: [(sketch.keys[at], words) for at, words in sketch.described if shown[start + at]]
            for start, sketch in zip(starts, self.sketches.values(), strict=False)
            if sketch.document in self.copies
        }

    @cached_property
    def _marks(self) -> dict[str, str]:
        """A key of each document with its context."""
        marks = zip(self._digests.items(), self.contexts.marks(), strict=True)
        return {name: f"{own} {context}" for (name, own), context in marks}

    @cached_property
    def events(self) -> Events:
        """The events of all documents, in the order of their keys."""
        held = load(self._kept, "events", self._marks.values(), EventTable)
        new = {
            mark: event_table(sketch_events(self.opened(name), self.contexts.of(name), mark))
            for name, mark in self._marks.items()
            if mark not in held
        }
        save(self._kept, "events", new)
        held.update(new)
        return Events({name: held[mark] for name, mark in self._marks.items()})

    def opened(self, document: str) -> Opened:
        """Return a document under the record's ids; those opened last are at hand."""
        if document not in self._opened:
            if len(self._opened) >= _OPEN:
                del self._opened[next(iter(self._opened))]
            own = self._people_of(document)
            self._opened[document] = open_document(self.source.reading(document), own, self.contexts.of(document))
        return self._opened[document]

    @cached_property
    def _incidents(self) -> dict[str, list[str]]:
        return join_events(self.events, self.copies, PairWeights(self._kept, "event pairs"), self._kept)

    def matters(self) -> tuple[Matter, ...]:
        """Return the matters of the case, each document in one, in order."""
        document = dict(zip(self.events.keys, self.events.documents, strict=True))
        within = [(document[keys[0]], document[key]) for keys in self._incidents.values() for key in keys[1:]]
        told = self._clusters.ties(self._locals.document, TOLD_EVERYWHERE)
        incident = np.array(within, dtype=np.int64).reshape(-1, 2).T
        settings = [sketch.setting for sketch in self.sketches.values()]
        story = ties(settings, most_named(settings), TOLD_EVERYWHERE)
        retold_ = (self.retold.one, self.retold.other)
        one, other = (np.concatenate(ends) for ends in zip(retold_, told, incident, story, strict=True))
        label = connected(len(self._names), one, other).tolist()
        members: defaultdict[int, list[str]] = defaultdict(list)
        for number, root in enumerate(label):
            members[root].append(self._names[number])
        incidents: defaultdict[int, list[tuple[str, ...]]] = defaultdict(list)
        for keys in self._incidents.values():
            incidents[label[document[keys[0]]]].append(tuple(keys))
        retold: defaultdict[int, list[int]] = defaultdict(list)
        for number, key in zip(self.retold.one.tolist(), self.retold.keys, strict=True):
            retold[label[number]].append(key)
        addressed = self._rulings.about(self.people)
        return tuple(
            self._matter(names, incidents[root], addressed, retold[root]) for root, names in sorted(members.items())
        )

    def _matter(
        self,
        documents: Sequence[str],
        incidents: Sequence[tuple[str, ...]],
        addressed: Mapping[str, Collection[str]],
        retold: Sequence[int],
    ) -> Matter:
        decisions = sorted({one for document in documents for one in addressed.get(document, ())})
        key = digest(
            *(self._marks[document] for document in documents),
            *(digest(*keys) for keys in incidents),
            *decisions,
            *retold,
        )
        return Matter(key=key, documents=tuple(documents), incidents=tuple(incidents), decisions=tuple(decisions))
