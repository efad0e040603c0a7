"""Are two origins the same, shown to be different, or neither? Conservative: an overclaimed minimum is the worst error.

Two lines are different only if every teller of the one is shown to be somebody else than every teller of the other,
and neither can have it from the other; they are the same if one passes on the other, or one teller is in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from firsthand.link.names.organisations import organisation_key, whole_of
from firsthand.link.origins.body_pairs import OWN_VOICE, about_two_bodies, is_outlets, one_state, speaks_for_state
from firsthand.link.origins.evidence import is_evidence
from firsthand.link.origins.families import of_one_person
from firsthand.link.origins.lines import Line
from firsthand.link.origins.offices_held import of_one_office, said_of
from firsthand.link.origins.teller_pairs import DIFFERENT, SAME, Reason, Teller, compare_tellers
from firsthand.link.origins.voices import speaks_for
from firsthand.model.base import Frozen
from firsthand.model.values.person_nouns import is_person_noun

Verdict = Literal["same", "different", "unknown"]

_WITNESSING = frozenset({"victim", "witness", "relative", "other", "unknown", "anonymous", "source", "colleague"})
_ARTICLES = frozenset({"a", "an", "the", "their", "his", "her", "its", "some", "of"})
_PRIVATE = frozenset({"victim", "witness", "relative", "colleague", "other", "unknown", "anonymous", "source"})
_PERSONAL = frozenset({"victim", "witness", "relative"})
# Who knows it from elsewhere than an inquiry; a politician or a lawyer may have it from the inquiry itself.
_HEARD = frozenset({"victim", "witness", "relative", "colleague", "medical", "source", "anonymous"})
# What somebody may be called besides his trade.
_NO_TRADE = frozenset({
    "man", "woman", "boy", "girl", "husband", "wife", "father", "mother", "son", "daughter", "brother", "sister",
    "uncle", "aunt", "nephew", "niece", "cousin", "relative", "prisoner", "detainee", "inmate", "captive", "hostage",
    "victim", "survivor", "witness", "resident", "villager", "civilian", "local", "person", "one", "youth", "child",
    "parent", "spouse", "friend", "neighbour", "neighbor", "colleague", "member", "activist", "critic", "authority",
})  # fmt: skip
_NOBODY = frozenset({"source", "anonymous", "unknown"})
_WORD = re.compile(r"[^\W\d_]{4,}")
_ANY_VOICE = re.compile(r"(?:the |an? )?(?:spokes\w+|official|representative|envoy|delegate)$", re.IGNORECASE)


class PairVerdict(Frozen, frozen=True, kw_only=True):
    """A verdict with the named reasons whose weights sum to its score."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


def compare_lines(one: Line, other: Line, tellers: Mapping[tuple[str, ...], Teller]) -> PairVerdict:
    """Compare two origins."""
    reasons = _first(_dependences(one, other))
    if is_evidence(one) or is_evidence(other):
        reasons.append(("evidence of nobody's may be what the other tells of", 6.0))
    elif one.organisation and other.organisation:
        reasons += _first(about_two_bodies(one, other))
    elif one.organisation or other.organisation:
        body, line = (one, other) if one.organisation else (other, one)
        reasons += _first(_about_body(body, line, tellers)) or _first(_of_an_inquiry(body, line))
        reasons = reasons or [("it may have heard this teller", 0.0)]
    elif "group" in (one.kind, other.kind):
        reasons += _first(_about_groups(one, other), ("a group may hold the other teller", 0.0))
    elif _is_one_state(one, other):
        reasons.append(("one state by its name", 5.0))
    else:
        # Whoever may only retell is no second teller, however different the two people are.
        reasons += (
            _first(_may_have_it_from(one, other, tellers))
            or _first(_called_alike(one, other, tellers))
            or [
                *(_first(of_one_office(one, other, tellers)) or _least_different(one, other, tellers)),
                *_first(_of_two_sides(one, other)),
                *_first(_of_one_side(one, other)),
            ]
        )
    return _verdict(reasons)


def _is_one_state(one: Line, other: Line) -> bool:
    """Say whether two texts let a state tell by its bare name, which is no person's: a person is an entity."""
    if one.entity or other.entity or one.role != "other" or other.role != "other":
        return False
    return one.named and other.named and organisation_key(one.who) == organisation_key(other.who)


def _verdict(reasons: list[Reason]) -> PairVerdict:
    score = round(sum(weight for _, weight in reasons), 2)
    verdict: Verdict = "same" if score >= SAME else "different" if score <= DIFFERENT else "unknown"
    told = tuple(f"{name} ({weight:+.1f})" for name, weight in reasons)
    return PairVerdict(verdict=verdict, score=score, reasons=told or ("nothing tells (+0.0)",))


def _first(reasons: Iterator[Reason], otherwise: Reason | None = None) -> list[Reason]:
    """Return the first reason that holds; the firmest come first."""
    found = next(reasons, otherwise)
    return [] if found is None else [found]


