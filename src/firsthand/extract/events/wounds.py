"""Wounds that other words imply, settled once a document's events are known.

Whoever is taken to hospital from an event of violence was hurt there. "Shot" and "stabbed" imply a wound, but not
beside the death of the one person of whom an event tells: it is how he died.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from firsthand.extract.acts.further import IMPLIED, further
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.survivors import without_the_dead
from firsthand.model.annotated import Entity
from firsthand.model.statement import Party, Statement
from firsthand.model.vocabulary import Vocabulary

_DEADLY = frozenset({"killing", "death", "suicide"})
_REAL = frozenset({"asserted", "hedged"})
_SHOTS = frozenset({"shot", "shoots", "shoot", "shooting"})
_FURTHER = frozenset({"another", "other", "others", "second", "third", "fourth"})


def settle_wounds(tree: Tree, vocabulary: Vocabulary, statements: Sequence[Statement]) -> list[Statement]:
    """Add the wounds of those taken to hospital from an event of violence, and drop implied wounds of its dead."""
    events: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.local_incident is not None and one.polarity == "positive" and one.standing in _REAL:
            events[one.local_incident].append(one)
    survived = {one.id for told in events.values() for one in _survived(tree, told)}
    act = vocabulary.act("wounding")
    if act is not None and survived:
        statements = [further(one, act, implied=False) if one.id in survived else one for one in statements]
        events = {name: [one for one in told if one.id not in survived] for name, told in events.items()}
    added = {wound.id: wound for told in events.values() for wound in _of_hospital(told, vocabulary)}
    dropped = {one.id for told in events.values() for one in _of_the_dead(tree, told)}
    kept = [one for one in statements if one.id not in dropped]
    settled: dict[str, Statement | None] = {}
    for name, told in events.items():
        all_of_it = [*told, *(wound for wound in added.values() if wound.local_incident == name)]
        settled |= without_the_dead(tree, [one for one in all_of_it if one.id not in dropped])
    kept = sorted([*kept, *added.values()], key=lambda one: (one.start, one.end, one.trigger, one.act))
    less = (settled.get(one.id, one) for one in kept)
    return [one for one in less if one is not None]


def _survived(tree: Tree, told: Sequence[Statement]) -> list[Statement]:
    """Return the shots that somebody fired at himself and lived through: he is told to lie hurt, and no death is.

    Where he is not known to be the one who lies hurt, nobody died in the event at all.
    """
    shots = [one for one in told if one.act == "suicide" and _is_shot(tree, one)]
    if not shots:
        return []
    hurt = [one for one in told if one.act in ("wounding", "hospital") and IMPLIED not in one.notes]
    dead = {who for one in told if one.act in ("death", "killing") for who in _who(one)}
    nobody = not any(one.act in ("death", "killing") for one in told) and len(shots) == sum(
        one.act == "suicide" for one in told
    )
    lying = {who for one in hurt for who in _who(one)} - dead
    return [
        one
        for one in shots
        if dead.isdisjoint(_who(one))
        and (
            not lying.isdisjoint(_who(one))
            or (nobody and any(_may_be(tree, wound, one.victims[0]) for wound in hurt if len(wound.victims) == 1))
        )
    ]


def _is_shot(tree: Tree, one: Statement) -> bool:
    start, end = one.trigger
    return bool(one.victims) and tree.text[start:end].lower() in _SHOTS


def _of_hospital(told: Sequence[Statement], vocabulary: Vocabulary) -> list[Statement]:
    """Return wounds of people taken to hospital, where nothing else tells of their wounds or death."""
    act = vocabulary.act("wounding")
    if act is None or not any(one.act in ("shooting", "attack", "beating") for one in told):
        return []
    harmed = {who for one in told if one.act in _DEADLY or one.act == "wounding" for who in _who(one)}
    taken = [one for one in told if one.act == "hospital" and one.victims and harmed.isdisjoint(_who(one))]
    return [further(one, act) for one in taken]


def _of_the_dead(tree: Tree, told: Sequence[Statement]) -> list[Statement]:
    """Return the implied wounds of the one who died, told of under another name."""
    dead = [party for one in told if one.act in _DEADLY for party in one.victims]
    implied = [one for one in told if one.act == "wounding" and IMPLIED in one.notes and len(one.victims) == 1]
    if not dead or not implied:
        return []
    hurt = {
        who for one in told if one.act in ("wounding", "hospital") and IMPLIED not in one.notes for who in _who(one)
    }
    gone = {who for one in told if one.act in _DEADLY for who in _who(one)}
    return [
        one
        for one in implied
        if _who(one) <= gone
        or (hurt <= gone and _is_single(tree, one) and any(_may_be(tree, one, party) for party in dead))
    ]


def _who(one: Statement) -> set[str]:
    return {party.entity or party.text.lower() for party in one.victims}


def _is_single(tree: Tree, one: Statement) -> bool:
    """Say whether a wound is of one person who is not told apart from others ("another man was shot")."""
    party = one.victims[0]
    entity = tree.entities.get(party.entity) if party.entity else None
    counted = one.quantity is not None and (one.quantity.low or 0) > 1
    many = entity is not None and (entity.many or entity.type != "person")
    return not counted and not many and _FURTHER.isdisjoint(party.text.lower().split())


def _may_be(tree: Tree, wound: Statement, dead: Party) -> bool:
    """Say whether the one wounded may be the one who died: nothing that is told of them sets them apart."""
    if any(actor.entity is not None and actor.entity == dead.entity for actor in wound.alleged_actors):
        return False
    one, other = (tree.entities.get(party.entity) if party.entity else None for party in (wound.victims[0], dead))
    if one is None or other is None or other.many:
        return other is None or not other.many
    if one.name and other.name and one.name != other.name:
        return False
    if one.age and other.age and one.age != other.age:
        return False
    if one.sex and other.sex and one.sex != other.sex:
        return False
    return not _called(one) or not _called(other) or bool(_called(one) & _called(other))


def _called(entity: Entity) -> frozenset[str]:
    """Return what somebody is called, but for words that fit anybody ("man", "victim")."""
    return frozenset(entity.roles) - word_list("people", "anybody")
