"""Link and assess a case, matter by matter: a part of the record that nothing touched is neither read nor written.

What a part rests on is in its key (`link/plan.py`), and what its assessment rests on besides it – verdicts that other
parts change, works that are wanted – in a second one. So a build that adds one document gives the bytes that a build
of everything gives, and does the work of the matters that the document touches.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from firsthand.assess import assess
from firsthand.assess.known import Known
from firsthand.assess.last_known import with_last_known
from firsthand.config import LinkSettings, ReadingSettings
from firsthand.link.joining import Joining
from firsthand.link.kept.keys import digest
from firsthand.link.plan import Matter
from firsthand.link.whole import Shared, join_shared
from firsthand.model.base import Frozen, make_id, to_json
from firsthand.model.reading import Reading
from firsthand.model.record import Assessment, Record
from firsthand.pipeline.addressing import resolved
from firsthand.pipeline.outline import Outline, WantedWorks, assessed, changed_pairs, outline_of, with_pairs
from firsthand.pipeline.stages import Progress, StageClock, silent
from firsthand.store import Case, Head, Part

_OPEN = 1500
_NOTHING = Record(
    documents=(), retellings=(), works=(), statements=(), origins=(), propositions=(), incidents=(), people=(),
    groups=(), decisions=(),
)  # fmt: skip


class Linked(Frozen, frozen=True, kw_only=True):
    """What a record holds, in numbers; `relinked` is how many of its matters were linked anew."""

    documents: int
    partly_read: int
    unreadable: int
    only_retell: int
    statements: int
    origins: int
    incidents: int
    people: int
    contradictions: int
    drift: int
    wanted: int
    orphaned: int
    matters: int
    relinked: int


class CaseReadings:
    """The readings of a case under one settings key, opened when they are asked for."""

    def __init__(self, case: Case, key: str, documents: Mapping[str, str]) -> None:
        """Take the case, the key of its settings, and the key under which each document was read."""
        self._digests = {name: digest(own, key) for name, own in documents.items()}
        self._case = case
        self._open = lru_cache(maxsize=_OPEN)(lambda name: case.linkable(name, key))

    def digests(self) -> Mapping[str, str]:
        """Return a digest of each reading, by document."""
        return self._digests

    def hashes(self) -> Mapping[str, str]:
        """Return the SHA-256 of each document's bytes."""
        return self._case.document_hashes()

    def reading(self, document: str) -> Reading:
        """Return one reading."""
        found = self._open(document)
        assert found is not None, f"{document} was not read"
        return found


def relink(
    case: Case, reading: ReadingSettings, linking: LinkSettings, clock: StageClock, progress: Progress = silent
) -> Linked:
    """Link and assess all readings with all decisions; nothing is done where nothing changed."""
    decisions = case.decisions()
    documents = case.document_keys()
    key = make_id(
        "rec", reading.key(), to_json(documents).decode(), to_json(decisions).decode(), to_json(linking).decode()
    )
    if case.parts.key() == key and (head := case.parts.head()) is not None:
        return msgspec.msgpack.decode(head.summary, type=Linked)
    kept = case.kept()
    with case.batch():
        with clock.stage("link"):
            joining = Joining(CaseReadings(case, reading.key(), documents), resolved(case, reading.key()), kept)
            run = _Run(case, joining, linking, clock)
            run.link(progress)
        with clock.stage("assess"):
            run.assess()
        with clock.stage("store"):
            linked = run.keep(key)
            kept.forget_unused()
    return linked


