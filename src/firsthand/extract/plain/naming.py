"""The name in a phrase: by capitals, or in a script without any by where it stands."""

from __future__ import annotations

from firsthand.extract.plain.layout import MARKS, Layout
from firsthand.extract.plain.lexicon import Lexicon, Noun

_SMALL_NAME = 4


class Naming:
    """Finds names in the phrases of one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._words = lexicon.words

    def of(self, first: int, bounds: tuple[int, int], head: int | None, noun: Noun | None) -> tuple[int, int] | None:
        """Return the tokens of the name in a phrase: behind a word for people, else from the first capital on.

        `first` is the phrase's first token, `bounds` are those behind its determiners.
        """
        start, last = bounds
        before = self._before_bracket(start, last, head, noun)
        if before is not None:
            return before
        if self._words.small_names:
            return self._small_name(start, last, head, noun)
        if self._words.noun_capitals and (noun is None or noun.type != "person"):
            return self._name_among_nouns(first, start, last, head)
        if noun is not None and head is not None and noun.type == "person":
            return self._behind_role(head, last)
        return self._by_capitals(start, last, head, noun)

    def _before_bracket(self, start: int, last: int, head: int | None, noun: Noun | None) -> tuple[int, int] | None:
        """Return all that stands before an acronym in brackets: it says that these words are a body's name."""
        layout = self._layout
        bracket = next((t for t in range(start, last) if layout.word[t] == "("), None)
        if bracket is None or head is None or noun is None or noun.type != "organisation":
            return None
        of = any(layout.lower[t] in self._words.of for t in range(start, head))
        return (head, bracket) if layout.is_capital(head) and not of else None

    def _behind_role(self, head: int, last: int) -> tuple[int, int] | None:
        """Return the name behind a word for a person: "the deputy Ana Lira", not "the mother of Ana Lira"."""
        run = self._capitals(head + 1, last)
        small = self._words.of | self._words.determiners
        apart = run is None or any(self._layout.lower[t] in small for t in range(head + 1, run[0]))
        return None if apart else run

    def _by_capitals(self, start: int, last: int, head: int | None, noun: Noun | None) -> tuple[int, int] | None:
        """Return a name from the first capital on; a capital that names nobody by itself is none."""
        layout = self._layout
        begin = head if head is not None and layout.is_capital(head) and not self._opens(head) else None
        if begin is None:
            begin = next((t for t in range(start, last) if layout.is_capital(t) and self._can_name(t)), None)
        if begin is None or (head is not None and any(layout.lower[t] in self._words.of for t in range(head, begin))):
            return None
        end = self._end_of_name(begin, last, noun)
        alone = end == begin + 1
        if alone and (begin == head or (noun is None and begin > start)):
            return None  # "the Army", "the Lomnar case"
        return (begin, end)

    def _can_name(self, token: int) -> bool:
        """Say whether a capital shows a name: not one that only opens a sentence."""
        return not self._opens(token) or token in self._layout.names

    def _opens(self, token: int) -> bool:
        return self._layout.sentence_of(token).first == token or self._layout.word[token - 1] in MARKS

    def _capitals(self, start: int, last: int) -> tuple[int, int] | None:
        """Return the first run of capitals in a stretch, small links between two of them taken in."""
        layout = self._layout
        first = next((t for t in range(start, last) if layout.is_capital(t)), None)
        if first is None:
            return None
        end = first
        while end < last and (layout.is_capital(end) or self._joins(end, last)):
            end += 1
        return (first, end)

    def _joins(self, token: int, last: int) -> bool:
        """Say whether a small word stands within a person's name ("Juan de la Cruz")."""
        layout = self._layout
        following = token + 1
        while following < last and layout.lower[following] in self._words.determiners:
            following += 1
        within = layout.lower[token] in self._words.of or layout.lower[token] in self._words.determiners
        return within and following < last and layout.is_capital(following)

    def _end_of_name(self, begin: int, last: int, noun: Noun | None) -> int:
        """Return where a name ends: the last capital that only small words part from the first."""
        layout, end = self._layout, begin + 1
        whole = noun is not None or begin == 0 or layout.lower[begin - 1] in self._words.definite
        for token in range(begin + 1, last):
            if layout.is_capital(token) or layout.word[token] in MARKS:
                end = token + 1
            elif layout.word[token] == "(" or not (whole or self._is_small(token)):
                break
        return end

    def _name_among_nouns(self, first: int, start: int, last: int, head: int | None) -> tuple[int, int] | None:
        """Return a name where every noun has a capital: behind a word for a body, two capitals alone, or an acronym."""
        layout = self._layout
        run = self._capitals(start if head is None else head + 1, last)
        if run is not None and head == first and run[0] == head + 1:
            return (head, run[1])  # "Amnesty International": without an article the word is a part of the name
        if run is None or (head is not None and run[0] != head + 1):
            return None
        acronym = layout.word[run[0]].isupper() and len(layout.word[run[0]]) > 1
        acronym = acronym or any(part[:1].isupper() for part in layout.word[run[0]].split("-")[1:])
        alone = head is None and first == start == run[0] and run[1] - run[0] > 1
        return run if head is not None or alone or acronym else None

    def _is_small(self, token: int) -> bool:
        lower, words = self._layout.lower[token], self._words
        return lower in words.of | words.determiners or self._lexicon.ends_phrase(lower)

    def _small_name(self, start: int, last: int, head: int | None, noun: Noun | None) -> tuple[int, int] | None:
        """Return a name where a script has no capitals: from a word without an article on."""
        layout = self._layout
        many = head is not None and self._lexicon.plural.fullmatch(layout.lower[head]) is not None
        if many or (noun is not None and noun.type != "person"):
            return None
        begin = start if head is None else head + 1
        at = next((t for t in range(begin, last) if self._opens_name(t)), last)
        if at == last or last - at > _SMALL_NAME:
            return None
        if noun is not None:
            return (at, last) if last - at > 1 else None
        return (at, last) if at == start else None

    def _opens_name(self, token: int) -> bool:
        """Say whether a word can begin a name: without an article, no word for people or a body, no "of"."""
        word = self._layout.word[token]
        plain = self._lexicon.small_names.fullmatch(word) is not None
        return plain and self._lexicon.noun(word) is None and self._layout.lower[token] not in self._words.of
