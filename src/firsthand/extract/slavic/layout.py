"""One annotated text as the rules ask of it: features of tokens, quotations, clauses, the phrase that stands here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from firsthand.extract.slavic.quotes import Quote, find_quotes
from firsthand.model.annotated import AnnotatedText, Entity, Mention, Sentence
from firsthand.model.base import Span

DASHES = frozenset("—–-")
_BREAKS = frozenset({",", ";", ":", "—", "–", "(", ")", "«", "»", "„", "“", "”", '"', "…"})
_LONGEST_NAME = 6
_DIALOGUE = frozenset({"—", "–"})


class Layout:
    """Read-only view of the columns with look-ups by token; built once a text."""

    def __init__(self, annotated: AnnotatedText) -> None:
        tokens = annotated.tokens
        self.annotated = annotated
        self.text = annotated.document.text
        self.start, self.end, self.word = tokens.start, tokens.end, tokens.text
        self.lower = [word.lower() for word in tokens.text]
        self.lemma = [lemma.lower() for lemma in tokens.lemma]
        self.pos, self.sentence = tokens.pos, tokens.sentence
        self.features = [frozenset(tag.split("|")) for tag in tokens.tag]
        self.sentences = annotated.sentences
        self.entities: dict[str, Entity] = {entity.id: entity for entity in annotated.entities}
        self.quotes: tuple[Quote, ...] = find_quotes(annotated)
        self.quote_of = self._quoted()

    def __len__(self) -> int:
        return len(self.start)

    def _quoted(self) -> list[int]:
        """Return for each token the quotation that it stands in, -1 for none; names in quotation marks are none."""
        found = [-1] * len(self.start)
        for number, quote in enumerate(self.quotes):
            for token in range(quote.first, min(quote.last, len(found))):
                found[token] = number
        return found

    def quotations(self) -> tuple[Span, ...]:
        """Return the quotations that are no mere names, marks included."""
        return tuple(
            Span(start=self.start[one.first], end=self.end[one.last - 1])
            for one in self.quotes
            if (mention := self.mention_at(one.first)) is None or mention.last < one.last
        )

    def has(self, token: int, feature: str) -> bool:
        """Say whether a token has a feature; of several values one is enough."""
        return feature in self.features[token]

    def cases(self, token: int) -> frozenset[str]:
        """Return the cases that a token can be in."""
        return frozenset(one[5:] for one in self.features[token] if one.startswith("Case="))

    def is_finite(self, token: int) -> bool:
        """Say whether a token is a verb that a clause can be built on (also a short participle, an impersonal)."""
        if self.pos[token] not in ("VERB", "AUX"):
            return self.has(token, "VerbForm=Part") and not self.cases(token)
        if self.has(token, "VerbForm=Inf") or self.has(token, "VerbForm=Conv"):
            return False
        return not (self.has(token, "VerbForm=Part") and bool(self.cases(token)))

    def is_word(self, token: int) -> bool:
        """Say whether a token is a word or number, no mark."""
        return self.word[token][0].isalnum()

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Mentions that stand in no larger one, in reading order."""
        kept: list[Mention] = []
        for mention in sorted(self.annotated.mentions, key=lambda one: (one.first, -one.last)):
            if not kept or mention.last > kept[-1].last:
                kept.append(mention)
        return tuple(kept)

    @cached_property
    def _firsts(self) -> list[int]:
        return [mention.first for mention in self.mentions]

    def mention_at(self, token: int) -> Mention | None:
        """Return the largest mention that covers a token."""
        at = bisect_right(self._firsts, token) - 1
        mention = self.mentions[at] if at >= 0 else None
        return mention if mention is not None and mention.first <= token < mention.last else None

    def smallest_at(self, token: int) -> Mention | None:
        """Return the smallest mention whose head a token is, else the smallest that covers it."""
        covering = [one for one in self.annotated.mentions if one.first <= token < one.last]
        heads = [one for one in covering if one.head == token]
        return min(heads or covering, key=lambda one: one.last - one.first, default=None)

    def sentence_of(self, token: int) -> Sentence:
        """Return the sentence of a token."""
        return self.sentences[self.sentence[token]]

    def name_in_marks(self, token: int) -> int | None:
        """Return where a name in quotation marks opens that this mark closes behind a noun ("the centre «Маяк»")."""
        number = self.quote_of[token] if token >= 0 else -1
        if number == -1:
            return None
        quote = self.quotes[number]
        closes = token == quote.last - 1 and token > quote.first and not self.is_word(token)
        behind_noun = quote.first > 0 and self.pos[quote.first - 1] in ("NOUN", "PROPN")
        return quote.first if closes and behind_noun and quote.last - quote.first <= _LONGEST_NAME else None

    def marks_after(self, token: int) -> int | None:
        """Return the closing mark of a name in quotation marks that a noun is followed by, or that ends beside it."""
        following = token + 1
        if following >= len(self) or self.quote_of[following] == -1:
            return None
        quote = self.quotes[self.quote_of[following]]
        if quote.first not in range(max(0, token - _LONGEST_NAME), following + 1):
            return None
        return quote.last - 1 if self.name_in_marks(quote.last - 1) is not None else None

    def is_time(self, token: int) -> bool:
        """Say whether a token belongs to a time."""
        start = self.start[token]
        return any(one.start <= start < one.end for one in self.annotated.times)

    def clause(self, token: int) -> tuple[int, int]:
        """Return the tokens between the marks around a token, in its sentence."""
        sentence = self.sentence_of(token)
        first = token
        while first > sentence.first and not self._breaks(first - 1):
            first -= 1
        last = token + 1
        while last < sentence.last and not self._breaks(last):
            last += 1
        return first, last

    def _breaks(self, token: int) -> bool:
        """Say whether a mark ends a clause; marks inside a phrase ("газета «Утро»") do not."""
        if self.word[token] not in _BREAKS:
            return False
        mention = self.mention_at(token)
        return mention is None or token in (mention.first - 1, mention.last)

    def tokens_in(self, start: int, end: int) -> range:
        """Return the tokens that begin in a stretch of the text."""
        return range(bisect_left(self.start, start), bisect_left(self.start, end))

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

    def is_dialogue(self, sentence: Sentence) -> bool:
        """Say whether a sentence begins a line of dialogue: with a dash, which the paragraph may have left outside."""
        if not self._opens_paragraph(sentence):
            return False
        line = self.text[self.text.rfind("\n", 0, sentence.start) + 1 : sentence.start].strip()
        return self.word[sentence.first] in _DIALOGUE or line in _DIALOGUE

    def _opens_paragraph(self, sentence: Sentence) -> bool:
        return sentence.first == 0 or self.sentences[self.sentence[sentence.first - 1]].paragraph != sentence.paragraph