def _dependences(one: Line, other: Line) -> Iterator[Reason]:
    """Yield why one line may rest on the other."""
    if one.key in other.relays or other.key in one.relays:
        yield "one passes on what the other told", 8.0
    if set(one.tellers) & set(other.tellers):
        yield "one person tells or passes on both", 8.0
    if one.relays & other.relays:
        yield "both are passed on by one person", 8.0
    for line, body in ((one, other), (other, one)):
        if body.organisation and body.organisation in line.recorders and line.organisation is None:
            outlet = body.kind == "document"
            yield "the outlet's own words may rest on whom it heard" if outlet else "speaks through this inquiry", 8.0
        if body.organisation and body.organisation in line.through:
            yield "came through the other", 4.0
    for report, line in ((one, other), (other, one)):
        recorded = line.recorders or line.organisation
        if report.unnamed and not line.unnamed and recorded and report.documents <= line.documents:
            yield "an unnamed report may be the one that recorded this", 6.0


def _about_body(body: Line, line: Line, tellers: Mapping[tuple[str, ...], Teller]) -> Iterator[Reason]:
    """Yield what tells of an organisation, an inquiry or an outlet on one side and people on the other."""
    if body.record and line.role in _PRIVATE:
        yield "a record and somebody who tells", -6.0
    if is_outlets(body) and not body.record:
        yield "an outlet that names no teller may pass on this one", 6.0
    yield from _about_groups(body, line) if line.kind == "group" else ()
    whole = whole_of(body.organisation or "")
    spoken_for = {name for key in line.tellers if key in tellers for name in tellers[key].organisations}
    if whole in {whole_of(name) for name in (*spoken_for, *line.recorders, *line.through)}:
        yield "speaks for it, or through it", 8.0
    if line.role not in _PERSONAL and whole in {whole_of(organisation_key(text)) for text in said_of(line, tellers)}:
        yield "told of by its name, or by that of a body of which it is a part", 5.0
    if line.kind == "person" and line.role not in _PERSONAL and speaks_for(body, line, said_of(line, tellers)):
        yield "its spokesperson, by the words for him", 8.0
    if body.role in OWN_VOICE and line.role in OWN_VOICE and _of_one_state(body, line, tellers):
        yield "officials of one state", 5.0
    if not line.tellers.keys() & tellers.keys() and whole_of(organisation_key(line.who)) == whole:
        yield "called by its name", 8.0
    if body.role in OWN_VOICE and line.entity is None and line.role == "other" and speaks_for_state(body, line):
        yield "a state and whoever speaks for it", 5.0
    if body.role in OWN_VOICE and line.role in _PERSONAL:
        yield "private people and an authority speaking for itself", -6.0
    official = line.role in OWN_VOICE and not set(organisation_key(line.who).split()) & set(whole.split())
    official = official and not _speaks_for_somebody(line, tellers)
    if official and _is_firm_inquiry(body):
        yield "an inquiry and an official speaking for his side", -6.0


def _speaks_for_somebody(line: Line, tellers: Mapping[tuple[str, ...], Teller]) -> bool:
    """Say whether somebody is told to speak for a body, and no text says for which: it may be the other one."""
    known = [tellers[key] for key in line.tellers if key in tellers]
    said = {text for teller in known for text in teller.descriptors}
    return bool(said) and all(_ANY_VOICE.match(text) for text in said) and not any(one.organisations for one in known)


def _is_firm_inquiry(body: Line) -> bool:
    """Say whether a body is named and shown to have inquired itself: its kind, or the people whom it heard."""
    return (
        body.kind == "inquiry" and body.named and not body.unnamed and (body.role == "inquiry" or bool(body.collective))
    )


def _of_an_inquiry(body: Line, line: Line) -> Iterator[Reason]:
    """Yield that no text tells an inquiry to have heard somebody (`docs/decisions/0030-inquiry-and-witness.md`)."""
    inquired = body.kind == "inquiry" and (body.role == "inquiry" or (body.named and not body.unnamed))
    heard = line.role in _HEARD and _told_elsewhere(body, line) and not _are_its_people(body, line)
    if inquired and heard and not any(_dependences(body, line)):
        yield "an inquiry, and somebody whom no text tells it to have heard", -6.0


def _are_its_people(body: Line, line: Line) -> bool:
    """Say whether a body is one of such people as tell: "doctors" may be the Doctors' Committee."""
    told, named = ({word.removesuffix("s") for word in _WORD.findall(one.who.casefold())} for one in (line, body))
    return any(is_person_noun(word) for word in told & named)


def _told_elsewhere(body: Line, line: Line) -> bool:
    """Say whether somebody was heard by another than this body, or tells in a text that this body does not tell in.

    In a text that passes on what a body found, whoever tells with no recorder named may be whom that body heard.
    """
    return bool(line.recorders - {body.organisation or ""} or line.texts - body.texts)


def _of_one_state(body: Line, line: Line, tellers: Mapping[tuple[str, ...], Teller]) -> bool:
    """Say whether an official is told of with the words that say whose a body is ("Mali's army", "of Mali's junta")."""
    own = {word for text in said_of(line, tellers) for word in organisation_key(text).split()}
    return one_state(set((body.organisation or "").split()), own)


