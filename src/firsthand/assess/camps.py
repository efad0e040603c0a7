"""Camps of a story: on which side a name is that its texts give to soldiers, or to gunmen ("the North").

Who did it is often told by the name of a country or a people alone, which is of no side in itself. Where a story's
texts speak of "Northern soldiers" and of "Southern gunmen", what is laid to "the North" is laid to the one, and "a
Southern bullet" to the other. Where two names have soldiers, both are states, and no name tells a side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from firsthand.assess.known import Known
from firsthand.model.blame import Side, side_of
from firsthand.model.denial import denies
from firsthand.model.statement import Statement

_STATE = r"soldiers?|troops?|army|military|snipers?|(?:armed|security|defen[cs]e|occupation) forces"
_OPPONENTS = r"gunm[ae]n|militants?|rebels?|insurgents?|terrorists?|separatists?"
_OF = re.compile(rf"\b([A-Z][a-z]{{3,}}) (?:[a-z]+ )?(?:({_STATE})|({_OPPONENTS}))\b")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}")
_NO_NAMES = frozenset({"The", "Armed", "Some", "Many", "Several", "Other", "These", "Those", "Their", "With", "When"})
_STEM = 4  # letters that the name of a country and of its people have in common
_OFTEN, _MOSTLY = 2, 0.75
_HARM = frozenset({"killing", "death", "shooting", "wounding", "beating"})
_HELD = frozenset({"asserted", "hedged"})
# What was fired is laid to whom it came from, as long as that is not the side it is told not to have come from.
_CAME_FROM = re.compile(
    r"\b(?:shots?|bullets?|gunfire|fire|rounds?|missiles?|shells?|rockets?)\b[^.;]{0,80}?"
    r"\b(?:came|come|originated|launched|fired) (?:from|by) (?P<who>(?:[^\s,;:.]+ ?){1,5})"
)
_BREAK = re.compile(r"\b(?:not|and|or|but|who|which|that|in|at|on|as)\b")
_NOT = re.compile(r"\b(?:not|never|no)\b|n[’']t\b")


class Camps:
    """Says on which side words for somebody are, by their own sense or by the names a story gives to either side."""

    def __init__(self, known: Known, documents: Sequence[str]) -> None:
        self._texts = [known.documents[document].text for document in documents]
        self._learnt: dict[str, Side] | None = None

    def side(self, words: str) -> Side | None:
        """Return the side of words for somebody: by what they say he is, else by a name that the story knows."""
        if (plain := side_of(words)) is not None:
            return plain
        names = {name[:_STEM] for name in _NAME.findall(words)}
        if not names:
            return None
        if self._learnt is None:
            self._learnt = _sides_of_names(self._texts)
        sides = {side for name in names if (side := self._learnt.get(name)) is not None}
        return next(iter(sides)) if len(sides) == 1 else None

    def blamed(self, statement: Statement) -> Side | None:
        """Return the side to which a statement lays harm by a name, or by where the shots came from."""
        actors = statement.alleged_actors if statement.act in _HARM else ()
        came = None if statement.alleged_actors or not _may_come(statement.text) else _CAME_FROM.search(statement.text)
        if not actors and came is None:
            return None
        if statement.polarity == "negative" or statement.standing not in _HELD or denies(statement):
            return None
        if any(self.side(party.text) in ("state", "opponents") for party in statement.victims):
            return None
        if came is None:
            sides = {self.side(party.text) for party in actors}
            return next(iter(sides)) if len(sides) == 1 else None
        if _NOT.search(came.group()[: came.start("who") - came.start()]):
            return None
        return self.side(_BREAK.split(came["who"])[0])


def _may_come(text: str) -> bool:
    return " from " in text or " by " in text


def _sides_of_names(texts: Sequence[str]) -> dict[str, Side]:
    """Return the side of each name; none where two names have armies."""
    counts: dict[Side, Counter[str]] = {"state": Counter(), "opponents": Counter()}
    for text in texts:
        for name, state, _ in _OF.findall(text):
            if name not in _NO_NAMES:
                counts["state" if state else "opponents"][name[:_STEM]] += 1
    found: dict[str, Side] = {}
    for name in sorted(counts["state"].keys() | counts["opponents"].keys()):
        both = counts["state"][name] + counts["opponents"][name]
        for side, counted in counts.items():
            if counted[name] >= _OFTEN and counted[name] >= _MOSTLY * both:
                found[name] = side
    armies = sorted((counts["state"][name] for name, side in found.items() if side == "state"), reverse=True)
    return {} if len(armies) > 1 and armies[1] * len(armies) * _OFTEN > armies[0] else found
