"""Of how many who were shot some died: "five people were shot, three fatally" tells of two who live with wounds.

That they were wounded is our inference there, or said only of how they were found; so of the people of one event it is
kept for as many as the event tells no death of. Words that leave the dead out ("two others", "the surviving victims")
keep their number, and so does a group set beside one who died ("killed a man; two women were shot").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from firsthand.extract.acts.further import IMPLIED
from firsthand.extract.acts.tree import Tree
from firsthand.extract.events.casualties import DEADLY, FOUND, find_casualties, is_harm, sentence_of
from firsthand.model.statement import Statement
from firsthand.model.values.quantity import Quantity, counts_people

_LEFT = frozenset(
    {
        "another",
        "other",
        "others",
        "additional",
        "more",
        "further",
        "surviving",
        "remaining",
        "injured",
        "wounded",
        "second",
    }
)


def without_the_dead(tree: Tree, told: Sequence[Statement]) -> dict[str, Statement | None]:
    """Return, by their ids, the wounds of many of one event as they are without its dead; null where none is left."""
    harm = [one for one in told if is_harm(one)]
    deadly = [one for one in harm if one.act in DEADLY]
    if not deadly:
        return {}
    gone = {party.entity for one in deadly for party in one.victims if party.entity is not None}
    several = {
        one.id: _of_the_living(one, gone)
        for one in harm
        if one.act == "wounding" and IMPLIED in one.notes and len(one.victims) > 1 and not _many(tree, one)
        if any(party.entity in gone for party in one.victims)
    }
    return several | _of_groups(tree, harm, deadly)


def _of_groups(tree: Tree, harm: Sequence[Statement], deadly: Sequence[Statement]) -> dict[str, Statement | None]:
    """Return the wounds of groups without the dead among them, and drop those of single people who make up the dead."""
    wounds = [one for one in harm if one.act == "wounding"]
    loose = [one for one in wounds if _may_hold_dead(tree, one)]
    casualties = find_casualties(tree, harm)
    dead = casualties.toll
    stated = {max(1, _many(tree, one)) for one in wounds if one not in loose and not _is_loose(tree, one)}
    own_hand = any(one.act == "suicide" for one in deadly)
    found: dict[str, Statement | None] = {}
    for one in wounds:
        many = _many(tree, one)
        left = many - dead
        if many < 2 or (own_hand and left and IMPLIED in one.notes) or _is_set_beside(tree, one, deadly):
            continue
        if one in loose and not (many in stated and left not in stated):
            found[one.id] = _less(one, left) if left > 0 else None
        elif one not in loose and left in stated and not _leaves_out(one):
            found[one.id] = _less(one, left)
    missing = dead - len({single.entity for single in casualties.singles if single.dead})
    hurt = {single.entity for single in casualties.singles if single.dead or single.sure}
    unsure = {single.entity for single in casualties.singles} - hurt
    if missing > 0 and len(unsure) == missing:
        found |= {one.id: None for one in wounds if one.victims and {party.entity for party in one.victims} <= unsure}
    return found


def _of_the_living(one: Statement, gone: set[str]) -> Statement | None:
    """Return a wound of several people by themselves without those of them who died."""
    living = tuple(party for party in one.victims if party.entity not in gone)
    return msgspec.structs.replace(one, victims=living, quantity=None) if living else None


def _may_hold_dead(tree: Tree, one: Statement) -> bool:
    """Say whether a wound of many may be one that some of them died of."""
    return _is_loose(tree, one) and _many(tree, one) > 1 and not _leaves_out(one)


def _is_loose(tree: Tree, one: Statement) -> bool:
    """Say whether a wound is only inferred from a shot or a hospital, or told of how somebody was found."""
    start, end = one.trigger
    return IMPLIED in one.notes or tree.text[start:end].lower() in FOUND


def _leaves_out(one: Statement) -> bool:
    """Say whether a phrase tells of those who are left beside others: "two others", "the surviving victims"."""
    if not one.victims:
        return False
    first = one.victims[0]
    verb, told = one.trigger[0] - one.start, first.span.end - one.start if first.span is not None else 0
    return not _LEFT.isdisjoint(first.text.lower().split()) or "also" in one.text[max(0, told) : verb].split()


def _many(tree: Tree, one: Statement) -> int:
    """Return how many a statement tells of, where it tells of several at once."""
    quantity = one.quantity
    if quantity is not None and quantity.low is not None and counts_people(quantity) is not False:
        return int(quantity.low) if quantity.low > 1 else 0
    counts = [tree.entities[party.entity].count for party in one.victims if party.entity in tree.entities]
    lows = [int(count.low) for count in counts if count is not None and count.low is not None]
    return max(lows) if lows and len(one.victims) == 1 and max(lows) > 1 else 0


def _is_set_beside(tree: Tree, one: Statement, deadly: Sequence[Statement]) -> bool:
    """Say whether the same sentence tells of somebody's death first, so that the many are others.

    Not where the wounds are told as what went before ("One man died after officers found two people shot").
    """
    sentence = sentence_of(tree, one)
    return any(
        sentence_of(tree, death) == sentence and death.trigger < one.trigger and not _is_before(tree, one, death)
        for death in deadly
    )


def _is_before(tree: Tree, one: Statement, death: Statement) -> bool:
    """Say whether a wound's clause hangs as a circumstance on that of the death."""
    verb, above = (max(0, bisect_right(tree.start, each.trigger[0]) - 1) for each in (one, death))
    path = [verb, *tree.above(verb)]
    above = above if above in path else tree.head[above]  # "leaving three dead after …"
    return above in path and any(tree.dep[at] in ("advcl", "pcomp") for at in path[: path.index(above)])


def _less(one: Statement, left: int) -> Statement:
    """Return a statement of as many as are left: a bound stays a bound, and of "hundreds" nobody can be taken off."""
    told = one.quantity or Quantity(low=left, high=left, comparator="=", unit=None, text=one.victims[0].text)
    if told.comparator == "vague":
        return one
    gone = 0 if told.low is None else told.low - left
    high = None if told.high is None else told.high - gone
    some = tuple(msgspec.structs.replace(party, extent="some") for party in one.victims)
    return msgspec.structs.replace(one, victims=some, quantity=msgspec.structs.replace(told, low=left, high=high))
