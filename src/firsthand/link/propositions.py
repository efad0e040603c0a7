"""Propositions: over all documents, the statements that say the same thing of one incident.

Of each incident: that it happened (one for each family of acts, over the incident and all that is part of it), each
act, each figure and each day that is told. A figure is one proposition whoever counts; bounds stay as printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.link.act_families import family_of, is_plain
from firsthand.link.day_ranges import bounds, is_day
from firsthand.link.events import commonest
from firsthand.link.origins import Origins
from firsthand.link.sayings import same_sayings
from firsthand.model.base import make_id
from firsthand.model.denial import denies
from firsthand.model.record import Proposition, Value
from firsthand.model.statement import Statement

_SUPPORTING = frozenset({"asserted", "hedged", "unknown"})
_KINDS = {
    word: kind
    for kind, words in {
        "": "person people man men civilian villager resident other individual victim more body corpse dead local them "
        "one",
        "women": "woman women girl", "children": "child children minor boy baby infant",
        "fighters": "terrorist militant fighter jihadist extremist rebel insurgent combatant",
        "soldiers": "soldier troop serviceman servicemen conscript trooper",
    }.items()
    for word in words.split()
}  # fmt: skip
_NOT_PEOPLE = frozenset({
    "second", "minute", "hour", "day", "night", "week", "month", "year", "time", "percent", "kilometre",
    "kilometer", "metre", "meter", "mile", "age", "dollar", "euro", "rouble", "ruble", "pound", "hectare",
    "kilogram", "tonne", "degree", "bullet", "shot", "round", "blow", "shell", "vehicle", "bag",
})  # fmt: skip


@dataclass(slots=True)
class Draft:
    """A proposition while its statements are gathered. `rank` orders a statement's propositions: special ones last."""

    key: tuple[str, ...]
    incident: str | None
    act: str
    value: Value | None = None
    statements: list[Statement] = field(default_factory=list)


def draft_propositions(
    members: Mapping[str, Sequence[Statement]], wholes: Mapping[str, str], loose: Sequence[Statement]
) -> list[Draft]:
    """Return all propositions, sorted by key.

    `members` are the statements of each incident, by its id; `loose` are those of no incident.
    """
    drafts: dict[tuple[str, ...], Draft] = {}
    for incident in sorted(members):
        whole = wholes.get(incident)
        for statement in members[incident]:
            if not _tells(statement):
                continue
            for draft in _said(incident, whole, statement):
                drafts.setdefault(draft.key, draft).statements.append(statement)
    for draft in _sayings(members, loose, drafts):
        drafts.setdefault(draft.key, draft)
    _name_general(drafts)
    return [drafts[key] for key in sorted(drafts)]


def _sayings(
    members: Mapping[str, Sequence[Statement]], loose: Sequence[Statement], drafts: Mapping[tuple[str, ...], Draft]
) -> Iterator[Draft]:
    """Yield the finest propositions: what is said in much the same words.

    Left out: what is all that an incident's general proposition says, what nobody is named for and one text says
    alone, and, outside incidents, plain remarks that only one text has.
    """
    for incident in sorted(members):
        telling = [s for s in members[incident] if _tells(s)]
        for group in same_sayings(telling):
            general = drafts.get(("happened", incident, family_of(group[0].act)))
            if general is not None and len(general.statements) > len(group):
                yield Draft(
                    key=("said", incident, _first(group)), incident=incident, act=group[0].act, statements=group
                )
    for group in same_sayings([s for s in loose if s.standing not in ("hypothetical", "planned")], loose=True):
        documents = {statement.document for statement in group}
        if any(len(s.chain) > 1 for s in group) and (len(documents) > 1 or not is_plain(group[0].act)):
            yield Draft(key=("said", "", _first(group)), incident=None, act=group[0].act, statements=group)


def _first(group: Sequence[Statement]) -> str:
    return min(statement.id for statement in group)


def _tells(statement: Statement) -> bool:
    return not is_plain(statement.act) and statement.standing not in ("hypothetical", "planned")


