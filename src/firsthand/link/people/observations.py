"""Observations: dated beliefs on people's status, from statements that tell one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

from firsthand.model.statement import Observation, Statement


def observe(statements: Iterable[Statement], published: Mapping[str, str | None]) -> dict[str, list[Observation]]:
    """Return each person's observations by record id, in the order of their dates, unknown dates first.

    `published` gives a document's publication date, which is when the belief was told unless a link says so.
    Denied, hypothetical and planned statements are no belief that somebody holds about a status.
    """
    found: defaultdict[str, list[Observation]] = defaultdict(list)
    for statement in statements:
        if not statement.observed or statement.polarity == "negative":
            continue
        if statement.standing in ("denied", "hypothetical", "planned"):
            continue
        observation = Observation(
            status=statement.observed,
            as_of=_as_of(statement),
            told=_told(statement, published),
            basis=_basis(statement),
            statement=statement.id,
        )
        for entity in sorted({v.entity for v in statement.victims if v.entity and v.entity.startswith("p-")}):
            found[entity].append(observation)
    return {
        person: sorted(held, key=lambda o: (_sortable(o.as_of), _sortable(o.told), o.statement))
        for person, held in found.items()
    }


def _as_of(statement: Statement) -> str | None:
    """Return the time that the words give; a time inferred from what stands around them dates no belief."""
    when = statement.when
    return when.edtf if when is not None and when.basis != "inferred" else None


def _told(statement: Statement, published: Mapping[str, str | None]) -> str | None:
    dated = [link.when.edtf for link in statement.chain if link.when and link.when.edtf]
    return dated[-1] if dated else published.get(statement.document)


def _basis(statement: Statement) -> Literal["asserted", "believed", "reported", "unknown"]:
    if statement.standing == "hedged":
        return "believed"
    if len(statement.chain) > 1:
        return "reported"
    return "asserted" if statement.standing == "asserted" else "unknown"


def _sortable(edtf: str | None) -> str:
    """Sort unknown years first and keep the order of days within them."""
    return (edtf or "").replace("X", "0")
