"""The parse as attribution rules need it: extents of subtrees, noun phrases, clauses, subjects."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from firsthand.extract.quotations import Quotation, quotations
from firsthand.model.annotated import AnnotatedText, Mention
from firsthand.model.base import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "parataxis", "conj", "pcomp", "dep", "csubj", "ROOT"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_PUNCTUATION = frozenset({",", ".", ";", ":", "-", "–", "—", "--", "…", "..."})
_SEPARATORS = frozenset({",", ";", ":", "-", "–", "—", "--"})
_LONG_OF = 14
_LONG_NAME = 5
_LONG_CLAUSE = 20
_OF_THE_NAME = frozenset({"of", "from", "for", "with"})

Ranges = tuple[tuple[int, int], ...]


class Syntax:
    """Columns of one annotated text, with what the rules ask of them again and again."""

    def __init__(self, annotated: AnnotatedText) -> None:
        tokens = annotated.tokens
        self.annotated = annotated
        self.start, self.end = tokens.start, tokens.end
        self.lemma = tuple(map(str.lower, tokens.lemma))
        self.lower = tuple(map(str.lower, tokens.text))
        self.text, self.pos, self.tag, self.dep, self.head = (
            tokens.text,
            tokens.pos,
            tokens.tag,
            tokens.dep,
            tokens.head,
        )
        self.sentence_of = tokens.sentence
        self.children = annotated.children
        self.sentences = annotated.sentences
        self._by_head = sorted(
            ((mention.head, mention) for mention in annotated.mentions), key=lambda pair: (pair[0], pair[1].first)
        )
        self._heads = [head for head, _ in self._by_head]
        self.quotes: tuple[Quotation, ...] = quotations(annotated)
        self.quote_of: list[int] = [-1] * len(tokens)
        for index, quote in enumerate(self.quotes):
            if quote.depth == 0:
                for token in range(quote.first, quote.last):
                    self.quote_of[token] = index

    def subtree(self, token: int, without: frozenset[int] | set[int] = frozenset()) -> list[int]:
        """Return the tokens governed by `token`, itself included, in order; branches in `without` are left out."""
        stack, found = [token], []
        while stack:
            at = stack.pop()
            if at in without:
                continue
            found.append(at)
            stack.extend(self.children[at])
        return sorted(found)

    def child(self, token: int, *labels: str) -> int | None:
        """Return the first child with one of these labels."""
        for child in self.children[token]:
            if self.dep[child] in labels:
                return child
        return None

    def each(self, token: int, *labels: str) -> Iterator[int]:
        """Yield the children with these labels."""
        for child in self.children[token]:
            if self.dep[child] in labels:
                yield child

    def bounds(self, token: int) -> tuple[int, int]:
        """Return first and last token (exclusive) of the sentence of `token`."""
        sentence = self.sentences[self.sentence_of[token]]
        return sentence.first, sentence.last

    def noun_phrase(self, head: int) -> list[int]:
        """Return the noun phrase of a head: what stands before it, and after it what belongs closely.

        A loose addition (after a comma: relative clause, apposition, participle) is kept only if it is no longer
        than the rest, so that "Ann Lee, a lawyer" stays whole and a name is not buried under its biography.
        """
        if self.pos[head] == "PRON" and self.dep[head] != "pobj":
            return [head]
        loose = {child for child in self.children[head] if child > head and self._is_loose(child, head)}
        inverted = self.dep[head] == "nsubj" and self.head[head] < head
        cut = {c for c in self.each(head, "prep") if c > head and self._is_cut(c, inverted)}
        loose |= cut
        odd = {child for child in self.children[head] if child < head and self.dep[child] in ("cc", "preconj", "punct")}
        home = self.sentence_of[head]
        core = self._trim([t for t in self.subtree(head, loose | odd) if self.sentence_of[t] == home])
        grown = list(core)
        for child in sorted(loose):
            if self.dep[child] == "punct" or child in cut:
                continue
            extra = self.noun_phrase(child) if self.dep[child] == "appos" else self.subtree(child)
            if self._words(extra) > self._words(core) and not self._is_kept_whole(child, extra):
                break
            if extra[0] - grown[-1] > 2 or any(self.quote_of[t] != self.quote_of[head] for t in extra):
                break
            grown = sorted({*grown, *extra})
        return self._filled(grown)

    def _is_kept_whole(self, child: int, extra: list[int]) -> bool:
        """Say whether a long addition stays: "of …", a name ("its spokesman, Colonel Eck"), "who spoke in secret"."""
        label = self.dep[child]
        if label == "appos":
            return self.pos[child] == "PROPN" and len(extra) <= _LONG_NAME
        if label in ("relcl", "acl"):
            return len(extra) <= _LONG_CLAUSE
        return self.lower[extra[0]] == "of" and len(extra) < _LONG_OF

    def _is_cut(self, preposition: int, inverted: bool) -> bool:
        """Say whether a phrase after a name belongs to the verb: "as saying", and after "said Morck" all but "of"."""
        word = self.lower[preposition]
        return word == "as" or (inverted and word not in _OF_THE_NAME)

    def _words(self, tokens: list[int]) -> int:
        return sum(1 for t in tokens if self.text[t][0].isalnum())

    def _is_loose(self, child: int, head: int) -> bool:
        label = self.dep[child]
        if label in ("punct", "advcl", "parataxis", "dep"):
            return True
        if label not in ("appos", "relcl", "acl", "prep"):
            return False
        first = min(self.subtree(child))
        return first - 1 > head and self.text[first - 1] in (",", "–", "—", "-", "(")

    def _filled(self, tokens: list[int]) -> list[int]:
        """Add the punctuation that stands between the tokens of one phrase."""
        kept = set(tokens)
        for left, right in pairwise(tokens):
            if right - left == 2 and self.pos[left + 1] == "PUNCT":
                kept.add(left + 1)
        return self._bracketed(sorted(kept))

    def _bracketed(self, tokens: list[int]) -> list[int]:
        """Close a bracket that the parse closed outside the phrase."""
        after, marks = tokens[-1] + 1 if tokens else 0, [self.text[t] for t in tokens]
        is_open = "(" in marks and ")" not in marks
        return [*tokens, after] if is_open and after < len(self.text) and self.text[after] == ")" else tokens

    def _trim(self, tokens: list[int]) -> list[int]:
        while tokens and self.pos[tokens[-1]] == "PUNCT" and self.text[tokens[-1]] not in ")]":
            tokens.pop()
        while tokens and self.pos[tokens[0]] == "PUNCT":
            tokens.pop(0)
        return tokens

    def mentions_in(self, first: int, last: int) -> list[Mention]:
        """Return the mentions whose head token lies in this range."""
        low = bisect_left(self._heads, first)
        return [mention for _, mention in self._by_head[low : bisect_left(self._heads, last)]]

    def mention_at(self, head: int) -> Mention | None:
        """Return the smallest mention with this head, else the smallest that covers it."""
        exact = self.mentions_in(head, head + 1)
        if exact:
            return min(exact, key=lambda mention: (mention.last - mention.first, mention.first))
        near = [m for m in self.mentions_in(max(0, head - 6), head + 7) if m.first <= head < m.last]
        return min(near, key=lambda mention: (mention.last - mention.first, mention.first), default=None)

    def tokens_of(self, span: Span) -> range:
        """Return the tokens that lie in a span."""
        return range(bisect_left(self.start, span.start), bisect_left(self.start, span.end))

    def spans(self, tokens: list[int]) -> tuple[Span, ...]:
        """Return the character spans of tokens, runs joined."""
        spans: list[Span] = []
        run: list[int] = []
        for token in tokens:
            if run and token != run[-1] + 1:
                spans.append(Span(start=self.start[run[0]], end=self.end[run[-1]]))
                run = []
            run.append(token)
        if run:
            spans.append(Span(start=self.start[run[0]], end=self.end[run[-1]]))
        return tuple(spans)

    def clause_tokens(self, tokens: list[int]) -> list[int]:
        """Return the tokens without punctuation at either end, except quotation marks and brackets."""
        tokens = list(tokens)
        while tokens and self.text[tokens[0]] in _PUNCTUATION:
            tokens.pop(0)
        while tokens and self._is_stray(tokens):
            tokens.pop()
        return tokens

    def _is_stray(self, tokens: list[int]) -> bool:
        """Say whether the last token is a separator, or a full stop left alone by what was cut out before it."""
        mark = self.text[tokens[-1]]
        alone = len(tokens) > 1 and tokens[-1] - tokens[-2] > 1
        return mark in _SEPARATORS or (mark in _PUNCTUATION and alone)
