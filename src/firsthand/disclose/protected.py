"""Who is protected in a public edition, and on what ground: more than the record marks, never fewer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from firsthand.disclose.children import children
from firsthand.disclose.name_folding import fold
from firsthand.disclose.rulings import ADULT, asked_names, ruled_people, tokens
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed, DisclosedStatement
from firsthand.model.document import Document, Sidecar
from firsthand.model.record import Person, Record

_SEXUAL_VIOLENCE = frozenset({"sexual_violence", "rape"})
_BODIES = frozenset({"authority", "armed_force", "armed_group", "outlet", "ngo", "inquiry", "document", "expert"})
_NO_KIN = frozenset(
    {"client", "patient", "colleague", "friend", "neighbour", "neighbor", "lawyer", "doctor", "commander", "boss"}
)
_MARKED = "protected in the record"
_LETTERS = re.compile(r"[^\W\d_]+")
_SMALL_WORD = re.compile(r"(?<!\w)[a-z]{3,}(?!\w)")
_WITHHOLDS = re.compile(
    r"""\b(?:not\ (?:printing|naming|publishing|identifying|using|disclosing|revealing|giving)
      | (?:with(?:held|holding|hold|holds)|conceal\w*|protect\w*)\ (?:\w+\ ){0,3}(?:names?|identit\w+|surnames?)
      | (?:names?|identit\w+|surnames?)\ (?:\w+\ ){0,3}(?:withheld|concealed|protected|changed|hidden|secret)
      | not\ to\ (?:\w+\ )?(?:name|be\ named|identify|be\ identified|publish|print|give|use|reveal|disclose)
      | not\ (?:be\ )?(?:named|identified)
      | (?:identified|named|known|gave|give|giving)\ only | only\ (?:as|by)\ (?:his|her|their|a|the)?\ ?(?:first\ )?name
      | first\ name\ only | anonym\w+ | pseudonym\w* | not\ (?:his|her|their)\ real\ name
      | names?\ (?:have|has|had)\ been\ changed)\b
    | имя\ (?:изменено|не\ называ\w+) | имена\ изменены | анонимн\w+ | на\ условиях\ анонимности
    | ім.я\ змінено | імена\ змінено | анонімн\w+""",
    re.IGNORECASE | re.VERBOSE,
)


class Protected(Frozen, frozen=True, kw_only=True):
    """Ids of protected people with the ground; `quiet` are private people without a name, told of under a number too.

    `further` are names that a collector or a ruling protects and that nobody in the record bears.
    """

    grounds: dict[str, str]
    quiet: frozenset[str]
    further: tuple[str, ...]


def find_protected(full: Disclosed, record: Record) -> Protected:
    """Return everybody who is to be protected; a human's `unprotect` lifts a person's own grounds, not a relative's."""
    ruled = ruled_people(full.people, record.decisions)
    freed = {person for person, yes in ruled.items() if not yes}
    asked = _asked(record.documents) | asked_names(full.people, record.decisions, freed)
    bodies = _bodies(full)
    grounds: dict[str, str] = {}
    young = sorted(children(full.people, record.documents) - bodies)
    told = ((one, "told of beside words that mean a child") for one in young)
    for person_id, ground in (*_own_grounds(full, record, bodies), *told):
        if person_id not in freed or ground == _MARKED:
            grounds.setdefault(person_id, ground)
    wanted = [tokens(name) for name in sorted(asked)]
    for person in full.people:
        if person.id not in grounds and person.id not in freed and _named_like(person, wanted):
            grounds[person.id] = "a ruling or a collector asked for it"
    known = [tokens(person.name) for person in full.people if person.id in grounds and person.name]
    for person in full.people:
        if person.id not in grounds and person.id not in freed and _named_like(person, known):
            grounds[person.id] = "may be a protected person under another name"
    initials = {found for one in full.people if one.id in grounds and (found := _as_initials(one.name))}
    for person in full.people:
        if person.id not in grounds and person.id not in freed and _initials(person.name) & initials:
            grounds[person.id] = "bears the initials by which a protected person is named"
    _add_relatives(full, grounds, bodies)
    quiet = {one.id for one in full.people if one.name is None and one.id not in bodies and one.id not in grounds}
    return Protected(grounds=grounds, quiet=frozenset(quiet), further=tuple(sorted(asked)))


def _own_grounds(full: Disclosed, record: Record, bodies: set[str]) -> Iterable[tuple[str, str]]:
    plain = {word for one in record.documents for word in _SMALL_WORD.findall(one.text)}
    for person in full.people:
        if person.protected.yes and not _is_a_body(person, bodies, plain):
            yield person.id, _MARKED
        elif person.age is not None and person.age.low < ADULT:
            yield person.id, "a minor"
    for statement in full.statements:
        if statement.act in _SEXUAL_VIOLENCE:
            for entity in _concerned(statement):
                if entity not in bodies:
                    yield entity, "suffered or tells of sexual violence"
    unnamed = {person.id for person in full.people if person.naming != "full"} - bodies
    marked = {person.id for person in full.people if person.protected.yes}
    told: defaultdict[str, list[DisclosedStatement]] = defaultdict(list)
    for statement in full.statements:
        told[statement.document].append(statement)
    for document in record.documents:
        for place in _WITHHOLDS.finditer(document.text):
            for entity in _kept_back(document.text, place.start(), told[document.id], (unnamed, marked)):
                yield entity, "not named beside words that keep a name back"