def _said(incident: str, whole: str | None, statement: Statement) -> Iterator[Draft]:
    family = family_of(statement.act)
    for at in [incident] if whole is None else [incident, whole]:
        yield Draft(key=("happened", at, family), incident=at, act=statement.act)
    if statement.quantity is not None and (number := number_of(statement)) is not None:
        yield Draft(
            key=("figure", whole or incident, family, number),
            incident=whole or incident,
            act=statement.act,
            value=Value(quantity=statement.quantity),
        )
    if is_day(statement.when) and statement.when is not None and statement.when.basis != "inferred":
        day = bounds(statement.when)
        yield Draft(
            key=("day", incident, statement.act, day[0] if day else ""),
            incident=incident,
            act=statement.act,
            value=Value(when=statement.when),
        )


def number_of(statement: Statement) -> str | None:
    """Return the figure as printed, which makes two counts of people one value; null where it counts something else."""
    quantity = statement.quantity
    if quantity is None or (quantity.unit or "").casefold() in _NOT_PEOPLE:
        return None
    number = quantity.low if quantity.low is not None else quantity.high
    whom = counted(quantity.unit)
    if number is None or quantity.comparator == "vague":
        return f"{quantity.text.casefold().split()[-1] if number is None else f'about {number:g}'} {whom}"
    if quantity.comparator == "range" and quantity.high is not None:
        return f"{number:g}-{quantity.high:g} {whom}"
    return f"{quantity.comparator}{number:g} {whom}"


def counted(unit: str | None) -> str:
    """Return the kind of people that a count is of: anybody, women, children, fighters, or as the word says."""
    word = (unit or "").casefold().rstrip("s")
    return _KINDS.get(word, word)


def _name_general(drafts: Mapping[tuple[str, ...], Draft]) -> None:
    """Name a proposition over several acts by the act told most."""
    for draft in drafts.values():
        draft.act = commonest(statement.act for statement in draft.statements) or draft.act


def supports(statement: Statement) -> bool:
    """Say whether a statement is for what it says: neither denied nor negative, nor a denial."""
    if statement.polarity == "negative" or statement.standing not in _SUPPORTING:
        return False
    return statement.response is None or statement.response.kind in ("acknowledges", "acknowledges_but")


def finish(draft: Draft, origins: Origins, recorders: Mapping[str, Sequence[str]], place: str | None) -> Proposition:
    """Return the record's proposition with its supporting and denying origins; ranges are `assess`'s to add."""
    origin_of = origins.of_statement
    supporting = {origin_of[s.id] for s in draft.statements if supports(s) and s.id in origin_of}
    denying = {who for s in draft.statements if denies(s) and (who := origins.denying(s.id)) is not None}
    collectors = {name for origin in supporting for name in recorders.get(origin, ())}
    return Proposition(
        id=proposition_id(draft),
        incident=draft.incident,
        act=draft.act,
        gist=_gist(draft, place),
        value=draft.value,
        statements=tuple(sorted(statement.id for statement in draft.statements)),
        supporting=tuple(sorted(supporting)),
        denying=tuple(sorted(denying)),
        collectors=tuple(sorted(collectors)),
        documents=len({statement.document for statement in draft.statements}),
    )


def proposition_id(draft: Draft) -> str:
    """Return a draft's id, made of what it says."""
    return make_id("q", *draft.key)


def _gist(draft: Draft, place: str | None) -> str:
    victims = commonest(" ".join(v.text.split()) for s in draft.statements for v in s.victims if len(v.text) > 3)
    value = draft.value
    number = " ".join(value.quantity.text.split()) if value and value.quantity else ""
    whom = victims if number.casefold() in (victims or "").casefold() else " ".join(filter(None, (number, victims)))
    dated = (value.when.edtf or value.when.text) if value and value.when else None
    told = ", ".join(filter(None, (draft.act.replace("_", " "), place, dated)))
    return f"{whom}: {told}" if whom else told
