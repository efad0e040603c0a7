"""When and where an incident was: of the harm itself first, an exact day before a month, a town before a region.

What is inferred (a local report's dateline) counts after what is told, before what could not be placed ("hospital").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from firsthand.link.events import commonest
from firsthand.model.statement import Statement
from firsthand.model.values.place import Where
from firsthand.model.values.time import When

_LATER = frozenset({"death", "hospital", "autopsy", "arrest", "detention", "release", "transfer", "escape", "summons"})
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

    def rank(where: Where) -> tuple[bool, bool, bool, bool, int, str]:
        wide = (where.radius_km or _NOWHERE_KM) > _TOWN_KM
        return where.lat is None, where.place is None, wide, where.basis == "inferred", -told[where.name], where.name

    return min(places, key=rank, default=None)
