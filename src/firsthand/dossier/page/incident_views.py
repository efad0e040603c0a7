"""One incident as the page shows it: conduct, tellers, numbers, response, actors, what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from firsthand.dossier.page.answers import SAYS, answers
from firsthand.dossier.page.dates import when_words
from firsthand.dossier.page.gaps import stated
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.proposition_labels import LESSER, some_people
from firsthand.dossier.page.tree import retelling_tree
from firsthand.dossier.page.wording import (
    act_words,
    basis_words,
    chain_words,
    quantity_words,
    range_words,
    standing_words,
)
from firsthand.model.base import Frozen
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import Incident, Proposition

_SMALL, _WIDELY = 1, 2
_ANSWERING = frozenset({"authority", "armed_force", "armed_group"})


class Told(Frozen, frozen=True, kw_only=True):
    """One statement on the page."""

    statement: str
    words: str
    chain: str
    basis: str
    standing: str
    when: str


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


class NumberRow(Frozen, frozen=True, kw_only=True):
    """One figure: never added to another."""

    figure: str
    act: str
    who: str
    when: str
    statement: str


class ResponseRow(Frozen, frozen=True, kw_only=True):
    """What an accused party is said to have answered, and through whom that is known."""

    who: str
    says: str
    disputes: str
    through: str
    statement: str


class IncidentView(Frozen, frozen=True, kw_only=True):
    """One incident with everything that the page says about it."""

    id: str
    title: str
    part_of: str | None
    when: str
    where: str
    documents: int
    conduct: tuple[ConductView, ...]
    numbers: tuple[NumberRow, ...]
    responses: tuple[ResponseRow, ...]
    actors: tuple[tuple[str, str], ...]
    tree: str


def incident_views(index: CaseIndex, labels: Mapping[str, str]) -> tuple[list[IncidentView], list[IncidentView]]:
    """Return the incidents to tell at length, most told first, and the small ones, to be listed only."""
    views = [(_size(one), _view(one, index, labels)) for one in index.disclosed.incidents]
    views.sort(key=lambda one: (-one[0], one[1].id))
    large = [view for size, view in views if size > _SMALL and view.conduct]
    small = [view for size, view in views if size <= _SMALL or not view.conduct]
    return large, small


def _size(incident: Incident) -> int:
    return len(incident.statements)


def _view(incident: Incident, index: CaseIndex, labels: Mapping[str, str]) -> IncidentView:
    own = index.told(incident.statements)
    ordered = sorted(
        index.by_incident[incident.id],
        key=lambda one: (one.id not in index.general, -one.origins_max, -one.documents, one.id),
    )
    return IncidentView(
        id=incident.id,
        title=_title(incident, index),
        part_of=incident.part_of,
        when=when_words(incident.when),
        where=index.place_name(incident.where) if incident.where else "place not known",
        documents=len(incident.documents),
        conduct=tuple(_conduct(one, index, labels[one.id]) for one in ordered),
        numbers=tuple(row for one in own if (row := _number(one)) is not None),
        responses=_responses(own),
        actors=_actors(own),
        tree=retelling_tree(index, incident.documents),
    )


def _title(incident: Incident, index: CaseIndex) -> str:
    """Name an incident by its acts, by whom several documents name as those it was done to, and by its place."""
    told = index.told(incident.statements)
    people = some_people(told, index, min(_WIDELY, len(incident.documents)))
    counts = Counter(one.act for one in told if one.polarity == "positive" and one.act not in LESSER)
    often = [act for act, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
    acts = ", ".join(act_words(act) for act in (often or list(incident.acts))[:3])
    where = f", {index.place_name(incident.where)}" if incident.where else ""
    title = f"{acts}: {people}{where}" if people else f"{acts}{where}"
    return title[:1].upper() + title[1:]


def _conduct(proposition: Proposition, index: CaseIndex, label: str) -> ConductView:
    public = index.disclosed.edition == "public"
    told = index.told(proposition.statements)
    return ConductView(
        id=proposition.id,
        label=label,
        low=proposition.origins_min,
        high=proposition.origins_max,
        range=range_words(proposition),
        reasons=proposition.reasons,
        collectors=proposition.collectors,
        documents=proposition.documents,
        is_figure=proposition.value is not None and proposition.value.quantity is not None,
        denied_by=tuple(_denier(one, index, told) for one in proposition.denying),
        told=tuple(_told(one) for one in told),
        missing=tuple(stated(gap, public=public) for gap in proposition.missing),
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


def _told(statement: DisclosedStatement) -> Told:
    return Told(
        statement=statement.id,
        words=statement.text or "words withheld in this edition",
        chain=chain_words(statement.chain),
        basis=basis_words(statement.chain),
        standing=standing_words(statement.standing),
        when=when_words(statement.when) if statement.when else "",
    )


def _number(statement: DisclosedStatement) -> NumberRow | None:
    if statement.quantity is None or statement.act == "other":
        return None
    telling = next((link.when for link in statement.chain if link.when), None)
    return NumberRow(
        figure=quantity_words(statement.quantity),
        act=act_words(statement.act),
        who=chain_words(statement.chain),
        when=when_words(telling) if telling else "–",
        statement=statement.id,
    )


def _responses(statements: list[DisclosedStatement]) -> tuple[ResponseRow, ...]:
    return tuple(
        ResponseRow(
            who=one.who or ("–" if one.kind == "no_answer" else "whose answer it is was not read"),
            says=SAYS[one.kind],
            disputes=one.disputes or "–",
            through=one.through or "its own words",
            statement=one.statement,
        )
        for one in answers(statements)
    )


def _actors(statements: list[DisclosedStatement]) -> tuple[tuple[str, str], ...]:
    """Return each alleged actor once, with the statement that names it first."""
    actors: dict[str, str] = {}
    for statement in statements:
        for party in statement.alleged_actors:
            actors.setdefault(" ".join(party.text.split()), statement.id)
    return tuple(sorted(actors.items()))
