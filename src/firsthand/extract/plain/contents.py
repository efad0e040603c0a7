"""What is told: a quotation, a clause behind "that", what stands behind a colon, the sentence around an insertion."""

from __future__ import annotations

from bisect import bisect_left

from firsthand.extract.plain.hits import Hit, tokens_of
from firsthand.extract.plain.layout import COMMAS, Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.phrases import Phrases
from firsthand.extract.plain.quotes import Quote

_LEAST = 2
_GAP = 3
_ENOUGH = 5


class Contents:
    """Finds contents in one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon, phrases: Phrases, hits: tuple[Hit, ...]) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._words = lexicon.words
        self._phrases = phrases
        self._hits = {hit.first: hit for hit in hits}
        self._firsts = [hit.first for hit in hits]
        found = (tokens_of(layout, match) for match in lexicon.according.finditer(layout.text))
        self._according = frozenset(tokens[0] for tokens in found if tokens)

    def bounds(self, token: int) -> tuple[int, int]:
        """Return the tokens that a telling here can be about: its sentence, within its quotation, up to "but …"."""
        layout = self._layout
        sentence = layout.sentence_of(token)
        first, last = sentence.first, sentence.last
        if layout.quote_of[token] != -1:
            quote = layout.quotes[layout.quote_of[token]]
            return max(first, quote.first), min(last, quote.last)
        for match in self._lexicon.against.finditer(layout.text, sentence.start, sentence.end):
            tokens = tokens_of(layout, match)
            goes_on = bool(tokens) and tokens[-1] + 1 < last and layout.lower[tokens[-1] + 1] in self._words.that
            if not tokens or goes_on or layout.quote_of[tokens[0]] != -1:
                continue
            if tokens[-1] < token and self._has_hit(first, tokens[0]):
                first = tokens[-1] + 1
            elif tokens[0] > token and self._has_hit(tokens[-1] + 1, last):
                return first, tokens[0]
        return first, last

    def _has_hit(self, first: int, last: int) -> bool:
        """Say whether a verb of saying stands outside quotations in a stretch."""
        inside = self._firsts[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]
        return any(self._layout.quote_of[t] == -1 for t in inside)

    def spoken_before(self, token: int) -> Quote | None:
        """Return the quotation that ends right before a token."""
        layout = self._layout
        at = token - 1
        sentence = layout.sentence_of(token)
        first = sentence.first
        while at >= first and (layout.word[at] in COMMAS or layout.word[at] in "–—-."):
            at -= 1
        # A quotation that closed with its own full stop: the sentence was cut there.
        apart = at >= 0 and (layout.paragraph(at) != sentence.paragraph or layout.is_capital(token))
        if at < first and (token - first > 1 or apart):
            return None
        if at < 0 or layout.quote_of[at] == -1 or layout.quote_of[token] == layout.quote_of[at]:
            return None
        quote = layout.quotes[layout.quote_of[at]]
        return quote if quote.last == at + 1 else None

    def with_parts(self, quote: Quote, behind: int) -> tuple[int, ...]:
        """Return a quotation with the parts that go on: what its paragraph left open, and the one behind."""
        layout = self._layout
        number = layout.quotes.index(quote)
        tokens = list(range(quote.first, quote.last))
        while layout.quotes[number].goes_on and number:
            number -= 1
            tokens = [*range(layout.quotes[number].first, layout.quotes[number].last), *tokens]
        return (*tokens, *self.going_on(behind))

    def going_on(self, behind: int) -> tuple[int, ...]:
        """Return the quotation that follows right behind an attribution in its paragraph."""
        layout = self._layout
        at = behind
        while at < len(layout) and at - behind < _GAP and not layout.is_word(at):
            following = layout.quote_at(at)
            if following is not None:
                same = layout.paragraph(at) == layout.paragraph(behind - 1)
                return tuple(range(following.first, following.last)) if same else ()
            at += 1
        return ()

    def clause(self, token: int, hit: Hit) -> tuple[int, ...] | None:
        """Return the clause that "that" opens at a token, up to where another telling begins."""
        layout = self._layout
        if token >= len(layout) or layout.lower[token] not in self._words.that:
            return None
        return self.rest(token, hit)

    def rest(self, token: int, hit: Hit) -> tuple[int, ...] | None:
        """Return what follows up to the end of the telling: its bounds, or "and denied …"."""
        last = self.bounds(hit.first)[1]
        end = next((t for t in range(token, last) if self._another(t, last)), last)
        content = tuple(t for t in range(token, end) if t not in hit.tokens)
        return content if sum(self._layout.is_word(t) for t in content) >= _LEAST else None

    def _another(self, token: int, last: int) -> bool:
        """Say whether a conjunction or comma begins what somebody tells in another verb ("… and called it a lie")."""
        layout = self._layout
        joins, comma = layout.lower[token] in self._words.coordinating, layout.word[token] in COMMAS
        if layout.quote_of[token] != -1 or not (joins or comma):
            return layout.quote_of[token] == -1 and layout.word[token] == ";" and self._has_hit(token + 1, last)
        at = token + 1
        while at < last and self._lexicon.is_small(layout.lower[at]):
            at += 1
        behind = at + 1 if at < last and layout.word[at] in COMMAS else at
        if at in self._hits:
            return not comma or self._hits[at].going_on
        if not joins or behind in self._according:
            return joins
        phrase = self._phrases.at(at) if at < last else None
        return phrase is not None and phrase.is_known and phrase.last in self._hits

    def behind_colon(self, token: int, hit: Hit) -> tuple[int, ...] | None:
        """Return what stands behind a colon here: a quotation, else the rest of the sentence."""
        layout = self._layout
        if token >= len(layout) or layout.word[token] != ":":
            return None
        return self.quoted(token + 1) or self.rest(token + 1, hit)

    def quoted(self, token: int) -> tuple[int, ...] | None:
        """Return the quotation that opens at a token, all its sentences."""
        quote = self._layout.quote_at(token)
        return tuple(range(quote.first, quote.last)) if quote is not None else None

    def comma_clause(self, token: int, hit: Hit) -> tuple[int, ...] | None:
        """Return the clause behind a comma, in a language that tells so without "that"."""
        layout = self._layout
        if not self._words.comma_clause or token >= len(layout) or layout.word[token] not in COMMAS:
            return None
        opens = (
            token + 1 < len(layout) and layout.lower[token + 1] not in self._words.relative - self._words.determiners
        )
        return self.rest(token + 1, hit) if opens else None

    def around(self, own: set[int], hit: Hit) -> tuple[int, ...] | None:
        """Return the telling that an insertion stands in, without its words."""
        first, last = self.bounds(hit.first)
        last = self._without_tail(first, last, own)
        content = tuple(t for t in range(first, last) if t not in own)
        return content if sum(self._layout.is_word(t) for t in content) >= _LEAST else None

    def _without_tail(self, first: int, last: int, own: set[int]) -> int:
        """Return where a telling ends: ", who …" or ", in …" behind who told belongs to the teller."""
        layout, words = self._layout, self._words
        begin, end = min(own), max(own) + 1
        if end + 1 >= last or layout.word[end] not in COMMAS:
            return last
        told = sum(layout.is_word(t) for t in range(first, begin))
        of_teller = layout.lower[end + 1] in words.relative | words.prepositions | words.subordinating
        return end if of_teller and told >= _ENOUGH else last

    def whole_of(self, quote: Quote, hit: Hit) -> tuple[int, ...] | None:
        """Return the sentence up to a quotation's end where the quotation is only a part of what is told."""
        layout = self._layout
        first = self.bounds(hit.first)[0]
        outside = sum(layout.is_word(t) for t in range(first, quote.first))
        if outside <= _LEAST or quote.first <= first or self._has_hit(first, quote.first):
            return None
        return tuple(range(first, quote.last))

    def is_partly_quoted(self, content: tuple[int, ...]) -> bool:
        """Say whether some of the words are quoted, not all."""
        words = [t for t in content if self._layout.is_word(t)]
        quoted = sum(self._layout.quote_of[t] != -1 for t in words)
        return 0 < quoted < len(words)

    def further_on(self, token: int, hit: Hit) -> tuple[int, ...] | None:
        """Return the quotation, or in a language whose verbs come first the clause, behind an aside between commas."""
        layout = self._layout
        for at in range(token, self.bounds(hit.first)[1]):
            if at in self._hits:
                return None
            if layout.word[at - 1] in COMMAS and layout.quote_at(at) is not None:
                return self.quoted(at)
            if self._words.verb_first and layout.lower[at] in self._words.that:
                return self.rest(at, hit)
        return None

    def sentence_before(self, hit: Hit) -> tuple[int, ...] | None:
        """Return the sentence that "so said X" looks back at: the one before, of the same paragraph or the next one."""
        layout = self._layout
        here = layout.sentence_of(hit.first)
        if not here.first:
            return None
        before = layout.sentence_of(here.first - 1)
        apart = before.role != here.role or here.paragraph - before.paragraph > 1
        return None if apart or self._has_hit(before.first, before.last) else tuple(range(before.first, before.last))
