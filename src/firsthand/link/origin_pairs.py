"""Are two origins the same, shown to be different, or neither? Conservative: an overclaimed minimum is the worst error.

Two lines are different only if every teller of the one is shown to be somebody else than every teller of the other,
and neither can have it from the other; they are the same if one passes on the other, or one teller is in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from firsthand.link.lines import Line
from firsthand.link.organisations import whole_of
from firsthand.link.teller_pairs import DIFFERENT, SAME, Reason, Teller, compare_tellers
from firsthand.model.base import Frozen

Verdict = Literal["same", "different", "unknown"]

_WITNESSING = frozenset({"victim", "witness", "relative", "other", "unknown", "anonymous", "source", "colleague"})
_ARTICLES = frozenset({"a", "an", "the", "their", "his", "her", "its", "some", "of"})
_OWN_VOICE = frozenset({"authority", "armed_force", "armed_group"})
_PRIVATE = frozenset({"victim", "witness", "relative", "colleague", "other", "unknown", "anonymous", "source"})
_NOBODY = frozenset({"source", "anonymous", "unknown"})


class PairVerdict(Frozen, frozen=True, kw_only=True):
    """A verdict with the named reasons whose weights sum to its score."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


def compare_lines(one: Line, other: Line, tellers: Mapping[tuple[str, ...], Teller]) -> PairVerdict:
    """Compare two origins."""
    reasons = _first(_dependences(one, other))
    if one.organisation and other.organisation:
        reasons += _first(_about_two_bodies(one, other))
    elif one.organisation or other.organisation:
        body, line = (one, other) if one.organisation else (other, one)
        reasons += _first(_about_body(body, line, tellers), ("it may have heard this teller", 0.0))
    elif "group" in (one.kind, other.kind):
        reasons += _first(_about_groups(one, other), ("a group may hold the other teller", 0.0))
    else:
        reasons += _least_different(one, other, tellers)
        reasons += _first(_may_have_it_from(one, other, tellers))
    return _verdict(reasons)


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
        if report.unnamed and not line.unnamed and line.recorders and report.documents <= line.documents:
            yield "an unnamed report may be the one that recorded this", 6.0


def _about_body(body: Line, line: Line, tellers: Mapping[tuple[str, ...], Teller]) -> Iterator[Reason]:
    """Yield what tells of an organisation, an inquiry or an outlet on one side and people on the other."""
    if body.record and line.role in _PRIVATE:
        yield "a record and somebody who tells", -6.0
    if body.kind == "document" and not body.record:
        yield "an outlet that names no teller may pass on this one", 6.0
    yield from _about_groups(body, line) if line.kind == "group" else ()
    spoken_for = {name for key in line.tellers if key in tellers for name in tellers[key].organisations}
    if body.organisation in spoken_for:
        yield "speaks for it", 8.0
    if body.role in _OWN_VOICE and line.role in (_PRIVATE if line.kind == "person" else _PRIVATE - _NOBODY):
        yield "private people and an authority speaking for itself", -6.0


def _about_two_bodies(one: Line, other: Line) -> Iterator[Reason]:
    """Yield what tells of two organisations, the firmest first."""
    kinds = {one.kind, other.kind}
    a, b = set((one.organisation or "").split()), set((other.organisation or "").split())
    if whole_of(one.organisation or "") == whole_of(other.organisation or ""):
        yield "a body and its part", 5.0
    if one.record or other.record:
        yield "a record may rest on the same findings", 0.0
    if "document" in kinds and len(kinds) == 2:
        yield "an outlet that names no teller may pass on this one", 6.0
    if min(len(a), len(b)) >= 2 and (a <= b or b <= a):
        yield "one body's name fits into the other's", 5.0
    if not one.named or not other.named or not a or not b or a & b:
        yield "bodies that may be one, or parts of one", 0.0
    if kinds == {"inquiry"}:
        yield "two inquiries by different bodies", -6.0
    if "document" in kinds:
        yield "an outlet may have it from the other", 0.0
    if one.role in _OWN_VOICE and other.role in _OWN_VOICE:
        yield "two authorities that may share one report", -2.0
    yield "an inquiry and an authority speaking for itself", -6.0


def _about_groups(one: Line, other: Line) -> Iterator[Reason]:
    """Yield why a group may be another one, told of in other words."""
    a, b = (set(line.who.casefold().split()) - _ARTICLES for line in (one, other))
    if one.documents & other.documents and a and b and (a <= b or b <= a):
        yield "one text tells of one group in two ways", 5.0


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
                score = sum(weight for _, weight in compare_tellers(known, tellers.get(key, Teller())))
                if key == ("entity", victim) or score > DIFFERENT:
                    yield "a relative may have it from the other teller", 4.0


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
