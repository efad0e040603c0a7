"""Are two bodies one? Names of bodies, of a state's voices, and words for people who have no name.

What is said here is against counting one body twice in a maximum; what shows two bodies to be different stands last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from firsthand.link.names.organisations import organisation_key, whole_of
from firsthand.link.origins.lines import Line
from firsthand.link.origins.records import record_kind
from firsthand.link.origins.teller_pairs import Reason
from firsthand.link.origins.voices import KINDS, body_words, spelled

OWN_VOICE = frozenset({"authority", "armed_force", "armed_group"})
# Words in names of bodies, as `organisation_key` folds them, that say nothing of which body it is.
_ANY_BODY = frozenset({
    "human", "hum", "rights", "right", "group", "committee", "commission", "organisation", "organization",
    "organisat", "organizat", "office", "mission", "council", "team", "international", "internat", "watch", "report",
    "interim", "transit", "transitional", "militar", "army", "national", "nation", "centre", "center", "observatory",
})  # fmt: skip
_GOVERNMENT = frozenset(
    {"government", "regim", "regime", "junt", "junta", "authorities", "cabinet", "premier", "presidency"}
)
# Words, as they are folded, by which a state answers besides its government.
_STATE_VOICES = _GOVERNMENT | {"officials", "stat", "med", "television", "tv"}
# What a state's army is called besides its name: "France said" may be the army command's word.
_ARMS = frozenset({"army", "command", "headquarters", "military", "forc", "forces", "ministry"})
_KIND_ALONE = re.compile(r"^(?:[Tt]he [A-Za-z][a-z]+|[A-Za-z][a-z]+)$")
_STEM = 8


def about_two_bodies(one: Line, other: Line) -> Iterator[Reason]:
    """Yield what tells of two organisations, the firmest first."""
    kinds = {one.kind, other.kind}
    a, b = set((one.organisation or "").split()), set((other.organisation or "").split())
    if whole_of(one.organisation or "") == whole_of(other.organisation or ""):
        yield "a body and its part", 5.0
    if one.only_record and record_kind(one) == record_kind(other):
        yield "one record, by what it is: the texts tell of one such", 5.0
    if one.only_inquiry and other.only_inquiry:
        yield "the one inquiry that the texts name", 5.0
    if one.record or other.record:
        yield "a record may rest on the same findings", 0.0
    if is_outlets(one) != is_outlets(other):
        yield "an outlet that names no teller may pass on this one", 6.0
    if (reason := _may_be_one(one, other)) is not None:
        yield reason, 5.0
    if not one.named or not other.named or not a or not b or (a & b) - _ANY_BODY:
        yield "bodies that may be one, or parts of one", 0.0
    if kinds == {"inquiry"}:
        yield "two inquiries by different bodies", -6.0
    if is_outlets(one) or is_outlets(other):
        yield "an outlet may have it from the other", 0.0
    if one.role in OWN_VOICE and other.role in OWN_VOICE:
        yield "two authorities that may share one report", -2.0
    yield "an inquiry may rest on what an authority told it", -2.0


def is_outlets(line: Line) -> bool:
    """Say whether a line is an outlet's own words or a piece of work; what an authority wrote is its own voice."""
    return line.kind == "document" and line.role not in OWN_VOICE


def _may_be_one(one: Line, other: Line) -> str | None:
    """Return why two names of bodies are taken for one body's, or one state's."""
    a, b = (spelled(body_words(line)) for line in (one, other))
    if min(len(a), len(b)) >= 2 and (a <= b or b <= a):
        return "one body's name fits into the other's"
    if _is_one_by_its_kind(one, other):
        return "told of by its kind alone"
    return _one_government(one, other) if one.role in OWN_VOICE and other.role in OWN_VOICE else None


def _one_government(one: Line, other: Line) -> str | None:
    """Return why two authorities are taken for one government, or for voices of one state."""
    a, b = set((one.organisation or "").split()), set((other.organisation or "").split())
    if a & _GOVERNMENT and b & _GOVERNMENT and one_state(a, b):
        return "one government"
    if _voices_of_one_state(a, b):
        return "voices of one state"
    if _speaks_jointly(one, b) or _speaks_jointly(other, a):
        return "voices that speak together, and one of them"
    return "“the government” is one that is named" if _is_the_government(one, other) else None


def _speaks_jointly(body: Line, words: set[str]) -> bool:
    """Say whether a body is two states' voices in one ("Tessaran and Velian officials"), and one is that state's."""
    own = words - _STATE_VOICES - _ARMS
    return " and " in body.who and bool(own) and own < set(organisation_key(body.who).split())


def _is_the_government(one: Line, other: Line) -> bool:
    """Say whether both are governments, and one is told of without saying whose ("the government", "the regime")."""
    a, b = (set(organisation_key(line.who).split()) for line in (one, other))
    return bool(a & _GOVERNMENT and b & _GOVERNMENT) and (a <= _GOVERNMENT or b <= _GOVERNMENT)


def _voices_of_one_state(a: set[str], b: set[str]) -> bool:
    """Say whether both are a state's own voice and nothing else: its government, its officials, its television."""
    own, others = a - _STATE_VOICES, b - _STATE_VOICES
    return bool(own) and own == others and own != a and others != b


def speaks_for_state(body: Line, line: Line) -> bool:
    """Say whether a teller is called by nothing but the name of the state for which a body speaks ("Syria")."""
    words = set((body.organisation or "").split())
    own = words - _STATE_VOICES - _ARMS
    return line.named and bool(own) and own != words and set(organisation_key(line.who).split()) == own


def _is_one_by_its_kind(one: Line, other: Line) -> bool:
    """Say whether one is told of by its kind alone ("the investigators") and the other is of that kind by name."""
    for kind, body in ((one, other), (other, one)):
        stems = _kind_alone(kind)
        if kind.kind == body.kind and len(stems) == 1 and stems <= _stems(body.who):
            return True
    return False


def _kind_alone(line: Line) -> frozenset[str]:
    """Return the one word by which a body is told of, where it is no name: "the investigators", "Army"."""
    if line.organisation in KINDS:
        return _stems(line.organisation)
    stems = _stems(line.who) if _KIND_ALONE.match(line.who) else frozenset()
    is_name = line.who.removeprefix("The ").removeprefix("the ")[:1].isupper() and " " in line.who
    return frozenset() if is_name and not stems & _KIND_STEMS else stems


_KIND_STEMS = frozenset(kind[:_STEM] for kind in KINDS)


@lru_cache(maxsize=65536)
def _stems(who: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in organisation_key(who).split())


def one_state(a: set[str], b: set[str]) -> bool:
    """Say whether two names of a government are of one state: they share a word that is no word of office."""
    return bool((a - _GOVERNMENT - _ANY_BODY) & (b - _GOVERNMENT - _ANY_BODY))
