"""Are two origins the same, shown to be different, or neither? Conservative: an overclaimed minimum is the worst error.

Two lines are different only if every teller of the one is shown to be somebody else than every teller of the other,
and neither can have it from the other; they are the same if one passes on the other, or one teller is in both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from firsthand.link.lines import Line
from firsthand.link.organisations import whole_of
from firsthand.link.teller_pairs import DIFFERENT, SAME, Reason, Teller, compare_tellers
from firsthand.model.base import Frozen

Verdict = Literal["same", "different", "unknown"]

_OWN_VOICE = frozenset({"authority", "armed_force", "armed_group"})
_PRIVATE = frozenset({"victim", "witness", "relative", "colleague", "other", "unknown", "anonymous", "source"})


class PairVerdict(Frozen, frozen=True, kw_only=True):
    """A verdict with the named reasons whose weights sum to its score."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


def compare_lines(one: Line, other: Line, tellers: Mapping[tuple[str, ...], Teller]) -> PairVerdict:
    """Compare two origins."""
    reasons = _dependence(one, other)
    if one.organisation or other.organisation:
        reasons += _about_bodies(one, other, tellers)
    elif "group" in (one.kind, other.kind):
        reasons.append(("a group may hold the other teller", 0.0))
    else:
        reasons += _least_different(one, other, tellers)
    return _verdict(reasons)


def _verdict(reasons: list[Reason]) -> PairVerdict:
    score = round(sum(weight for _, weight in reasons), 2)
    verdict: Verdict = "same" if score >= SAME else "different" if score <= DIFFERENT else "unknown"
    told = tuple(f"{name} ({weight:+.1f})" for name, weight in reasons)
    return PairVerdict(verdict=verdict, score=score, reasons=told or ("nothing tells (+0.0)",))


def _dependence(one: Line, other: Line) -> list[Reason]:
    """Reasons for one line resting on the other."""
    if one.key in other.relays or other.key in one.relays:
        return [("one passes on what the other told", 8.0)]
    if set(one.tellers) & set(other.tellers):
        return [("one person tells or passes on both", 8.0)]
    if one.relays & other.relays:
        return [("both are passed on by one person", 8.0)]
    for line, body in ((one, other), (other, one)):
        if body.organisation and body.organisation in line.recorders and line.organisation is None:
            if body.kind == "document":
                return [("the outlet's own words may rest on whom it heard", 8.0)]
            return [("speaks through this inquiry", 8.0)]
        if body.organisation and body.organisation in line.through:
            return [("came through the other", 4.0)]
    for report, line in ((one, other), (other, one)):
        if report.unnamed and not line.unnamed and line.recorders and report.documents <= line.documents:
            return [("an unnamed report may be the one that recorded this", 6.0)]
    return []


def _about_bodies(one: Line, other: Line, tellers: Mapping[tuple[str, ...], Teller]) -> list[Reason]:
    """Reasons where at least one origin is an organisation, an inquiry or an outlet."""
    if one.organisation and other.organisation:
        return _two_bodies(one, other)
    body, line = (one, other) if one.organisation else (other, one)
    if body.record and line.role in _PRIVATE:
        return [("a record and somebody who tells", -6.0)]
    if body.kind == "document" and not body.record:
        return [("an outlet that names no teller may pass on this one", 6.0)]
    for key in line.tellers:
        teller = tellers.get(key)
        if teller and body.organisation in teller.organisations:
            return [("speaks for it", 8.0)]
    if line.kind == "person" and body.role in _OWN_VOICE and line.role in _PRIVATE:
        return [("a private person and an authority speaking for itself", -6.0)]
    if line.kind == "group" and body.role in _OWN_VOICE and line.role in _PRIVATE - {"source", "anonymous", "unknown"}:
        return [("private people and an authority speaking for itself", -6.0)]
    return [("it may have heard this teller", 0.0)]


def _two_bodies(one: Line, other: Line) -> list[Reason]:
    whole, whole_other = whole_of(one.organisation or ""), whole_of(other.organisation or "")
    if whole == whole_other:
        return [("a body and its part", 5.0)]
    if one.record or other.record:
        return [("a record may rest on the same findings", 0.0)]
    if "document" in (one.kind, other.kind) and one.kind != other.kind:
        return [("an outlet that names no teller may pass on this one", 6.0)]
    a, b = set((one.organisation or "").split()), set((other.organisation or "").split())
    if min(len(a), len(b)) >= 2 and (a <= b or b <= a):
        return [("one body's name fits into the other's", 5.0)]
    if not one.named or not other.named:
        return [("a body without a name may be the other", 0.0)]
    if not a or not b or a & b:
        return [("bodies that may be parts of one", 0.0)]
    kinds = {one.kind, other.kind}
    if kinds == {"inquiry"}:
        return [("two inquiries by different bodies", -6.0)]
    if "document" in kinds:
        return [("an outlet may have it from the other", 0.0)]
    if one.role in _OWN_VOICE and other.role in _OWN_VOICE:
        return [("two authorities that may share one report", -2.0)]
    return [("an inquiry and an authority speaking for itself", -6.0)]


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
