"""Quotations: what stands between quotation marks, and the token that names its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.people import lexicon

_OPEN = {"“", "«", "„", "``"}
_CLOSE = {"”", "»", "''"}


@dataclass
class Quotation:
    """Tokens `first` to `last` (exclusive) stand within quotation marks; `speaker` heads the speaker's phrase."""

    first: int
    last: int
    speaker: int | None = None
    closed: bool = True


class Quotations:
    """All quotations of a document, by token."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.all = _find(grammar)
        self.at = {index: quote for quote in self.all for index in range(quote.first, quote.last)}
        previous: Quotation | None = None
        for quote in self.all:
            quote.speaker = self._speaker(quote, previous)
            previous = quote

    def inside(self, index: int) -> Quotation | None:
        """Return the quotation that holds a token."""
        return self.at.get(index)

    def _speaker(self, quote: Quotation, previous: Quotation | None) -> int | None:
        """Look after the quotation, then before it in its sentence, then at the neighbouring quotations."""
        sentences = self.grammar.parsed.sentences
        sentence_of = self.grammar.tokens.sentence
        last = sentences[sentence_of[quote.last - 1]]
        after = self._said(range(quote.last, last.last))
        if after is not None:
            return after
        first = sentences[sentence_of[quote.first]]
        before = self._said(range(quote.first - 1, first.first - 1, -1))
        if before is not None:
            return before
        if quote.first - 1 > first.first or sentence_of[quote.first] == 0:
            return None
        above = sentences[sentence_of[quote.first] - 1]
        if self.grammar.lower[above.last - 1] == ":":
            return self._said(range(above.last - 1, above.first - 1, -1))
        if previous is not None and previous.last >= above.first and previous.speaker is not None:
            return previous.speaker if above.paragraph == first.paragraph or not previous.closed else None
        if last.last < len(sentence_of) and last.last - quote.last <= 1:
            following = sentences[sentence_of[last.last]]
            if following.paragraph == last.paragraph:
                return None
        return None

    def _said(self, around: range) -> int | None:
        """Return the subject of the nearest speech verb outside quotation marks in a range of tokens."""
        grammar = self.grammar
        words = lexicon()
        for index in around:
            if (
                index in self.at
                or grammar.pos[index] not in {"VERB", "AUX"}
                or grammar.lemma[index] not in words.utterance
            ):
                if grammar.lower[index] == "according" and index not in self.at:
                    to = grammar.child(index, "prep")
                    source = grammar.child(to, "pobj") if to is not None else None
                    if source is not None:
                        return source
                continue
            subject = grammar.subject(index)
            if subject is not None and subject not in self.at:
                return subject
        return None


def _find(grammar: Grammar) -> list[Quotation]:
    found: list[Quotation] = []
    text = grammar.tokens.text
    paragraph_of = [sentence.paragraph for sentence in grammar.parsed.sentences]
    opened: int | None = None
    paragraph = -1
    for index, word in enumerate(text):
        here = paragraph_of[grammar.tokens.sentence[index]]
        if here != paragraph:
            if opened is not None and opened < index:
                found.append(Quotation(first=opened, last=index, closed=False))
            opened, paragraph = None, here
        if word in _OPEN or (word == '"' and opened is None):
            opened = index + 1
        elif opened is not None and (word in _CLOSE or word == '"'):
            if opened < index:
                found.append(Quotation(first=opened, last=index))
            opened = None
    if opened is not None and opened < len(text):
        found.append(Quotation(first=opened, last=len(text), closed=False))
    return found
