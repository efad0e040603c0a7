"""Local incidents: which statements of one document are about one event.

Statements are taken in reading order; each joins the latest event that it can belong to, or begins one. People
decide first: a statement about somebody by himself joins only what is about him; groups told of in the plural join
by the kind of harm. Times and places that exclude each other keep events apart. What is only supposed or planned,
and the background of other kinds of acts, belongs to no event of these people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.extract.events.apart import apart_in_space, apart_in_time, is_clock_alone
from firsthand.extract.events.local_reports import day_of_report, is_tally, token_of
from firsthand.extract.events.pointing import is_local_report, names_of, points_back, tells_apart
from firsthand.extract.events.still_held import find_still_held
from firsthand.model.base import Frozen, make_id
from firsthand.model.statement import Statement
from firsthand.model.values.place import Where
from firsthand.model.vocabulary import Vocabulary

_FAMILY = {
    "arrest": "liberty", "detention": "liberty", "incommunicado_detention": "liberty", "transfer": "liberty",
    "deprivation": "liberty", "release": "liberty", "escape": "liberty", "disappearance": "liberty",
    "summons": "liberty",
    "beating": "force", "torture": "force", "mock_execution": "force", "shooting": "force", "attack": "force",
    "wounding": "force", "killing": "force", "death": "force", "suicide": "force", "shelling": "force",
    "threat": "force", "coercion": "force", "sexual_violence": "force", "hospital": "force", "raid": "force",
    "destruction": "force", "autopsy": "force",
    "battle": "war", "call_up": "service", "enlistment": "service", "service": "service",
}  # fmt: skip
_HARM = frozenset({"liberty", "force"})
_SILENT = frozenset({"caption", "navigation", "disclaimer"})
_UNREAL = frozenset({"hypothetical", "planned"})
_LATER = frozenset({"death", "hospital", "autopsy"})
_SUDDEN = frozenset({"shooting", "killing", "attack", "beating"})
_NATURAL = re.compile(
    r"\b(?:heart attack|natural causes|cancer|illness|pneumonia|a stroke|recently died|drowned|overdosed?|old age)\b"
)
_REMEMBERED = 40
_NEAR = 3
_FAR = 15


class _Event(Frozen, frozen=True, kw_only=True):
    """What is compared of one statement."""

    index: int
    sentence: int
    paragraph: int
    act: str
    family: str
    singles: frozenset[str]
    groups: frozenset[str]
    named: frozenset[str]
    points_back: bool
    apart: bool
    definite: bool
    when: str | None
    where: Where | None


class _Group:
    """The statements of one event so far."""

    def __init__(self, event: _Event, day: str | None) -> None:
        self.events = [event]
        self.day = day
        self.singles = set(event.singles)
        self.groups = set(event.groups)
        self.named = set(event.named)
        self.families = {event.family}
        self.whens = {(event.family, event.when)} if event.when else set()
        self.wheres = {event.where.place: event.where} if event.where else {}

    def add(self, event: _Event) -> None:
        """Take in one more statement."""
        self.events.append(event)
        self.singles |= event.singles
        self.groups |= event.groups
        self.named |= event.named
        self.families.add(event.family)
        if event.when:
            self.whens.add((event.family, event.when))
        if event.where:
            self.wheres.setdefault(event.where.place, event.where)

    @property
    def last(self) -> _Event:
        """Return the statement read last."""
        return self.events[-1]


def join_incidents(tree: Tree, vocabulary: Vocabulary, statements: list[Statement]) -> list[Statement]:
    """Give every statement of an event the id of its incident within the document; the id is its first statement's."""
    eventful = {act.key for act in vocabulary.acts if act.event}
    lasting = {act.key for act in vocabulary.acts if act.state}
    local = is_local_report(tree)
    statements = find_still_held(tree, vocabulary, statements)
    day = day_of_report(tree, statements) if local else None
    groups: list[_Group] = []
    known: dict[str, list[_Group]] = defaultdict(list)
    for event in _events(tree, statements, (eventful, lasting), local=local):
        apart = local or (event.definite and any("force" in group.families for group in groups))
        near = (group for group in _candidates(groups, known, event) if not (apart and _is_other(group, event)))
        home = next((group for group in near if _belongs(group, event)), None)
        home = home or _told_scene(groups, event, local=local)
        if home is None:
            another = bool(event.when and day and apart_in_time(event.when, day))
            home = _Group(event, None if another or _is_count(statements[event.index]) else day)
            groups.append(home)
        else:
            home.add(event)
        for entity in event.singles | event.groups:
            if home not in known[entity]:
                known[entity].append(home)
    result = list(statements)
    for group in groups:
        first = statements[group.events[0].index]
        name = make_id("l", first.document, first.id)
        for event in group.events:
            result[event.index] = msgspec.structs.replace(statements[event.index], local_incident=name)
    return result


