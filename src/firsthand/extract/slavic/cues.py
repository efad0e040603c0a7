"""Cues that are no verbs: "according to", "citing", "allegedly", the colon of a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.extract.slavic.phrases import Who
from firsthand.extract.slavic.sources import Sources
from firsthand.extract.unparsed.candidate import Candidate
from firsthand.model.annotated import Sentence

_LONGEST_LABEL = 8
_LEAST_CONTENT = 2


class PhraseCues:
    """Proposes candidates from fixed phrases and marks."""

    def __init__(self, layout: Layout, lexicon: Lexicon, verbs: list[Candidate]) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._sources = Sources(layout, lexicon)
        self._verbs = verbs

    def candidates(self) -> list[Candidate]:
        """Return the candidates in reading order of the sentences."""
        found: list[Candidate] = []
        for sentence in self._layout.sentences:
            own = list(self._own(sentence))
            found.extend(own)
            taken = {token for one in own for token in one.cue}
            found.extend(one for one in self._according(sentence) if not taken & set(one.cue))
            found.extend(self._citing(sentence, found))
            found.extend(self._hearsay(sentence))
            found.extend(self._label(sentence))
        return found

    def _matches(self, pattern: re.Pattern[str], sentence: Sentence) -> Iterator[tuple[re.Match[str], list[int]]]:
        for match in pattern.finditer(self._layout.text, sentence.start, sentence.end):
            tokens = [
                t for t in self._layout.tokens_in(match.start(), match.end()) if self._layout.start[t] < match.end()
            ]
            if tokens:
                yield match, tokens

    def _own(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "according to him": the pronoun inside the phrase is the source."""
        layout = self._layout
        for match, tokens in self._matches(self._lexicon.own, sentence):
            said = next(value for value in match.groupdict().values() if value)
            source = next(t for t in tokens if layout.lower[t] == said.lower())
            yield self._around(sentence, tokens, Who(tokens=(source,), head=source), tokens)

    def _according(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "according to X": X follows, in whatever case the phrase wants."""
        for _, tokens in self._matches(self._lexicon.according, sentence):
            following = tokens[-1] + 1
            who = self._following(following, sentence)
            if who is not None:
                yield self._around(sentence, tokens, who, [*tokens, *who.tokens])

    def _following(self, token: int, sentence: Sentence) -> Who | None:
        """Return the phrase that begins here, words before its head included."""
        layout = self._layout
        for at in range(token, min(token + 4, sentence.last)):
            if layout.word[at] in ",:;":
                return None
            who = self._sources.at(at)
            if who is not None:
                return Who(tokens=tuple(range(token, who.tokens[-1] + 1)), head=who.head)
        return None

    def _around(self, sentence: Sentence, cue: list[int], who: Who, own: list[int]) -> Candidate:
        """Return a candidate whose content is the sentence, or the half of it that the phrase belongs to."""
        layout = self._layout
        left, right = sentence.first, sentence.last
        quote = layout.quote_of[cue[0]]
        if quote != -1:
            left, right = max(left, layout.quotes[quote].first), min(right, layout.quotes[quote].last)
        else:
            left = self._start_of_clause(cue[0], left)
            right = self._end_of_telling(cue[-1], right)
        content = tuple(t for t in range(left, right) if t not in own and not self._is_other_cue(t))
        return Candidate(
            trigger=cue[0],
            lemma=" ".join(layout.lower[t] for t in cue),
            cue=tuple(cue),
            source=who.tokens,
            source_head=who.head,
            content=content,
        )

    def _start_of_clause(self, token: int, first: int) -> int:
        """Return where the clause with the phrase begins, where a cue before it tells something else."""
        layout = self._layout
        for at in range(token - 1, first, -1):
            if layout.lemma[at] in self._lexicon.speaking and layout.is_finite(at):
                comma = next((t for t in range(token - 1, at, -1) if layout.word[t] == ","), None)
                return comma + 1 if comma is not None else first
        return first

    def _end_of_telling(self, token: int, last: int) -> int:
        """Return where ", but Y says" begins, which another tells."""
        layout, words = self._layout, self._lexicon.words
        for at in range(token + 1, last - 1):
            if layout.word[at] == "," and layout.lower[at + 1] in words.against:
                spoken = (t for t in range(at + 2, last) if layout.lemma[t] in self._lexicon.speaking)
                if any(layout.is_finite(t) for t in spoken):
                    return at
        return last

    def _is_other_cue(self, token: int) -> bool:
        return False

    def _citing(self, sentence: Sentence, found: list[Candidate]) -> Iterator[Candidate]:
        """Read "reports, citing X": X stands behind the same content, inside the reporter's."""
        layout = self._layout
        for _, tokens in self._matches(self._lexicon.citing, sentence):
            who = self._following(tokens[-1] + 1, sentence)
            reporters = [
                one for one in (*self._verbs, *found) if layout.sentence[one.trigger] == layout.sentence[tokens[0]]
            ]
            if who is None or not reporters:
                continue
            nearest = min(reporters, key=lambda one: abs(one.trigger - tokens[0]))
            own = {*tokens, *who.tokens}
            yield Candidate(
                trigger=tokens[0],
                lemma=" ".join(layout.lower[t] for t in tokens),
                cue=tuple(tokens),
                source=who.tokens,
                source_head=who.head,
                content=tuple(t for t in nearest.content if t not in own),
                reporter=nearest.trigger,
            )

    def _hearsay(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "allegedly": nobody is named."""
        layout = self._layout
        for _, tokens in self._matches(self._lexicon.hedge_cues, sentence):
            left, right = layout.clause(tokens[0])
            content = tuple(t for t in range(left, right) if t not in tokens)
            if len([t for t in content if layout.is_word(t)]) < _LEAST_CONTENT:
                content = tuple(t for t in range(sentence.first, sentence.last) if t not in tokens)
            yield Candidate(
                trigger=tokens[0], lemma=layout.lower[tokens[0]], cue=tuple(tokens), content=content, kind="adverb"
            )  # fmt: skip

    def _label(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "Witnesses: shots were fired": a short phrase for somebody, a colon, and what is told."""
        layout = self._layout
        if sentence.role in ("headline", "subheading", "key_points"):
            yield from self._signed(sentence)
        colon = next((t for t in range(sentence.first, sentence.last) if layout.word[t] == ":"), None)
        if colon is None or not 0 < colon - sentence.first <= _LONGEST_LABEL or colon + 1 >= sentence.last:
            return
        mention = layout.mention_at(sentence.first)
        if mention is None or mention.last != colon or mention.type == "place":
            return
        yield Candidate(
            trigger=colon,
            lemma=":",
            cue=(colon,),
            source=tuple(range(mention.first, mention.last)),
            source_head=mention.head,
            content=tuple(range(colon + 1, sentence.last)),
            kind="headline",
        )

    def _signed(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "Shots were fired – witnesses": a headline with a dash and somebody at its end."""
        layout = self._layout
        dash = next((t for t in range(sentence.last - 2, sentence.first, -1) if layout.word[t] in "—–-"), None)
        mention = layout.mention_at(dash + 1) if dash is not None else None
        if dash is None or mention is None or mention.first != dash + 1 or mention.type == "place":
            return
        if any(layout.is_word(t) for t in range(mention.last, sentence.last)):
            return
        yield Candidate(
            trigger=dash,
            lemma="—",
            cue=(dash,),
            source=tuple(range(mention.first, mention.last)),
            source_head=mention.head,
            content=tuple(range(sentence.first, dash)),
            kind="headline",
        )