def _is_a_body(person: Person, bodies: set[str], plain: set[str]) -> bool:
    """Say whether what looks like half a name is an authority's: it only speaks as one, and its word is a plain one."""
    words = (person.name or "").casefold().split()
    half_a_name = person.protected.why == "named only in part"
    return half_a_name and person.id in bodies and bool(words) and plain.issuperset(words)


def _kept_back(text: str, at: int, statements: list[DisclosedStatement], people: tuple[set[str], set[str]]) -> set[str]:
    """Return who words that withhold a name may be about: people of the paragraph, else of the one before, else all.

    `people` are those whom no full name is known of, and those whom the record protects: where one of the latter is
    in the paragraph, the words are about that one.
    """
    unnamed, marked = people
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    before = text.rfind("\n", 0, max(0, len(text[:start].rstrip()) - 1)) + 1
    for first, last in ((start, end if end >= 0 else len(text)), (before, start), (0, len(text))):
        here = [one for one in statements if one.start is not None and first <= one.start < last]
        found = {entity for one in here for entity in _concerned(one) if entity in unnamed}
        if found or any(entity in marked for one in here for entity in _anybody(one)):
            return found
    return set()


def _anybody(statement: DisclosedStatement) -> list[str | None]:
    parties = [one.entity for one in (*statement.victims, *statement.alleged_actors)]
    return parties + [link.entity for link in statement.chain]


def _concerned(statement: DisclosedStatement) -> list[str]:
    """Return victims and private tellers of a statement, and to whom they told it."""
    found = [party.entity for party in statement.victims]
    for link in statement.chain:
        if link.role not in _BODIES:
            found.append(link.entity)
            found.append(link.to.entity if link.to else None)
    return [one for one in found if one]


def _bodies(full: Disclosed) -> set[str]:
    """Return the people who only ever speak or act for a body, and no relative or victim."""
    official: set[str] = set()
    private: set[str] = {relation.to for person in full.people for relation in person.relations}
    private |= {person.id for person in full.people if person.relations}
    for statement in full.statements:
        private |= {party.entity for party in statement.victims if party.entity}
        official |= {party.entity for party in statement.alleged_actors if party.entity}
        for link in statement.chain:
            (official if link.role in _BODIES else private).add(link.entity or "")
    return official - private


def _named_like(person: Person, wanted: list[frozenset[str]]) -> bool:
    """Say whether a person's name is one of these, or lies inside one, or holds one: half a name may be anybody's."""
    own = [tokens(name) for name in (person.name, *person.variants) if name and any(map(str.isupper, name))]
    return any(one and other and (one <= other or other <= one) for one in own for other in wanted)


def _as_initials(name: str | None) -> str:
    """Return "tm" of "T. M.", where a name is nothing but initials; else nothing."""
    words = _LETTERS.findall(name or "")
    return "".join(map(fold, words)) if len(words) > 1 and all(len(word) == 1 for word in words) else ""


def _initials(name: str | None) -> set[str]:
    """Return the first letters of a name of two words or more, in its order and the other way round."""
    letters = [folded[0] for word in _LETTERS.findall(name or "") if (folded := fold(word))]
    return {"".join(letters), "".join(reversed(letters))} if len(letters) > 1 else set()


def _add_relatives(full: Disclosed, grounds: dict[str, str], bodies: set[str]) -> None:
    """Add, again and again, whoever is kin to a protected person."""
    kin: defaultdict[str, set[str]] = defaultdict(set)
    for person in full.people:
        for relation in person.relations:
            if relation.kind.casefold() not in _NO_KIN:
                kin[person.id].add(relation.to)
                kin[relation.to].add(person.id)
    waiting = sorted(grounds)
    while waiting:
        for relative in sorted(kin[waiting.pop()] - grounds.keys() - bodies):
            grounds[relative] = "a relative leads to a protected person"
            waiting.append(relative)


def _asked(documents: tuple[Document, ...]) -> set[str]:
    """Return the names that sidecars protect, and of interviewees who did not consent to publication."""
    sidecars = [one.sidecar for one in documents if one.sidecar]
    names = {name for one in sidecars for name in one.protect}
    names |= {one.interviewee for one in sidecars if one.interviewee and not _may_be_published(one)}
    return {name for name in names if name.strip()}


def _may_be_published(sidecar: Sidecar) -> bool:
    consent = sidecar.consent
    if consent is None or consent.withdrawn:
        return False
    return any(use.casefold().startswith("publi") for use in consent.uses)