def _candidates(groups: list[_Group], known: dict[str, list[_Group]], event: _Event) -> Iterator[_Group]:
    """Yield the events that a statement may join: those of its people, then the latest ones."""
    for entity in sorted(event.singles | event.groups):
        yield from reversed(known[entity][-_REMEMBERED:])
    yield from reversed(groups[-_REMEMBERED:])


def _events(tree: Tree, statements: list[Statement], kinds: tuple[set[str], set[str]], *, local: bool) -> list[_Event]:
    eventful, lasting = kinds
    events: list[_Event] = []
    for index, statement in enumerate(statements):
        if statement.act not in eventful or statement.segment in _SILENT or _is_unreal(statement):
            continue
        token = token_of(tree, statement)
        if is_tally(tree, token, statement, local=local) or (statement.act == "death" and _is_natural(statement)):
            continue
        sentence = tree.sentence[token]
        entities = [tree.entities[party.entity] for party in statement.victims if party.entity in tree.entities]
        stated = statement.when is not None and statement.when.basis != "inferred" and statement.act not in lasting
        stated = stated and statement.when is not None and not is_clock_alone(statement.when)
        stated = stated and not (local and statement.act in _LATER)
        events.append(
            _Event(
                index=index,
                sentence=sentence,
                paragraph=tree.annotated.sentences[sentence].paragraph,
                act=statement.act,
                family=_FAMILY.get(statement.act, statement.act),
                singles=frozenset(one.id for one in entities if one.type == "person" and not one.many)
                | _by_noun(statement),
                groups=frozenset(one.id for one in entities if one.type != "person" or one.many),
                named=names_of(statement.victims, tree.entities),
                points_back=points_back(statement.victims),
                apart=any(event.sentence != sentence for event in events) and tells_apart(tree, sentence),
                definite=_is_definite(tree, token),
                when=statement.when.edtf if stated and statement.when else None,
                where=statement.where if _tells_place(statement) else None,
            )
        )
    return _on_days_of_their_people(events) if local else events


def _on_days_of_their_people(events: list[_Event]) -> list[_Event]:
    """Give violence without a day that of the only day told of violence to the same person by himself.

    "Since the death of a man who was attacked on Sunday …" is told in a report of Tuesday's shooting: his is Sunday's.
    """
    days: dict[str, set[str]] = defaultdict(set)
    for event in events:
        if event.act in _SUDDEN and event.when and len(event.singles) == 1:
            days[min(event.singles)].add(event.when)
    return [
        msgspec.structs.replace(event, when=min(days[who]))
        if event.family == "force"
        and event.when is None
        and len(event.singles) == 1
        and len(days.get(who := min(event.singles), ())) == 1
        else event
        for event in events
    ]


def _is_natural(statement: Statement) -> bool:
    """Say whether a death is told as no violence: "died of a heart attack"."""
    return _NATURAL.search(statement.text) is not None


def _is_count(statement: Statement) -> bool:
    """Say whether violence is told as a charge alone, done to nobody named: the report's day may be the arrest's."""
    return not statement.victims and any(party.involvement == "charged" for party in statement.alleged_actors)


def _tells_place(statement: Statement) -> bool:
    """Say whether a statement tells where its event was: not by inference, not a hospital that people came to."""
    told = statement.where is not None and statement.where.basis not in ("inferred", "parent")
    return told and statement.act != "hospital"


