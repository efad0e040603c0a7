"""The act vocabulary compiled: patterns by their first word, so that each token costs one look-up."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from firsthand.model.base import Frozen
from firsthand.model.vocabulary import Act, Needs, Pattern, Vocabulary


class Rule(Frozen, frozen=True, kw_only=True):
    """One compiled pattern: the act it shows and its words after the first, each a set of alternatives.

    `endings` are, beside each of `rest`, the ends of words that will do as well ("*house").
    """

    act: Act
    pattern: Pattern
    part: str
    rest: tuple[frozenset[str], ...]
    endings: tuple[tuple[str, ...], ...]

    @property
    def victim(self) -> str:
        """Return which role of the active verb is the victim."""
        return self.pattern.victim or self.act.victim

    @property
    def actor(self) -> str:
        """Return which role of the active verb is the actor."""
        return self.pattern.actor or self.act.actor

    @property
    def needs(self) -> Needs:
        """Return what the victim must be for the words to mean this act."""
        return self.pattern.needs or self.act.needs


class Lexicon:
    """The vocabulary by first word, so that each token costs one look-up."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._rules: dict[str, list[Rule]] = defaultdict(list)
        for act in vocabulary.acts:
            for part in ("verbs", "nouns", "adjectives", "phrases"):
                for pattern in getattr(act, part):
                    self._add(act, pattern, part)
        for rules in self._rules.values():
            rules.sort(key=lambda rule: (-len(rule.rest), rule.act.key, rule.pattern.words))

    def _add(self, act: Act, pattern: Pattern, part: str) -> None:
        first, *rest = pattern.words.lower().split()
        choices = [word.split("|") for word in rest]
        rule = Rule(
            act=act,
            pattern=pattern,
            part=part,
            rest=tuple(frozenset(words) for words in choices),
            endings=tuple(tuple(word[1:] for word in words if word.startswith("*")) for words in choices),
        )
        for word in first.split("|"):
            self._rules[word].append(rule)

    def rules(self, word: str) -> list[Rule]:
        """Return the rules whose first word this is."""
        return self._rules.get(word, [])


@lru_cache(maxsize=8)
def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """Compile a vocabulary once a process."""
    return Lexicon(vocabulary)
