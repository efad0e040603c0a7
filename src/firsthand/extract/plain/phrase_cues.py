"""Cues that are no verbs: "according to", "citing", sources without a name, "allegedly", the colon of a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.extract.plain.contents import Contents
from firsthand.extract.plain.hits import Hit, tokens_of
from firsthand.extract.plain.layout import COMMAS, Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.phrases import Phrase, Phrases
from firsthand.extract.unparsed.candidate import Candidate
from firsthand.model.annotated import Sentence

_HEADINGS = frozenset({"headline", "subheading", "key_points"})
_LEAST = 2
_NEAR = 2
_REACH = 8
_ASIDE = 14


class PhraseCues:
    """Proposes candidates from fixed phrases and marks."""

    def __init__(
        self, layout: Layout, lexicon: Lexicon, phrases: Phrases, contents: Contents, hits: tuple[Hit, ...]
    ) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._phrases = phrases
        self._contents = contents
        self._hits = frozenset(hit.first for hit in hits)

    def candidates(self, verbs: list[Candidate]) -> list[Candidate]:
        """Return the candidates in reading order of the sentences; `verbs` are those that verbs give."""
        found: list[Candidate] = []
        for sentence in self._layout.sentences:
            found.extend(self._according(sentence))
            found.extend(self._following(sentence))
            found.extend(self._unnamed(sentence))
            found.extend(self._citing(sentence, verbs))
            found.extend(self._cited_by(sentence, verbs))
            found.extend(self._hearsay(sentence))
            if sentence.role in _HEADINGS:
                found.extend(self._label(sentence))
        return found

    def _matches(self, pattern: re.Pattern[str], sentence: Sentence) -> Iterator[tuple[re.Match[str], range]]:
        for match in pattern.finditer(self._layout.text, sentence.start, sentence.end):
            tokens = tokens_of(self._layout, match)
            if tokens:
                yield match, tokens

    def _according(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "according to X": X follows, the rest of the sentence is told."""
        layout = self._layout
        for match, tokens in self._matches(self._lexicon.according, sentence):
            first = tokens[0]
            attached = match.groupdict().get("who") is not None
            start = layout.tokens_in(match.start("who"), match.end("who")) if attached else range(0)
            behind = (start[0] if start else tokens[-1]) if attached else tokens[-1] + 1
            who = self._phrases.at(behind) if behind < sentence.last else None
            if who is None or self._is_told_by_verb(who, sentence):
                continue
            cue = tuple(t for t in tokens if t < who.first) or (first,)
            content = self._contents.around({*cue, *who.tokens}, Hit(kind="according", first=first, last=behind))
            content = self._of_clause(content, first, who) if content else None
            if content:
                yield Candidate(
                    trigger=first,
                    lemma="according to",
                    cue=cue,
                    source=who.tokens,
                    source_head=who.head,
                    content=content,
                    kind="mixed" if self._contents.is_partly_quoted(content) else "indirect",
                )

    def _following(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "X zufolge": X stands before the word."""
        for _, tokens in self._matches(self._lexicon.following, sentence):
            starts = range(max(sentence.first, tokens[0] - _REACH), tokens[0])
            found = (self._phrases.at(first) for first in starts)
            who = next((one for one in found if one is not None and one.last == tokens[0]), None)
            if who is None:
                continue
            hit = Hit(kind="according", first=tokens[0], last=tokens[-1] + 1)
            content = self._contents.around({*tokens, *who.tokens}, hit)
            if content:
                yield Candidate(
                    trigger=tokens[0],
                    lemma="according to",
                    cue=tuple(tokens),
                    source=who.tokens,
                    source_head=who.head,
                    content=content,
                )

    def _of_clause(self, content: tuple[int, ...], cue: int, who: Phrase) -> tuple[int, ...]:
        """Return the last clause alone where no comma parts it from a cue behind it ("…, killing 9 according to X")."""
        layout, words = self._layout, self._lexicon.words
        if cue <= min(content) and layout.lower[who.last] in words.prepositions | words.relative:
            reach = range(who.last, min(content[-1], who.last + _ASIDE))
            comma = next((t for t in reach if layout.word[t] in COMMAS), None)
            return tuple(t for t in content if t > comma) if comma is not None else content
        if any(t in self._hits for t in content if t < cue) and any(t > who.last for t in content):
            return tuple(t for t in content if t > who.last)
        apart = cue > content[0] and layout.word[cue - 1] in COMMAS and who.last <= content[-1]
        if apart and layout.lower[who.last] in words.prepositions:
            content = tuple(t for t in content if t < cue)
        behind = any(t > who.last and layout.is_word(t) for t in content)
        if behind or cue == content[0] or not layout.is_word(cue - 1):
            return content
        opening = words.relative | words.subordinating
        cuts = [t + 1 for t in content if layout.word[t] in COMMAS and t + 1 < cue and layout.lower[t + 1] in opening]
        return tuple(t for t in content if t >= cuts[-1]) if cuts else content

    def _is_told_by_verb(self, who: Phrase, sentence: Sentence) -> bool:
        """Say whether "according to" only opens what a verb tells ("según informó …"); then the verb is the cue."""
        return any(t in self._hits for t in range(who.first, min(sentence.last, who.first + _NEAR)))

    def _unnamed(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "from a hospital source": whoever is told apart only by where they sit."""
        layout = self._layout
        for match, tokens in self._matches(self._lexicon.unnamed, sentence):
            who = tuple(t for t in layout.tokens_in(match.start("who"), match.end("who")))
            content = self._contents.around(set(tokens), Hit(kind="according", first=tokens[0], last=tokens[-1] + 1))
            if who and content:
                cue = tuple(t for t in tokens if t not in who) or (tokens[0],)
                yield Candidate(
                    trigger=tokens[0], lemma="according to", cue=cue, source=who, source_head=who[0], content=content
                )

    def _citing(self, sentence: Sentence, verbs: list[Candidate]) -> Iterator[Candidate]:
        """Read "reports, citing X": X stands behind the same content, inside the reporter's."""
        layout = self._layout
        for _, tokens in self._matches(self._lexicon.citing, sentence):
            who = self._phrases.at(tokens[-1] + 1) if tokens[-1] + 1 < sentence.last else None
            reporters = [one for one in verbs if layout.sentence[one.trigger] == layout.sentence[tokens[0]]]
            if who is None or not who.is_known or not reporters:
                continue
            nearest = min(reporters, key=lambda one: abs(one.trigger - tokens[0]))
            own = {*tokens, *who.tokens}
            yield Candidate(
                trigger=tokens[0],
                lemma="cite",
                cue=tuple(tokens),
                source=who.tokens,
                source_head=who.head,
                content=tuple(t for t in nearest.content if t not in own),
                reporter=nearest.trigger,
            )

    def _cited_by(self, sentence: Sentence, verbs: list[Candidate]) -> Iterator[Candidate]:
        """Read "witnesses, quoted by X, say": X tells what they say."""
        layout = self._layout
        for _, tokens in self._matches(self._lexicon.cited_by, sentence):
            who = self._phrases.at(tokens[-1] + 1) if tokens[-1] + 1 < sentence.last else None
            cited = [one for one in verbs if layout.sentence[one.trigger] == layout.sentence[tokens[0]]]
            if who is None or not who.is_known or not cited:
                continue
            nearest = min(cited, key=lambda one: abs(one.trigger - tokens[0]))
            own = {*tokens, *who.tokens}
            yield Candidate(
                trigger=tokens[0],
                lemma="cite",
                cue=tuple(tokens),
                source=who.tokens,
                source_head=who.head,
                content=tuple(sorted({*nearest.content, *nearest.cue, *nearest.source} - own)),
            )

    def _hearsay(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "allegedly": nobody is named."""
        layout = self._layout
        for _, tokens in self._matches(self._lexicon.hearsay, sentence):
            first, last = self._contents.bounds(tokens[0])
            left = next((t + 1 for t in range(tokens[0] - 1, first - 1, -1) if self._ends(t)), first)
            right = next((t for t in range(tokens[-1] + 2, last) if self._ends(t)), last)
            content = tuple(t for t in range(left, right) if t not in tokens)
            if sum(layout.is_word(t) for t in content) >= _LEAST:
                yield Candidate(
                    trigger=tokens[0], lemma="reportedly", cue=tuple(tokens), content=content, kind="adverb"
                )

    def _ends(self, token: int) -> bool:
        return self._layout.word[token] in COMMAS or self._layout.word[token] in ";:"

    def _label(self, sentence: Sentence) -> Iterator[Candidate]:
        """Read "Witnesses: shots were fired" in a headline: a phrase for somebody, a colon, and what is told."""
        layout = self._layout
        who = self._phrases.at(sentence.first)
        if who is None or who.last >= sentence.last or layout.word[who.last] != ":":
            return
        person = who.noun is not None or (who.name is not None and not set(who.tokens) & layout.places)
        content = tuple(range(who.last + 1, sentence.last))
        if person and sum(layout.is_word(t) for t in content) >= _LEAST:
            yield Candidate(
                trigger=who.last,
                lemma=":",
                cue=(who.last,),
                source=who.tokens,
                source_head=who.head,
                content=content,
                kind="headline",
            )
