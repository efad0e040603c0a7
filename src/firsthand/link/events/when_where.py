"""When and where an incident was: of the harm itself first, an exact day before a month, a town before a region.

What is inferred (a local report's dateline) counts after what is told, before what could not be placed, of which a
name ("Tarn") comes before a noun ("hospital").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import cos, hypot, radians

from firsthand.link.events.events import commonest
from firsthand.model.statement import Statement
from firsthand.model.values.place import Where
from firsthand.model.values.time import When

_LATER = frozenset({"death", "hospital", "autopsy", "arrest", "detention", "release", "transfer", "escape", "summons"})
_DEGREE_KM = 111.2
_TOWN_KM = 60.0
_NOWHERE_KM = 1e6


def when_of(group: Sequence[Statement]) -> When | None:
    """Return the time that most of an incident's statements have: of the harm, and a day, where there are any."""
    dated = [s for s in group if s.when and s.when.edtf]
    harm = [s for s in dated if s.act not in _LATER] or dated
    times = {s.when.edtf: s.when for s in harm if s.when and s.when.edtf}
    days = {edtf: when for edtf, when in times.items() if when.earliest is not None and when.earliest == when.latest}
    kept = days or times
    found = commonest(s.when.edtf for s in harm if s.when and s.when.edtf and s.when.edtf in kept)
    return times[found] if found else None


def where_of(group: Sequence[Statement]) -> Where | None:
    """Return the place of an incident: of the harm, where there is one."""
    harm = [s.where for s in group if s.where and s.act not in _LATER]
    places = harm or [s.where for s in group if s.where]
    told = Counter(where.name for where in places)

    def rank(where: Where) -> tuple[bool, bool, bool, bool, bool, int, str]:
        wide = (where.radius_km or _NOWHERE_KM) > _TOWN_KM or "county" in where.name.lower().split()
        unplaced = where.lat is None, where.place is None, not where.name[:1].isupper()
        return *unplaced, wide, where.basis == "inferred", -told[where.name], where.name

    best = min(places, key=rank, default=None)
    homes = [where for where in places if where.basis == "inferred" and best is not None and _holds(where, best)]
    return min(homes, key=rank, default=best)


def _holds(town: Where, quarter: Where) -> bool:
    """Say whether a local report's own town is the larger one around a place ("Old Quay", told by Halden police)."""
    if town.lat is None or town.lon is None or quarter.lat is None or quarter.lon is None or town.place is None:
        return False
    reach = town.radius_km or 0.0
    east = (town.lon - quarter.lon) * cos(radians(town.lat))
    away = _DEGREE_KM * hypot(town.lat - quarter.lat, east)  # flat is near enough within a town
    return (quarter.radius_km or 0.0) < reach <= _TOWN_KM and away < reach
