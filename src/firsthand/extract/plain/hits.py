"""Where the words of saying, denying and thinking stand, and where the other verbs that are known do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from firsthand.extract.plain.layout import MARKS, Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.model.base import Frozen


class Hit(Frozen, frozen=True, kw_only=True):
    """One verb cue: its kind, the tokens from `first` to before `last`, the second part of a parted verb.

    `going_on` is true of a form that goes on with the teller of its sentence ("adding that").
    """

    kind: str
    first: int
    last: int
    tail: int | None = None
    going_on: bool = False

    @property
    def tokens(self) -> tuple[int, ...]:
        """Return the tokens of the cue."""
        own = tuple(range(self.first, self.last))
        return own if self.tail is None else (*own, self.tail)


def tokens_of(layout: Layout, match: re.Match[str]) -> range:
    """Return the tokens that a match covers."""
    tokens = layout.tokens_in(match.start(), match.end())
    if not tokens or layout.start[tokens[0]] == match.start():
        return tokens
    return range(tokens[0] - 1, tokens[-1] + 1)


def find_hits(layout: Layout, lexicon: Lexicon) -> tuple[Hit, ...]:
    """Return the verb cues of a text in reading order; of two that overlap the first kind wins, then the longer."""
    taken: dict[int, Hit] = {}
    for hit in _all(layout, lexicon):
        if not any(token in taken for token in hit.tokens):
            taken.update(dict.fromkeys(hit.tokens, hit))
    return tuple(sorted(set(taken.values()), key=lambda hit: hit.first))


def _all(layout: Layout, lexicon: Lexicon) -> Iterator[Hit]:
    for sentence in layout.sentences:
        for match in lexicon.going_on.finditer(layout.text, sentence.start, sentence.end):
            tokens = tokens_of(layout, match)
            if tokens:
                yield Hit(kind="say", first=tokens[0], last=tokens[-1] + 1, going_on=True)
        for kind, verbs in lexicon.kinds.items():
            for pattern, tail in verbs.parted:
                for match in pattern.finditer(layout.text, sentence.start, sentence.end):
                    tokens = tokens_of(layout, match)
                    end = _tail(layout, tokens, tail)
                    if end is not None:
                        yield Hit(kind=kind, first=tokens[0], last=tokens[-1] + 1, tail=end)
            for match in verbs.pattern.finditer(layout.text, sentence.start, sentence.end):
                tokens = tokens_of(layout, match)
                if tokens and _is_verb(layout, lexicon, tokens):
                    yield Hit(kind=kind, first=tokens[0], last=tokens[-1] + 1)


def _tail(layout: Layout, tokens: range, tail: str) -> int | None:
    """Return where the second part of a parted verb stands: before the next mark, or at the sentence's end."""
    if not tokens:
        return None
    last = layout.sentence_of(tokens[0]).last
    found = [t for t in range(tokens[-1] + 1, last) if layout.lower[t] == tail]
    return next((t for t in found if t + 1 >= last or not layout.is_word(t + 1)), None)


def _is_verb(layout: Layout, lexicon: Lexicon, tokens: range) -> bool:
    """Say whether the words are a verb: not behind an article or a preposition ("the report"), no name."""
    first = tokens[0]
    sentence = layout.sentence_of(first)
    opens = first == sentence.first or layout.word[first - 1] in MARKS
    if len(tokens) > 1:
        return True
    if layout.is_capital(first) and not opens:
        return False
    if opens or lexicon.words.noun_capitals or lexicon.sure.fullmatch(layout.lower[first]):
        return True
    words, before = lexicon.words, layout.lower[first - 1]
    return before not in words.determiners | words.of | words.prepositions


def act_verbs(layout: Layout, lexicon: Lexicon) -> frozenset[int]:
    """Return the tokens of finite verbs that tell an act: they end a phrase, too."""
    found: set[int] = set()
    for act in lexicon.acts:
        for match in act.finite.finditer(layout.text):
            tokens = tokens_of(layout, match)
            if tokens and not _is_verb(layout, lexicon, tokens):
                continue
            at = bisect_left(layout.start, match.start())
            while at < len(layout) and layout.start[at] < match.end():
                found.add(at)
                at += 1
    return frozenset(found)
