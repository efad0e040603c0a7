"""Time and place shared within one violent event, where its statements leave no doubt; marked as inferred.

Only violence to one scene's people is joined so: detention, flight and war go on over time and places, and an arrest
has a day of its own. A statement that tells a time or place of its own keeps it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from firsthand.extract.local_incidents import is_force
from firsthand.model.statement import Statement
from firsthand.model.values.place import Where
from firsthand.model.values.time import When

_REAL = frozenset({"asserted", "hedged"})


def share_scenes(statements: Sequence[Statement]) -> list[Statement]:
    """Give the violent acts of one incident its only time and its only place, where they tell none."""
    scenes: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.local_incident is not None and is_force(one.act) and one.standing in _REAL:
            scenes[one.local_incident].append(one)
    times = {name: _only_time(members) for name, members in scenes.items()}
    places = {name: _only_place(members) for name, members in scenes.items()}
    return [
        _completed(one, times.get(one.local_incident or ""), places.get(one.local_incident or ""))
        if is_force(one.act) and one.standing in _REAL
        else one
        for one in statements
    ]


def _completed(one: Statement, when: When | None, where: Where | None) -> Statement:
    if one.when is None and when is not None:
        one = msgspec.structs.replace(one, when=msgspec.structs.replace(when, basis="inferred"))
    if one.where is None and where is not None:
        one = msgspec.structs.replace(one, where=msgspec.structs.replace(where, basis="inferred"))
    return one


def _only_time(members: list[Statement]) -> When | None:
    """Return the one day that the statements tell; two days, or none, give none."""
    told = [one.when for one in members if one.when is not None and one.when.edtf is not None]
    days = {when.edtf.split("T")[0] for when in told if when.edtf is not None}
    return told[0] if len(days) == 1 else None


def _only_place(members: list[Statement]) -> Where | None:
    told = [one.where for one in members if one.where is not None and one.where.place is not None]
    return told[0] if len({where.place for where in told}) == 1 else None
