"""Which of the engine's names are somebody's or some body's: in a headline every word has a capital, and words run in.

The document itself decides: a word that it also writes small, or that names an office, is no part of a name, unless it
stands in a full name elsewhere ("Adam Brown" beside "brown").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.annotate.people import fold, lexicon

__all__ = ["sound_names"]

_JUDGED = frozenset({"PERSON", "ORG", "GPE"})
_NATIONS = frozenset({"NORP", "GPE", "LOC"})
_SMALL = 4  # words shorter than this are small in most headlines
_LEAST = 4  # as many long words make a line a headline
_ALL_BUT = 0.8
_TWO = 2
_OWNS = frozenset({"'s", "’s"})
_VERBAL = frozenset({"VERB", "AUX"})
_LINKS = ("pic.twitter", "http", "www.")


def sound_names(parsed: Parsed) -> tuple[NameSpan, ...]:
    """Return the engine's names in order, without those that are nobody's; some are cut or have another label."""
    if not any(name.label in _JUDGED for name in parsed.names):
        return parsed.names
    sieve = _Sieve(parsed)
    return tuple(name for one in parsed.names for name in (sieve.sift(one) if one.label in _JUDGED else (one,)))


class _Sieve:
    """What one document shows of its words: written small, part of a full name, a country's or a people's."""

    def __init__(self, parsed: Parsed) -> None:
        self.text = parsed.tokens.text
        self.parsed = parsed
        self.small = {word for word in self.text if word.islower()}
        self.headlines: dict[int, bool] = {}
        spans = [(self.text[name.first : name.last], name) for name in parsed.names]
        self.nations = {words[0] for words, name in spans if name.label in _NATIONS and len(words) == 1}
        self.starts = {name.first for name in parsed.names}
        self.surnames = {words[-1] for words, name in spans if name.label == "PERSON"}
        self.full: set[str] = set()
        self.bodies: set[str] = set()
        for words, name in spans:
            if name.label in ("PERSON", "ORG") and len(words) > 1 and not self._in_headline(name.first):
                if name.label == "ORG":
                    self.bodies.update(words)
                elif self._several(words) == "PERSON":
                    self.full.update(words)

    def sift(self, name: NameSpan) -> Iterator[NameSpan]:
        """Give what is left of one name."""
        words = self.text[name.first : name.last]
        if name.label == "GPE":
            yield self._whole(name)
            return
        if any(word.startswith(_LINKS) for word in words):
            return
        if self._in_headline(name.first):
            yield from self._of_headline(name)
        elif name.label == "PERSON":
            label = self._label(name.first, words)
            if label:
                yield NameSpan(first=name.first, last=name.last, label=label)
        else:
            yield name

    def _whole(self, name: NameSpan) -> NameSpan:
        """Give a given name that was taken for a town its surname back ("Jordan | Vail")."""
        at, tokens = name.first, self.parsed.tokens
        if name.last - at > 1 or fold(self.text[at]) not in lexicon().given or name.last in self.starts:
            return name
        torn = name.last < len(tokens) and tokens.head[at] == name.last and tokens.dep[at] == "compound"
        if not torn or self.text[name.last] not in self.surnames or self._ordinary(self.text[name.last]):
            return name
        return NameSpan(first=at, last=name.last + 1, label="PERSON")

    def _of_headline(self, name: NameSpan) -> Iterator[NameSpan]:
        """Cut a name in a headline where a word is none."""
        known = self.full if name.label == "PERSON" else self.full | self.bodies
        start = name.first
        for at in range(name.first, name.last + 1):
            if at < name.last and not self._breaks(at, known, name.label):
                continue
            words = self.text[start:at]
            whole = at - start == name.last - name.first
            if (
                words
                and (whole or self._borne_out(words, name.label))
                and (label := self._label(start, words, name.label))
            ):
                yield NameSpan(first=start, last=at, label=label)
            start = at + 1

    def _borne_out(self, words: tuple[str, ...], label: str) -> bool:
        """Say whether the running text has one of these words as a name, or one is a given name."""
        if label == "ORG":
            return True
        return any(
            fold(word) in lexicon().given or (word in self.running and word not in self.nations) for word in words
        )

    @cached_property
    def running(self) -> frozenset[str]:
        """The capitalised words of the sentences that are no headline."""
        return frozenset(
            word
            for sentence in self.parsed.sentences
            if not self._in_headline(sentence.first)
            for word in self.text[sentence.first : sentence.last]
            if word[:1].isupper()
        )

    def _breaks(self, at: int, known: set[str], label: str) -> bool:
        """Say whether a word of a headline ends a name: a verb, or a word that the text writes small."""
        word, tokens = self.text[at], self.parsed.tokens
        if word in _OWNS:
            return label == "PERSON"
        if word in known or not word[:1].isupper() or fold(word) in lexicon().given:
            return False
        if label == "ORG" or self._says(word):
            return self._says(word)
        return tokens.pos[at] in _VERBAL or tokens.lemma[at].lower() in lexicon().speech or self._ordinary(word)

    def _says(self, word: str) -> bool:
        low = word.lower()
        return low.endswith("s") and low[:-1] in lexicon().speech and word not in self.nations

    def _label(self, first: int, words: tuple[str, ...], label: str = "PERSON") -> str | None:
        """Return the label that a name deserves; null where it is none."""
        if first and label == "PERSON" and self.text[first - 1] == "#":
            return None
        if label == "ORG" or any(word in self.full for word in words):
            return label
        return self._alone(first, words[0]) if len(words) == 1 else self._several(words)

    def _several(self, words: tuple[str, ...]) -> str | None:
        given = fold(words[0]) in lexicon().given and words[0] not in self.nations
        if not given and (words[-1].lower() in lexicon().organisations or self._initials(words)):
            return "ORG"
        if all(self._ordinary(word) or word in self.nations or not word[:1].isalpha() for word in words):
            return None
        return "PERSON"

    def _alone(self, first: int, word: str) -> str | None:
        if fold(word) in lexicon().given:
            return "PERSON"
        if self._family(word):
            return "NORP" if self.text[first - 1].lower() == "the" else "PERSON"
        if self._glued(word) or (word.lower() in self.small and not self._titled(first)):
            return None
        return "PERSON"

    def _family(self, word: str) -> bool:
        """Say whether a word is a surname's plural: "the Vails", where Joram Vail is named."""
        return word.endswith("s") and word[:-1] in self.full and word not in self.full

    def _titled(self, first: int) -> bool:
        return first > 0 and self.text[first - 1].lower().rstrip(".") in lexicon().titles

    def _glued(self, word: str) -> bool:
        """Say whether two names of the text ran into one word ("JoramVail")."""
        cuts = (at for at in range(_TWO, len(word) - 1) if word[at].isupper() and word[at - 1].islower())
        return any(word[:at] in self.full and word[at:] in self.full for at in cuts)

    @staticmethod
    def _initials(words: tuple[str, ...]) -> bool:
        """Say whether a name ends in a body's initials ("Ohra NCAP") and is not all capitals."""
        last = words[-1]
        return last.isupper() and last.isalpha() and len(last) >= _SMALL and not words[0].isupper()

    def _ordinary(self, word: str) -> bool:
        """Say whether a word is written small in the text too, or is an office's or a body's."""
        low, words = word.lower(), lexicon()
        return low in self.small or low.rstrip(".") in words.titles or low in words.organisations

    def _in_headline(self, at: int) -> bool:
        """Say whether nearly all long words of a token's sentence have a capital, and no full stop closes it."""
        number = self.parsed.tokens.sentence[at]
        if number not in self.headlines:
            sentence = self.parsed.sentences[number]
            words = [
                word for word in self.text[sentence.first : sentence.last] if len(word) >= _SMALL and word.isalpha()
            ]
            capitals = sum(word[0].isupper() for word in words)
            closed = self.text[sentence.last - 1] == "."
            self.headlines[number] = not closed and len(words) >= _LEAST and capitals >= _ALL_BUT * len(words)
        return self.headlines[number]
