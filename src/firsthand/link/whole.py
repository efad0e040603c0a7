"""The parts of a record put together: every row once, and what several matters tell of one origin or person joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal, TypeVar

import msgspec

from firsthand.link.origins.lines import _FIRMNESS
from firsthand.model.base import Frozen
from firsthand.model.record import Origin, OriginPair, Person

R = TypeVar("R", Origin, Person)

_NAMING = ("full", "partial", "pseudonym", "none")
_CAUTION = ("same", "unknown", "different")
_IDENTIFIED: tuple[Literal["yes", "partly", "no"], ...] = ("yes", "partly", "no")


class Shared(Frozen, frozen=True, kw_only=True):
    """The rows that several matters have: each body, and each person told of everywhere, once."""

    origins: tuple[Origin, ...] = ()
    people: tuple[Person, ...] = ()


def join_shared(origins: Iterable[Sequence[Origin]], people: Iterable[Sequence[Person]]) -> Shared:
    """Return the rows that more than one matter has; both are given matter by matter, in their order."""
    return Shared(
        origins=tuple(_join_origins(rows) for rows in _several(origins)),
        people=tuple(_join_people(rows) for rows in _several(people)),
    )


def _several(parts: Iterable[Sequence[R]]) -> list[list[R]]:
    held: defaultdict[str, list[R]] = defaultdict(list)
    for rows in parts:
        for row in rows:
            held[row.id].append(row)
    return [rows for _, rows in sorted(held.items()) if len(rows) > 1]


def _join_origins(rows: Sequence[Origin]) -> Origin:
    """Join what matters tell of one origin; of two verdicts on a pair the one that claims less stands."""
    firmest = min(rows, key=lambda row: _FIRMNESS.index(row.kind))
    pairs: dict[str, OriginPair] = {}
    for pair in (pair for row in rows for pair in row.pairs):
        held = pairs.get(pair.origin)
        if held is None or _claim(pair) < _claim(held):
            pairs[pair.origin] = pair
    return msgspec.structs.replace(
        firmest,
        who=min((row.who for row in rows), key=lambda who: (-len(who), who)),
        identified=min((row.identified for row in rows), key=_IDENTIFIED.index),
        first_recorders=tuple(sorted({name for row in rows for name in row.first_recorders})),
        documents=tuple(sorted({name for row in rows for name in row.documents})),
        tellers=next((row.tellers for row in rows if row.tellers), None),
        pairs=tuple(pairs[origin] for origin in sorted(pairs)),
    )


def _claim(pair: OriginPair) -> tuple[int, tuple[str, ...]]:
    return _CAUTION.index(pair.verdict), pair.reasons


def _join_people(rows: Sequence[Person]) -> Person:
    """Join what matters tell of one person."""
    shown = {row.naming for row in rows}
    naming = next(naming for naming in _NAMING if naming in shown)
    if "pseudonym" in shown and "full" not in shown:
        naming = "pseudonym"
    names = Counter(row.name for row in rows if row.name)
    roles = Counter(row.role for row in rows if row.role)
    observations = {one.statement + one.status: one for row in rows for one in row.observations}
    return msgspec.structs.replace(
        rows[0],
        name=min(names, key=lambda name: (-len(name.split()), -names[name], name)) if names else None,
        variants=tuple(sorted({name for row in rows for name in row.variants})),
        naming=naming,
        age=next((row.age for row in rows if row.age), None),
        sex=next((row.sex for row in rows if row.sex), None),
        protected=next((row.protected for row in rows if row.protected.yes), rows[0].protected),
        role=min(roles, key=lambda role: (-roles[role], role)) if roles else None,
        relations=tuple(
            sorted({(r.to, r.kind): r for row in rows for r in row.relations}.values(), key=lambda r: (r.to, r.kind))
        ),
        observations=tuple(sorted(observations.values(), key=lambda o: (dated(o.as_of), dated(o.told), o.statement))),
        formerly=tuple(sorted({one for row in rows for one in row.formerly} - {rows[0].id})),
    )


def dated(edtf: str | None) -> str:
    """Return a date as it is sorted: unknown years first, the order of days kept within them."""
    return (edtf or "").replace("X", "0")