class _Run:
    """One run over the matters of a case."""

    def __init__(self, case: Case, joining: Joining, linking: LinkSettings, clock: StageClock) -> None:
        self._case, self._joining, self._linking, self._clock = case, joining, linking, clock
        self._held = case.parts.outlines()
        self._outlines: dict[str, Outline] = {}
        self._assessed: dict[str, str] = {}
        self._linked: dict[str, Record] = {}
        self._parts: dict[str, Part] = {}

    def link(self, progress: Progress) -> None:
        """Link the matters that are new or changed; of the others take the outline."""
        matters = self._joining.matters
        new = [matter for matter in matters if matter.key not in self._held]
        for matter in matters:
            if matter.key in self._held:
                mark, outline = self._held[matter.key]
                self._assessed[matter.key] = mark
                self._outlines[matter.key] = msgspec.msgpack.decode(outline, type=Outline)
        for done, matter in enumerate(new, start=1):
            self._link(matter)
            progress("link", done, len(new))
        self._shared = join_shared(
            (self._outlines[matter.key].origins for matter in matters),
            (self._outlines[matter.key].people for matter in matters),
        )

    def _link(self, matter: Matter) -> None:
        part = self._joining.link(matter)
        self._linked[matter.key] = part
        self._outlines[matter.key] = outline_of(part, self._joining.joined(matter))

    def assess(self) -> None:
        """Assess the matters that are new, and those whose assessment rests on something that changed."""
        shared = {one.id: {pair.origin: pair for pair in one.pairs} for one in self._shared.origins}
        wanted, settings = WantedWorks(self._joining.works), to_json(self._linking).decode()
        for matter in self._joining.matters:
            outline = self._outlines[matter.key]
            works = wanted.of(outline)
            changed = changed_pairs(outline, shared)
            told = to_json([(w.id, w.kind, w.who) for w in works]), to_json(changed)
            mark = digest(*(part.decode() for part in told), settings)
            if self._assessed.get(matter.key) == mark:
                continue
            part = self._linked.get(matter.key) or self._case.parts.part(matter.key).record
            found = assess(msgspec.structs.replace(with_pairs(part, changed), works=works), self._linking)
            self._outlines[matter.key] = outline = assessed(outline, found)
            self._parts[matter.key] = Part(
                record=part, assessment=found, assessed=mark, outline=msgspec.msgpack.encode(outline)
            )

    def keep(self, key: str) -> Linked:
        """Keep the parts that changed and the head; return what the record holds."""
        joining = self._joining
        rows = msgspec.structs.replace(
            _NOTHING,
            works=joining.works,
            groups=joining.groups,
            decisions=joining.decisions,
            origins=self._shared.origins,
            people=self._shared.people,
        )
        linked = self._numbers(self._shared)
        head = Head(
            key=key,
            parts=tuple(matter.key for matter in joining.matters),
            shared=rows,
            assessment=_of_shared(self._shared),
            summary=msgspec.msgpack.encode(linked),
        )
        self._case.parts.put(head, self._parts)
        return linked

    def _numbers(self, shared: Shared) -> Linked:
        outlines = [self._outlines[matter.key] for matter in self._joining.matters]
        return Linked(
            documents=sum(one.documents for one in outlines),
            partly_read=sum(one.partial for one in outlines),
            unreadable=sum(one.unreadable for one in outlines),
            only_retell=self._joining.only_retell,
            statements=sum(one.statements for one in outlines),
            origins=sum(one.own_origins for one in outlines) + len({o.id for one in outlines for o in one.origins}),
            incidents=sum(one.incidents for one in outlines),
            people=sum(one.own_people for one in outlines) + len({p.id for one in outlines for p in one.people}),
            contradictions=sum(one.contradictions for one in outlines),
            drift=sum(one.drift for one in outlines),
            wanted=sum(1 for work in self._joining.works if work.held is None),
            orphaned=sum(1 for decision in self._joining.decisions if decision.orphaned),
            matters=len(outlines),
            relinked=len(self._linked),
        )


def _of_shared(shared: Shared) -> Assessment:
    """Return the last beliefs on people whom several matters tell of."""
    known = Known(_NOTHING)
    people = tuple(with_last_known(person, known) for person in shared.people)
    return Assessment(propositions=(), people=people, contradictions=(), drift=())
