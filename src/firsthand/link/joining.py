"""The order in which a case is linked, from sorted readings to the record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from firsthand.link.bodies import Bodies
from firsthand.link.clusters import UnionFind
from firsthand.link.decisions import apply_decisions, standing_decisions
from firsthand.link.events import Event, commonest, find_events
from firsthand.link.groups import group_kind, join_groups
from firsthand.link.incidents import find_wholes, join_events
from firsthand.link.observations import observe
from firsthand.link.organisations import organisation_key
from firsthand.link.origins import Origins
from firsthand.link.people import join_people
from firsthand.link.persons import make_person
from firsthand.link.population import Local, gather, local_key
from firsthand.link.propositions import Draft, draft_propositions, finish, proposition_id
from firsthand.link.retellings import find_retellings
from firsthand.link.rulings import Rulings
from firsthand.link.wording import name_anchors, read_wording
from firsthand.link.works import find_works
from firsthand.model.base import make_id
from firsthand.model.decision import Decision
from firsthand.model.reading import Reading
from firsthand.model.record import Group, Incident, Person, Proposition, Record, Retelling
from firsthand.model.statement import ChainLink, Party, Recipient, Statement


class Joining:
    """One run of linking; each step fills what the next needs. Nothing outlives the run."""

    def __init__(self, readings: Sequence[Reading], decisions: Sequence[Decision]) -> None:
        self._all_decisions = decisions
        standing = standing_decisions(decisions)
        ordered = sorted(readings, key=lambda reading: reading.document.id)
        self.readings, self._orphaned = apply_decisions(ordered, standing)
        self.rulings = Rulings(standing)
        self.documents = {reading.document.id: reading.document for reading in self.readings}
        self.ids: dict[str, str] = {}
        self.people: dict[str, list[Local]] = {}
        self.groups: dict[str, list[Local]] = {}

    def record(self) -> Record:
        """Link everything and return the record."""
        wordings = [read_wording(reading.document) for reading in self.readings]
        retellings = find_retellings(self.readings, wordings)
        self._contexts = {wording.document: name_anchors(wording) for wording in wordings}
        copies = retold_sets(retellings)
        self._join_entities(copies)
        statements = self._statements()
        events = find_events(
            statements,
            self._described(),
            {identity for identity, members in self.people.items() if any(m.entity.name for m in members)},
        )
        clusters = join_events(events, copies)
        wholes = find_wholes(clusters, {event.key: event for event in events})
        names = {key: make_id("i", key) for key in clusters}
        parts = {names[part]: names[whole] for part, whole in wholes.items()}
        by_incident = _members(clusters, names, {event.key: event for event in events})
        origins = Origins(
            {key: organisation_key(d.publisher.name) if d.publisher else None for key, d in self.documents.items()},
            copies,
            Bodies(self.groups),
        )
        origins.read(statements)
        drafts = draft_propositions(by_incident, parts, [s for s in statements if s.local_incident is None])
        incidents = _incidents(by_incident, parts)
        propositions = self._propositions(drafts, origins, incidents)
        meetings = [(*p.supporting, *(o for o in p.denying if o not in p.supporting)) for p in propositions]
        everyone = {**self.people, **self.groups}
        finished = _finish_statements(statements, by_incident, drafts, origins.of_statement)
        return Record(
            documents=tuple(self.documents[key] for key in sorted(self.documents)),
            retellings=retellings,
            works=find_works(self.readings, copies),
            statements=finished,
            origins=origins.build(everyone, meetings),
            propositions=propositions,
            incidents=incidents,
            people=self._people(finished),
            groups=self._groups(),
            decisions=self._decisions(),
        )

    def _join_entities(self, copies: Mapping[str, str]) -> None:
        locals_ = gather(self.readings, self._contexts)
        people = [local for local in locals_.values() if local.is_person]
        groups = [local for local in locals_.values() if not local.is_person]
        clusters, self.scored = join_people(people, copies, self.rulings)
        self._known = people
        for root, keys in clusters.items():
            self.people[make_id("p", root)] = [locals_[key] for key in keys]
        for root, keys in join_groups(groups, copies).items():
            self.groups[make_id("g", root)] = [locals_[key] for key in keys]
        for identity, members in (*self.people.items(), *self.groups.items()):
            for member in members:
                self.ids[member.key] = identity

    def _statements(self) -> tuple[Statement, ...]:
        found = [rename_entities(statement, self.ids) for reading in self.readings for statement in reading.statements]
        return tuple(sorted(found, key=lambda statement: statement.id))

    def _described(self) -> dict[str, str]:
        return {
            identity: " ".join(sorted({m.entity.descriptor or m.entity.name or "" for m in members}))
            for identity, members in (*self.people.items(), *self.groups.items())
        }

    def _propositions(
        self, drafts: Sequence[Draft], origins: Origins, incidents: Sequence[Incident]
    ) -> tuple[Proposition, ...]:
        places = {incident.id: incident.where.name if incident.where else None for incident in incidents}
        recorders = origins.recorders()
        made = [finish(d, origins, recorders, places.get(d.incident or "")) for d in drafts]
        return tuple(sorted(made, key=lambda proposition: proposition.id))

    def _people(self, statements: Sequence[Statement]) -> tuple[Person, ...]:
        published = {key: d.published.edtf if d.published else None for key, d in self.documents.items()}
        seen = observe(statements, published)
        return tuple(
            make_person(identity, members, self.ids, self.documents, self.rulings, seen.get(identity, ()))
            for identity, members in sorted(self.people.items())
        )

    def _groups(self) -> tuple[Group, ...]:
        return tuple(_group(identity, members) for identity, members in sorted(self.groups.items()))

    def _decisions(self) -> tuple[Decision, ...]:
        orphaned = self._orphaned | self.rulings.orphaned(self._known)
        marked = [
            msgspec.structs.replace(decision, orphaned=decision.id in orphaned) for decision in self._all_decisions
        ]
        return tuple(sorted(marked, key=lambda decision: decision.id))


def retold_sets(retellings: Sequence[Retelling]) -> dict[str, str]:
    """Return, for each document that retells or is retold, the smallest document of its set."""
    sets = UnionFind()
    for retelling in retellings:
        sets.join(retelling.document, retelling.other)
    return {member: root for root, members in sets.groups().items() for member in members}


def rename_entities(statement: Statement, ids: Mapping[str, str]) -> Statement:
    """Return a statement with the record's ids of people and groups in place of its document's own."""

    def renamed(entity: str | None) -> str | None:
        return ids.get(local_key(statement.document, entity)) if entity else None

    def link(old: ChainLink) -> ChainLink:
        if old.entity is None and old.to is None:
            return old
        to = Recipient(who=old.to.who, entity=renamed(old.to.entity)) if old.to else None
        return msgspec.structs.replace(old, entity=renamed(old.entity), to=to)

    def party(old: Party) -> Party:
        return old if old.entity is None else msgspec.structs.replace(old, entity=renamed(old.entity))

    response = statement.response
    if response is not None and response.by is not None and response.by.entity is not None:
        by = msgspec.structs.replace(response.by, entity=renamed(response.by.entity))
        response = msgspec.structs.replace(response, by=by)
    return msgspec.structs.replace(
        statement,
        response=response,
        chain=tuple(link(old) for old in statement.chain),
        victims=tuple(party(old) for old in statement.victims),
        alleged_actors=tuple(party(old) for old in statement.alleged_actors),
    )


def _members(
    clusters: Mapping[str, Sequence[str]], names: Mapping[str, str], events: Mapping[str, Event]
) -> dict[str, list[Statement]]:
    return {
        names[key]: [s for member in members for s in events[member].statements] for key, members in clusters.items()
    }


def _finish_statements(
    statements: Sequence[Statement],
    members: Mapping[str, Sequence[Statement]],
    drafts: Sequence[Draft],
    origin_of: Mapping[str, str],
) -> tuple[Statement, ...]:
    incident_of = {statement.id: incident for incident, group in members.items() for statement in group}
    said: defaultdict[str, list[str]] = defaultdict(list)
    for draft in drafts:
        for statement in draft.statements:
            said[statement.id].append(proposition_id(draft))
    return tuple(
        msgspec.structs.replace(
            statement,
            origin=origin_of.get(statement.id),
            incident=incident_of.get(statement.id),
            propositions=tuple(sorted(said.get(statement.id, ()))),
        )
        for statement in statements
    )


def _incidents(members: Mapping[str, Sequence[Statement]], parts: Mapping[str, str]) -> tuple[Incident, ...]:
    return tuple(_incident(identity, members[identity], parts.get(identity)) for identity in sorted(members))


def _incident(identity: str, group: Sequence[Statement], whole: str | None) -> Incident:
    victims = {party.entity for s in group for party in s.victims if party.entity}
    placed = {s.where.name: s.where for s in group if s.where and s.where.basis != "inferred"}
    told = Counter(s.where.name for s in group if s.where and s.where.basis != "inferred")
    narrow = sorted(placed, key=lambda name: ((placed[name].radius_km or 1e6) > 60, -told[name], name))
    dated = {s.when.edtf: s.when for s in group if s.when and s.when.edtf}
    when = commonest(s.when.edtf for s in group if s.when and s.when.edtf)
    return Incident(
        id=identity,
        part_of=whole,
        acts=tuple(sorted({statement.act for statement in group})),
        when=dated[when] if when else None,
        where=placed[narrow[0]] if narrow else None,
        people=tuple(sorted(entity for entity in victims if entity.startswith("p-"))),
        groups=tuple(sorted(entity for entity in victims if entity.startswith("g-"))),
        statements=tuple(sorted(statement.id for statement in group)),
        documents=tuple(sorted({statement.document for statement in group})),
    )


def _group(identity: str, members: Sequence[Local]) -> Group:
    names = [m.entity.name for m in members if m.entity.name]
    described = [m.entity.descriptor for m in members if m.entity.descriptor]
    name = min(names, key=lambda n: (-len(n), n)) if names else commonest(described)
    return Group(
        id=identity,
        name=name or "unnamed group",
        kind=group_kind(members[0]),
        count=next((m.entity.count for m in members if m.entity.count), None),
    )
