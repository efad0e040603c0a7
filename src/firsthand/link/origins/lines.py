"""Lines of information: from a chain to who stands at its head, who passed it on, and who recorded it first.

`RECORD.md`: an origin is the head of the chain; whoever only passes on what another told is no second origin; an
outlet's own unsourced words have none; an inquiry is one origin, with its tellers if it says how many.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from firsthand.link.entities.bodies import Bodies, is_named
from firsthand.link.names.names import token_key
from firsthand.link.names.organisations import organisation_key
from firsthand.model.statement import ChainLink, Statement, TellerRole

OriginKind = Literal["person", "group", "document", "inquiry"]

RECORDERS: frozenset[TellerRole] = frozenset({"outlet", "ngo", "inquiry"})
_ORGANISATIONS: frozenset[TellerRole] = frozenset(
    {"outlet", "ngo", "inquiry", "authority", "armed_force", "armed_group", "document"}
)
_OFFICIAL: frozenset[TellerRole] = frozenset({"authority", "armed_force", "armed_group"})
_SAYS_LITTLE: frozenset[TellerRole] = frozenset({"other", "unknown", "source", "anonymous"})
_FIRMNESS: tuple[OriginKind, ...] = ("inquiry", "document", "group", "person")
_MANY = re.compile(
    r"\b(relatives|families|family|witnesses|residents|villagers|detainees|prisoners|soldiers|survivors|locals|sources|"
    r"people|lawyers|activists|colleagues|parents|neighbou?rs|officials|authorities|experts|diplomats|doctors|men|women|"
    r"friends|protesters|\w+ others)\b",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(autops\w+|post[- ]?mortem|records?|indictment|certificate|footage|video|photograph\w*|satellite|imagery|logs?|"
    r"register|verdict|court documents?|medical report|forensic\w*|x-?rays?|leaked)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"^(?:[\w’'-]+ ){0,5}(?:ministry|government|army|military|police|commission|committee|office|council|command|"
    r"agency|authority|authorities|department|court|union|party|junta|forces?|mission|association|organi[sz]ation)"
    r"(?: (?:of|for) .+)?$|\((?-i:[A-Z]{3,})\)?$",
    re.IGNORECASE,
)
_UNNAMED_WORK = re.compile(
    r"^(?:an?|the|this|that|its|their)?\s*(?:\w+\s+){0,2}"
    r"(?:reports?|interview|article|story|media|sources?|investigations?|inquiry|study|survey|statement|findings|"
    r"information)\b(?: (?:on|about|into|of|collected|gathered)\b.*)?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Line:
    """One origin while it is gathered: `tellers` are all who tell or pass on and are no recorders, nearest first.

    `about` are the victims of whom a relative tells, who may be where the relative has it from; `texts` are its
    documents, those that retell one another as one.
    """

    key: tuple[str, ...]
    kind: OriginKind
    role: TellerRole
    who: str
    entity: str | None
    organisation: str | None
    unnamed: bool = False
    named: bool = True
    record: bool = False
    only_record: bool = False
    only_inquiry: bool = False
    contested: bool = False
    tellers: dict[tuple[str, ...], ChainLink] = field(default_factory=dict)
    relays: set[tuple[str, ...]] = field(default_factory=set)
    recorders: set[str] = field(default_factory=set)
    recorder_names: set[str] = field(default_factory=set)
    through: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    statements: set[str] = field(default_factory=set)
    collective: set[str] = field(default_factory=set)
    about: set[str] = field(default_factory=set)


def origin_links(statement: Statement, publisher: frozenset[str], agencies: frozenset[str]) -> tuple[ChainLink, ...]:
    """Return the chain without its publisher and without a head that is the publisher itself; empty if none is left.

    `publisher` are the keys of its names, `agencies` those in brackets behind it ("Orm Post (TNA)"): an agency's own
    words are the publisher's, and whoever told the agency something was first recorded by it.
    """
    links = [link for link in statement.chain[:-1] if link.who or link.entity]
    own = [link.role == "outlet" and organisation_key(link.who or "") in publisher for link in links]
    told = next((link for link, is_own in zip(links, own, strict=True) if not is_own), None)
    if told is None or links[0] is not told or is_work(told):
        agencies = frozenset()
    return tuple(
        link
        for link, is_own in zip(links, own, strict=True)
        if not is_own or organisation_key(link.who or "") in agencies
    )


def read_line(statement: Statement, links: tuple[ChainLink, ...], set_of: str, bodies: Bodies) -> Line:
    """Return the line of one statement; `set_of` is the document, or the set of retellings that it is in."""
    links = tuple(_as_body(link) for link in links)
    head = links[0]
    collective = None
    if len(links) > 1 and _speaks_through(head, links[1]):
        collective, head, links = links[0], links[1], links[1:]
    elif len(links) > 1 and _is_work_of(head, links[1]):
        head, links = links[1], links[1:]
    kind = _kind(head)
    organisation = bodies.key(head, set_of, set_of)
    line = Line(
        key=_key(head, kind, organisation, set_of),
        kind=kind,
        role=head.role,
        who=head.who or "unknown",
        entity=head.entity,
        organisation=organisation,
        unnamed=kind in ("document", "inquiry") and bool(_UNNAMED_WORK.match(head.who or "")),
    )
    line.named = is_named(line.who)
    line.record = kind == "document" and bool(_RECORD.search(line.who))
    if collective is not None:
        line.collective.add(collective.who or collective.entity or "")
    _follow(line, links, (set_of, set_of), bodies)
    line.documents.add(statement.document)
    line.texts.add(set_of)
    line.statements.add(statement.id)
    if head.role == "relative":
        line.about.update(v.entity for v in statement.victims if v.entity and v.entity.startswith("p-"))
    return line


def _follow(line: Line, links: tuple[ChainLink, ...], place: tuple[str, str], bodies: Bodies) -> None:
    """Note the tellers of a chain, who passes on, and who recorded it first."""
    recorded = line.kind in ("inquiry", "document")
    if recorded and line.organisation:
        line.recorders.add(line.organisation)
        line.recorder_names.add(line.who)
    for number, link in enumerate(links):
        organisation = bodies.key(link, *place) or ""
        if number and link.role in RECORDERS:
            line.through.add(organisation)
            if not recorded:
                line.recorders.add(organisation)
                line.recorder_names.add(link.who or "")
                recorded = True
        elif link.role not in RECORDERS and link.role != "document":
            key = _key(link, _kind(link), None, place[1])
            if number == 0 or link.entity or link.link == "stated":
                line.tellers.setdefault(key, link)
            if number:
                line.relays.add(key)


def _speaks_through(head: ChainLink, following: ChainLink) -> bool:
    """Say whether a collective ("27 people", "witnesses") was heard by an inquiry, which then is the origin."""
    return following.role in ("ngo", "inquiry") and (is_group(head))


def _is_work_of(head: ChainLink, following: ChainLink) -> bool:
    """Say whether a head is no teller but what a body gave out ("its statement", "the information collected")."""
    return following.role in _ORGANISATIONS and head.role not in _ORGANISATIONS - {"document"} and is_work(head)


def is_work(link: ChainLink) -> bool:
    """Say whether the words for a teller name a piece of work without its author."""
    return bool(_UNNAMED_WORK.match(link.who or "")) and not _RECORD.search(link.who or "")


def is_group(link: ChainLink) -> bool:
    """Say whether a teller is several people."""
    if link.entity:
        return link.entity.startswith("g-")
    return bool(_MANY.search(link.who or "")) or bool(re.match(r"\d+ ", link.who or ""))


def _as_body(link: ChainLink) -> ChainLink:
    """Return a link as a body's where its words name one ("the defence ministry", "Commissioner (OHCHR)").

    Such a link has no person, and is no victim of whom it tells: police who say that they were shot at are police.
    """
    if not _BODY.search(link.who or ""):
        return link
    person = link.entity is not None and link.entity.startswith("p-")
    role: TellerRole = "authority" if link.role == "victim" else link.role
    return msgspec.structs.replace(link, entity=None if person else link.entity, role=role)


def _kind(link: ChainLink) -> OriginKind:
    if link.entity and link.entity.startswith("p-"):
        return "person"
    if link.role in ("ngo", "inquiry") or (link.basis == "inquiry"):
        return "inquiry"
    if link.role in ("outlet", "document") or link.basis == "document":
        return "document"
    if link.role in _ORGANISATIONS or is_group(link):
        return "group"
    return "person"


def _key(link: ChainLink, kind: OriginKind, organisation: str | None, set_of: str) -> tuple[str, ...]:
    if organisation:
        return "organisation", organisation
    if link.entity:
        return "entity", link.entity
    words = " ".join(token_key(word) for word in re.findall(r"[^\W_]+", link.who or ""))
    return kind, set_of, words


def _how_telling(role: TellerRole) -> tuple[int, str]:
    """Return the place of a role among those by which one origin is told of, what it speaks for first."""
    return (0 if role in _OFFICIAL else 2 if role in _SAYS_LITTLE else 1), role


def merge(line: Line, other: Line) -> None:
    """Add what another statement of the same origin shows; an inquiry by any telling is one by all, so an official."""
    if _FIRMNESS.index(other.kind) < _FIRMNESS.index(line.kind):
        line.kind, line.role = other.kind, other.role
    elif other.kind == line.kind:
        line.role = min(line.role, other.role, key=_how_telling)
    for key, link in other.tellers.items():
        line.tellers.setdefault(key, link)
    line.named = line.named or other.named
    line.relays |= other.relays
    line.recorders |= other.recorders
    line.recorder_names |= other.recorder_names
    line.through |= other.through
    line.documents |= other.documents
    line.texts |= other.texts
    line.statements |= other.statements
    line.collective |= other.collective
    line.about |= other.about
