"""The day of an incident as most documents give it: one misread date does not outweigh two that agree."""

from __future__ import annotations

import re
from collections import defaultdict

from firsthand.dossier.page.accounts import FAMILY
from firsthand.dossier.page.index import CaseIndex
from firsthand.model.record import Incident
from firsthand.model.values.time import When

_DAY, _WIDELY = re.compile(r"\d{4}-\d{2}-\d{2}$"), 2


def event_day(incident: Incident, index: CaseIndex) -> When | None:
    """Return the day that most documents give for an incident's acts, where two agree; else the incident's own."""
    own = incident.when
    if own is not None and (own.edtf is None or not _DAY.match(own.edtf)):
        return own
    holders: defaultdict[str, set[str]] = defaultdict(set)
    found: dict[str, When] = {}
    for one in index.told(incident.statements):
        if (
            one.when is not None
            and one.act in FAMILY
            and one.polarity == "positive"
            and _DAY.match(one.when.edtf or "")
        ):
            holders[one.when.edtf or ""].add(one.document)
            found.setdefault(one.when.edtf or "", one.when)
    if not holders:
        return own
    best = min(holders, key=lambda day: (-len(holders[day]), day))
    known = len(holders[own.edtf or ""]) if own is not None else 0
    return found[best] if len(holders[best]) >= _WIDELY and len(holders[best]) > known else own
