"""What a proposition lacks: the work that it rests on, who its unnamed teller is, its date, a first-hand teller."""

from __future__ import annotations

import msgspec

from firsthand.assess.known import Known
from firsthand.model.record import Proposition

_MOST = 8


def find_missing(known: Known, proposition: Proposition) -> Proposition:
    """Return the proposition with what would be needed, most useful first."""
    missing = [*_works(known, proposition), *_tellers(known, proposition), *_circumstances(known, proposition)]
    return msgspec.structs.replace(proposition, missing=tuple(dict.fromkeys(missing))[:_MOST])


def _works(known: Known, proposition: Proposition) -> list[str]:
    """Works cited in the passages that tell it, and held by nobody."""
    wanted = known.wanted
    named = {
        link.who.casefold()
        for identity in proposition.statements
        for link in known.statements[identity].chain[:-1]
        if link.who
    }
    found = sorted((wanted[who] for who in named & wanted.keys()), key=lambda work: work.id)
    kinds = {"unknown": "report"}
    return [f"get the {kinds.get(work.kind, work.kind)} by {work.who}: it is cited and not held" for work in found]


def _tellers(known: Known, proposition: Proposition) -> list[str]:
    found = []
    for identity in proposition.supporting:
        origin = known.origins[identity]
        if origin.kind == "person" and origin.identified == "no":
            recorder = f" ({', '.join(origin.first_recorders)} heard this teller)" if origin.first_recorders else ""
            found.append(f"ask who “{origin.who}” is{recorder}")
        elif origin.kind in ("group", "inquiry") and origin.tellers is None:
            found.append(f"ask how many people speak through “{origin.who}”")
    if not proposition.supporting:
        found.append("find who told it: no teller is named")
    return found


def _circumstances(known: Known, proposition: Proposition) -> list[str]:
    statements = [known.statements[identity] for identity in proposition.statements]
    found = []
    if not any(statement.when and statement.when.edtf for statement in statements):
        found.append("the date is not told")
    elif not any(statement.when and statement.when.earliest for statement in statements):
        found.append("the year is not told")
    if not any(statement.where for statement in statements):
        found.append("the place is not told")
    if not any(link.basis in ("experienced", "witnessed") for s in statements for link in s.chain[:1]):
        found.append("nobody who saw or lived it is shown as its source")
    return found
