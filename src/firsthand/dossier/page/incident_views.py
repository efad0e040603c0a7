"""One incident as the page shows it: conduct, tellers, numbers, response, actors, what is missing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from firsthand.dossier.page.alleged_list import alleged_list
from firsthand.dossier.page.answers import SAYS, answers
from firsthand.dossier.page.dates import when_words
from firsthand.dossier.page.event_day import event_day
from firsthand.dossier.page.gaps import stated
from firsthand.dossier.page.incident_titles import incident_place, incident_title
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.told_rows import Told, told_rows
from firsthand.dossier.page.tree import retelling_tree
from firsthand.dossier.page.wording import (
    act_words,
    chain_words,
    quantity_words,
    range_words,
)
from firsthand.model.base import Frozen
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import Incident, Proposition

_SMALL, _WORKS = 1, 6
_WORK = re.compile(r"get (.*): it is cited and not held$")
_ANSWERING = frozenset({"authority", "armed_force", "armed_group"})


class ConductView(Frozen, frozen=True, kw_only=True):
    """One proposition: what is said to have been done, and on whose word."""

    id: str
    label: str
    low: int
    high: int
    range: str
    reasons: tuple[str, ...]
    collectors: tuple[str, ...]
    documents: int
    is_figure: bool
    denied_by: tuple[str, ...]
    told: tuple[Told, ...]
    missing: tuple[str, ...]


class PointView(Frozen, frozen=True, kw_only=True):
    """One proposition that one document tells: its label, its range and its statements, without more."""

    id: str
    label: str
    low: int
    high: int
    range: str
    documents: int
    is_figure: bool
    statements: tuple[str, ...]


class NumberRow(Frozen, frozen=True, kw_only=True):
    """One figure: never added to another."""

    figure: str
    act: str
    who: str
    when: str
    statements: tuple[str, ...]


class ResponseRow(Frozen, frozen=True, kw_only=True):
    """What an accused party is said to have answered, and through whom that is known."""

    who: str
    says: str
    disputes: str
    through: str
    statements: tuple[str, ...]


class IncidentView(Frozen, frozen=True, kw_only=True):
    """One incident with everything that the page says about it."""

    id: str
    title: str
    part_of: str | None
    when: str
    where: str
    documents: int
    conduct: tuple[ConductView, ...]
    minor: tuple[PointView, ...]
    numbers: tuple[NumberRow, ...]
    responses: tuple[ResponseRow, ...]
    actors: tuple[tuple[str, str], ...]
    tree: str


def incident_views(index: CaseIndex, labels: Mapping[str, str]) -> tuple[list[IncidentView], list[IncidentView]]:
    """Return the incidents to tell at length, most told first, and the small ones, to be listed only."""
    views = [(_size(one), _view(one, index, labels)) for one in index.disclosed.incidents]
    views.sort(key=lambda one: (-one[0], one[1].id))
    large = [view for size, view in views if size > _SMALL and (view.conduct or view.minor)]
    small = [view for size, view in views if size <= _SMALL or not (view.conduct or view.minor)]
    return large, small


def _size(incident: Incident) -> int:
    return len(incident.statements)


def _view(incident: Incident, index: CaseIndex, labels: Mapping[str, str]) -> IncidentView:
    own = index.told(incident.statements)
    ordered = sorted(
        index.by_incident[incident.id],
        key=lambda one: (one.id not in index.general, -one.origins_max, -one.documents, one.id),
    )
    chosen = {one.id for one in ordered if one.id in index.general or one.documents > 1}
    chosen = chosen or {one.id for one in ordered[:1]}
    main = [_conduct(one, index, labels[one.id]) for one in ordered if one.id in chosen]
    minor = [_point(one, labels[one.id]) for one in ordered if one.id not in chosen]
    return IncidentView(
        id=incident.id,
        title=incident_title(incident, index),
        part_of=incident.part_of,
        when=_or_withheld(when_words(event_day(incident, index)), index),
        where=_or_withheld(incident_place(incident, index) or "place not known", index),
        documents=len(incident.documents),
        conduct=tuple(main),
        minor=tuple(minor),
        numbers=_numbers(own),
        responses=_responses(own),
        actors=alleged_list(own, index),
        tree=retelling_tree(index, incident.documents),
    )


def _or_withheld(words: str, index: CaseIndex) -> str:
    """Say of what a public edition does not tell that it may be withheld: its reader cannot know which it is."""
    return f"{words} or withheld" if index.alone and words.endswith("not known") else words


def _missing(proposition: Proposition, *, public: bool) -> tuple[str, ...]:
    """Return the gaps, the works that are cited and not held as one."""
    works = [match[1] for gap in proposition.missing if (match := _WORK.match(gap))]
    held = f"{'not held here' if public else 'get, cited and not held'}: {listed(works, _WORKS)}" if works else ""
    others = (stated(gap, public=public) for gap in proposition.missing if not _WORK.match(gap))
    return (*([held] if held else []), *others)


def _point(proposition: Proposition, label: str) -> PointView:
    return PointView(
        id=proposition.id,
        label=label,
        low=proposition.origins_min,
        high=proposition.origins_max,
        range=range_words(proposition),
        documents=proposition.documents,
        is_figure=proposition.value is not None and proposition.value.quantity is not None,
        statements=proposition.statements,
    )


def _conduct(proposition: Proposition, index: CaseIndex, label: str) -> ConductView:
    public = index.disclosed.edition == "public"
    told = index.told_of(proposition)
    return ConductView(
        id=proposition.id,
        label=label,
        low=proposition.origins_min,
        high=proposition.origins_max,
        range=range_words(proposition),
        reasons=proposition.reasons,
        collectors=_each_once(proposition.collectors),
        documents=proposition.documents,
        is_figure=proposition.value is not None and proposition.value.quantity is not None,
        denied_by=tuple(_denier(one, index, told) for one in proposition.denying),
        told=told_rows(told),
        missing=_missing(proposition, public=public),
    )


def _denier(origin: str, index: CaseIndex, told: list[DisclosedStatement]) -> str:
    """Name who denies; of somebody who is no accused party, say whose denial they tell of, if that was read."""
    found = index.origins.get(origin)
    if found is None:
        return "somebody not named"
    if found.role in _ANSWERING:
        return found.who
    given = answers(one for one in told if one.origin == origin)
    whose = sorted({one.who for one in given if one.who and one.who != found.who})
    return (
        f"{' and '.join(whose)}, as {found.who} tells"
        if whose
        else f"words of {found.who} (whose denial it is was not read)"
    )


def _numbers(statements: list[DisclosedStatement]) -> tuple[NumberRow, ...]:
    """Return the figures, one row for the same figure of the same act by the same chain."""
    rows: dict[tuple[str, str, str, str], list[str]] = {}
    for one in statements:
        if one.quantity is not None and one.act != "other":
            telling = next((link.when for link in one.chain if link.when), None)
            when = when_words(telling) if telling else "–"
            key = (act_words(one.act), quantity_words(one.quantity), chain_words(one.chain), when)
            rows.setdefault(key, []).append(one.id)
    return tuple(
        NumberRow(figure=figure, act=act, who=who, when=when, statements=tuple(told))
        for (act, figure, who, when), told in sorted(rows.items(), key=lambda row: row[0][0])
    )


def _responses(statements: list[DisclosedStatement]) -> tuple[ResponseRow, ...]:
    """Return the answers, one row for the same answer of one party through the same others."""
    rows: dict[tuple[str, str, str, str], list[str]] = {}
    for one in answers(statements):
        who = one.who or ("–" if one.kind == "no_answer" else "whose answer it is was not read")
        key = (who, SAYS[one.kind], one.disputes or "–", one.through or "its own words")
        rows.setdefault(key, []).append(one.statement)
    return tuple(
        ResponseRow(who=who, says=says, disputes=disputes, through=through, statements=tuple(told))
        for (who, says, disputes, through), told in rows.items()
    )


def _each_once(recorders: Sequence[str]) -> tuple[str, ...]:
    """Return who recorded something; those whom an edition does not name stand together with how many they are."""
    counted = Counter(recorders)
    return tuple(f"{who} × {times}" if times > 1 else who for who, times in counted.items())
