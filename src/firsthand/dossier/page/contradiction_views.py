"""What does not fit together, each point once, however many statements it stands between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.tellers import head
from firsthand.model.base import Frozen
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import Contradiction

_MOST_CITED, _MOST_ABOUT = 8, 4
_ORDER = ("conflict", "discrepancy", "superseded", "granularity")
_PAIR = re.compile(r"^(?:(?P<of>[^:“]+): )?(?P<one>“[^”]+”) and (?P<other>“[^”]+”); (?P<why>.+)$")
_MANY = {
    "conflict": "no two of these can hold of the same people",
    "discrepancy": "all can hold, and they differ notably",
}
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY = re.compile(r"\d{4}-(?P<day>\d{2}-\d{2})$")


class DoubtView(Frozen, frozen=True, kw_only=True):
    """One point: how grave, of what kind, why, about what, and where its words stand."""

    verdict: str
    kind: str
    words: str
    about: tuple[str, ...]
    statements: tuple[str, ...]


def doubt_views(index: CaseIndex, labels: Mapping[str, str]) -> list[DoubtView]:
    """Return the contradictions, conflicts first; what says the same is one, and figures of one kind are a row."""
    same: dict[tuple[str, str, str], list[Contradiction]] = {}
    for one in index.disclosed.contradictions:
        if is_guessed_year(one, _sides(one, index)):
            continue
        within = " within one document" if one.within_document else ""
        same.setdefault((one.verdict, f"{one.kind}{within}", "; ".join(one.reasons)), []).append(one)
    figures: dict[tuple[str, str], list[tuple[re.Match[str], list[Contradiction]]]] = {}
    views = []
    for key, alike in same.items():
        pair = _PAIR.match(key[2]) if key[1] == "number" and key[0] in _MANY else None
        if pair:
            figures.setdefault((key[0], pair["of"] or ""), []).append((pair, alike))
        else:
            views.append((len(alike), _view(key, alike, index, labels)))
    for (verdict, of), pairs in figures.items():
        views.append((len(pairs), _row(verdict, of, pairs, index, labels)))
    views.sort(key=lambda one: (_ORDER.index(one[1].verdict), -one[0], one[1].kind, one[1].words))
    return [view for _, view in views]


def _row(
    verdict: str,
    of: str,
    pairs: Sequence[tuple[re.Match[str], list[Contradiction]]],
    index: CaseIndex,
    labels: Mapping[str, str],
) -> DoubtView:
    """Return one row for all pairs of figures of one kind; a single pair stands as it is."""
    every = [one for _, alike in pairs for one in alike]
    if len(pairs) == 1:
        return _view((verdict, "number", pairs[0][0][0]), every, index, labels)
    found = dict.fromkeys(figure for pair, _ in pairs for figure in (pair["one"], pair["other"]))
    ordered = sorted(found, key=lambda figure: (_first_number(figure), figure))
    words = f"{f'{of}: ' if of else ''}{', '.join(ordered)}; {_MANY[verdict]}, as far as they count the same people"
    return _view((verdict, "number", words), every, index, labels)


def _first_number(figure: str) -> int:
    digits = re.search(r"\d[\d,]*", figure)
    return int(digits[0].replace(",", "")) if digits else 0


def _view(
    key: tuple[str, str, str], alike: Iterable[Contradiction], index: CaseIndex, labels: Mapping[str, str]
) -> DoubtView:
    sides = [side for one in alike for side in one.between]
    cited = dict.fromkeys(found for side in sides if (found := cited_for(side, index)) is not None)
    about = list(dict.fromkeys(labels[side] for side in sides if side in labels))
    more = [f"{len(about) - _MOST_ABOUT} more"] if len(about) > _MOST_ABOUT else []
    return DoubtView(
        verdict=key[0],
        kind=key[1],
        words=key[2],
        about=(*about[:_MOST_ABOUT], *more),
        statements=tuple(cited)[:_MOST_CITED],
    )


def _sides(one: Contradiction, index: CaseIndex) -> list[DisclosedStatement]:
    return list(_found(one.between, index))


def _found(between: Iterable[str], index: CaseIndex) -> Iterator[DisclosedStatement]:
    for side in between:
        key = cited_for(side, index)
        if key is not None and key in index.statements:
            yield index.statements[key]


def is_guessed_year(one: Contradiction, sides: Sequence[DisclosedStatement]) -> bool:
    """Say whether two dates are the same day of years of which one is not printed: it was worked out, not told."""
    whens = [side.when for side in sides if side.when is not None]
    days = [_DAY.search(when.edtf or "") for when in whens]
    if one.kind != "date" or len(whens) < 2 or not all(days):
        return False
    alike = len({day["day"] for day in days if day is not None}) == 1
    return alike and not all(_YEAR.search(when.text or "") for when in whens)


def is_one_account(one: Contradiction, sides: Sequence[DisclosedStatement]) -> bool:
    """Say whether one teller gives both figures: most often two moments of one account, or a part and the whole."""
    tellers = {(link.who or "").casefold() if (link := head(side)) is not None else side.document for side in sides}
    return one.kind == "number" and len(tellers) == 1


def cited_for(side: str, index: CaseIndex) -> str | None:
    """Return the statement to cite for one side of a contradiction: itself, or the first of a proposition."""
    if side in index.statements:
        return side
    proposition = index.propositions.get(side)
    return proposition.statements[0] if proposition and proposition.statements else None
