"""One victim under several descriptions: "a man", "the driver", "the victim" and a name at last are one person.

Only within one violent event of a local report, and only of people told of by themselves: where the report tells of
no second victim, all that fits is one; where it counts more, a phrase that points back, or a name at last, is the one
person it fits, and no phrase makes more dead or hurt than the report counts. Names, ages, sexes and callings that
differ, and two phrases for victims in one sentence, keep people apart, as do shooter and shot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.casualties import Casualties, Single, doers_of, find_casualties, is_harm
from firsthand.extract.events.pointing import is_local_report
from firsthand.model.annotated import Entity
from firsthand.model.statement import Statement

_ATTACKERS = frozenset(
    {"suspect", "gunman", "shooter", "robber", "burglar", "intruder", "attacker", "assailant", "thief", "carjacker"}
)


def find_one_victim(tree: Tree, statements: Sequence[Statement]) -> dict[str, str]:
    """Return, by the entities of victims that are another's, whose they are."""
    events: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.local_incident is not None and is_harm(one):
            events[one.local_incident].append(one)
    if not events or not is_local_report(tree):
        return {}
    doers = doers_of(statements)
    tellers = frozenset(link.entity for one in statements for link in one.chain if link.entity is not None)
    whose: dict[str, str] = {}
    for told in events.values():
        casualties = find_casualties(tree, told)
        casualties = msgspec.structs.replace(casualties, doers=casualties.doers | doers)
        for group in _Sorter(tree, casualties, tellers).groups():
            kept = group[0]
            for other in group[1:]:
                if other not in whose and kept not in whose and other not in whose.values():
                    whose[other] = kept
    return whose


