"""Which quotation belongs to which cue: before it, after it, on both sides, across a sentence's border."""

from __future__ import annotations

from firsthand.extract.attribution.lexicon import Lexicon
from firsthand.extract.attribution.syntax import Syntax

_FAR = 45
_NEAR = 3
_BEGINNING = frozenset({"begin", "start", "continue"})
_NEVER_BESIDE = frozenset(
    {
        "go",
        "call",
        "offer",
        "denounce",
        "condemn",
        "criticize",
        "criticise",
        "hail",
        "praise",
        "accuse",
        "blame",
        "describe",
    }
    | {"reject", "dismiss", "dispute", "refute", "deny", "publish", "phone"}
)


class QuoteLinks:
    """Finds the quotations beside a cue verb."""

    def __init__(self, syntax: Syntax, lexicon: Lexicon) -> None:
        self._syntax = syntax
        self._cues = (lexicon.saying | lexicon.quoting) - _NEVER_BESIDE
        self._only_quoting = lexicon.quoting - lexicon.saying

    def of(self, verb: int, content: list[int]) -> list[int]:
        """Return the indexes of the quotations that this verb gives: touched by its clause, or beside it."""
        syntax = self._syntax
        if syntax.quote_of[verb] != -1:
            return [] if content or syntax.lemma[verb] not in self._cues else self._within(verb)
        if content:
            touched = sorted({syntax.quote_of[t] for t in content} - {-1})
            kept = [index for index in touched if self._leads(index, content)]
            if not kept or syntax.lemma[verb] not in self._cues:
                return kept
            return sorted({*kept, *self._other_half(verb, kept)})
        if syntax.lemma[verb] not in self._cues:
            return []
        return self._beside(verb)

    def after_colon(self, verb: int) -> list[int]:
        """Return the quotation right behind a cue and its colon ("she said: “…”"), whatever the parse says."""
        syntax, at = self._syntax, verb + 2
        if at >= len(syntax.text) or syntax.text[verb + 1] != ":" or syntax.lemma[verb] not in self._cues:
            return []
        index = syntax.quote_of[at]
        begins = index != -1 and syntax.quotes[index].first == at and syntax.quote_of[verb] == -1
        return [index] if begins else []

    def touched(self, verb: int, content: list[int]) -> list[int]:
        """Return the quotations in part of which a clause around a parenthesis lies."""
        if self._syntax.quote_of[verb] != -1:
            return []
        return [
            index for index in sorted({self._syntax.quote_of[t] for t in content} - {-1}) if self._leads(index, content)
        ]

    def _within(self, verb: int) -> list[int]:
        """Return the quotation inside the quotation that a verb stands in: “Somebody shouted, ‘Let go!’”."""
        syntax = self._syntax
        home = syntax.quote_of[verb]
        found = [
            index
            for index, quote in enumerate(syntax.quotes)
            if quote.depth == 1 and 0 < quote.first - verb <= _NEAR and syntax.quote_of[quote.first] == home
        ]
        return found[:1]

    def _leads(self, index: int, content: list[int]) -> bool:
        """Say whether the quotation is more than some words inside the clause: it then belongs to it whole."""
        quote, kept = self._syntax.quotes[index], set(content)
        return any(t in kept for t in range(quote.first, quote.last) if self._syntax.text[t][0].isalnum())

    def _other_half(self, verb: int, kept: list[int]) -> list[int]:
        """Return the quotation on the cue's other side: “…,” said Tove, “and …”."""
        quotes = self._syntax.quotes
        if all(quotes[index].last <= verb for index in kept):
            half = self._right(verb)
        elif all(quotes[index].first > verb for index in kept):
            half = self._left(verb)
        else:
            half = None
        return [] if half is None else [half]

    def _beside(self, verb: int) -> list[int]:
        """Return the quotations on either side of a cue without a clause."""
        found = [self._left(verb), self._right(verb)]
        return sorted({index for index in found if index is not None})

    def _left(self, verb: int) -> int | None:
        syntax = self._syntax
        first, _ = syntax.bounds(verb)
        at = verb - 1
        while at >= first and syntax.quote_of[at] == -1:
            if verb - at > _FAR or self._rival(at, verb):
                return None
            at -= 1
        if at >= first:
            return syntax.quote_of[at]
        if at < 0 or syntax.quote_of[at] == -1 or not self._same_paragraph(at, verb):
            return None
        inner = at - 1 if not syntax.text[at][0].isalnum() else at
        ends_open = syntax.text[inner] in (",", "?", "!", "…", "...", "—", "–") or syntax.text[first][0].islower()
        return syntax.quote_of[at] if ends_open else None

    def _right(self, verb: int) -> int | None:
        syntax = self._syntax
        _, last = syntax.bounds(verb)
        at = verb + 1
        while at < last and syntax.quote_of[at] == -1:
            if at - verb > _FAR or self._rival(at, verb):
                return None
            at += 1
        if at < last:
            if self._is_quoted_deed(at, verb, last):
                return None
            opener = syntax.text[at - 1] if at - 1 > verb else syntax.text[verb]
            return (
                syntax.quote_of[at]
                if opener in (",", ":", "that", "-", "–", "—")
                or at - verb <= 3
                or syntax.text[at + 1 if at + 1 < last else at][0].isupper()
                else None
            )
        if at >= len(syntax.text) or syntax.quote_of[at] == -1:
            return None
        if syntax.text[last - 1] in (":", ","):
            return syntax.quote_of[at]
        return None

    def _is_quoted_deed(self, at: int, verb: int, last: int) -> bool:
        """Say whether a verb only quotes what was done: "to open a “prompt” inquiry", "began “going to each house”"."""
        syntax, lemma = self._syntax, self._syntax.lemma[verb]
        if lemma in self._only_quoting and self._is_of_a_phrase(at, verb):
            return True
        return lemma in _BEGINNING and at - verb <= 1 and syntax.tag[min(at + 1, last - 1)] == "VBG"

    def _is_of_a_phrase(self, opening: int, verb: int) -> bool:
        """Say whether quoted words only belong to a noun phrase: "to open a “prompt and honest” inquiry"."""
        before = opening - 1
        return before > verb and self._syntax.text[before][0].isalnum() and self._syntax.pos[before] != "ADV"

    def _rival(self, token: int, verb: int) -> bool:
        """Say whether another cue verb stands nearer to the quotation."""
        syntax = self._syntax
        if syntax.pos[token] != "VERB" or syntax.lemma[token] not in self._cues:
            return False
        return not (syntax.head[verb] == token and syntax.dep[verb] in ("xcomp", "advcl", "pcomp")) or token > verb

    def _same_paragraph(self, left: int, right: int) -> bool:
        syntax = self._syntax
        return (
            syntax.sentences[syntax.sentence_of[left]].paragraph
            == syntax.sentences[syntax.sentence_of[right]].paragraph
        )
