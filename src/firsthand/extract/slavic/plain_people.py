"""People whom a text names by a word that the annotation has no role for: "nine miners", "five were held"."""

from __future__ import annotations

from functools import cached_property

from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.model.annotated import Mention

_BEFORE = ("NUM", "ADJ", "DET")


class PlainPeople:
    """Finds nouns for living beings, animals left out, and numbers that stand for people, where no mention is."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self._layout = layout
        self._lexicon = lexicon

    def between(self, first: int, last: int) -> list[Mention]:
        """Return those that begin in a stretch of tokens."""
        return [one for one in self._all if first <= one.first < last]

    @cached_property
    def _all(self) -> tuple[Mention, ...]:
        found = (self._at(token) for token in range(len(self._layout)))
        return tuple(one for one in found if one is not None)

    def _at(self, token: int) -> Mention | None:
        layout = self._layout
        if layout.mention_at(token) is not None or not (self._is_being(token) or self._counts_people(token)):
            return None
        first = token
        while first > layout.sentence_of(token).first and self._describes(first - 1, token):
            first -= 1
        many = layout.has(token, "Number=Plur") or layout.pos[token] == "NUM" or layout.pos[first] == "NUM"
        start, end = layout.start[first], layout.end[token]
        return Mention(
            id=f"plain{token}",
            first=first,
            last=token + 1,
            head=token,
            start=start,
            end=end,
            text=layout.text[start:end],
            type="group" if many else "person",
            form="noun",
        )

    def _is_being(self, token: int) -> bool:
        layout = self._layout
        living = layout.has(token, "Animacy=Anim") and not layout.has(token, "Animacy=Inan")
        return living and layout.pos[token] == "NOUN" and layout.lemma[token] not in self._lexicon.words.animals

    def _counts_people(self, token: int) -> bool:
        """Say whether a number stands for people: nothing is counted by it, and no unit of time follows."""
        layout = self._layout
        if layout.pos[token] != "NUM" or layout.lemma[token] not in self._lexicon.words.collective:
            return False
        if layout.is_time(token) or not layout.cases(token):
            return False
        following = token + 1
        ends = following >= len(layout) or layout.sentence[following] != layout.sentence[token]
        return (
            ends
            or layout.is_finite(following)
            or layout.word[following] in ".,;:—–"
            or layout.pos[following]
            in (
                "ADP",
                "CCONJ",
            )
        )

    def _describes(self, before: int, noun: int) -> bool:
        """Say whether a number or adjective belongs to the noun behind it."""
        layout = self._layout
        if layout.pos[before] not in _BEFORE or layout.mention_at(before) is not None:
            return False
        counted = layout.pos[before] == "NUM"
        return counted or bool(layout.cases(before) & layout.cases(noun))
