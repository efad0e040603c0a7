"""Local incidents: which statements of one document are about one event."""

from __future__ import annotations

import msgspec

from firsthand.extract.acts.tree import Tree
from firsthand.model.base import Frozen, make_id
from firsthand.model.statement import Statement
from firsthand.model.vocabulary import Vocabulary

_FAMILY = {
    "arrest": "liberty", "detention": "liberty", "incommunicado_detention": "liberty", "transfer": "liberty",
    "deprivation": "liberty", "release": "liberty", "escape": "liberty", "beating": "force", "torture": "force",
    "mock_execution": "force", "shooting": "force", "attack": "force", "wounding": "force", "killing": "force",
    "death": "force", "suicide": "force", "shelling": "force", "threat": "force", "coercion": "force",
    "sexual_violence": "force", "raid": "force", "disappearance": "liberty", "hospital": "force",
    "battle": "war", "call_up": "service", "enlistment": "service", "service": "service", "refusal": "service",
    "protest": "protest", "summons": "liberty",
}  # fmt: skip
_NEAR = {("force", "liberty"), ("liberty", "force")}
_REACH = 2


class _Event(Frozen, frozen=True, kw_only=True):
    """What is compared of one statement: place in the text, family of acts, people, time and place."""

    index: int
    paragraph: int
    sentence: int
    family: str
    act: str
    people: frozenset[str]
    when: str | None
    place: str | None


def join_incidents(tree: Tree, vocabulary: Vocabulary, statements: list[Statement]) -> list[Statement]:
    """Give every statement of an event the id of its incident within the document; background stays by itself."""
    eventful = {act.key for act in vocabulary.acts if act.event}
    groups: list[list[_Event]] = []
    for event in _events(tree, statements, eventful):
        home = next((group for group in reversed(groups) if _one_event(group, event)), None)
        if home is None:
            groups.append([event])
        else:
            home.append(event)
    result = list(statements)
    for group in groups:
        first = statements[group[0].index]
        name = make_id("l", first.document, first.id)
        for event in group:
            result[event.index] = msgspec.structs.replace(statements[event.index], local_incident=name)
    return result


def _events(tree: Tree, statements: list[Statement], eventful: set[str]) -> list[_Event]:
    starts = tree.start
    events = []
    for index, statement in enumerate(statements):
        if statement.act not in eventful or statement.segment in ("caption", "navigation", "disclaimer"):
            continue
        sentence = _sentence_at(tree, starts, statement.trigger[0])
        events.append(
            _Event(
                index=index,
                paragraph=tree.annotated.sentences[sentence].paragraph,
                sentence=sentence,
                family=_FAMILY.get(statement.act, statement.act),
                act=statement.act,
                people=frozenset(party.entity for party in statement.victims if party.entity),
                when=statement.when.edtf if statement.when and statement.when.basis != "inferred" else None,
                place=statement.where.place if statement.where else None,
            )
        )
    return events


def _sentence_at(tree: Tree, starts: tuple[int, ...], offset: int) -> int:
    from bisect import bisect_right

    return tree.sentence[max(0, bisect_right(starts, offset) - 1)]


def _one_event(group: list[_Event], event: _Event) -> bool:
    last = group[-1]
    families = {member.family for member in group}
    if event.family not in families and not any((family, event.family) in _NEAR for family in families):
        return False
    if event.when and any(member.when and member.when != event.when for member in group):
        return False
    if event.place and any(member.place and member.place != event.place for member in group):
        return False
    people = frozenset().union(*(member.people for member in group))
    if event.people and people:
        return bool(event.people & people)
    return abs(event.paragraph - last.paragraph) <= 0 and event.sentence - last.sentence <= _REACH
