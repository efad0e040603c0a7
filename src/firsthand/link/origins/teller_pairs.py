"""Are two tellers one? Named reasons with weights that sum: positive for one, negative for two, neither is unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from firsthand.link.names.names import Name, compare_names, token_key
from firsthand.link.names.offices import held_keys, is_title, office_key
from firsthand.model.annotated import Naming

Reason = tuple[str, float]

SAME = 5.0
DIFFERENT = -5.0
_NAMES: dict[str, Reason] = {
    "same": ("named alike", 3.0),
    "compatible": ("one name fits into the other", 1.5),
    "different": ("different names, neither a pseudonym", -6.0),
    "unknown": ("two single names that differ", -2.0),
}
_ANOTHER = re.compile(r"^(?:another|a second|a third|the other|a different)\b", re.IGNORECASE)
_PARENTS = frozenset({"father", "mother"})
_SPOUSES = frozenset({"wife", "husband"})
_VAGUE_KIN = frozenset({"relative", "parent", "child", "spouse"})


@dataclass(slots=True)
class Teller:
    """What is known of one teller over the case."""

    name: Name | None = None
    naming: Naming = "none"
    sex: str | None = None
    kin: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    age: tuple[int, int] | None = None
    unit: str | None = None
    descriptors: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    kind: str = "person"
    role: str = "unknown"
    organisations: frozenset[str] = field(default_factory=frozenset)


def compare_tellers(one: Teller, other: Teller) -> list[Reason]:
    """Return the reasons for and against two persons being one."""
    reasons = [*_by_name(one, other), *_by_relation(one, other)]
    if one.sex and other.sex and one.sex != other.sex:
        reasons.append(("different sex", -6.0))
    if one.age and other.age:
        gap = max(one.age[0], other.age[0]) - min(one.age[1], other.age[1])
        if gap >= 4:
            reasons.append(("ages differ by years", -5.0))
        elif gap <= 0:
            reasons.append(("same age", 2.0))
    if _of_one_calling(one, other):
        reasons.append(("names that fit, and one office or calling", 2.0))
    if one.unit and other.unit:
        reasons.append(("same unit", 1.5) if one.unit == other.unit else ("another unit", -2.0))
    if one.documents & other.documents and _told_apart(one, other):
        reasons.append(("one text tells them apart (“another”)", -6.0))
    return reasons


def _of_one_calling(one: Teller, other: Teller) -> bool:
    """Say whether two whose names fit hold one office ("spokesman", "spokesperson"); a rank is none."""
    if one.name is None or other.name is None or "pseudonym" in (one.naming, other.naming):
        return False
    callings = [{office_key(token_key(text)) for text in who.descriptors if " " not in text} for who in (one, other)]
    shared = {calling for calling in callings[0] & callings[1] if not is_title(calling)}
    return bool(shared & held_keys()) and compare_names(one.name, other.name) in ("same", "compatible")


def _by_name(one: Teller, other: Teller) -> list[Reason]:
    if one.name is None or other.name is None:
        return []
    together = bool(one.documents & other.documents)
    if "pseudonym" in (one.naming, other.naming) and not together:
        return [("a pseudonym proves nothing", 0.0)]
    verdict = compare_names(one.name, other.name)
    if together and verdict in ("different", "unknown"):
        return [("both in one document as two people by name", -7.0)]
    return [_NAMES[verdict]]


def _by_relation(one: Teller, other: Teller) -> list[Reason]:
    named = {r for r in one.relations if not r.endswith(">")}
    others = {r for r in other.relations if not r.endswith(">")}
    if named & others:
        return [("same relation to one of the same name", 3.0)]
    if one.kin and other.kin:
        if one.kin & other.kin:
            return [("same kind of relative", 1.0)]
        if not (one.kin | other.kin) & _VAGUE_KIN:
            if (one.kin <= _PARENTS and other.kin <= _SPOUSES) or (other.kin <= _PARENTS and one.kin <= _SPOUSES):
                return [("another relation", -1.0)]
            return [("another relation", -1.5)]
    return []


def _told_apart(one: Teller, other: Teller) -> bool:
    return any(_ANOTHER.match(text) for text in one.descriptors | other.descriptors)
