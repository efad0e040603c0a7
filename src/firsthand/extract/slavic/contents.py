"""What is told: quotations with a cue beside or inside them, clauses with "that", whole sentences around a cue."""

from __future__ import annotations

from firsthand.extract.slavic.layout import DASHES, Layout
from firsthand.extract.slavic.lexicon import Lexicon

_FAR = 14
_SHORT = 3
_ABOUT = frozenset({"о", "об", "обо", "про"})


class Contents:
    """Finds the content of cues in one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self._layout = layout
        self._lexicon = lexicon

    def is_inserted(self, verb: int) -> bool:
        """Say whether a cue stands after what it tells: behind a comma or a dash, with no clause of its own before."""
        layout = self._layout
        before = verb - 1
        if before < 0 or layout.sentence[before] != layout.sentence[verb]:
            return before >= 0 and layout.word[verb - 1] in "»”"
        return layout.word[before] in ",—–" or (layout.word[before] in DASHES)

    def follows_speech(self, verb: int) -> bool:
        """Say whether a verb comes right after a quotation and a dash, where whatever verb stands there tells it."""
        layout = self._layout
        if verb < 3 or layout.word[verb - 1] not in "—–" or layout.quote_of[verb] != -1:
            return False
        at = verb - 2
        while at > 0 and layout.word[at] in ",.!?…":
            at -= 1
        return layout.quote_of[at] != -1 and self._speech(layout.quote_of[at])

    def spoken(self, verb: int) -> tuple[int, ...] | None:
        """Return the quotation that a cue stands in, beside or before, without the cue's own words."""
        layout = self._layout
        quote = layout.quote_of[verb]
        sentence = layout.sentence_of(verb)
        if quote != -1:
            return self._around(verb, range(layout.quotes[quote].first, layout.quotes[quote].last))
        if self._in_dialogue(verb):
            return self._around(verb, range(sentence.first, self._end_of_dialogue(verb)))
        at = verb - 1
        while at >= 0 and layout.word[at] in ",—–-.!?":
            at -= 1
        if at >= 0 and at < verb - 1 and layout.quote_of[at] != -1 and self._speech(layout.quote_of[at]):
            one = layout.quotes[layout.quote_of[at]]
            return tuple(range(one.first, one.last))
        return self._announced(verb)

    def _speech(self, quote: int) -> bool:
        """Say whether a quotation is speech rather than a name or a word in quotation marks."""
        one = self._layout.quotes[quote]
        return sum(1 for token in range(one.first, one.last) if self._layout.is_word(token)) >= _SHORT

    def _announced(self, verb: int) -> tuple[int, ...] | None:
        """Return the quotation or the rest of the sentence after a colon that follows a cue."""
        layout = self._layout
        sentence = layout.sentence_of(verb)
        for token in range(verb + 1, min(sentence.last, verb + _FAR)):
            if layout.word[token] == ":":
                following = token + 1
                if following < len(layout) and layout.quote_of[following] != -1:
                    one = layout.quotes[layout.quote_of[following]]
                    return tuple(range(one.first, one.last))
                return tuple(range(following, sentence.last)) or None
            if layout.lower[token] in self._lexicon.words.that:
                return None
        return None

    def _in_dialogue(self, verb: int) -> bool:
        layout = self._layout
        return layout.is_dialogue(layout.sentence_of(verb)) and layout.word[verb - 1] in "—–,"

    def _end_of_dialogue(self, verb: int) -> int:
        """Return where a line of dialogue ends: with its paragraph, or before a sentence that has a cue of its own."""
        layout = self._layout
        number = layout.sentence[verb]
        paragraph = layout.sentences[number].paragraph
        end = layout.sentences[number].last
        for sentence in layout.sentences[number + 1 :]:
            own_cue = any(
                layout.lemma[t] in self._lexicon.speaking and layout.is_finite(t)
                for t in range(sentence.first, sentence.last)
            )
            if sentence.paragraph != paragraph or own_cue:
                break
            end = sentence.last
        return end

    def _around(self, verb: int, tokens: range) -> tuple[int, ...] | None:
        """Return a quotation without the words that a cue puts into it: from its dash to the next."""
        layout = self._layout
        opening = next(
            (t for t in range(verb - 1, max(tokens.start, verb - 4) - 1, -1) if layout.word[t] in "—–"), None
        )
        if opening is None:
            return None
        closing = next(
            (t for t in range(verb + 1, min(tokens.stop, len(layout))) if layout.word[t] in "—–"), tokens.stop
        )
        kept = tuple(t for t in tokens if t < opening or t > closing)
        return kept or None

    def complement(self, verb: int) -> tuple[int, ...] | None:
        """Return the clause with "that" after a cue, up to where another teller takes over."""
        layout = self._layout
        sentence = layout.sentence_of(verb)
        for token in range(verb + 1, min(sentence.last, verb + _FAR)):
            if layout.lower[token] in self._lexicon.words.that and layout.word[token - 1] == ",":
                return tuple(range(token, self._until(token, sentence.last)))
            same = layout.quote_of[token] == layout.quote_of[verb]
            if token > verb + 1 and same and layout.is_finite(token) and not self._in_aside(verb, token):
                return None
        return None

    def _in_aside(self, verb: int, token: int) -> bool:
        mention = self._layout.mention_at(token)
        return mention is not None and mention.first > verb

    def _until(self, first: int, last: int) -> int:
        """Return where a content that begins here ends: before ", reports X" at the end, or with its quotation."""
        layout = self._layout
        quote = layout.quote_of[first]
        for token in range(first + 1, last):
            if quote != -1 and layout.quote_of[token] != quote:
                return token
            if layout.word[token] == "," and token + 1 < last and self._is_outer(token + 1):
                return token
        return last

    def _is_outer(self, token: int) -> bool:
        """Say whether a cue that begins after a comma tells all that stands before it."""
        layout = self._layout
        if layout.lemma[token] in self._lexicon.speaking and layout.is_finite(token):
            return True
        text, start = layout.text, layout.start[token]
        return bool(self._lexicon.according.match(text, start) or self._lexicon.own.match(text, start))

    def sentence_without(self, verb: int, own: set[int]) -> tuple[int, ...]:
        """Return the sentence around an inserted cue ("There, he told her, they hold …"), without the cue's words."""
        layout = self._layout
        sentence = layout.sentence_of(verb)
        first, last = self._inserted_clause(verb, own)
        return tuple(t for t in range(sentence.first, sentence.last) if not first <= t < last)

    def _inserted_clause(self, verb: int, own: set[int]) -> tuple[int, int]:
        """Return the tokens of an inserted clause, from its comma to the next that is not inside its source."""
        layout = self._layout
        sentence = layout.sentence_of(verb)
        first = verb
        while first > sentence.first and layout.word[first - 1] not in ",—–:;":
            first -= 1
        last = max(own | {verb}) + 1
        while last < sentence.last and layout.word[last] not in ",—–:;.":
            last += 1
        return first, last

    def object_of(self, verb: int, source: set[int]) -> tuple[int, ...] | None:
        """Return what a cue without "that" denies, confirms or names: the words after it, or a pronoun before it."""
        layout = self._layout
        first, last = verb + 1, layout.sentence_of(verb).last
        end = next(
            (t for t in range(first, last) if t not in source and (self._closes(t) or self._turns(t, last))), last
        )
        tokens = tuple(t for t in range(first, end) if t not in source and layout.is_word(t))
        before = self._pronoun_before(verb, source)
        if before is not None:
            return (before, *tokens)
        return tokens or self._object_before(verb, source)

    def _object_before(self, verb: int, source: set[int]) -> tuple[int, ...] | None:
        """Return the words between who speaks and a verb at the end of its clause ("… these charges rejected")."""
        layout = self._layout
        first = layout.clause(verb)[0]
        tokens = tuple(t for t in range(max([first, *(s + 1 for s in source if s < verb)]), verb) if layout.is_word(t))
        return tokens if any("Acc" in layout.cases(t) for t in tokens) else None

    def topic_of(self, verb: int, own: set[int]) -> tuple[int, ...] | None:
        """Return what is told of, where a cue has no other content: "told of beatings", "of torture told …"."""
        layout = self._layout
        first, last = layout.clause(verb)
        insisted = self._lexicon.words.insist.get(layout.lemma[verb])
        about = _ABOUT if insisted is None else {*_ABOUT, insisted}
        at = next((t for t in range(first, last) if layout.lower[t] in about and t not in own), None)
        if at is None:
            return self._contrary(verb)
        end = verb if at < verb else last
        before = self._lexicon.told_before.match(layout.text, layout.start[at])
        if before is not None:  # "of this, at a briefing on Friday, told …": the rest is where and when
            end = min(end, layout.tokens_in(before.start(), before.end()).stop)
        tokens = tuple(t for t in range(at, end) if t not in own and layout.is_word(t))
        return tokens if len(tokens) > 1 else None

    def _contrary(self, verb: int) -> tuple[int, ...] | None:
        """Return the word of "maintain the opposite"."""
        following = verb + 1
        told = following < len(self._layout) and self._layout.lower[following] in self._lexicon.words.contrary
        return (following,) if told else None

    def _closes(self, token: int) -> bool:
        return self._layout.word[token] in ".;:" or (self._layout.word[token] in "—–")

    def _turns(self, token: int, last: int) -> bool:
        """Say whether a comma opens a clause of its own: with a verb, or one that tells all of this."""
        layout = self._layout
        if layout.word[token] != ",":
            return False
        return any(layout.is_finite(t) for t in range(token + 1, min(last, token + 7)))

    def _pronoun_before(self, verb: int, source: set[int]) -> int | None:
        before = verb - 1
        if before >= 0 and self._layout.lower[before] in self._lexicon.words.negation:
            before -= 1
            if before >= 0 and before not in source and "Acc" in self._layout.cases(before):
                return before
        neutral = before >= 0 and before not in source and self._layout.lower[before] in ("это", "це", "этого", "цього")
        return before if neutral else None
