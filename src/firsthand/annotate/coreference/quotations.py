"""Quotations: what stands between quotation marks, and the token that names its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.people import lexicon

_OPEN = frozenset({"“", "«", "„", "``", "‘‘", "‘‘’"})
_QUOTING = frozenset({"quote", "cite"})
_CLOSE = frozenset({"”", "»", "''", "’’", "’’’"})


@dataclass(eq=False)
class Quotation:
    """Tokens `first` to `last` (exclusive) stand within quotation marks; `speaker` heads the speaker's phrase.

    `unnamed` is set once "they" in it act and nobody in it was named before.
    """

    first: int
    last: int
    speaker: int | None = None
    closed: bool = True
    unnamed: bool = False
    previous: Quotation | None = None


class Quotations:
    """All quotations of a document, by token."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.sentences = grammar.parsed.sentences
        self.all = _find(grammar)
        self.at = {index: quote for quote in self.all for index in range(quote.first, quote.last)}
        previous: Quotation | None = None
        for quote in self.all:
            quote.previous = previous
            quote.speaker = self._beside(quote)
            if quote.speaker is None and self._opens_sentence(quote):
                quote.speaker = self._announced(quote) or self._continued(quote, previous)
            previous = quote
        for quote, following in zip(reversed(self.all[:-1]), reversed(self.all[1:]), strict=True):
            if quote.speaker is None and not quote.closed and self._opens_sentence(following):
                quote.speaker = following.speaker
        for quote in self.all:
            if quote.speaker is None and self._opens_sentence(quote):
                quote.speaker = self._led_in(quote) or self._continued(quote, quote.previous)

    def _led_in(self, quote: Quotation) -> int | None:
        """Find who tells in the last sentence before a paragraph that opens with words of nobody else.

        "What came next, his aunt said, took an hour. / “First they …”": she goes on in her own words.
        """
        number = self._sentence(quote.first)
        above = self.sentences[number - 1]
        opens = (
            quote.first - 1 == self.sentences[number].first and above.paragraph + 1 == self.sentences[number].paragraph
        )
        if not opens or any(index in self.at for index in (above.first, above.last - 1)):
            return None
        source = self._said(range(above.last - 1, above.first - 1, -1))
        verb = self.grammar.head[source] if source is not None else None
        return source if verb is not None and self.grammar.lemma[verb] in lexicon().speech else None

    def speaking_until(self) -> dict[int, int]:
        """Return, by the token that heads a speaker's phrase, the last token of their quotations in a row."""
        found: dict[int, int] = {}
        for quote in self.all:
            if quote.speaker is not None:
                found[quote.speaker] = max(quote.last - 1, quote.speaker, found.get(quote.speaker, 0))
        return found

    def speaking_from(self) -> dict[int, int]:
        """Return, by the token that names a speaker after a quotation, the token at which their quotations begin."""
        found: dict[int, int] = {}
        for quote in reversed(self.all):
            if quote.speaker is not None and quote.first < quote.speaker:
                found[quote.speaker] = quote.first
        return found

    def inside(self, index: int) -> Quotation | None:
        """Return the quotation that holds a token."""
        return self.at.get(index)

    def unnamed_before(self, quote: Quotation) -> bool:
        """Say whether the quotation before, of the same speaker, left open who "they" are."""
        before = quote.previous
        return before is not None and before.unnamed and before.speaker == quote.speaker is not None

    def _sentence(self, index: int) -> int:
        return self.grammar.tokens.sentence[index]

    def _beside(self, quote: Quotation) -> int | None:
        """Find the speaker after the quotation in its last sentence, else before it in its first."""
        last = self.sentences[self._sentence(quote.last - 1)].last
        after = self._said(range(quote.last, last))
        if after is not None:
            return after
        first = self.sentences[self._sentence(quote.first)].first
        return self._said(range(quote.first - 1, first - 1, -1))

    def _opens_sentence(self, quote: Quotation) -> bool:
        number = self._sentence(quote.first)
        return number > 0 and quote.first - 1 <= self.sentences[number].first

    def _announced(self, quote: Quotation) -> int | None:
        """Find the speaker in the sentence before, if that ends in a colon."""
        above = self.sentences[self._sentence(quote.first) - 1]
        if self.grammar.lower[above.last - 1] != ":":
            return None
        return self._said(range(above.last - 1, above.first - 1, -1))

    def _continued(self, quote: Quotation, previous: Quotation | None) -> int | None:
        """Return the last quotation's speaker where this one goes on: next sentence, or mark left open."""
        if previous is None:
            return None
        number = self._sentence(quote.first)
        above = self.sentences[number - 1]
        if previous.last < above.first:
            return None
        same = above.paragraph == self.sentences[number].paragraph
        return previous.speaker if same or not previous.closed else None

    def _said(self, around: range) -> int | None:
        """Return the subject of the nearest speech verb outside quotation marks in a range of tokens."""
        grammar, words = self.grammar, lexicon()
        for index in around:
            if index in self.at:
                continue
            if grammar.pos[index] in {"VERB", "AUX"} and grammar.lemma[index] in words.utterance:
                source = self._quoted(index) or grammar.subject(index)
            elif grammar.lower[index] == "according":
                to = grammar.child(index, "prep")
                source = grammar.child(to, "pobj") if to is not None else None
            else:
                continue
            if source is not None and source not in self.at:
                return source
        return None

    def _quoted(self, verb: int) -> int | None:
        """Return whom a paper "quoted as saying" something."""
        if self.grammar.lemma[verb] not in _QUOTING:
            above = self.grammar.head[verb]
            verb = self.grammar.head[above] if self.grammar.lower[above] == "as" else verb
        return self.grammar.child(verb, "dobj") if self.grammar.lemma[verb] in _QUOTING else None


def _ends_words(grammar: Grammar, index: int) -> bool:
    """Say whether an opening mark stands where a closing one should: space after it, a comma or full stop before."""
    text, end = grammar.parsed.document.text, grammar.tokens.end[index]
    return text[end : end + 1].isspace() and index > 0 and grammar.lower[index - 1] in {",", ".", "!", "?"}


def _find(grammar: Grammar) -> list[Quotation]:
    """Pair quotation marks within paragraphs; a mark left open holds to the end of its paragraph."""
    found: list[Quotation] = []
    sentences = grammar.parsed.sentences
    opened: int | None = None
    paragraph = -1
    for index, word in enumerate(grammar.tokens.text):
        here = sentences[grammar.tokens.sentence[index]].paragraph
        if here != paragraph:
            if opened is not None and opened < index:
                found.append(Quotation(first=opened, last=index, closed=False))
            opened, paragraph = None, here
        turned = word == "“" and opened is not None and _ends_words(grammar, index)
        if (word in _OPEN and not turned) or (word == '"' and opened is None):
            opened = index + 1
        elif opened is not None and (word in _CLOSE or word == '"' or turned):
            if opened < index:
                found.append(Quotation(first=opened, last=index))
            opened = None
    if opened is not None and opened < len(grammar.tokens):
        found.append(Quotation(first=opened, last=len(grammar.tokens), closed=False))
    return found
