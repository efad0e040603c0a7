"""What does not fit together, each point once, however many statements it stands between."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.dossier.page.index import CaseIndex
from firsthand.model.base import Frozen
from firsthand.model.record import Contradiction

_MOST_CITED = 8
_ORDER = ("conflict", "discrepancy", "superseded", "granularity")


class DoubtView(Frozen, frozen=True, kw_only=True):
    """One point: how grave, of what kind, why, about what, and where its words stand."""

    verdict: str
    kind: str
    words: str
    about: tuple[str, ...]
    statements: tuple[str, ...]


def doubt_views(index: CaseIndex, labels: Mapping[str, str]) -> list[DoubtView]:
    """Return the contradictions, conflicts first; those that say the same are one."""
    same: dict[tuple[str, str, str], list[Contradiction]] = {}
    for one in index.disclosed.contradictions:
        within = " within one document" if one.within_document else ""
        same.setdefault((one.verdict, f"{one.kind}{within}", "; ".join(one.reasons)), []).append(one)
    ordered = sorted(same, key=lambda key: (_ORDER.index(key[0]), -len(same[key]), key))
    return [_view(key, [side for one in same[key] for side in one.between], index, labels) for key in ordered]


def _view(key: tuple[str, str, str], sides: list[str], index: CaseIndex, labels: Mapping[str, str]) -> DoubtView:
    cited = dict.fromkeys(found for side in sides if (found := cited_for(side, index)) is not None)
    return DoubtView(
        verdict=key[0],
        kind=key[1],
        words=key[2],
        about=tuple(dict.fromkeys(labels[side] for side in sides if side in labels)),
        statements=tuple(cited)[:_MOST_CITED],
    )


def cited_for(side: str, index: CaseIndex) -> str | None:
    """Return the statement to cite for one side of a contradiction: itself, or the first of a proposition."""
    if side in index.statements:
        return side
    proposition = index.propositions.get(side)
    return proposition.statements[0] if proposition and proposition.statements else None
