"""Of which part of the people a figure is: of anybody, of some who are told apart, or beside others told before.

Women, children, soldiers or journalists are always a part. A people, a faith, a movement's members or those who came
to protest are whoever was there, unless one text of the story counts more people in all beside them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from firsthand.assess.contradictions.scope import of_others, size_of, told_as_all
from firsthand.assess.contradictions.stories import Stories
from firsthand.assess.known import Known
from firsthand.model.statement import Statement
from firsthand.model.values.quantity import Quantity

_ANYBODY = frozenset({
    "", "person", "people", "man", "men", "civilian", "victim", "body", "bodies", "dead", "corpse", "individual",
    "human", "resident", "villager", "inhabitant", "local", "townspeople", "citizen", "life", "lives",
    "soul",
    "prisoner", "detainee", "inmate", "captive", "hostage", "terrorist", "militant", "fighter", "jihadist", "extremist",
    "total", "casualty", "casualties", "fatality", "fatalities", "death",
})  # fmt: skip
# Who came, or belongs: whoever was there, where no text counts more people beside them.
_COMERS = frozenset({
    "member", "supporter", "follower", "adherent", "sympathiser", "sympathizer", "loyalist", "believer", "worshipper",
    "worshiper", "faithful", "devotee", "pilgrim", "mourner", "protester", "protestor", "demonstrator", "marcher",
    "participant", "rioter", "migrant", "refugee", "passenger",
})  # fmt: skip
_ONE_PART = {
    "women": "woman", "girl": "woman", "children": "child", "minor": "child", "boy": "child", "baby": "child",
    "infant": "child", "pupil": "student", "families": "family", "policemen": "officer", "policeman": "officer",
}  # fmt: skip
# Counted beside others told before: "another five", "two other men", "12 more".
_BESIDE = re.compile(r"\b(?:another|others?|more|further|additional|extra|remaining|rest)\b", re.IGNORECASE)
_OTHER_THAN = re.compile(r"\bothers?\b", re.IGNORECASE)
_LEAST_WORDS = re.compile(r"\b(?:more|fewer|less) than\b", re.IGNORECASE)
_OTHERS = frozenset({"other", "more", "another"})
_DEAD = frozenset({"killing", "death"})
_REACH = 60
_NEAR = 0.9


class Parts:
    """Says of which part of a story's people a figure is."""

    def __init__(self, known: Known, stories: Stories) -> None:
        self._known = known
        self._stories = stories
        self._story = {document: story for story in stories.each() for document in story}
        self._beside: dict[tuple[str, ...], frozenset[str]] = {}

    def of(self, quantity: Quantity, statements: Iterable[Statement], *, others: bool = False) -> str | None:
        """Return of which part a figure is, "" where of anybody; null where it adds to another figure."""
        part = part_of(quantity, others=others)
        if not part:
            return part
        told = list(statements)
        whoever = part in _COMERS or any(_is_people(statement, quantity, part) for statement in told)
        return "" if whoever and not any(part in self._counted_beside(s.document) for s in told) else part

    def _counted_beside(self, document: str) -> frozenset[str]:
        """Return the parts that any text of a story counts beside more people in all."""
        story = self._story.get(document, (document,))
        if story not in self._beside:
            self._beside[story] = frozenset(part for one in story for part in self._parts_beside(one))
        return self._beside[story]

    def _parts_beside(self, document: str) -> Iterable[str]:
        most: defaultdict[tuple[str | None, str, str], float] = defaultdict(float)
        for statement in self._known.of_document[document]:
            quantity = statement.quantity
            if quantity is None or quantity.comparator == "vague" or told_as_all(statement):
                continue
            part = part_of(quantity)
            if part is not None and not of_others(self._known, self._stories, statement):
                act = "killing" if statement.act in _DEAD else statement.act
                key = statement.origin, act, part
                most[key] = max(most[key], size_of(quantity))
        return [part for (by, act, part), size in most.items() if part and size < _NEAR * most.get((by, act, ""), 0.0)]


def _is_people(statement: Statement, quantity: Quantity, part: str) -> bool:
    """Say whether what is counted is written as the name of a people or a faith, of those to whom it was done."""
    _, _, after = statement.text.partition(quantity.text)
    named = quantity.text + after[:_REACH]
    return re.search(rf"(?<!^)\b{re.escape(part[:1].upper() + part[1:])}", named) is not None


def part_of(quantity: Quantity, *, others: bool = False) -> str | None:
    """Return what a figure counts, "" where anybody; null where it adds to another figure.

    With `others`, "13 others" are anybody: of the hurt, they are others than the dead.
    """
    text = _LEAST_WORDS.sub("", quantity.text)
    if _BESIDE.search(_OTHER_THAN.sub("", text) if others else text):
        return None
    unit = (quantity.unit or "").casefold()
    single = unit.removesuffix("s")
    if others and single == "other":
        return ""
    if any(letter.isdigit() for letter in unit) or single in _OTHERS:
        return None
    return "" if {unit, single} & _ANYBODY else _ONE_PART.get(unit) or _ONE_PART.get(single) or single