def _is_other(group: _Group, event: _Event) -> bool:
    """Say whether violence would join what is only an arrest so far: a local report has its violence elsewhere."""
    return event.family == "force" and "force" not in group.families


def _told_scene(groups: list[_Group], event: _Event, *, local: bool) -> _Group | None:
    """Return the violent event told before that this goes on about, where its people alone do not show it.

    Where one event was told so far: "the victim", or a name at last. In a local report also whoever is not named,
    since such reports come back to one event, often as "a man": the latest that nothing excludes.
    """
    if event.family != "force" or event.apart:
        return None
    scenes = [group for group in groups if "force" in group.families]
    if local and not (event.named and scenes and scenes[-1].named):
        return next((scene for scene in reversed(scenes) if not _excluded(scene, event)), None)
    if len(scenes) != 1 or not (event.singles or event.groups):
        return None
    scene = scenes[0]
    if event.sentence - scene.last.sentence > _FAR or _excluded(scene, event):
        return None
    named_at_last = bool(event.named) and not scene.named
    return scene if event.points_back or named_at_last else None


def is_force(act: str) -> bool:
    """Say whether an act is violence done in one scene."""
    return _FAMILY.get(act) == "force"


def _by_noun(statement: Statement) -> frozenset[str]:
    """Return definite phrases that no entity is known for ("the miller"), as names of their own."""
    words = (party.text.lower() for party in statement.victims if party.entity is None)
    return frozenset(each for each in words if each.startswith("the ") and not each.endswith("s"))


def _is_unreal(statement: Statement) -> bool:
    return statement.standing in _UNREAL and statement.act != "mock_execution"


def _is_definite(tree: Tree, token: int) -> bool:
    """Say whether a noun points back ("the shooting", "that raid") and names nobody new."""
    if tree.pos[token] != "NOUN":
        return False
    return any(tree.word[child] in ("the", "this", "that", "these", "those") for child in tree.children[token])


def _belongs(group: _Group, event: _Event) -> bool:
    if not _same_kind(group, event) or _excluded(group, event):
        return False
    if event.singles & group.singles:
        return True
    if (event.apart or group.last.apart) and event.sentence != group.last.sentence:
        return False
    distance = event.sentence - group.last.sentence
    if event.singles or group.singles:
        points_back = event.definite and not event.singles and distance <= _FAR
        return points_back or _one_scene(group, event, distance)
    return _of_unnamed_people(group, event, distance)


def _of_unnamed_people(group: _Group, event: _Event, distance: int) -> bool:
    """Judge where nobody is told of by himself: groups in the plural, or nobody at all."""
    if event.groups & group.groups:
        return True
    if event.groups and group.groups:
        return event.family in group.families and distance <= _FAR
    return distance == 0 or (event.definite and distance <= _FAR) or _one_scene(group, event, distance)


def _same_kind(group: _Group, event: _Event) -> bool:
    if event.family in group.families:
        return True
    return event.family in _HARM and bool(group.families & _HARM)


def _one_scene(group: _Group, event: _Event, distance: int) -> bool:
    """Say whether the telling goes on: the same or the next sentences, and violence rather than two men's detention."""
    if distance == 0:
        return not (event.family == "liberty" and event.act == group.last.act and event.singles and group.singles)
    near = distance <= _NEAR and event.paragraph - group.last.paragraph <= 1
    if event.family == "force" and "force" in group.families:
        return near
    unnamed = not event.singles and not event.groups
    return near and unnamed


def _excluded(group: _Group, event: _Event) -> bool:
    """Say whether a time or place of the event cannot be that of the group; who is held is held on a day of its own."""
    told = [when for family, when in group.whens if family == event.family]
    if not told and group.day is not None and event.family == "force":
        told = [group.day]
    if event.when and any(apart_in_time(event.when, other) for other in told):
        return True
    if event.where is None:
        return False
    return any(apart_in_space(event.where, other) for other in group.wheres.values())
