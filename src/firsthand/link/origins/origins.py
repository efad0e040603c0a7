"""Origins of a case: every line of information once, and how each two that meet compare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Literal

from firsthand.link.entities.bodies import Bodies
from firsthand.link.entities.population import Local
from firsthand.link.names.names import Name
from firsthand.link.names.organisations import one_name_each, organisation_key
from firsthand.link.origins.body_pairs import OWN_VOICE
from firsthand.link.origins.lines import Line, merge, origin_links, read_line
from firsthand.link.origins.offices_held import mark_contested
from firsthand.link.origins.origin_pairs import compare_lines
from firsthand.link.origins.own_reports import agency_keys, own_voices, publisher_keys
from firsthand.link.origins.records import mark_only
from firsthand.link.origins.teller_pairs import Teller
from firsthand.link.origins.tongues import over_languages
from firsthand.model.base import make_id
from firsthand.model.record import Origin, OriginPair, Tellers
from firsthand.model.statement import ChainLink, Statement

_MOST_PAIRED = 80
_ENDS = frozenset({"killing", "death"})


class Origins:
    """Finds the origin of each statement and keeps what is needed to compare two of them."""

    def __init__(
        self,
        publishers: Mapping[str, str],
        copies: Mapping[str, str],
        bodies: Bodies,
        languages: Mapping[str, str] | None = None,
    ) -> None:
        """Take by document publishers' names, sets of retellings and languages, and the bodies of the case."""
        self._languages = languages or {}
        self._publishers = publishers
        self._bodies = bodies
        self._copies = copies
        self._lines: dict[tuple[str, ...], Line] = {}
        self.of_statement: dict[str, str] = {}
        self.of_answer: dict[str, str] = {}

    def read(self, statements: Iterable[Statement]) -> None:
        """Take in statements whose chains hold the record's entity ids."""
        statements = tuple(statements)
        own = own_voices(statements, self._publishers)
        keys = {document: (publisher_keys(name), agency_keys(name)) for document, name in self._publishers.items()}
        nobody: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
        chains = []
        for statement in statements:
            voice = own.get(statement.document)
            links = origin_links(statement, *keys.get(statement.document, nobody))
            links = _heard_by(_without_the_dead(statement, links), voice)
            if links:
                chains.append((statement, links))
        self._bodies.settle_unnamed(
            (self._copies.get(s.document, s.document), link) for s, links in chains for link in links
        )
        for statement, links in chains:
            self.of_statement[statement.id] = self._take_in(statement, links)
            if (answer := _answering(statement, links)) is not None:
                self.of_answer[statement.id] = self._take_in(statement, answer)

    def denying(self, statement: str) -> str | None:
        """Return whose denial a statement is: the accused party's, also where somebody else tells of it."""
        return self.of_answer.get(statement) or self.of_statement.get(statement)

    def _take_in(self, statement: Statement, links: tuple[ChainLink, ...]) -> str:
        """Add a statement to the line that its chain starts; return the line's origin."""
        line = read_line(statement, links, self._copies.get(statement.document, statement.document), self._bodies)
        if line.key in self._lines:
            merge(self._lines[line.key], line)
        else:
            self._lines[line.key] = line
        return origin_id(line)

    def recorders(self) -> dict[str, tuple[str, ...]]:
        """Return who first recorded each origin, by its id."""
        self._name_recorders()
        return {origin_id(line): tuple(sorted(line.recorder_names)) for line in self._lines.values()}

    def _name_recorders(self) -> None:
        """Give each recorder one name, whatever forms of it the texts use ("NYT", "The New York Times")."""
        names = one_name_each(name for line in self._lines.values() for name in line.recorder_names)
        for line in self._lines.values():
            line.recorder_names = {names[name] for name in line.recorder_names}

    def build(self, people: Mapping[str, Sequence[Local]], meetings: Iterable[Sequence[str]]) -> tuple[Origin, ...]:
        """Return all origins; each two that meet in one of `meetings` (lists of origin ids) are compared.

        So are any two of a matter, since an answer to one question may gather them (`answers`); of these only
        those that are one are kept, so that nobody counts twice there and no minimum rests on them.
        """
        self._name_recorders()
        mark_only(self._lines.values())
        tellers: dict[tuple[str, ...], Teller] = {
            ("entity", identity): describe(members, self._bodies.spoken_for(members))
            for identity, members in people.items()
        }
        tellers.update(_known_by_name(tellers, self._lines.values()))
        mark_contested(self._lines.values(), tellers)
        by_id = {origin_id(line): line for line in self._lines.values()}
        pairs: defaultdict[str, dict[str, OriginPair]] = defaultdict(dict)
        told = [(meeting, True) for meeting in meetings]
        for meeting, always in (*told, (list(by_id), False)):
            for one, other in combinations(sorted(meeting)[:_MOST_PAIRED], 2):
                if other in pairs[one]:
                    continue
                found = compare_lines(by_id[one], by_id[other], tellers)
                found = over_languages(found, by_id[one], by_id[other], self._languages)
                if not always and found.verdict != "same":
                    continue
                pairs[one][other] = OriginPair(origin=other, verdict=found.verdict, reasons=found.reasons)
                pairs[other][one] = OriginPair(origin=one, verdict=found.verdict, reasons=found.reasons)
        built = [_origin(identity, line, pairs[identity], people) for identity, line in by_id.items()]
        return tuple(sorted(built, key=lambda origin: origin.id))


