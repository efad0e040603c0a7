"""A sentence as a row of cells: one letter a word, so that the grammar is matched by one regular expression.

A token with a hyphen or slash in it ("27-year", "mid-July", "1998-2003") is cut into several cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.times.lexicon import NEEDS_CAPITAL, NEEDS_DATE_BESIDE, NEEDS_NOUN, TRIGGERS, WORDS
from firsthand.model.annotated import Sentence

_PIECES = re.compile(r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:\.[^\W\d_]+)*\.?|\S", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?")
_DECADE = re.compile(r"'?(?:(\d{2})?(\d)0)['’]?s")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)
_INTEGER = re.compile(r"\d+")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+\.\d+|\d+")
_SHORT_YEAR = re.compile(r"['’](\d{2})")
_DIGITS = re.compile(r"\d")
_CUT = re.compile(r"[-–—/]|\d[A-Za-z]")


class Cells:
    """The cells of one sentence in parallel lists; `code` is their letters as one string."""

    def __init__(self, parsed: Parsed, sentence: Sentence) -> None:
        self.parsed = parsed
        self.sentence = sentence
        self.words: list[str] = []
        self.values: list[Any] = []
        self.token: list[int] = []
        self.start: list[int] = []
        self.end: list[int] = []
        letters: list[str] = []
        for token, text, start in _pieces(parsed, sentence):
            lower = text.lower()
            letter, value = _classify(lower, text)
            if letter in _GUARDED and not self._holds(lower, text, token, letter):
                letter = "_"
            letters.append(letter)
            self.words.append(lower)
            self.values.append(value)
            self.token.append(token)
            self.start.append(start)
            self.end.append(start + len(text))
        self.code = "".join(letters)

    def _holds(self, lower: str, text: str, token: int, letter: str) -> bool:
        """Say whether a word that can be no time at all ("may", "march", "fall", "sun") is one here."""
        tag = self.parsed.tokens.tag[token]
        bare = lower.rstrip(".")
        if bare in NEEDS_CAPITAL and (not text[0].isupper() or tag.startswith(("MD", "VB"))):
            return False
        if bare in NEEDS_DATE_BESIDE and len(bare) == 3:
            return self._date_beside(token, bare)
        return not (letter == "S" and not tag.startswith("N"))

    def _date_beside(self, token: int, bare: str) -> bool:
        texts = self.parsed.tokens.text
        beside = [
            texts[at].lower()
            for at in (token - 1, token + 1, token + 2)
            if self.sentence.first <= at < self.sentence.last
        ]
        if any(_DIGITS.match(word) for word in beside):
            return True
        return bare == "may" and (
            token == self.sentence.first or beside[0] in _BEFORE_MONTH or self._ends_phrase(token)
        )

    def _ends_phrase(self, token: int) -> bool:
        return token + 1 >= self.sentence.last or not self.parsed.tokens.text[token + 1][0].isalpha()

    def between(self, first: int, last: int, letters: str) -> list[int]:
        """Return the cells from `first` to before `last` whose letter is one of these."""
        return [at for at in range(first, last) if self.code[at] in letters]

    def text(self, first: int, last: int) -> str:
        """Return the words of a range of cells as they stand in the document."""
        return self.parsed.document.text[self.start[first] : self.end[last - 1]]


_GUARDED = frozenset("MWS")
_BEFORE_MONTH = frozenset(
    "in of since last next by until till early late mid - during from this and to before after".split()
)


def holds_trigger(texts: tuple[str, ...], first: int, last: int) -> bool:
    """Say whether a sentence has any word or figure that a time could be built on."""
    for at in range(first, last):
        text = texts[at]
        if text.lower() in TRIGGERS:
            return True
        if text[0].isdigit() or "-" in text or "'" in text or "’" in text:
            if len(text) > 1 and (_DIGITS.search(text) or "-" in text):
                return True
    return False


def _pieces(parsed: Parsed, sentence: Sentence) -> Iterator[tuple[int, str, int]]:
    texts, starts = parsed.tokens.text, parsed.tokens.start
    for token in range(sentence.first, sentence.last):
        text = texts[token]
        if len(text) > 1 and _CUT.search(text) and not _whole(text):
            for match in _PIECES.finditer(text):
                yield token, match.group(), starts[token] + match.start()
        else:
            yield token, text, starts[token]


def _whole(text: str) -> bool:
    return bool(_ISO.fullmatch(text) or _DECADE.fullmatch(text) or _ORDINAL.fullmatch(text))


def _classify(lower: str, text: str) -> tuple[str, Any]:
    cell = WORDS.get(lower)
    if cell is not None:
        return cell
    if _DIGITS.search(lower):
        return _figure(lower)
    return "_", None


def _figure(text: str) -> tuple[str, Any]:
    if _INTEGER.fullmatch(text):
        number = int(text)
        if len(text) <= 2 and 1 <= number <= 31:
            return "d", number
        if len(text) == 4 and 1000 <= number < 2200:
            return "y", number
        return "n", number
    if _CLOCK.fullmatch(text):
        return "H", text
    if match := _ORDINAL.fullmatch(text):
        return "o", int(match[1])
    if match := _DECADE.fullmatch(text):
        century = int(match[1]) * 100 if match[1] else 1900
        return "Y", century + int(match[2]) * 10
    if _ISO.fullmatch(text):
        return "i", text
    if match := _SHORT_YEAR.fullmatch(text):
        return "y", 1900 + int(match[1]) + (100 if int(match[1]) < 50 else 0)
    if _NUMBER.fullmatch(text):
        return "n", float(text.replace(",", ""))
    return "_", None
