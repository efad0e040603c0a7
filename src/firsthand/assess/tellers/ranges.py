"""Ranges of tellers: how many are shown to be different, and how many more are not excluded.

`origins_min` is the largest set of supporting origins in which every two are shown to be different; `origins_max`
the largest in which no two are shown to be the same (`RECORD.md`). Neither says that anybody is independent.
"""

from __future__ import annotations

import re

import msgspec

from firsthand.assess.known import Known
from firsthand.assess.tellers.graphs import largest_clique, largest_edge_free
from firsthand.model.blame import BLAMED_ON
from firsthand.model.record import WHATEVER_BOUND, Origin, Proposition
from firsthand.model.statement import Statement

_MOST_NAMED = 6
_VIDEO = "on video"
_LAID = tuple(BLAMED_ON.values())
_SOME_WORK = re.compile(
    r"(?:an?|new|recent|some|several|other|earlier|unconfirmed|"
    r"(?:(?:local|foreign|state|national|social|news) )?(?:media|press))\b",
    re.IGNORECASE,
)


def with_ranges(known: Known, proposition: Proposition) -> Proposition:
    """Return the proposition with its range and the reasons for it, in words."""
    supporting = proposition.supporting
    shown = largest_clique(_telling_the_act(known, proposition), known.different)
    if _may_be_of_two(proposition):
        shown = shown[:1]
    most = max(len(largest_edge_free(supporting, known.same)), len(shown))
    return msgspec.structs.replace(
        proposition,
        origins_min=len(shown),
        origins_max=most,
        reasons=tuple(_reasons(known, proposition, shown, most)),
    )


def _may_be_of_two(proposition: Proposition) -> bool:
    """Say whether its tellers may tell of two things: "at least 20" and "up to 20", or one video and another."""
    of_video = proposition.particular is not None and proposition.particular.what == _VIDEO
    return of_video or proposition.gist.endswith(WHATEVER_BOUND)


def _telling_the_act(known: Known, proposition: Proposition) -> tuple[str, ...]:
    """Return the supporting origins that tell the act itself, not only what is of its kind (bruises of a beating).

    Only these can be shown to tell the same thing; where nobody tells the act in so many words, all are left. Behind
    "reportedly" with nobody named beside it, and behind "a report" of nobody's, who tells is not shown at all.
    """
    statements = [known.statements[identity] for identity in proposition.statements]
    shown = {one.origin for one in statements if one.origin and not _is_hearsay(one)}
    shown = {origin for origin in shown if not _is_nobodys(known.origins[origin])}
    # One thing in many words, whatever the act of each.
    laid = proposition.particular is not None or proposition.gist.endswith(_LAID)
    telling = {s.origin for s in statements if laid or (s.act == proposition.act and s.polarity == "positive")} & shown
    supporting = tuple(origin for origin in proposition.supporting if origin in shown)
    return tuple(origin for origin in supporting if origin in telling) or supporting


def _is_nobodys(origin: Origin) -> bool:
    """Say whether an origin is a piece of work of which no text says whose it is."""
    return origin.kind == "document" and origin.identified == "no" and bool(_SOME_WORK.match(origin.who))


def _is_hearsay(statement: Statement) -> bool:
    """Say whether a telling is hedged and its teller only implied by what stands before."""
    return statement.standing == "hedged" and statement.chain[0].link == "implied"


def _reasons(known: Known, proposition: Proposition, shown: tuple[str, ...], most: int) -> list[str]:
    """Say in words what the range rests on."""
    reasons = []
    if not proposition.supporting:
        return ["nobody is named as its source: told in publishers' own words only"]
    who = [known.origins[origin].who for origin in shown]
    if len(shown) > 1:
        named = "; ".join(who[:_MOST_NAMED]) + (" …" if len(who) > _MOST_NAMED else "")
        reasons.append(f"{len(shown)} tellers shown to be different: {named}")
    elif len(shown) == 1:
        reasons.append(f"one teller shown: {who[0]}" if most == 1 else "no two tellers are shown to be different")
    if most > len(shown):
        reasons.append(f"{most - len(shown)} more not excluded")
    reasons += _one_line(known, proposition)[: max(_MOST_NAMED - len(reasons), 0)]
    reasons += _shared(known, proposition)
    return reasons


def _one_line(known: Known, proposition: Proposition) -> list[str]:
    """Name the pairs of tellers that are one and the same line."""
    supporting = set(proposition.supporting)
    said = []
    for one in proposition.supporting:
        for other in sorted(known.same.get(one, frozenset()) & supporting):
            pair = known.pair(one, other)
            if other > one and pair is not None:
                first, second = known.origins[one].who, known.origins[other].who
                said.append(f"{first} and {second} are one line: {pair.reasons[0].rsplit(' (', 1)[0]}")
    return said


def _shared(known: Known, proposition: Proposition) -> list[str]:
    """Name what origins depend on together, so that a human can judge."""
    recorders = [set(known.origins[origin].first_recorders) for origin in proposition.supporting]
    if len(recorders) < 2:
        return []
    shared = sorted(set.intersection(*recorders)) if all(recorders) else []
    return [f"all were first recorded by {', '.join(shared)}"] if shared else []
