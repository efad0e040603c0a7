"""Who is told to have said what a lead says flat: a later telling with the same words, or with its quoted words."""

from __future__ import annotations

from functools import cached_property

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.account import Heir
from firsthand.extract.chains.tellings import Telling, is_first_person

_OPENING = 3
_REACH = 10
_SHARED = 4
_SHARE = 0.5
_SHORTEST_QUOTE = 2
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
_EMPTY = frozenset({"be", "have", "do", "say", "tell", "accord", "report", "more", "least", "year", "people"})
_LEADS = frozenset({"headline", "subheading", "key_points"})


class Retold:
    """Finds, for a sentence that names no teller, the telling in which its words come again."""

    def __init__(self, syntax: Syntax, tellings: tuple[Telling, ...]) -> None:
        self._syntax, self._tellings = syntax, tellings
        body = [n for n, sentence in enumerate(syntax.sentences) if sentence.role == "body"]
        self._opening = frozenset(body[:_OPENING])

    def of(self, sentence: int) -> Heir | None:
        """Return the telling whose words this sentence gives without their teller, with the reason; null if none."""
        if not self._tellings:
            return None
        quoted = self._quoted(sentence)
        if quoted is not None:
            return quoted
        if sentence in self._opening or self._syntax.sentences[sentence].role in _LEADS:
            return self._lead(sentence)
        return None

    def _quoted(self, sentence: int) -> Heir | None:
        """Return the telling whose quotation holds words that this sentence has between quotation marks."""
        syntax, bounds = self._syntax, self._syntax.sentences[sentence]
        for index in sorted({syntax.quote_of[t] for t in range(bounds.first, bounds.last)} - {-1}):
            quote = syntax.quotes[index]
            words = _spoken(syntax, range(quote.first, quote.last))
            if len(words.split()) < _SHORTEST_QUOTE or not bounds.first <= quote.first < quote.last <= bounds.last:
                continue
            for number, spoken in enumerate(self._spoken):
                if f" {words} " in spoken and self._tellings[number].sentence != sentence:
                    return Heir(telling=number, reason=f"its quoted words are {self._tellings[number].teller.who}'s")
        return None

    def _lead(self, sentence: int) -> Heir | None:
        """Return the telling further on that shares at least half of a lead's words, the one that shares most."""
        bounds = self._syntax.sentences[sentence]
        words = self._words(range(bounds.first, bounds.last))
        best: tuple[int, int] | None = None
        for number, telling in enumerate(self._tellings):
            if not sentence < telling.sentence <= sentence + _REACH or not self._may_be(telling):
                continue
            shared = len(words & self._told[number])
            if shared >= _SHARED and shared >= _SHARE * len(words):
                best = min(best, (-shared, number)) if best else (-shared, number)
        if best is None:
            return None
        return Heir(telling=best[1], reason=f"{self._tellings[best[1]].teller.who} tells the same further on")

    def _may_be(self, telling: Telling) -> bool:
        return telling.attribution.polarity == "positive" and not is_first_person(telling)

    def _words(self, tokens: range) -> frozenset[str]:
        syntax = self._syntax
        return frozenset(syntax.lemma[t] for t in tokens if syntax.pos[t] in _CONTENT) - _EMPTY

    @cached_property
    def _told(self) -> list[frozenset[str]]:
        return [self._words(range(telling.first, telling.last)) for telling in self._tellings]

    @cached_property
    def _spoken(self) -> list[str]:
        """Return the words of each telling that is quoted, between blanks."""
        return [
            f" {_spoken(self._syntax, range(one.first, one.last))} " if one.quoted and self._may_be(one) else ""
            for one in self._tellings
        ]


def _spoken(syntax: Syntax, tokens: range) -> str:
    return " ".join(syntax.lower[t] for t in tokens if syntax.text[t][0].isalnum())
