"""The population of a case: every local entity that matters, with what is known about it for linking."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from firsthand.link.events.act_families import family_of
from firsthand.link.names.names import Name, parse_name, place_key, token_key
from firsthand.link.names.organisations import is_bodys_name, organisation_key
from firsthand.model.annotated import Entity, MentionType, Sex
from firsthand.model.reading import Reading
from firsthand.model.statement import ChainLink, Statement, TellerRole

_WORD = re.compile(r"[^\W_]+")
RECORDING = frozenset({"outlet", "ngo", "inquiry"})
_KIN = {
    "dad": "father", "father": "father", "mum": "mother", "mom": "mother", "mother": "mother", "wife": "wife",
    "husband": "husband", "son": "son", "daughter": "daughter", "brother": "brother", "sister": "sister",
    "widow": "wife", "uncle": "uncle", "aunt": "aunt", "cousin": "cousin", "grandmother": "grandmother",
    "grandfather": "grandfather", "parent": "parent", "relative": "relative", "nephew": "nephew", "niece": "niece",
    "spouse": "spouse", "fiancee": "fiancee", "girlfriend": "girlfriend", "boyfriend": "boyfriend", "child": "child",
}  # fmt: skip
_BODY_WORDS = frozenset({
    "group", "ngo", "organisation", "organization", "agency", "outlet", "newspaper", "magazine", "radio", "channel",
    "broadcaster", "website", "ministry", "commission", "committee", "association", "network", "company", "institute",
    "party", "police", "army", "militia", "movement", "foundation", "union", "charity", "watchdog", "monitor",
})  # fmt: skip
# Between a person's name and a body's ("of", ", director at"), and between a body's and a person's ("'s director").
_MEMBER_OF = re.compile(r"^(?:, [\w’' -]{0,50})? ?(?:of|from|with|at|for) (?:the )?$")
_BODYS_OWN = re.compile(r"^['’]s? (?:[\w-]+ ){0,6}(?:, )?$")
_FAR = 60
# Fewer words are told alike by people who never met ("We do not know where they are").
_TELLING_WORDS = 9
# Roles that people and bodies tell in alike: they speak for neither.
EITHER = frozenset(
    {"authority", "armed_force", "armed_group", "ngo", "inquiry", "outlet", "document", "source", "force"}
)
_VIOLATION = frozenset({"sexual_violence", "rape"})
_ANYBODY = frozenset({
    "man", "woman", "person", "boy", "girl", "resident", "member", "figure", "one", "people", "somebody",
    "citizen", "local",
})  # fmt: skip
_FEMALE = frozenset(["mother", "wife", "daughter", "sister", "aunt", "grandmother", "niece", "fiancee", "girlfriend"])
_MALE = frozenset(["father", "husband", "son", "brother", "uncle", "grandfather", "nephew", "boyfriend"])


@dataclass(slots=True)
class Local:
    """One entity of one document, with what the document says about it.

    `relations` are "father>key of the other's name, or empty"; `lines` the recorders through whom this entity
    speaks; `told` the keys of sentences that it tells; `acts` families of what was done to it or by it; `context` the
    names of its document, `story` those of them that texts of other stories seldom hold.
    """

    key: str
    document: str
    entity: Entity
    name: Name | None
    sex: Sex | None
    kin: frozenset[str]
    roles: frozenset[str]
    relations: frozenset[str] = frozenset()
    lines: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    told: set[int] = field(default_factory=set)
    teller_roles: set[TellerRole] = field(default_factory=set)
    context: frozenset[str] = frozenset()
    story: frozenset[str] = frozenset()
    belongs: set[str] = field(default_factory=set)
    violated: bool = False
    referenced: bool = False
    type: MentionType = "person"

    @property
    def is_person(self) -> bool:
        """One human being, as far as the texts tell."""
        return self.type == "person" and not self.entity.many


def local_key(document: str, entity: str) -> str:
    """Return the key of a document's entity in the case."""
    return f"{document}/{entity}"


