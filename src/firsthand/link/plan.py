"""The steps over all documents of a case: what is the same over documents, and which documents belong together.

Everything here looks at small sketches, walks whole columns, and asks for a reading only where a pair was never
compared before. It ends in matters: the documents that retell one another, tell of one person, or tell of one
incident. What follows – origins, propositions, the record's rows – is done for each matter alone (`matter.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Protocol

from firsthand.link.clusters import UnionFind
from firsthand.link.groups import join_described
from firsthand.link.incidents import EventSketch, join_events
from firsthand.link.kept import Kept, PairWeights, load, save
from firsthand.link.keys import digest, key64
from firsthand.link.names_shared import NamedBodies, SharedNames
from firsthand.link.opened import Context, Opened, open_document, people_of, sketch_events
from firsthand.link.people import document_of, join_people
from firsthand.link.people_pairs import columns
from firsthand.link.retellings import Judged, find_retellings
from firsthand.link.rulings import Rulings
from firsthand.link.sketches import LocalSketch, Sketch, sketch_of
from firsthand.link.works import find_works
from firsthand.model.annotated import MentionType
from firsthand.model.base import Frozen, make_id, to_json
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
        self._digests = {document: source.digests()[document] for document in sorted(source.digests())}
        self._people_of = lru_cache(maxsize=_OPEN)(lambda document: people_of(source.reading(document)))
        self._opened: dict[str, Opened] = {}

    @cached_property
    def sketches(self) -> dict[str, Sketch]:
        """The sketch of every document, in order."""
        held = load(self._kept, "sketch", self._digests.values(), Sketch)
        new = {
            mark: sketch_of(self.source.reading(document), self._people_of(document))
            for document, mark in self._digests.items()
            if mark not in held
        }
        save(self._kept, "sketch", new)
        held.update(new)
        return {document: held[mark] for document, mark in self._digests.items()}

    @cached_property
    def retellings(self) -> tuple[Retelling, ...]:
        """Which documents retell one another."""
        names = list(self._digests)
        marks = [(key64(self._digests[name]), sketch.marks) for name, sketch in self.sketches.items()]
        before = load(self._kept, "retellings", [""], Judged).get("", Judged())
        found, judged = find_retellings(marks, lambda at: self.source.reading(names[at]), before)
        save(self._kept, "retellings", {"": judged})
        return found

    @cached_property
    def copies(self) -> dict[str, str]:
        """For each document that retells or is retold, the smallest document of its set."""
        sets = UnionFind()
        for retelling in self.retellings:
            sets.join(retelling.document, retelling.other)
        return {member: root for root, members in sets.groups().items() for member in members}

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """The works that documents cite."""
        facts = [sketch.works for sketch in self.sketches.values()]
        before = load(self._kept, "names in texts", [""], dict[str, int]).get("", {})
        now: dict[str, int] = {}

        def name_at(document: str, name: str) -> int:
            key = f"{self._digests[document]} {name}"
            found = before.get(key)
            now[key] = self.source.reading(document).document.text.find(name) if found is None else found
            return now[key]

        works = find_works(facts, self.copies, name_at)
        save(self._kept, "names in texts", {"": now})
        return works

    @cached_property
    def _shared(self) -> SharedNames:
        return SharedNames(list(self.sketches.values()))

    @cached_property
    def _settled(self) -> dict[str, list[tuple[LocalSketch, MentionType]]]:
        return {document: list(self._shared.kept(sketch)) for document, sketch in self.sketches.items()}

    @cached_property
    def people(self) -> list[LocalSketch]:
        """Everybody who is one person, in the order of their keys."""
        return [local for found in self._settled.values() for local, type_ in found if _is_person(local, type_)]

    @cached_property
    def _bodies(self) -> NamedBodies:
        return NamedBodies(
            [local for found in self._settled.values() for local, type_ in found if _is_body(local, type_)]
        )

    def groups(self) -> dict[str, Group]:
        """Return the bodies of the case by id; groups without a name are found in their matter."""
        return {identity: body.group for identity, body in self._bodies.groups().items()}

    @cached_property
    def _clusters(self) -> dict[str, list[str]]:
        weights = PairWeights(self._kept, "people")
        return join_people(self.people, self.copies, self._rulings, self.rows, (weights, self._kept))

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
    def contexts(self) -> dict[str, Context]:
        """What the other documents change for each document."""
        ids = {key: make_id("p", root) for root, keys in self._clusters.items() for key in keys}
        named = {person.key for person in self.people if person.name}
        known = {make_id("p", root) for root, keys in self._clusters.items() if any(key in named for key in keys)}
        for root, keys in join_described(self._described(), self.copies).items():
            ids.update((key, make_id("g", root)) for key in keys)
        return {document: self._context(sketch, ids, known) for document, sketch in self.sketches.items()}

    def _described(self) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
        return {
            document: [
                (local.key, local.described)
                for local, type_ in self._settled[document]
                if not _is_person(local, type_) and local.body is None
            ]
            for document in self.copies
        }

    def _context(self, sketch: Sketch, ids: Mapping[str, str], known: set[str]) -> Context:
        own, bodies, retyped = {}, {}, {}
        for local, type_ in self._settled[sketch.document]:
            if type_ != local.type:
                retyped[local.key] = type_
            if not _is_person(local, type_) and (body := self._bodies.of(local)) is not None:
                own[local.key] = body.group.id
                if body.official:
                    bodies[local.key] = body.key
            elif local.key in ids:
                own[local.key] = ids[local.key]
        canonical = ((key, self._bodies.canonical(key)) for key in sketch.tellers)
        return Context(
            dropped=tuple(self._shared.dropped.get(sketch.document, ())),
            retyped=retyped,
            ids=own,
            named=tuple(sorted(known.intersection(own.values()))),
            bodies=bodies,
            names={key: body for key, body in canonical if body != key},
            copies=self.copies.get(sketch.document),
        )

    @cached_property
    def _marks(self) -> dict[str, str]:
        """A digest of each document with its context."""
        return {name: digest(self._digests[name], to_json(context).decode()) for name, context in self.contexts.items()}

    @cached_property
    def events(self) -> list[EventSketch]:
        """The events of all documents, in the order of their keys."""
        held = load(self._kept, "events", self._marks.values(), tuple[EventSketch, ...])
        new = {}
        for name, mark in self._marks.items():
            if mark not in held:
                new[mark] = sketch_events(self.opened(name), self.contexts[name], mark)
        save(self._kept, "events", new)
        held.update(new)
        found = [event for mark in self._marks.values() for event in held[mark]]
        return sorted(found, key=lambda one: one.event.key)

    def opened(self, document: str) -> Opened:
        """Return a document under the record's ids; those opened last are at hand."""
        if document not in self._opened:
            if len(self._opened) >= _OPEN:
                del self._opened[next(iter(self._opened))]
            own = self._people_of(document)
            self._opened[document] = open_document(self.source.reading(document), own, self.contexts[document])
        return self._opened[document]

    @cached_property
    def _incidents(self) -> dict[str, list[str]]:
        return join_events(self.events, self.copies, PairWeights(self._kept, "event pairs"), self._kept)

    def matters(self) -> tuple[Matter, ...]:
        """Return the matters of the case, each document in one, in order."""
        document = {one.event.key: one.event.document for one in self.events}
        sets = UnionFind(self._digests)
        ties: list[Sequence[str]] = [(one.document, one.other) for one in self.retellings]
        ties += [docs for keys in self._clusters.values() if len(docs := _documents(keys)) <= TOLD_EVERYWHERE]
        ties += [[document[key] for key in keys] for keys in self._incidents.values()]
        for tied in ties:
            for other in tied[1:]:
                sets.join(tied[0], other)
        incidents: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for keys in self._incidents.values():
            incidents[sets.find(document[keys[0]])].append(tuple(keys))
        retold: defaultdict[str, list[str]] = defaultdict(list)
        for one in self.retellings:
            retold[sets.find(one.document)].append(to_json(one).decode())
        addressed = self._rulings.about(self.people)
        return tuple(
            self._matter(members, incidents.get(root, []), addressed, retold[root])
            for root, members in sets.groups().items()
        )

    def _matter(
        self,
        documents: Sequence[str],
        incidents: Sequence[tuple[str, ...]],
        addressed: Mapping[str, Collection[str]],
        retold: Sequence[str],
    ) -> Matter:
        decisions = sorted({one for document in documents for one in addressed.get(document, ())})
        key = digest(
            *(self._marks[document] for document in documents),
            *(digest(*keys) for keys in incidents),
            *decisions,
            *retold,
        )
        return Matter(key=key, documents=tuple(documents), incidents=tuple(incidents), decisions=tuple(decisions))


def _is_person(local: LocalSketch, type_: MentionType) -> bool:
    return type_ == "person" and not local.many


def _is_body(local: LocalSketch, type_: MentionType) -> bool:
    return not _is_person(local, type_) and local.body is not None


def _documents(keys: Sequence[str]) -> list[str]:
    return sorted({document_of(key) for key in keys})