class _Sorter:
    """Sorts the phrases for the victims of one event by person."""

    def __init__(self, tree: Tree, casualties: Casualties, tellers: frozenset[str]) -> None:
        self.tree = tree
        self.casualties = casualties
        self.tellers = tellers
        self.told: dict[str, list[Single]] = defaultdict(list)
        for single in casualties.singles:
            self.told[single.entity].append(single)

    def groups(self) -> list[list[str]]:
        """Return the entities of each person who has several, the one to be kept first."""
        able = [who for who in self.told if not self._speaks(who)]
        if self.casualties.every == 1:
            found = self._sorted(able, 1)
        else:
            dead = [who for who in able if self._is_dead(who)]
            hurt = [who for who in able if not self._is_dead(who)]
            died = [who for who in hurt if len(dead) and self.casualties.dead == 1 and self._died_of_it(who, hurt)]
            dead, hurt = dead + died, [who for who in hurt if who not in died]
            found = self._sorted(dead, self.casualties.dead) + self._sorted(hurt, self._hurt())
        return [self._kept_first(group) for group in found if len(group) > 1]

    def _hurt(self) -> int:
        """Return how many are told to be hurt besides the dead: "another person" is the first of them."""
        hurt = self.casualties.hurt
        return hurt - 1 if hurt == 2 and self.casualties.deadly else hurt

    def _sorted(self, people: list[str], count: int) -> list[list[str]]:
        """Sort people in reading order, names first: each is a new one, or the one before that he fits."""
        groups: list[list[str]] = []
        for who in sorted(people, key=lambda one: (self._entity(one).name is None, self.told[one][0].start)):
            fitting = [group for group in groups if all(self._may_be(who, other) for other in group)]
            bound = len(groups) >= count or self._is_told_before(who) or who in self.casualties.suicides
            if len(fitting) == 1 and bound:
                fitting[0].append(who)
            else:
                groups.append([who])
        return groups

    def _died_of_it(self, who: str, hurt: list[str]) -> bool:
        """Say whether somebody found wounded is told apart from the one who lived: "another man was hurt"."""
        mine = self.told[who]
        if any(single.sure or single.row for single in mine):
            return False
        later = (single for other in hurt if other != who for single in self.told[other])
        return any(single.row > 1 and not single.back and single.start > mine[0].start for single in later)

    def _is_told_before(self, who: str) -> bool:
        told = [single for single in self.told[who] if not single.pronoun]
        return bool(told) and all(single.back and not single.row for single in told)

    def _may_be(self, one: str, other: str) -> bool:
        """Say whether nothing tells two people of an event apart."""
        if self._are_told_apart(one, other) or self._did_it_apart(one, other):
            return False
        mine, his = self._entity(one), self._entity(other)
        back = self._is_told_before(one) or self._is_told_before(other)
        if back and self.casualties.every == 1:
            return _agree(mine, his, called=False)
        return _agree(mine, his) or (back and _are_of_one_age(mine, his))

    def _are_told_apart(self, one: str, other: str) -> bool:
        """Say whether two are harmed in one sentence, numbered apart, or kin of each other or of the dead."""
        if {each.sentence for each in self.told[one]} & {each.sentence for each in self.told[other]}:
            return True
        rows = [max(each.row for each in self.told[who]) for who in (one, other)]
        if rows[0] != rows[1] and 0 not in rows:
            return True
        mine, his = self._entity(one), self._entity(other)
        kin = {relation.to for relation in (*mine.relations, *his.relations) if relation.kind != "member"}
        if kin & {one, other}:
            return True
        if {relation.kind for relation in mine.relations} & {relation.kind for relation in his.relations}:
            return False  # "his wife", "his wife, Jane"
        return self._is_dead(one) != self._is_dead(other) and (_is_kin(mine) or _is_kin(his))

    def _did_it_apart(self, one: str, other: str) -> bool:
        """Say whether one of two did it, to the other or at all; one of the dead may be nobody but "one person"."""
        case = self.casualties
        if (one, other) in case.done or (other, one) in case.done or (one in case.suicides) != (other in case.suicides):
            return True
        mine, his = self._entity(one), self._entity(other)
        if self._is_doer(one) == self._is_doer(other) or _called(mine) & _called(his):
            return False
        free = his if self._is_doer(one) else mine
        return not (self._is_dead(one) and self._is_dead(other) and _is_anybody(free) and free.age is None)

    def _is_dead(self, who: str) -> bool:
        return self.told[who][0].dead

    def _is_doer(self, who: str) -> bool:
        return who in self.casualties.doers or not _called(self._entity(who)).isdisjoint(_ATTACKERS)

    def _speaks(self, who: str) -> bool:
        """Say whether somebody taken for dead tells what happened, so that he is somebody else."""
        return who in self.tellers and all(single.pronoun and single.dead for single in self.told[who])

    def _entity(self, who: str) -> Entity:
        return self.tree.entities[who]

    def _kept_first(self, group: list[str]) -> list[str]:
        return sorted(group, key=lambda who: (self._entity(who).name is None, self.told[who][0].start))


def _agree(one: Entity, other: Entity, *, called: bool = True) -> bool:
    """Say whether name, age, sex and, if it is asked, calling of two phrases may be one person's."""
    if one.name and other.name and one.name != other.name:
        return False
    if one.sex and other.sex and one.sex != other.sex:
        return False
    if one.age and other.age:
        return one.age.low == other.age.low
    return not called or not _called(one) or not _called(other) or bool(_called(one) & _called(other))


def _are_of_one_age(one: Entity, other: Entity) -> bool:
    """Say whether an age alone is told of two people ("a boy, 15", "the 15-year-old"): it shows no sex."""
    named = one.name is not None and other.name is not None
    return not named and one.age is not None and other.age is not None and one.age.low == other.age.low


def _called(entity: Entity) -> frozenset[str]:
    """Return what somebody is called, but for words that fit anybody or say whose kin he is."""
    return frozenset(entity.roles) - word_list("people", "anybody") - word_list("people", "kin")


def _is_kin(entity: Entity) -> bool:
    """Say whether somebody is told of as another's kin, who may be the other victim ("her daughter")."""
    words = (entity.descriptor or "").lower().split()
    return entity.name is None and not word_list("people", "kin").isdisjoint(word.removesuffix("s") for word in words)


def _is_anybody(entity: Entity) -> bool:
    return entity.name is None and not _called(entity)
