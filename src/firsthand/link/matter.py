"""One matter linked alone: origins, incidents, propositions and people of documents that belong together.

A pure function of the documents, their contexts and which events are one, so that a matter that nothing touched is
never linked again. Its part of the record is a record of its own; `whole.py` puts the parts together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from firsthand.link.documents.opened import Context, Opened, own_id
from firsthand.link.documents.stories import stories
from firsthand.link.entities.bodies import Bodies
from firsthand.link.entities.groups import group_kind
from firsthand.link.entities.population import Local
from firsthand.link.events.events import Event, commonest
from firsthand.link.events.when_where import when_of, where_of
from firsthand.link.events.wholes import find_wholes
from firsthand.link.origins.origins import Origins
from firsthand.link.people.observations import observe
from firsthand.link.people.persons import make_person
from firsthand.link.plan import Matter, Plan
from firsthand.link.propositions.drafts import Draft
from firsthand.link.propositions.propositions import draft_propositions, finish, proposition_id
from firsthand.link.retellings.translations import mark_translated
from firsthand.link.rulings.rulings import Rulings
from firsthand.model.base import make_id
from firsthand.model.record import Group, Incident, Person, Proposition, Record, Retelling
from firsthand.model.statement import Statement


def link_matter(plan: Plan, matter: Matter, rulings: Rulings) -> Record:
    """Return a matter's part of the record. Its bodies and works are the whole case's and not in it."""
    contexts = {document: plan.contexts.of(document) for document in matter.documents}
    opened = {document: plan.opened(document) for document in contexts}
    retellings = plan.retellings_among(matter.documents)
    part = _Linking(opened, contexts, rulings).record(matter.incidents, retellings)
    settings = {document: plan.sketches[document].setting for document in matter.documents}
    return msgspec.structs.replace(part, stories=stories(settings, part.statements, part.incidents))


class _Linking:
    """One run over one matter; each step fills what the next needs."""

    def __init__(self, opened: Mapping[str, Opened], contexts: Mapping[str, Context], rulings: Rulings) -> None:
        self._opened = opened
        self._contexts = contexts
        self._rulings = rulings
        self._documents = {name: one.reading.document for name, one in opened.items()}
        self._people: defaultdict[str, list[Local]] = defaultdict(list)
        self._groups: defaultdict[str, list[Local]] = defaultdict(list)
        self._ids: dict[str, str] = {}
        for one in opened.values():
            self._ids.update(one.ids)
            for key, local in one.locals.items():
                (self._people if local.is_person else self._groups)[one.ids[key]].append(local)

    def record(self, incidents: Sequence[tuple[str, ...]], retellings: tuple[Retelling, ...]) -> Record:
        """Link everything and return the part."""
        events = {event.key: event for one in self._opened.values() for event in one.events}
        statements = sorted((s for one in self._opened.values() for s in one.statements), key=lambda s: s.id)
        clusters = _clusters(events, incidents)
        wholes = find_wholes(clusters, events)
        names = {key: make_id("i", key) for key in clusters}
        parts = {names[part]: names[whole] for part, whole in wholes.items()}
        members = {
            names[key]: [s for event in group for s in events[event].statements] for key, group in clusters.items()
        }
        origins = self._origins(statements)
        loose = [s for s in statements if s.local_incident is None]
        drafts = draft_propositions(members, parts, loose, origins.of_statement.keys())
        formerly = {
            names[key]: tuple(sorted(make_id("i", one) for one in group[1:])) for key, group in clusters.items()
        }
        made = tuple(
            _incident(identity, members[identity], parts.get(identity), formerly[identity])
            for identity in sorted(members)
        )
        propositions = _propositions(drafts, origins, made)
        meetings = [(*p.supporting, *(o for o in p.denying if o not in p.supporting)) for p in propositions]
        finished = _finish_statements(statements, members, drafts, origins.of_statement)
        quotations = {name: one.reading.quotations for name, one in self._opened.items()}
        finished = mark_translated(finished, retellings, quotations)
        return Record(
            documents=tuple(self._documents[key] for key in sorted(self._documents)),
            retellings=retellings,
            works=(),
            statements=finished,
            origins=origins.build({**self._people, **self._groups}, meetings),
            propositions=propositions,
            incidents=made,
            people=self._made_people(finished),
            groups=self._made_groups(),
            decisions=(),
        )

    def _origins(self, statements: Sequence[Statement]) -> Origins:
        """Return the lines of information of these statements."""
        of_local = {key: body for context in self._contexts.values() for key, body in context.bodies.items()}
        names = {key: body for context in self._contexts.values() for key, body in context.names.items()}
        of_group = {self._ids[key]: body for key, body in of_local.items()}
        publishers = {key: d.publisher.name for key, d in self._documents.items() if d.publisher}
        copies = {name: context.copies for name, context in self._contexts.items() if context.copies is not None}
        languages = {key: d.language for key, d in self._documents.items() if d.language}
        origins = Origins(publishers, copies, Bodies(of_group, of_local, names), languages)
        origins.read(statements)
        return origins

    def _made_people(self, statements: Sequence[Statement]) -> tuple[Person, ...]:
        published = {key: d.published.edtf if d.published else None for key, d in self._documents.items()}
        seen = observe(statements, published)
        return tuple(
            make_person(identity, members, self._ids, self._documents, self._rulings, seen.get(identity, ()))
            for identity, members in sorted(self._people.items())
        )

    def _made_groups(self) -> tuple[Group, ...]:
        """Return the groups that no name makes one over the case."""
        named = {self._ids[key] for context in self._contexts.values() for key in context.ids if key in self._ids}
        return tuple(
            _group(identity, members)
            for identity, members in sorted(self._groups.items())
            if identity not in named or not any(member.entity.name for member in members)
        )


def _clusters(events: Mapping[str, Event], incidents: Sequence[tuple[str, ...]]) -> dict[str, list[str]]:
    """Return the events of each incident by the smallest of them, sorted."""
    joined = {key for keys in incidents for key in keys}
    found = {keys[0]: list(keys) for keys in incidents}
    found.update((key, [key]) for key in events if key not in joined)
    return dict(sorted(found.items()))


def _propositions(drafts: Sequence[Draft], origins: Origins, incidents: Sequence[Incident]) -> tuple[Proposition, ...]:
    places = {incident.id: incident.where.name if incident.where else None for incident in incidents}
    recorders = origins.recorders()
    made = [finish(d, origins, recorders, places.get(d.incident or "")) for d in drafts]
    return tuple(sorted(made, key=lambda proposition: proposition.id))


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


def _incident(identity: str, group: Sequence[Statement], whole: str | None, formerly: tuple[str, ...]) -> Incident:
    victims = {party.entity for s in group for party in s.victims if party.entity}
    return Incident(
        id=identity,
        part_of=whole,
        acts=tuple(sorted({statement.act for statement in group})),
        when=when_of(group),
        where=where_of(group),
        people=tuple(sorted(entity for entity in victims if entity.startswith("p-"))),
        groups=tuple(sorted(entity for entity in victims if entity.startswith("g-"))),
        statements=tuple(sorted(statement.id for statement in group)),
        documents=tuple(sorted({statement.document for statement in group})),
        formerly=formerly,
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
        formerly=tuple(sorted({own_id(m.key, person=False) for m in members} - {identity})),
    )
