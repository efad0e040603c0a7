"""The outline of one part of a record: the little of it that the other parts, the summary and the works depend on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import msgspec

from firsthand.model.base import Frozen
from firsthand.model.record import Assessment, Origin, OriginPair, Person, Record, Work

_OWN_KINDS = frozenset({"person"})


class Outline(Frozen, frozen=True, kw_only=True):
    """`origins` and `people` are the rows that other parts may have too; `names` are all who tell, case folded.

    The numbers count the part's rows; those of origins and people leave out the rows that other parts may have.
    """

    origins: tuple[Origin, ...]
    people: tuple[Person, ...]
    names: tuple[str, ...]
    documents: int
    partial: int
    unreadable: int
    statements: int
    own_origins: int
    incidents: int
    own_people: int
    contradictions: int = 0
    drift: int = 0


def outline_of(part: Record, joined: Collection[str]) -> Outline:
    """Return the outline of a part not yet assessed; `joined` are the ids of people told of in several documents."""
    status = [document.status for document in part.documents]
    origins = tuple(one for one in part.origins if _may_be_shared(one, joined))
    people = tuple(one for one in part.people if one.id in joined)
    names = {link.who.casefold() for one in part.statements for link in one.chain[:-1] if link.who}
    return Outline(
        origins=origins,
        people=people,
        names=tuple(sorted(names)),
        documents=len(status),
        partial=status.count("partial"),
        unreadable=status.count("unreadable"),
        statements=len(part.statements),
        own_origins=len(part.origins) - len(origins),
        incidents=len(part.incidents),
        own_people=len(part.people) - len(people),
    )


def _may_be_shared(origin: Origin, joined: Collection[str]) -> bool:
    if origin.entity is None:
        return origin.kind not in _OWN_KINDS
    return origin.entity.startswith("g-") or origin.entity in joined


def assessed(outline: Outline, assessment: Assessment) -> Outline:
    """Return the outline with what the assessment found."""
    return msgspec.structs.replace(outline, contradictions=len(assessment.contradictions), drift=len(assessment.drift))


def changed_pairs(
    outline: Outline, shared: Mapping[str, Mapping[str, OriginPair]]
) -> tuple[tuple[str, OriginPair], ...]:
    """Return the verdicts on pairs of the part's origins that the whole case sees otherwise.

    `shared` are the pairs of each origin that several parts have, by the other one's id.
    """
    held = {one.id for one in outline.origins}
    found = []
    for one in outline.origins:
        whole = shared.get(one.id)
        if whole is not None:
            found += [(one.id, whole[p.origin]) for p in one.pairs if p.origin in held and whole[p.origin] != p]
    return tuple(found)


def with_pairs(part: Record, changed: Iterable[tuple[str, OriginPair]]) -> Record:
    """Return a part with these verdicts in place of its own."""
    by_origin: dict[str, dict[str, OriginPair]] = {}
    for origin, pair in changed:
        by_origin.setdefault(origin, {})[pair.origin] = pair
    if not by_origin:
        return part
    origins = tuple(
        msgspec.structs.replace(one, pairs=tuple(by_origin[one.id].get(p.origin, p) for p in one.pairs))
        if one.id in by_origin
        else one
        for one in part.origins
    )
    return msgspec.structs.replace(part, origins=origins)


class WantedWorks:
    """The works cited and not held, by the names that they are cited by."""

    def __init__(self, works: Iterable[Work]) -> None:
        self._named: dict[str, list[tuple[int, Work]]] = {}
        for place, work in enumerate(works):
            if work.held is None:
                self._named.setdefault(work.who.casefold(), []).append((place, work))

    def of(self, outline: Outline) -> tuple[Work, ...]:
        """Return, in their order, those that somebody in a part is named by."""
        found = {place: work for name in self._named.keys() & outline.names for place, work in self._named[name]}
        return tuple(found[place] for place in sorted(found))
