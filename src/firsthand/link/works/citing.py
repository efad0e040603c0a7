"""What of a document's citations is a work that somebody else made, and of what kind.

Reading finds whoever a text has something from. A work is a thing to get: a report, an interview that an outlet
recorded, a letter, an autopsy. What a body is only told to have said is kept apart (`unknown`); a paper that speaks of
itself ("told The News", "our reporter", "this website"), people without a paper, and a headline's label make none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from firsthand.link.names.organisations import organisation_key, own_short_names
from firsthand.model.annotated import Entity
from firsthand.model.document import Document
from firsthand.model.reading import Citation, Reading
from firsthand.model.statement import TellerRole

_OWN = re.compile(
    r"\b(?:our|this) (?:own )?(?:\w+ )?(?:reporter|correspondent|newspaper|paper|website|site|magazine|outlet|station|"
    r"channel|programme|agency|journalist|team)s?\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:breaking(?: news)?|update[ds]?|exclusive|analysis|opinion|comment|editorial|live|watch|video|photos?|gallery|"
    r"explainer|factbox|timeline|interview|profile|feature|just in|developing|press release|statement|news)$",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"^(?:the )?(?:\w+ )?(?:journalists?|reporters?|correspondents?|press|media|newsmen|photographers?|investigators?|"
    r"detectives|officials|researchers|activists|sources?|news outlets|news wires|newswires)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\s(?:in|at|on|near|outside|from|inside)\s.*$")
_RECORD = re.compile(
    r"\b(autopsy|post[- ]?mortem|death certificate|medical records?|x-?rays?|arrest record)\b", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"\breport(?:s|ed|ing)?\b|\bpublish|\bwrote\b|\bwritten\b|\bdocument(?:s|ed)?\b|\bstudy\b|\bsurvey|\bstatement\b|"
    r"\bpress release\b|\binvestigation|\binquiry\b|\bfindings?\b|\bfound\b|\bdatabase\b|\bbriefing\b|\bdossier\b|"
    r"\bpaper\b|\bquoted\b|\baccording to\b|\bcit(?:ed|ing)\b|\brecorded\b|\btestimon|\bevidence\b|\bpost(?:ed)?\b",
    re.IGNORECASE,
)
_BY_PERSONS = frozenset({"letter", "post", "video", "broadcast", "document"})
_AROUND = 60


def works_cited(reading: Reading) -> tuple[Citation, ...]:
    """Return a document's citations of works by others, each with the kind that the citing words bear out."""
    entities = {entity.id: entity for entity in reading.entities}
    roles = _roles(reading)
    own = own_names(reading.document)
    found = (_as_work(one, reading.document, entities, roles) for one in reading.citations)
    return tuple(one for one in found if one is not None and organisation_key(one.who) not in own)


def own_names(document: Document) -> frozenset[str]:
    """Return the keys of names by which a document's publisher speaks of itself."""
    return own_short_names(document.publisher.name) if document.publisher else frozenset()


def is_nobodys_work(who: str) -> bool:
    """Say whether words for a teller name no maker of works: a label, the press at large, the paper itself."""
    return bool(_OWN.search(who) or _LABEL.match(who.strip(" :")) or _is_at_large(who))


def is_published(words: str) -> bool:
    """Say whether the words around a citation speak of a work: something published, written, recorded or found."""
    return bool(_PUBLISHED.search(words))


def words_around(document: Document, start: int, end: int) -> str:
    """Return the words of a citation with a few after them."""
    return document.text[start : min(end + _AROUND, len(document.text))]


def is_person(entity: Entity | None) -> bool:
    """Say whether an entity is one human being, and a text says so by more than a name: a body's may look alike."""
    if entity is None or entity.type != "person" or entity.many:
        return False
    return bool(entity.sex or entity.age or entity.relations)


def _is_at_large(who: str) -> bool:
    head = _PLACED.sub("", who)
    people = _PRESS.match(head)
    after = head[people.end() :] if people else ""
    return (
        people is not None and not any(word[:1].isupper() for word in after.split()) and (head != who or head.islower())
    )


def _as_work(
    one: Citation, document: Document, entities: Mapping[str, Entity], roles: Mapping[str, frozenset[TellerRole]]
) -> Citation | None:
    cited = document.text[one.span.start : one.span.end]
    if is_nobodys_work(one.who) or _OWN.search(cited):
        return None
    if is_person(entities.get(one.entity or "")):
        record = _RECORD.search(cited)
        if record:
            return msgspec.structs.replace(one, who=f"{record[1].lower()} of {one.who}", entity=None, kind="document")
        return one if one.kind in _BY_PERSONS else None
    outlet = "outlet" in roles.get(organisation_key(one.who), frozenset({"outlet"}))
    if one.kind == "report" and not outlet and not is_published(words_around(document, one.span.start, one.span.end)):
        return msgspec.structs.replace(one, kind="unknown")
    return one


def _roles(reading: Reading) -> dict[str, frozenset[TellerRole]]:
    """Return in which roles each named teller tells, by the key of the name."""
    found: dict[str, frozenset[TellerRole]] = {}
    for statement in reading.statements:
        for link in statement.chain[:-1]:
            if link.who:
                key = organisation_key(link.who)
                found[key] = found.get(key, frozenset()) | {link.role}
    return found
