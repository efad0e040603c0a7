"""A sentence as a row of cells: one letter a word, so that the grammar is matched by one regular expression.

A token with a hyphen or slash in it ("27-year", "mid-July", "1998-2003") is cut into several cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.times.guards import GUARDED, is_time
from firsthand.annotate.times.holidays import PHRASES
from firsthand.annotate.times.lexicon import TRIGGERS, WORDS
from firsthand.model.annotated import Sentence

_PIECES = re.compile(
    r"\d{2,4}['’]?s\b|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th)\b)?|[^\W\d_]+(?:\.[^\W\d_]+)*\.?|\S", re.IGNORECASE
)
_DATE = re.compile(r"\d{4}[-/]\d{2}[-/]\d{2}|\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})|\d{1,2}-\d{1,2}-\d{4}")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:[+-]\d\d:?\d\d|Z)?")
_DECADE = re.compile(r"['’]?(?:(\d{2})?(\d)0)['’]?s")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+\.\d+|\d+")
_SHORT_YEAR = re.compile(r"['’](\d{2})")
_OFFSET = re.compile(r"[+-]\d{1,2}(?::?\d\d)?")
_DIGIT = re.compile(r"\d")
_CUT = re.compile(r"[-–—/]|\d[A-Za-z]")
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)")


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
            letter, value = _classify(lower)
            if letter in GUARDED and not is_time(parsed, sentence, token, letter):
                letter = "_"
            letters.append(letter)
            self.words.append(lower)
            self.values.append(value)
            self.token.append(token)
            self.start.append(start)
            self.end.append(start + len(text))
        self._name_holidays(letters)
        self.code = "".join(letters)

    def _name_holidays(self, letters: list[str]) -> None:
        """Mark holidays of several words ("Good Friday"): `K` and then `k`-less continuation `°`."""
        for at, word in enumerate(self.words):
            for phrase in PHRASES.get(word, ()):
                if tuple(each.replace("’", "'") for each in self.words[at : at + len(phrase)]) == phrase:
                    letters[at : at + len(phrase)] = ["K"] + ["°"] * (len(phrase) - 1)
                    self.values[at] = " ".join(phrase).replace(" '", "'")
                    break

    def text(self, first: int, last: int) -> str:
        """Return the words of a range of cells as they stand in the document."""
        return self.parsed.document.text[self.start[first] : self.end[last - 1]]

    def tag(self, at: int) -> str:
        """Return the part-of-speech tag of a cell's token, empty beyond the sentence."""
        return self.parsed.tokens.tag[self.token[at]] if 0 <= at < len(self.token) else ""

    def word(self, at: int) -> str:
        """Return a cell's word in lower case, empty beyond the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def letter(self, at: int) -> str:
        """Return a cell's letter, `_` beyond the sentence."""
        return self.code[at] if 0 <= at < len(self.code) else "_"


def holds_trigger(texts: tuple[str, ...], first: int, last: int) -> bool:
    """Say whether a sentence has any word or figure that a time could be built on."""
    for text in texts[first:last]:
        if text.lower() in TRIGGERS:
            return True
        if len(text) > 1 and ((text[0].isdigit() and _may_be_time(text)) or (text[0] in "'’" and _DIGIT.search(text))):
            return True
        if "-" in text and any(part.lower() in TRIGGERS for part in text.split("-")):
            return True
    return False


def _may_be_time(text: str) -> bool:
    return len(text) == 4 or not text.isdigit()


def _pieces(parsed: Parsed, sentence: Sentence) -> Iterator[tuple[int, str, int]]:
    texts, starts = parsed.tokens.text, parsed.tokens.start
    for token in range(sentence.first, sentence.last):
        text = texts[token]
        if len(text) == 1 or not _CUT.search(text) or _whole(text):
            yield token, text, starts[token]
        elif stamp := _STAMP.fullmatch(text):
            yield token, stamp[1], starts[token]
            yield token, stamp[2], starts[token] + stamp.start(2)
        else:
            for match in _PIECES.finditer(text):
                yield token, match.group(), starts[token] + match.start()


def _whole(text: str) -> bool:
    return bool(
        _DATE.fullmatch(text)
        or text == "9/11"
        or _DECADE.fullmatch(text)
        or _ORDINAL.fullmatch(text)
        or _OFFSET.fullmatch(text)
    )


def _classify(lower: str) -> tuple[str, Any]:
    cell = WORDS.get(lower)
    if cell is not None:
        return cell
    return _figure(lower) if _DIGIT.search(lower) else ("_", None)


def _figure(text: str) -> tuple[str, Any]:  # noqa: PLR0911  (one return a reading)
    if text.isdigit() and text.isascii():
        number = int(text)
        if len(text) <= 2 and 1 <= number <= 31:
            return "d", number
        return ("y" if len(text) == 4 and 1000 <= number < 2200 else "n"), number
    if _CLOCK.fullmatch(text):
        return "H", text
    if match := _ORDINAL.fullmatch(text):
        return "o", int(match[1])
    if match := _DECADE.fullmatch(text):
        return "Y", (int(match[1]) * 100 if match[1] else 1900) + int(match[2]) * 10
    if _DATE.fullmatch(text) or text == "9/11":
        return "i", text
    if match := _SHORT_YEAR.fullmatch(text):
        return "y", 1900 + int(match[1]) + (100 if int(match[1]) < 50 else 0)
    if _OFFSET.fullmatch(text):
        return "1", text
    if _NUMBER.fullmatch(text):
        return "n", float(text.replace(",", ""))
    return "_", None
