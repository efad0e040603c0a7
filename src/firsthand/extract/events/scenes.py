"""Time and place shared within one violent event, where its statements leave no doubt; marked as inferred.

Only violence to one scene's people is joined so: detention, flight and war go on over time and places, and an arrest
has a day of its own. A statement that tells a time or place of its own keeps it. What the text tells of the happening
without naming an act counts too, and, for the first violent event of a local report, the town that it is from.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.events.apart import apart_in_space, is_clock_alone
from firsthand.extract.events.circumstances import is_hospital
from firsthand.extract.events.local_incidents import is_force
from firsthand.extract.events.scene_hints import Hint, find_hints, home_of
from firsthand.extract.events.scene_towns import is_find, town_around, towns_of
from firsthand.model.base import Frozen
from firsthand.model.statement import Statement
from firsthand.model.values.place import Where
from firsthand.model.values.time import When

_REAL = frozenset({"asserted", "hedged"})
_LATER = frozenset({"death", "hospital", "autopsy"})
_ANY = 2
_TOWN_KM = 60.0
_FAR_KM = 1e6


class _Setting(Frozen, frozen=True, kw_only=True):
    """When and where one event was, as far as it is known."""

    when: When | None
    where: Where | None


def share_scenes(tree: Tree, statements: Sequence[Statement]) -> list[Statement]:
    """Give the violent acts of one incident its time and its place, where they tell none."""
    scenes: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.local_incident is not None and is_force(one.act) and one.standing in _REAL:
            scenes[one.local_incident].append(one)
    if not scenes:
        return list(statements)
    settings = _Settings(tree, statements, scenes).all()
    return [
        _placed_in_region(tree, _completed(one, settings[one.local_incident]), settings[one.local_incident])
        if one.local_incident in settings and _is_shared(one)
        else one
        for one in statements
    ]


class _Settings:
    """Works out the setting of each violent event of one document."""

    def __init__(self, tree: Tree, statements: Sequence[Statement], scenes: dict[str, list[Statement]]) -> None:
        self.tree = tree
        self.scenes = scenes
        self.sentences = {name: [_sentence(tree, one) for one in told] for name, told in scenes.items()}
        self.first = min(scenes, key=lambda name: (self.sentences[name][0], name))
        self.hints = find_hints(tree, statements)

    def all(self) -> dict[str, _Setting]:
        """Return the setting of each event."""
        return {name: _Setting(when=self._time(name), where=self._place(name)) for name in self.scenes}

    def _time(self, name: str) -> When | None:
        told = [one for one in self.scenes[name] if one.when is not None and one.when.edtf is not None]
        found = _only_day([one for one in told if one.act not in _LATER]) or _only_day(told)
        days = {_day(one.when) for one in told if one.when is not None and _is_day(one.when)}
        if (days or (told and name != self.first)) and not self._is_called_earlier(name, told):
            return found
        hints = [hint.when for hint in self._hints_of(name) if hint.when is not None]
        return next((when for when in hints if _is_day(when)), found or next(iter(hints), None))

    def _is_called_earlier(self, name: str, told: list[Statement]) -> bool:
        """Say whether only a later death has a day, and help was called on one before it."""
        if not told or any(one.act not in _LATER for one in told):
            return False
        days = [one.when.earliest for one in told if one.when is not None and one.when.earliest is not None]
        called = (hint.when for hint in self._hints_of(name) if hint.rank < _ANY and hint.when is not None)
        return (
            any(when.earliest is not None and _is_day(when) and when.earliest < min(days) for when in called)
            if days
            else False
        )

    def _place(self, name: str) -> Where | None:
        here = [one for one in self.scenes[name] if one.act not in _LATER or is_find(one)]
        told = [one.where for one in here if one.where is not None and one.where.place is not None]
        if not told and (home := self._home(name)) is not None:
            happened = [hint.where for hint in self._hints_of(name) if hint.rank == 0 and hint.where is not None]
            return next((where for where in happened if where.place and apart_in_space(home, where)), home)
        later = [one.where for one in self.scenes[name] if one.act == "death" and one.where is not None]
        told = told or [where for where in later if where.place is not None]
        towns = towns_of(self.tree, told) or self._town_of_death(told, later) or told
        around = town_around(self.tree, towns) if towns is not told else None
        if around is not None:
            return around
        if not towns or towns is told:
            home = self._home(name)
            near = [hint.where for hint in self._hints_of(name) if hint.where is not None]
            near = [where for where in near if where.place is not None]
            home = next((where for where in near if home is None or not apart_in_space(home, where)), home)
            if home is not None and not any(apart_in_space(home, where) for where in told):
                return home
        if told:
            return told[0] if len({where.place for where in told}) == 1 else None
        parts = [one.where for one in here if one.where is not None]
        parts += [hint.where for hint in self._hints_of(name) if hint.where is not None]
        return next((where for where in parts if _is_part(where)), None)

    def _town_of_death(self, told: list[Where], later: list[Where]) -> list[Where]:
        """Return the town that somebody died in, but for its hospitals, if it lies in all that is told of the event."""
        towns = towns_of(self.tree, [where for where in later if where.place is not None and not is_hospital(where)])
        return [town for town in towns if not any(apart_in_space(town, where) for where in told)]

    def _home(self, name: str) -> Where | None:
        return home_of(self.tree) if name == self.first else None

    def _hints_of(self, name: str) -> Iterator[Hint]:
        """Yield the hints told beside an event: near it where the text tells of several."""
        for hint in self.hints:
            nearest = min(
                self.sentences,
                key=lambda other: (min(abs(hint.sentence - at) for at in self.sentences[other]), other != name),
            )
            if nearest == name and (hint.rank < _ANY or name == self.first):
                yield hint


def _sentence(tree: Tree, statement: Statement) -> int:
    return tree.sentence[max(0, bisect_right(tree.start, statement.trigger[0]) - 1)]


def _is_shared(one: Statement) -> bool:
    return is_force(one.act) and one.standing in _REAL


def _completed(one: Statement, setting: _Setting) -> Statement:
    if one.when is None and setting.when is not None:
        one = msgspec.structs.replace(one, when=msgspec.structs.replace(setting.when, basis="inferred"))
    if one.when is not None and setting.when is not None and is_clock_alone(one.when):
        one = msgspec.structs.replace(one, when=_on_day(one.when, setting.when))
    if one.where is None and setting.where is not None:
        one = msgspec.structs.replace(one, where=msgspec.structs.replace(setting.where, basis="inferred"))
    if one.where is not None and setting.where is not None and _is_bare(one.where) and setting.where.place is not None:
        town = msgspec.structs.replace(setting.where, basis="inferred", text=one.where.text)
        one = msgspec.structs.replace(one, where=town)
    return one


def _is_bare(where: Where) -> bool:
    """Say whether a place is only a kind of building ("at a bar"), in whatever town its event was in."""
    if where.place is not None or where.basis not in ("unresolved", "inferred") or is_hospital(where):
        return False
    return where.name in word_list("words", "facilities") and where.text.islower()


def _placed_in_region(tree: Tree, one: Statement, setting: _Setting) -> Statement:
    """Let what is told of a state or county alone be in the town that its event is told to be in, if it lies there."""
    own, town = one.where, setting.where
    if own is None or town is None or own.place is None or town.place is None or own.place == town.place:
        return one
    region = not towns_of(tree, [own]) and bool(towns_of(tree, [town]))
    if not region or apart_in_space(own, town):
        return one
    return msgspec.structs.replace(one, where=msgspec.structs.replace(town, basis="inferred"))


def _only_day(told: list[Statement]) -> When | None:
    """Return the one day that statements tell; two days, or none, give none, and a year is only taken beside no day."""
    times = [one.when for one in told if one.when is not None and one.when.edtf is not None]
    days = [when for when in times if _is_day(when)]
    days = [when for when in days if not is_clock_alone(when)] or days
    if days:
        return days[0] if len({_day(when) for when in days}) == 1 else None
    return times[0] if len({_day(when) for when in times}) == 1 else None


def _on_day(clock: When, day: When) -> When:
    """Return an hour on the day of its event."""
    hour = (clock.edtf or "").partition("T")[2]
    if not hour or not _is_day(day) or is_clock_alone(day):
        return clock
    edtf = f"{_day(day)}T{hour}"
    return msgspec.structs.replace(clock, edtf=edtf, earliest=day.earliest, latest=day.latest, basis="inferred")


def _day(when: When) -> str:
    return (when.edtf or "").split("T")[0]


def _is_day(when: When) -> bool:
    if when.earliest is not None:
        return when.earliest == when.latest
    return "/" not in (when.edtf or "") and len(_day(when)) == len("XXXX-07-08")


def _is_part(where: Where) -> bool:
    """Say whether it is known what town a place is a part of ("East Dayton")."""
    return where.lat is not None and (where.radius_km or _FAR_KM) <= _TOWN_KM and not is_hospital(where)