def gather(reading: Reading, context: frozenset[str], story: frozenset[str] = frozenset()) -> dict[str, Local]:
    """Return every entity of a document that a statement names or that has a name or relation, by key, in order.

    `context` are the names that the document holds, `story` those that few other stories do. What only other documents
    can tell – that a name is a place's, or an organisation's – is not looked at here (`names_shared.py`).
    """
    found: dict[str, Local] = {}
    names = {entity.id: entity.name for entity in reading.entities}
    for entity in reading.entities:
        if entity.type in ("person", "group", "organisation"):
            local = _local(reading.document.id, entity, names)
            local.context, local.story = context, story
            found[local.key] = local
    for statement in reading.statements:
        _note(found, reading.document.id, statement)
    _note_quotations(found, reading)
    _note_membership(found, reading)
    return {
        key: local
        for key, local in sorted(found.items())
        if local.referenced or local.entity.name or local.entity.relations or local.entity.withheld
    }


def place_names(reading: Reading) -> set[str]:
    """Return the names that a document knows for places', case folded."""
    return {place.text.casefold() for place in reading.places if place.kind != "unknown"}


def name_of_place(local: Local) -> str | None:
    """Return the name by which an entity may turn out to be a place; null for one who is somebody's relative."""
    return None if local.entity.relations else (local.entity.name or "").casefold() or None


def _local(document: str, entity: Entity, names: dict[str, str | None]) -> Local:
    kin = {_KIN[relation.kind] for relation in entity.relations if relation.kind in _KIN}
    kin |= {_KIN[role] for role in entity.roles if role in _KIN}
    sex: Sex | None = entity.sex or ("female" if kin & _FEMALE else "male" if kin & _MALE else None)
    relations = frozenset(
        f"{_KIN.get(relation.kind, relation.kind)}>{' '.join(parse_name(names.get(relation.to) or '').tokens)}"
        for relation in entity.relations
    )
    return Local(
        key=local_key(document, entity.id),
        document=document,
        entity=entity,
        name=parse_name(entity.name) if entity.name else None,
        sex=sex,
        kin=frozenset(kin),
        roles=frozenset(token_key(role) for role in entity.roles if role not in _KIN and role not in _ANYBODY),
        relations=relations,
        type="organisation" if entity.type == "person" and _is_body(entity) else entity.type,
    )


def _is_body(entity: Entity) -> bool:
    """Say whether one taken for a person has a body's name in every form, and nothing that only people have."""
    names = [name for name in (entity.name, *entity.variants) if name]
    human = entity.many or entity.age or entity.sex or any(relation.kind in _KIN for relation in entity.relations)
    return bool(names) and not human and all(is_bodys_name(name) for name in names)


def votes_of(local: Local) -> int:
    """Return a document's votes on whether its bearer of a name is a person (above 0) or an organisation (below).

    A name that tells as an outlet, an NGO or an inquiry, and is nobody's relative, votes for an organisation.
    """
    votes = 1 if local.type == "person" else -1
    votes -= 2 * bool(local.teller_roles & RECORDING and not local.kin)
    votes -= 6 * bool(local.roles & _bodily() or (local.entity.type == "person" and local.type == "organisation"))
    return votes + 3 * _is_human(local)


def settled_type(type_: MentionType, votes: int) -> MentionType:
    """Return what a bearer of a name is when all documents have voted, since one text may mislead a reader."""
    if votes > 0 and type_ in ("organisation", "group"):
        return "person"
    return "organisation" if votes < 0 and type_ == "person" else type_


def _is_human(local: Local) -> bool:
    return bool(local.kin or local.roles - _bodily() - _either() or local.entity.age or local.entity.sex)


@cache
def _either() -> frozenset[str]:
    return frozenset(token_key(word) for word in EITHER)


@cache
def _bodily() -> frozenset[str]:
    """Return the keys of words that tell what a body is."""
    return frozenset(token_key(word) for word in _BODY_WORDS)


