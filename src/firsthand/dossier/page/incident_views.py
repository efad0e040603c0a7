"""One incident as the page shows it: conduct, tellers, numbers, response, actors, what is missing."""

from __future__ import annotations

from firsthand.dossier.page.dates import when_words
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
from firsthand.model.disclosed import Disclosed, DisclosedStatement
from firsthand.model.record import Incident, Proposition

_RESPONSES = {
    "denies": "denies",
    "acknowledges": "acknowledges",
    "acknowledges_but": "acknowledges, but denies responsibility",
    "alternative": "gives another explanation",
    "no_answer": "gave no answer",
}
_DISPUTES = {
    "occurrence": "that it happened",
    "actor": "who did it",
    "victim_status": "who the victims were",
    "number": "how many",
    "legality": "that it was unlawful",
    "cause": "the cause",
}
_SMALL = 1


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

    gist: str
    act: str
    range: str
    reasons: tuple[str, ...]
    collectors: tuple[str, ...]
    documents: int
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


def incident_views(disclosed: Disclosed) -> tuple[list[IncidentView], list[IncidentView]]:
    """Return the incidents to tell at length, most told first, and the small ones, to be listed only."""
    views = [(_size(one), _view(one, disclosed)) for one in disclosed.incidents]
    views.sort(key=lambda one: (-one[0], one[1].id))
    large = [view for size, view in views if size > _SMALL and view.conduct]
    small = [view for size, view in views if size <= _SMALL or not view.conduct]
    return large, small


def _size(incident: Incident) -> int:
    return len(incident.statements)


def _view(incident: Incident, disclosed: Disclosed) -> IncidentView:
    statements = {one.id: one for one in disclosed.statements}
    own = [statements[one] for one in incident.statements if one in statements]
    propositions = [one for one in disclosed.propositions if one.incident == incident.id]
    ordered = sorted(propositions, key=lambda one: (-one.origins_max, -one.documents, one.id))
    return IncidentView(
        id=incident.id,
        title=_title(incident, disclosed),
        part_of=incident.part_of,
        when=when_words(incident.when),
        where=incident.where.name if incident.where else "place not known",
        documents=len(incident.documents),
        conduct=tuple(_conduct(one, statements, disclosed) for one in ordered),
        numbers=tuple(row for one in own if (row := _number(one)) is not None),
        responses=tuple(answer for one in own if (answer := _response(one)) is not None),
        actors=_actors(own),
        tree=retelling_tree(disclosed, incident.documents),
    )


def _title(incident: Incident, disclosed: Disclosed) -> str:
    names = {person.id: person.name or "a person not named" for person in disclosed.people}
    groups = {group.id: group.name for group in disclosed.groups}
    who = [names.get(one) or groups.get(one) for one in (*incident.people, *incident.groups)]
    shown = ", ".join(name for name in who[:2] if name)
    acts = ", ".join(act_words(act) for act in incident.acts[:3])
    where = f", {incident.where.name}" if incident.where else ""
    title = f"{acts}: {shown}{where}" if shown else f"{acts}{where}"
    return title[:1].upper() + title[1:]


def _conduct(proposition: Proposition, statements: dict[str, DisclosedStatement], disclosed: Disclosed) -> ConductView:
    names = {origin.id: origin.who for origin in disclosed.origins}
    return ConductView(
        gist=proposition.gist,
        act=act_words(proposition.act),
        range=range_words(proposition),
        reasons=proposition.reasons,
        collectors=proposition.collectors,
        documents=proposition.documents,
        denied_by=tuple(names.get(one, "somebody not named") for one in proposition.denying),
        told=tuple(_told(statements[one]) for one in proposition.statements if one in statements),
        missing=proposition.missing,
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


def _response(statement: DisclosedStatement) -> ResponseRow | None:
    if statement.response is None:
        return None
    through = statement.chain[1:]
    return ResponseRow(
        who=statement.chain[0].who or "not named",
        says=_RESPONSES[statement.response.kind],
        disputes=_DISPUTES.get(statement.response.disputes or "", "–"),
        through=chain_words(through) if through else "directly",
        statement=statement.id,
    )


def _actors(statements: list[DisclosedStatement]) -> tuple[tuple[str, str], ...]:
    """Return each alleged actor once, with the statement that names it first."""
    actors: dict[str, str] = {}
    for statement in statements:
        for party in statement.alleged_actors:
            actors.setdefault(party.text, statement.id)
    return tuple(sorted(actors.items()))
