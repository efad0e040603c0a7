"""Propositions: over all documents, the statements that say the same thing of one incident.

Of each incident: that it happened (one for each family of acts, over the incident and all that is part of it), that it
was done to many, that it is denied, each figure, each number with and without a bound, each day, each particular that
several texts tell, and what is said in much the same words. A figure is one proposition whoever counts; bounds stay as
printed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from firsthand.link.events.act_families import family_of, is_plain
from firsthand.link.events.events import commonest
from firsthand.link.origins.origins import Origins
from firsthand.link.propositions.details import blames, details, is_belief, placed
from firsthand.link.propositions.drafts import Draft
from firsthand.link.propositions.gists import gist, telling_words
from firsthand.link.propositions.parties import parties
from firsthand.link.propositions.sayings import same_sayings
from firsthand.model.base import make_id
from firsthand.model.denial import denies
from firsthand.model.record import WHATEVER_BOUND, Proposition, Value
from firsthand.model.statement import Statement
from firsthand.model.values.days import is_day, span_of

_LETTERS = re.compile(r"[^\W\d_]+")
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
_PARTS = frozenset({"women", "children"})
_MANY = 10
_FEW = 2
_DEAD = re.compile(r"\b(?:dead|died|deaths?|killed|bod(?:y|ies)|corpses?|buried)\b", re.IGNORECASE)
_NOT_PEOPLE = frozenset({
    "second", "minute", "hour", "day", "night", "week", "month", "year", "time", "percent", "kilometre",
    "kilometer", "metre", "meter", "mile", "age", "dollar", "euro", "rouble", "ruble", "pound", "hectare",
    "kilogram", "tonne", "degree", "bullet", "shot", "round", "blow", "shell", "vehicle", "bag",
})  # fmt: skip


def draft_propositions(
    members: Mapping[str, Sequence[Statement]],
    wholes: Mapping[str, str],
    loose: Sequence[Statement],
    told: Collection[str],
) -> list[Draft]:
    """Return all propositions, sorted by key.

    `members` are the statements of each incident, by its id; `loose` are those of no incident; `told` are the ids of
    those that somebody is named for.
    """
    drafts: dict[tuple[str, ...], Draft] = {}
    for incident in sorted(members):
        whole = wholes.get(incident)
        for statement in members[incident]:
            if not _tells(statement):
                continue
            for draft in _said(incident, whole, statement):
                drafts.setdefault(draft.key, draft).statements.append(statement)
    matters = list(placed(members, wholes, loose))
    for draft in (
        *_counts(members, wholes),
        *_numbers(matters),
        *details(members, wholes, loose),
        *blames(members, wholes, loose),
        *parties(matters),
        *_sayings(members, loose, drafts, told),
    ):
        drafts.setdefault(draft.key, draft)
    _name_general(drafts)
    _tell_apart(drafts.values())
    return [drafts[key] for key in sorted(drafts)]


def _sayings(
    members: Mapping[str, Sequence[Statement]],
    loose: Sequence[Statement],
    drafts: Mapping[tuple[str, ...], Draft],
    told: Collection[str],
) -> Iterator[Draft]:
    """Yield the finest propositions: what is said in much the same words.

    Left out: what is all that an incident's general proposition says, and remarks that nobody is named for.
    """
    for incident in sorted(members):
        for group in same_sayings([s for s in members[incident] if is_belief(s)]):
            general = drafts.get(_happened(incident, group[0]))
            if any(s.id in told for s in group) if general is None else len(general.statements) > len(group):
                yield Draft(
                    key=("said", incident, _first(group)), incident=incident, act=group[0].act, statements=group
                )
    for group in same_sayings([s for s in loose if is_belief(s)], loose=True):
        if any(s.id in told for s in group):
            yield Draft(key=("said", "", _first(group)), incident=None, act=group[0].act, statements=group)


def _counts(members: Mapping[str, Sequence[Statement]], wholes: Mapping[str, str]) -> Iterator[Draft]:
    """Yield that it was done to many, where texts differ in how many: all their figures together."""
    told: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for incident in sorted(members):
        for statement in members[incident]:
            unit = counted(statement.quantity.unit if statement.quantity else None)
            counts = number_of(statement) is not None and unit not in _PARTS
            if counts and _tells(statement) and not _of_fighters(statement):
                told[wholes.get(incident, incident), family_of(statement.act)].append(statement)
    for (at, family), group in sorted(told.items()):
        figures = {number_of(statement) for statement in group}
        if len({s.document for s in group}) > 2 and len(figures) > 1 and any(_is_many(s) for s in group):
            yield Draft(key=("many", at, family), incident=at, act=group[0].act, statements=group)


def _numbers(matters: Iterable[tuple[str, Statement]]) -> Iterator[Draft]:
    """Yield one number that texts of a matter give, whatever stands before it ("at least", "about", "up to").

    Of the dead, those also count who are told of as dead in words that are no act ("we counted 22 bodies").
    """
    told: defaultdict[tuple[str, str, str, str], list[Statement]] = defaultdict(list)
    for at, statement in matters:
        quantity = statement.quantity
        if quantity is None or quantity.comparator in ("range", "vague") or not is_belief(statement):
            continue
        figure = (quantity.low if quantity.low is not None else quantity.high) or 0
        dead = is_plain(statement.act) and _DEAD.search(statement.text) is not None
        counts = figure > _FEW and number_of(statement) is not None and (dead or not is_plain(statement.act))
        if counts:
            family = family_of("killing" if dead else statement.act)
            told[at, family, f"{figure:g}", counted(quantity.unit)].append(statement)
    for (at, family, figures, whom), group in sorted(told.items()):
        ways = {(number_of(s), s.incident, is_plain(s.act)) for s in group}
        if len(ways) > 1 and len({s.document for s in group}) > 1:
            yield Draft(
                key=("number", at, family, figures, whom),
                incident=at,
                act=commonest(s.act for s in group if not is_plain(s.act)) or family,
                apart=f"{figures} {WHATEVER_BOUND}",
                statements=group,
            )


def _is_many(statement: Statement) -> bool:
    return bool(statement.quantity and (statement.quantity.low or statement.quantity.high or 0) >= _MANY)


def _first(group: Sequence[Statement]) -> str:
    return min(statement.id for statement in group)


def _tells(statement: Statement) -> bool:
    return not is_plain(statement.act) and is_belief(statement)


def _happened(incident: str, statement: Statement) -> tuple[str, ...]:
    """Return the key of a general proposition; what was done to fighters is another than what was done to others."""
    key = ("happened", incident, family_of(statement.act))
    return (*key, "fighters") if _of_fighters(statement) else key


def _of_fighters(statement: Statement) -> bool:
    counted_ones = [statement.quantity.unit] if statement.quantity and statement.quantity.unit else []
    words = [word for v in statement.victims for word in _LETTERS.findall(v.text.casefold())[-1:]] or counted_ones
    return bool(words) and all(counted(word) == "fighters" for word in words)


def _said(incident: str, whole: str | None, statement: Statement) -> Iterator[Draft]:
    family = family_of(statement.act)
    for at in [incident] if whole is None else [incident, whole]:
        yield Draft(key=_happened(at, statement), incident=at, act=statement.act)
    if denies(statement):
        yield Draft(key=("denied", whole or incident, family), incident=whole or incident, act=statement.act)
    if statement.quantity is not None and (number := number_of(statement)) is not None:
        yield Draft(
            key=("figure", whole or incident, family, number),
            incident=whole or incident,
            act=statement.act,
            value=Value(quantity=statement.quantity),
        )
    if is_day(statement.when) and statement.when is not None and statement.when.basis != "inferred":
        day = span_of(statement.when)
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
    whom = counted(quantity.unit) if quantity.unit else "fighters" if _of_fighters(statement) else ""
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
        if draft.kind == "number":  # named by what was done, not by where the dead were counted
            continue
        draft.act = commonest(statement.act for statement in draft.statements) or draft.act


def _tell_apart(drafts: Iterable[Draft]) -> None:
    """Give words of their own telling to propositions of one incident whose gists would be the same."""
    alike: defaultdict[tuple[str | None, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        alike[draft.incident, gist(draft.kind, draft.act, draft.value, draft.statements, None)].append(draft)
    for group in alike.values():
        for draft in group if len(group) > 1 else ():
            if draft.kind == "said":
                draft.apart = telling_words(draft.statements)


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
    if draft.kind in ("detail", "contrary", "party"):
        supporting = {origin_of[s.id] for s in draft.statements if s.id not in draft.against and s.id in origin_of}
        denying = {origin_of[s.id] for s in draft.statements if s.id in draft.against and s.id in origin_of}
    elif draft.kind == "denied":  # what its tellers say is that it was not so
        supporting, denying = denying, set()
    elif draft.kind in ("blamed", "disowned") or (
        draft.kind == "said" and not any(supports(s) for s in draft.statements)
    ):
        supporting, denying = {origin_of[s.id] for s in draft.statements if s.id in origin_of}, set()
    collectors = {name for origin in supporting for name in recorders.get(origin, ())}
    says = gist(draft.kind, draft.act, draft.value, draft.statements, place)
    return Proposition(
        id=proposition_id(draft),
        incident=draft.incident,
        act=draft.act,
        gist=f"{says}, {draft.apart}" if draft.apart else says,
        value=draft.value,
        statements=tuple(sorted(statement.id for statement in draft.statements)),
        supporting=tuple(sorted(supporting)),
        denying=tuple(sorted(denying)),
        collectors=tuple(sorted(collectors)),
        documents=len({statement.document for statement in draft.statements}),
        particular=draft.particular,
    )


def proposition_id(draft: Draft) -> str:
    """Return a draft's id, made of what it says."""
    return make_id("q", *draft.key)