def _about_groups(one: Line, other: Line) -> Iterator[Reason]:
    """Yield why a group may be another one, told of in other words, or is surely none of the other's."""
    a, b = (set(line.who.casefold().split()) - _ARTICLES for line in (one, other))
    if one.texts & other.texts and a and b and (a <= b or b <= a):
        yield "one text tells of one group in two ways", 5.0
    if _heard_by_one(one, other) and a == b:
        yield "told of in the same words by whoever recorded them first", 5.0
    if _is_summary(one, other) or _is_summary(other, one):
        yield "relatives in general, and one of them whom the same text heard", 5.0
    if _names_among_its_people(one, other) or _names_among_its_people(other, one):
        yield "named as one of them", 5.0
    families = one.kind == other.kind == "group" and one.role == other.role == "relative"
    if families and (one.about & other.about or not one.about or not other.about or of_one_person(one, other)):
        yield "relatives of one person", 5.0
    yield from _of_two_sides(one, other)


def _is_summary(group: Line, one: Line) -> bool:
    """Say whether relatives are told of in no other text than the one in which this relative tells."""
    if group.kind != "group" or one.kind != "person" or group.role != "relative" or one.role != "relative":
        return False
    return group.documents <= one.documents


def _names_among_its_people(group: Line, one: Line) -> bool:
    """Say whether a group is told of by the names of its people, and this is one of them."""
    listed = group.kind == "group" and group.role not in OWN_VOICE and one.kind == "person" and " " in one.who
    return listed and one.who[:1].isupper() and one.who != group.who and one.who in group.who


def _heard_by_one(one: Line, other: Line) -> bool:
    """Say whether both were first recorded by one and the same, and by nobody else."""
    return len(one.recorders) == 1 and one.recorders == other.recorders


def _of_two_sides(one: Line, other: Line) -> Iterator[Reason]:
    """Yield that people of one standing are nobody of another: relatives and officials, relatives and doctors."""
    for line, against in ((one, other), (other, one)):
        if line.role in OWN_VOICE and against.role in _PERSONAL:
            yield "an official and a private person", -6.0
        if line.role == "medical" and against.role == "relative":
            yield "relatives and medical staff", -5.0


def _of_one_side(one: Line, other: Line) -> Iterator[Reason]:
    """Yield that two officials, as two authorities, may tell from one report; a rebel and an officer do not."""
    official = one.role in OWN_VOICE and other.role in OWN_VOICE
    if official and (one.role == "armed_group") == (other.role == "armed_group"):
        yield "two officials who may share one report", 2.0


def _called_alike(one: Line, other: Line, tellers: Mapping[tuple[str, ...], Teller]) -> Iterator[Reason]:
    """Yield that two people without names, of whom one recorder heard, are told of in the same words ("the deacon")."""
    named = any(tellers.get(key, Teller()).name for line in (one, other) for key in line.tellers)
    if one.documents & other.documents or named or not _heard_by_one(one, other):
        return
    a, b = (set(line.who.casefold().split()) - _ARTICLES for line in (one, other))
    if a and a == b:
        yield "told of in the same words by whoever recorded them first", 5.0


def _may_have_it_from(one: Line, other: Line, tellers: Mapping[tuple[str, ...], Teller]) -> Iterator[Reason]:
    """Yield that a relative may retell what the other teller told: the other may be whom the relative tells of.

    Two people of one text are told apart by it; over texts, somebody unnamed may be anybody who fits.
    """
    if one.documents & other.documents:
        return
    for relative, teller in ((one, other), (other, one)):
        if teller.role not in _WITNESSING:
            continue
        for key in sorted(teller.tellers):
            for victim in sorted(relative.about):
                known = tellers.get(("entity", victim), Teller())
                against = tellers.get(key, Teller())
                score = sum(weight for _, weight in compare_tellers(known, against))
                if key == ("entity", victim) or (score > DIFFERENT and not _of_other_trades(known, against)):
                    yield "a relative may have it from the other teller", 4.0


def _of_other_trades(one: Teller, other: Teller) -> bool:
    """Say whether two people are told of by different trades, a teacher and a beekeeper."""
    trades = [{text for text in teller.descriptors if " " not in text} - _NO_TRADE for teller in (one, other)]
    return all(trades) and trades[0].isdisjoint(trades[1])


def _least_different(one: Line, other: Line, tellers: Mapping[tuple[str, ...], Teller]) -> list[Reason]:
    """Return the reasons of the pair of tellers that are least shown to be two people."""
    best: tuple[float, list[Reason]] | None = None
    for key in sorted(one.tellers):
        for against in sorted(other.tellers):
            reasons = compare_tellers(tellers.get(key, Teller()), tellers.get(against, Teller()))
            score = sum(weight for _, weight in reasons)
            if best is None or score > best[0]:
                best = (score, reasons)
    shared = [("same first recorder", 0.5)] if one.recorders & other.recorders else []
    return [*(best[1] if best else []), *shared]