def _note_quotations(found: dict[str, Local], reading: Reading) -> None:
    """Add to each teller the words quoted from him."""
    if not reading.quotations:
        return
    starts = [span.start for span in reading.quotations]
    for statement in reading.statements:
        at = bisect_right(starts, statement.end) - 1
        head = statement.chain[0] if len(statement.chain) > 1 else None
        if at < 0 or head is None or head.entity is None or reading.quotations[at].end <= statement.start:
            continue
        local = found.get(local_key(reading.document.id, head.entity))
        if local is not None:
            local.told.add(hash_words(reading.quotations[at].of(reading.document.text)))


def _note(found: dict[str, Local], document: str, statement: Statement) -> None:
    """Add to each entity of a statement what the statement says of it."""
    where = place_key(statement.where.name) if statement.where else None
    recorders = [link.who for link in statement.chain if link.role in RECORDING and link.who]
    seen: defaultdict[str, bool] = defaultdict(bool)
    for number, link in enumerate(statement.chain):
        local = found.get(local_key(document, link.entity)) if link.entity else None
        if local is None:
            continue
        local.referenced = True
        local.teller_roles.add(link.role)
        local.lines.update(" ".join(parse_name(name).tokens) for name in recorders)
        if (number == 0 or statement.chain[number - 1].entity is None) and not _tells_of(link, statement):
            local.told.add(hash_words(statement.text))
        if number == 0 and len(statement.chain) > 2 and _speaks_for(link, statement.chain[1], local):
            local.belongs.add(organisation_key(statement.chain[1].who or ""))
        seen[local.key] = True
    for party in (*statement.victims, *statement.alleged_actors):
        local = found.get(local_key(document, party.entity)) if party.entity else None
        if local is not None:
            local.referenced = True
            local.acts.add(family_of(statement.act))
            local.violated = local.violated or statement.act in _VIOLATION
            seen[local.key] = True
    if where:
        for key in seen:
            found[key].places.add(where)


def _tells_of(link: ChainLink, statement: Statement) -> bool:
    """Say whether the words name their teller, so that they are another's ("a spokesman declined to comment")."""
    return link.span is not None and statement.start <= link.span.start and link.span.end <= statement.end


def _speaks_for(link: ChainLink, following: ChainLink, local: Local) -> bool:
    """Say whether a teller tells for the body that follows in the chain: one of its people, not somebody it heard."""
    if following.role not in ("ngo", "inquiry", "authority") or not following.who or local.kin:
        return False
    return link.role in ("ngo", "inquiry", "authority", "expert") or (
        link.role == "other" and local.entity.naming == "full"
    )


def _note_membership(found: dict[str, Local], reading: Reading) -> None:
    """Add to each person the organisations that the words for him name ("Sahel director at …", "Ito of …")."""
    bodies = [e.name for e in reading.entities if e.type == "organisation" and e.name and len(e.name) > 3]
    if not bodies:
        return
    document = reading.document.id
    for entity in reading.entities:
        if entity.type == "person" and entity.descriptor:
            local = found.get(local_key(document, entity.id))
            if local is not None:
                local.belongs.update(organisation_key(name) for name in bodies if name in entity.descriptor)
    for one, other in pairwise(reading.mentions):
        if {one.type, other.type} != {"person", "organisation"} or other.start - one.end > _FAR:
            continue
        between = reading.document.text[one.end : other.start]
        person, body, words = (one, other, _MEMBER_OF) if one.type == "person" else (other, one, _BODYS_OWN)
        local = found.get(local_key(document, person.entity)) if person.entity else None
        if local is not None and words.match(between):
            local.belongs.add(organisation_key(body.text))


def hash_words(text: str) -> int:
    """Return a number that is the same for the same words; 0 where they are too few to tell anything."""
    words = _WORD.findall(text.casefold())
    return zlib.crc32(" ".join(words).encode()) if len(words) >= _TELLING_WORDS else 0