def _known_by_name(tellers: Mapping[tuple[str, ...], Teller], lines: Iterable[Line]) -> dict[tuple[str, ...], Teller]:
    """Return officials of one full name in one matter with all the offices and bodies that its texts tell of them."""
    officials = {line.key for line in lines if line.role in OWN_VOICE and line.key in tellers}
    bearers: defaultdict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for key in sorted(officials):
        name = tellers[key].name
        if name is not None and name.surname:
            bearers[name.tokens].append(key)
    return {
        key: replace(
            tellers[key],
            descriptors=frozenset().union(*(tellers[other].descriptors for other in keys)),
            organisations=frozenset().union(*(tellers[other].organisations for other in keys)),
        )
        for keys in bearers.values()
        for key in keys
        if len(keys) > 1
    }


def _heard_by(links: tuple[ChainLink, ...], voice: ChainLink | None) -> tuple[ChainLink, ...]:
    """Return a chain with the body in whose own report it stands, which told it, or to which its teller did."""
    if voice is None or any(organisation_key(link.who or "") == organisation_key(voice.who or "") for link in links):
        return links
    return (*links, voice)


def _without_the_dead(statement: Statement, links: tuple[ChainLink, ...]) -> tuple[ChainLink, ...]:
    """Return the chain without whoever would tell of his own death: whoever told of it, he did not."""
    told = statement.standing in ("asserted", "hedged") and statement.polarity == "positive"
    if not told or statement.act not in _ENDS:
        return links
    dead = {victim.entity for victim in statement.victims if victim.entity and victim.entity.startswith("p-")}
    return tuple(link for link in links if link.entity not in dead) if dead else links


def _answering(statement: Statement, links: tuple[ChainLink, ...]) -> tuple[ChainLink, ...] | None:
    """Return the way of an answer that somebody tells of: from whoever is said to have given it."""
    by = statement.response.by if statement.response else None
    return (ChainLink(who=by.who, entity=by.entity, role=by.role), *links) if by is not None else None


def origin_id(line: Line) -> str:
    """Return the id of a line's origin."""
    return make_id("o", *line.key)


def _origin(
    identity: str, line: Line, pairs: Mapping[str, OriginPair], people: Mapping[str, Sequence[Local]]
) -> Origin:
    members = people.get(line.entity or "", ())
    return Origin(
        id=identity,
        kind=line.kind,
        who=_who(line, members),
        entity=line.entity,
        role=line.role,
        identified=_identified(line, members),
        first_recorders=tuple(sorted(line.recorder_names)),
        documents=tuple(sorted(line.documents)),
        tellers=_tellers(line, members),
        pairs=tuple(pairs[other] for other in sorted(pairs)),
    )


def _who(line: Line, members: Sequence[Local]) -> str:
    names = sorted({m.entity.name for m in members if m.entity.name}, key=lambda name: (-len(name), name))
    return names[0] if names else line.who


def _identified(line: Line, members: Sequence[Local]) -> Literal["yes", "partly", "no"]:
    if line.organisation:
        return "no" if line.unnamed else "yes"
    shown = {member.entity.naming for member in members if member.entity.name}
    if "full" in shown:
        return "yes"
    return "partly" if shown else "no"


def _tellers(line: Line, members: Sequence[Local]) -> Tellers | None:
    counts = [m.entity.count for m in members if m.entity.count]
    if counts:
        return Tellers(low=_whole(counts[0].low), high=_whole(counts[0].high))
    for words in sorted(line.collective):
        number = words.split(" ")[0]
        if number.isdigit():
            return Tellers(low=int(number), high=int(number))
    return None


def _whole(number: float | None) -> int | None:
    return None if number is None else int(number)


def describe(members: Sequence[Local], organisations: frozenset[str] = frozenset()) -> Teller:
    """Return what all members of one person or group say of them as a teller."""
    named = sorted((m for m in members if m.name), key=lambda m: (-len(m.name.tokens) if m.name else 0, m.key))
    names: list[Name] = [m.name for m in named if m.name]
    shown = {m.entity.naming for m in named}
    ages = [m.entity.age for m in members if m.entity.age]
    return Teller(
        name=names[0] if names else None,
        naming="pseudonym" if "pseudonym" in shown else "full" if "full" in shown else "partial" if names else "none",
        sex=next((m.sex for m in members if m.sex), None),
        kin=frozenset(kin for m in members for kin in m.kin),
        relations=frozenset(relation for m in members for relation in m.relations),
        age=(ages[0].low, ages[0].high) if ages else None,
        unit=next((m.entity.unit for m in members if m.entity.unit), None),
        descriptors=frozenset(text for m in members for text in (m.entity.descriptor, *m.entity.roles) if text),
        documents=frozenset(m.document for m in members),
        organisations=organisations,
    )
