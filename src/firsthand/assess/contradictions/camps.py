"""Camps of a story: on which side a name is that its texts give to soldiers, or to gunmen ("the North").

Who did it is often told by the name of a country or a people alone, which is of no side in itself. Where a story's
texts speak of "Northern soldiers" and of "Southern gunmen", what is laid to "the North" is laid to the one, and "a
Southern bullet" to the other. Where two names have soldiers, both are states, and no name tells a side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from firsthand.assess.contradictions.negation import negated
from firsthand.assess.contradictions.scope import sentence_of
from firsthand.assess.known import Known
from firsthand.model.blame import Side, doer_in, side_of, tells_of_doing
from firsthand.model.denial import denies
from firsthand.model.statement import Statement

_STATE = (
    r"soldiers?|troops?|army|military|snipers?|"
    r"(?:armed|security|defen[cs]e|occupation|coalition|government|federal|special) forces"
)
_OPPONENTS = r"gunm[ae]n|militants?|rebels?|insurgents?|terrorists?|separatists?"
_OF = re.compile(rf"\b([A-Z][a-z]{{3,}}) (?:[a-z]+ ){{0,2}}(?:({_STATE})|({_OPPONENTS}))\b")
_KINDS = (
    ("army", re.compile(r"\b(?:soldiers?|troops?|army|military|servicem[ae]n|commandos?|marines)\b", re.IGNORECASE)),
    ("police", re.compile(r"\b(?:police\w*|officers?|gendarmes?|cops?)\b", re.IGNORECASE)),
)
_NAME = re.compile(r"\b[A-Z][a-z]{3,}")
# A sentence begins with these, which name nobody: "Fifty soldiers", "There were no troops".
_NO_NAMES = frozenset({
    "Armed", "Some", "Many", "Several", "Other", "These", "Those", "Their", "With", "When", "There", "Then", "That",
    "This", "They", "What", "While", "After", "Before", "Where", "Which", "About", "Around", "Almost", "Nearly", "Over",
    "More", "Most", "Both", "Each", "Only", "Even", "Also", "From", "Four", "Five", "Seven", "Eight", "Nine",
    "Three", "Eleven", "Twelve", "Fifteen", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty",
    "Ninety", "Hundreds", "Dozens", "Scores", "Thousands", "Uniformed", "Masked", "Unknown", "Unidentified", "Heavily",
    "Later", "Meanwhile", "However", "Although", "Because", "Since", "During", "Here", "Have", "Were", "Such",
})  # fmt: skip
_STEM = 4  # letters that the name of a country and of its people have in common
_OFTEN, _MOSTLY, _HALF = 2, 0.75, 0.5
_HARM = frozenset({"killing", "death", "shooting", "wounding", "beating"})
_HELD = frozenset({"asserted", "hedged"})
# What was fired is laid to whom it came from, as long as that is not the side it is told not to have come from.
_CAME_FROM = re.compile(
    r"\b(?:shots?|bullets?|gunfire|fire|rounds?|missiles?|shells?|rockets?)\b[^.;]{0,80}?"
    r"\b(?:came|come|originated|launched|fired) (?:from|by) (?P<who>(?:[^\s,;:.]+ ?){1,5})"
)
_DID_IT = re.compile(
    r"(?P<who>(?:[^\s,;:.]+ ){1,4}?)(?:(?:had|have|has|also|then|allegedly|reportedly|deliberately|intentionally) )*"
    r"(?:shot|killed|murdered|executed|massacred|opened fire|fired (?:at|on|into|toward|towards)|beat|tortured)\b"
)
_AT_NOBODY = re.compile(r"\bblank|\b(?:in|into|to) the (?:air|sky)\b|\bwarning shots?\b|\btear ?gas\b", re.IGNORECASE)
_BREAK = re.compile(r"\b(?:not|and|or|but|who|which|that|in|at|on|as)\b")
_NOT = re.compile(r"\b(?:not|never|no)\b|n[’']t\b")


class Camps:
    """Says on which side words for somebody are, by their own sense or by the names a story gives to either side."""

    def __init__(self, known: Known, documents: Sequence[str]) -> None:
        self._known = known
        self._sides: dict[str, Side | None] = {}
        self._documents = [known.documents[document] for document in documents]

    @cached_property
    def _counts(self) -> dict[Side, Counter[str]]:
        """How often the story gives each name, by its beginning, to forces of a side."""
        counts: dict[Side, Counter[str]] = {"state": Counter(), "opponents": Counter()}
        for document in self._documents:
            for name, state, _ in _OF.findall(document.text):
                if name not in _NO_NAMES:
                    counts["state" if state else "opponents"][name[:_STEM]] += 1
        return {side: Counter({n: c for n, c in told.items() if c >= _OFTEN}) for side, told in counts.items()}

    @cached_property
    def _learnt(self) -> dict[str, Side]:
        """The side of each name; none where two names have armies."""
        counts = self._counts
        found: dict[str, Side] = {
            name: side
            for side, told in counts.items()
            for name in told
            if told[name] >= _MOSTLY * sum(both[name] for both in counts.values())
        }
        armies = sorted((counts["state"][name] for name, side in found.items() if side == "state"), reverse=True)
        return {} if len(armies) > 1 and armies[1] * len(armies) * _OFTEN > armies[0] else found

    def side(self, words: str) -> Side | None:
        """Return the side of words for somebody: by what they say he is, else by a name that the story knows."""
        if words not in self._sides:
            self._sides[words] = self._side(words)
        return self._sides[words]

    def _side(self, words: str) -> Side | None:
        if (plain := side_of(words)) is not None:
            return plain
        names = {name[:_STEM] for name in _NAME.findall(words)}
        sides = {side for name in names if (side := self._learnt.get(name)) is not None} if names else set()
        return next(iter(sides)) if len(sides) == 1 else None

    def names(self, words: str) -> frozenset[str]:
        """Return the beginnings of names in these words that the story gives to forces of either side."""
        found = {name[:_STEM] for name in _NAME.findall(words)}
        here = {name[:_STEM] for name, *_ in _OF.findall(words) if name not in _NO_NAMES}
        return frozenset(here | {name for name in found if any(name in told for told in self._counts.values())})

    @staticmethod
    def kinds(words: str) -> frozenset[str]:
        """Return whether these words are for an army or for police, so far as they say."""
        return frozenset(kind for kind, pattern in _KINDS if pattern.search(words))

    def has_both(self) -> bool:
        """Say whether a story gives names to forces of both sides."""
        return all(self._counts.values())

    def main(self, side: Side) -> frozenset[str]:
        """Return the name that most of a side's forces have in a story: those without a name are taken for these."""
        names = self._counts.get(side, Counter())
        return frozenset(name for name in names if names[name] > _HALF * names.total())

    def blamed(self, statement: Statement) -> Side | None:
        """Return the side to which a statement lays harm: by a name, by who did it, or by where the shots came from."""
        at_nobody = statement.act == "shooting" and not statement.victims
        if at_nobody and _AT_NOBODY.search(sentence_of(self._known, statement)):
            return None
        if (plain := self._known.blamed[statement.id]) is not None:
            return plain
        if statement.polarity == "negative" or statement.standing not in _HELD or denies(statement):
            return None
        if statement.alleged_actors:
            sides = {self.side(party.text) for party in statement.alleged_actors} if statement.act in _HARM else set()
            side = next(iter(sides)) if len(sides) == 1 else None
        else:
            who = _doer(statement)
            side = self.side(who) if who is not None else None
        if side is None or any(self.side(party.text) in ("state", "opponents") for party in statement.victims):
            return None
        return side


def _doer(statement: Statement) -> str | None:
    """Return the words for who did it, of a statement that has no doer: who shot, was behind it, or fired what hit."""
    if statement.act not in _HARM and not tells_of_doing(statement.text) and " from " not in statement.text:
        return None
    text = " ".join(statement.text.split())
    found = [_DID_IT.search(text)] if statement.act in _HARM else []
    if " from " in text or " by " in text:
        found.append(_CAME_FROM.search(text))
    for match in found:
        before = match.group()[: match.start("who") - match.start()] if match is not None else ""
        if match is not None and not _NOT.search(before) and negated(text, match.start("who"), match.end()) is False:
            return _BREAK.split(match["who"])[0]
    who = doer_in(text) if tells_of_doing(text) else None
    return who if who is not None and negated(text, text.find(who), len(text)) is False else None
