"""Propositions, incidents and works of a public edition, their words rebuilt from safe parts."""

from __future__ import annotations

import re

import msgspec

from firsthand.disclose.findings import WITHHELD
from firsthand.disclose.giveaways import Giveaways
from firsthand.disclose.public_people import recorder_name
from firsthand.disclose.public_statements import public_quantity
from firsthand.model.base import Span
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Incident, Proposition, Value, Work

_replace = msgspec.structs.replace
_DATE = re.compile(r"[\dX~?%./-]{4,}")
_NOWHERE = Span(start=0, end=0)


def public_proposition(one: Proposition, giveaways: Giveaways, kept_back: frozenset[str]) -> Proposition:
    """Return a proposition; what rests on documents or tellers that give somebody away says only act and counts."""
    collectors = tuple(recorder_name(name, giveaways) for name in one.collectors)
    if kept_back.isdisjoint((*one.statements, *one.supporting, *one.denying)):
        return _replace(
            one,
            gist=_gist(one, giveaways),
            collectors=collectors,
            reasons=giveaways.sentences(one.reasons, WITHHELD),
            missing=giveaways.sentences(one.missing),
        )
    quantity = public_quantity(one.value.quantity) if one.value else None
    return Proposition(
        id=one.id,
        incident=one.incident,
        act=one.act,
        gist=one.act.replace("_", " "),
        value=Value(quantity=quantity) if quantity else None,
        statements=one.statements,
        supporting=one.supporting,
        denying=one.denying,
        origins_min=one.origins_min,
        origins_max=one.origins_max,
        collectors=collectors,
        documents=one.documents,
        reasons=_range_in_words(one),
    )


def _gist(one: Proposition, giveaways: Giveaways) -> str:
    """Return the parts of a gist that are public: its act, dates, and words of public documents."""
    act = one.act.replace("_", " ")
    parts = [part.strip() for part in one.gist.split(",")]
    return ", ".join(part for part in parts if part == act or _DATE.fullmatch(part) or giveaways.may_print(part)) or act


def _range_in_words(one: Proposition) -> tuple[str, ...]:
    more = one.origins_max - one.origins_min
    shown = f"{one.origins_min} shown to be different" if one.origins_min > 1 else f"{one.origins_min} shown"
    return (f"tellers: {shown}, {more} more not excluded; the reasons are withheld",)


def public_incident(incident: Incident, giveaways: Giveaways, full: Disclosed) -> Incident:
    """Return an incident; its time and place stay where no protected person is in it and a public text tells them."""
    if any(giveaways.number(one) for one in incident.people):
        return _replace(incident, when=None, where=None, groups=_groups(incident, giveaways, full))
    inside = set(incident.statements)
    public = [one for one in full.statements if one.id in inside and one.document not in giveaways.documents]
    names = {one.where.name for one in public if one.where}
    times = {one.when.edtf for one in public if one.when}
    where, when = incident.where, incident.when
    return _replace(
        incident,
        where=where if where and where.name in names else None,
        when=when if when and when.edtf in times else None,
    )


def _groups(incident: Incident, giveaways: Giveaways, full: Disclosed) -> tuple[str, ...]:
    """Return the groups without units: beside a protected person a unit says where to look."""
    units = {group.id for group in full.groups if group.kind == "unit"}
    return tuple(one for one in incident.groups if one not in units)


def public_work(work: Work, giveaways: Giveaways) -> Work:
    """Return a cited work; documents that give somebody away still count, without the place of the words."""
    named_in = tuple(
        _replace(one, span=_NOWHERE) if one.document in giveaways.documents else one for one in work.named_in
    )
    return _replace(
        work, who=work.who if giveaways.may_print(work.who) else "somebody not named here", named_in=named_in
    )
