"""Who was harmed in one event: the phrases that tell of one person by himself, and how many there were of all.

Told of one event of a local report, in reading order; what is supposed, denied or told of the plural counts only for
the numbers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from firsthand.extract.acts.further import IMPLIED
from firsthand.extract.acts.tree import Tree
from firsthand.extract.events.pointing import points_back
from firsthand.model.base import Frozen
from firsthand.model.statement import Party, Statement
from firsthand.model.values.quantity import counts_people

DEADLY = frozenset({"killing", "death", "suicide"})
HARM = DEADLY | {"wounding", "shooting", "beating", "attack", "hospital"}
_PURSUIT = frozenset({"arrest", "detention", "charge", "trial"})
_SUSPECTED = frozenset({"suspect", "charged", "arrested", "alleged"})
PRONOUNS = frozenset({"he", "him", "his", "himself", "she", "her", "herself", "who", "whom"})
_REAL = frozenset({"asserted", "hedged"})
FOUND = frozenset({"wound", "wounds", "injuries", "bleeding", "sustained", "suffered", "suffering"})
_ROWS = {"another": 2, "other": 2, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


class Single(Frozen, frozen=True, kw_only=True):
    """One person of an event as one phrase tells of him; `row` is 2 of "another", 3 of "the third".

    `back` says whether the phrase points back; `sure` whether it tells of a wound in words of its own, not only that
    he was shot, found with wounds or taken to hospital, of which he may have died.
    """

    entity: str
    sentence: int
    start: int
    dead: bool
    row: int
    back: bool
    sure: bool
    pronoun: bool


class Casualties(Frozen, frozen=True, kw_only=True):
    """Those harmed in one event: who is told of by himself, and the most that is told of the dead and of all.

    `toll` is the dead that are counted or told of apart ("the second victim died" tells of one); `deadly` says whether
    anybody died; `done` holds who did harm to whom; `doers` everybody suspected, held or charged.
    """

    singles: tuple[Single, ...]
    dead: int
    toll: int
    hurt: int
    every: int
    deadly: bool
    done: frozenset[tuple[str, str]]
    doers: frozenset[str]
    suicides: frozenset[str]


def is_harm(one: Statement) -> bool:
    """Say whether a statement tells of harm that was done."""
    return one.act in HARM and one.polarity == "positive" and one.standing in _REAL


def find_casualties(tree: Tree, told: Sequence[Statement]) -> Casualties:
    """Return the casualties of one event, of the statements of it that tell of harm."""
    dead = {party.entity for one in told if one.act in DEADLY for party in one.victims}
    singles = [
        Single(
            entity=party.entity,
            sentence=sentence_of(tree, one),
            start=party.span.start if party.span is not None else one.start,
            dead=party.entity in dead,
            row=row_of(party),
            back=points_back([party]) and not (row_of(party) and not party.text.lower().startswith("the ")),
            sure=_is_wound(tree, one),
            pronoun=party.text.lower() in PRONOUNS,
        )
        for one in told
        for party in one.victims
        if party.entity is not None and _is_single(tree, party.entity) and not party.text.lower().startswith("at least")
    ]
    dying = [one for one in told if one.act in DEADLY]
    hurt = [one for one in told if one.act == "wounding"]
    return Casualties(
        singles=tuple(sorted(singles, key=lambda single: single.start)),
        dead=_most(tree, dying),
        toll=max(
            _most(tree, dying, rows=False), min(len({one.entity for one in singles if one.dead}), _most(tree, dying))
        ),
        hurt=_most(tree, hurt),
        every=_most(tree, told),
        deadly=bool(dying),
        done=frozenset(
            (actor.entity, party.entity)
            for one in told
            for actor in one.alleged_actors
            for party in one.victims
            if actor.entity and party.entity and actor.entity != party.entity
        ),
        doers=doers_of(told),
        suicides=frozenset(
            party.entity for one in told if one.act == "suicide" for party in one.victims if party.entity
        ),
    )


def doers_of(statements: Sequence[Statement]) -> frozenset[str]:
    """Return who is told to have done harm to others, or is suspected, held or charged."""
    found = set()
    for one in statements:
        for party in one.alleged_actors:
            if (
                party.entity is not None
                and party.text.lower() not in PRONOUNS
                and (one.act in HARM or party.involvement in _SUSPECTED)
            ):
                found.add(party.entity)
        for party in one.victims:
            if party.entity is not None and (one.act in _PURSUIT or party.involvement in _SUSPECTED):
                found.add(party.entity)
    return frozenset(found)


def _is_wound(tree: Tree, one: Statement) -> bool:
    start, end = one.trigger
    return one.act == "wounding" and IMPLIED not in one.notes and tree.text[start:end].lower() not in FOUND


def row_of(party: Party) -> int:
    """Return the place that a phrase gives somebody in a row: 2 of "another man", 0 of "a man"."""
    return max((_ROWS.get(word, 0) for word in party.text.lower().split()), default=0)


def sentence_of(tree: Tree, one: Statement) -> int:
    """Return the number of a statement's sentence."""
    return tree.sentence[max(0, bisect_right(tree.start, one.trigger[0]) - 1)]


def _is_single(tree: Tree, entity: str) -> bool:
    known = tree.entities.get(entity)
    return known is not None and known.type == "person" and not known.many


def _most(tree: Tree, told: Sequence[Statement], *, rows: bool = True) -> int:
    """Return the most people that one of these statements tells of, or that "the second victim" presumes."""
    most = [1]
    for one in told:
        most.append(len(one.victims))
        most.extend(row_of(party) for party in one.victims if rows)
        quantity = one.quantity
        if quantity is not None and quantity.low is not None and counts_people(quantity) is not False:
            most.append(int(quantity.low))
        many = [tree.entities[party.entity] for party in one.victims if party.entity in tree.entities]
        many = [entity for entity in many if entity.type in ("person", "group")]
        most.extend(_count(entity.count.low if entity.count else None) for entity in many if entity.many)
        most.extend(2 for entity in many if entity.type == "group" and not entity.many and entity.name is None)
    return max(most)


def _count(low: float | None) -> int:
    return 2 if low is None else int(low)
