"""One annotated text as the rules ask of it: words, sentences, quotations, times; no grammar."""

from __future__ import annotations

from bisect import bisect_left

from firsthand.extract.plain.quotes import Quote, find_quotes
from firsthand.model.annotated import AnnotatedText, Sentence
from firsthand.model.base import Span

MARKS = frozenset('«»“”„‹›"')
BREAKS = frozenset({",", ";", ":", "—", "–", "-", "(", ")", ".", "…", "...", "!", "?", "،", "؛", "[", "]", "؟"}) | MARKS
COMMAS = frozenset({",", "،"})


class Layout:
    """Read-only view of the columns with look-ups by token; built once a text."""

    def __init__(self, annotated: AnnotatedText) -> None:
        tokens = annotated.tokens
        self.annotated = annotated
        self.text = annotated.document.text
        self.start, self.end, self.word = tokens.start, tokens.end, tokens.text
        self.lower = [word.lower().replace("'", "’") for word in tokens.text]
        self.sentence = tokens.sentence
        self.sentences = annotated.sentences
        self.quotes: tuple[Quote, ...] = find_quotes(annotated)
        self.quote_of = [-1] * len(self.start)
        for number, quote in enumerate(self.quotes):
            self.quote_of[quote.first : quote.last] = [number] * (quote.last - quote.first)
        self.times = frozenset(t for one in annotated.times for t in range(one.first, one.last))
        self.places = frozenset(t for one in annotated.places for t in range(one.first, one.last))
        self.names = frozenset(
            t for one in annotated.mentions if one.form == "name" for t in range(one.first, one.last)
        )

    def __len__(self) -> int:
        return len(self.start)

    def quotations(self) -> tuple[Span, ...]:
        """Return the quotations, marks included."""
        return tuple(Span(start=self.start[one.first], end=self.end[one.last - 1]) for one in self.quotes)

    def is_word(self, token: int) -> bool:
        """Say whether a token is a word or number, no mark."""
        return self.word[token][0].isalnum()

    def is_capital(self, token: int) -> bool:
        """Say whether a token begins with a capital."""
        return self.word[token][0].isupper()

    def sentence_of(self, token: int) -> Sentence:
        """Return the sentence of a token."""
        return self.sentences[self.sentence[token]]

    def paragraph(self, token: int) -> int:
        """Return the number of the paragraph of a token."""
        return self.sentence_of(token).paragraph

    def tokens_in(self, start: int, end: int) -> range:
        """Return the tokens that begin in a stretch of the text."""
        return range(bisect_left(self.start, start), bisect_left(self.start, end))

    def quote_ending(self, token: int) -> Quote | None:
        """Return the quotation whose last mark stands at a token, or right before a comma or full stop there."""
        for at in (token, token - 1):
            if at >= 0 and self.quote_of[at] != -1 and self.quotes[self.quote_of[at]].last == at + 1:
                return self.quotes[self.quote_of[at]]
            if self.is_word(at):
                return None
        return None

    def quote_at(self, token: int) -> Quote | None:
        """Return the quotation that begins at a token."""
        if token >= len(self) or self.quote_of[token] == -1:
            return None
        quote = self.quotes[self.quote_of[token]]
        return quote if quote.first == token else None

    def spans(self, tokens: list[int] | tuple[int, ...] | range) -> tuple[Span, ...]:
        """Return the spans of tokens, neighbours joined, without marks at their ends."""
        runs: list[list[int]] = []
        for token in sorted(set(tokens)):
            if runs and token == runs[-1][-1] + 1:
                runs[-1].append(token)
            else:
                runs.append([token])
        found = []
        for run in runs:
            words = [token for token in run if self.is_word(token)]
            if words:
                found.append(Span(start=self.start[words[0]], end=self.end[words[-1]]))
        return tuple(found)

    def span_of(self, tokens: tuple[int, ...]) -> Span:
        """Return the span from the first token to the last, marks included."""
        return Span(start=self.start[tokens[0]], end=self.end[tokens[-1]])
