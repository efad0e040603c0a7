"""Who tells, by word order: the phrase before a verb of saying, behind it, or that its relative pronoun stands for."""

from __future__ import annotations

from firsthand.extract.plain.behind import leads_to_time
from firsthand.extract.plain.layout import BREAKS, COMMAS, Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.phrases import Phrase, Phrases

_REACH = 22
_LONGEST_ASIDE = 16
_FAR = 34
_BETWEEN = 14
_NAME_IN_MARKS = 8


class Sources:
    """Finds subjects and recipients in one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon, phrases: Phrases) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._words = lexicon.words
        self._phrases = phrases

    def before(self, verb: int) -> Phrase | None:
        """Return the phrase that a verb is said of, if it stands before it: in its sentence, else behind "that"."""
        left = self._layout.sentence_of(verb).first
        found = self._before(verb, left)
        if found is not None:
            return found
        that = next((t for t in range(verb - 1, left, -1) if self._layout.lower[t] in self._words.that), None)
        return self._before(verb, that + 1) if that is not None and that + 1 < verb else None

    def _before(self, verb: int, left: int) -> Phrase | None:
        layout = self._layout
        quote = layout.quote_of[verb]
        left = self._behind_quote(verb, left) if quote == -1 else left
        end = self._skip_small(verb, left)
        if quote != -1 and end == layout.quotes[quote].first + 1:
            end -= 1  # a quotation that begins with the verb: the soldiers «opened fire»
        elif quote != -1:
            left = max(left, layout.quotes[quote].first + 1)
        if end <= left:
            return None
        if layout.lower[end - 1] in self._words.relative:
            return self._antecedent(end - 1, left)
        if layout.word[end - 1] in COMMAS:
            return self._over_aside(end - 1, left)
        if layout.lower[end - 1] in self._words.coordinating:
            return self._of_first_verb(verb)
        return self._with_relative(end, left) or self.ending_at(end, left) or self._over_prepositions(end, left)

    def _behind_quote(self, verb: int, left: int) -> int:
        """Return where the words behind the last quotation before a verb begin; a name in marks is none."""
        layout = self._layout
        for at in range(verb - 1, left - 1, -1):
            if layout.quote_of[at] != -1:
                quote = layout.quotes[layout.quote_of[at]]
                speech = quote.last - quote.first > _NAME_IN_MARKS or quote.first <= left + 1
                return at + 1 if speech else left
        return left

    def _of_first_verb(self, verb: int) -> Phrase | None:
        """Return who told first in a sentence, for a verb behind "and"; nobody where another spoke in between."""
        layout = self._layout
        opening = self.opening(verb)
        first = layout.sentence_of(verb).first
        before = [t for t in range(first, verb) if t in self._phrases.saying]
        if opening is None or not before:
            return opening
        begin = next(t for t in reversed(before) if t - 1 not in self._phrases.saying)
        shifted = self._lexicon.shifted.match(layout.text, layout.start[verb]) is not None
        same = begin <= opening.last + _BETWEEN
        return opening if same and not shifted else None

    def _skip_small(self, end: int, left: int) -> int:
        """Step back over object pronouns, negations, adverbs and times before a verb."""
        layout = self._layout
        timed = False
        while end > left:
            lower = layout.lower[end - 1]
            when = end - 1 in layout.times or self._lexicon.is_adverb(lower)
            leads = timed and (lower in self._words.determiners or lower in self._words.prepositions)
            if not (when or leads or lower in self._words.clitics or self._lexicon.negation.fullmatch(lower)):
                break
            timed = timed or when
            end -= 1
        return end

    def ending_at(self, end: int, left: int) -> Phrase | None:
        """Return the phrase that ends right before a token: the longest that a clause can begin with."""
        layout, words = self._layout, self._words
        bound = words.of | words.prepositions | words.determiners
        for first in range(max(left, end - _REACH), end):
            phrase = self._phrases.at(first)
            if phrase is None or phrase.last != end:
                continue
            before = layout.lower[first - 1] if first > left else ""
            partitive = first == left + 1 and before in words.of  # "D’autres témoins disent"
            if (before in bound and not partitive) or (first > left and layout.word[first - 1].isdigit()):
                return None
            if self._fits(phrase, left):
                return self._with_partner(phrase, left)
        return None

    def _with_partner(self, phrase: Phrase, left: int) -> Phrase:
        """Take in whoever is told of with "and" before a phrase ("The father and the mother said"): nobody's alone."""
        layout = self._layout
        joint = phrase.first - 1
        if joint <= left or layout.lower[joint] not in self._words.coordinating:
            return phrase
        for first in range(max(left, joint - _REACH), joint):
            other = self._phrases.bare(first)
            if other is not None and other.last == joint and other.is_known and self._opens_clause(first, left):
                return Phrase(first=other.first, last=phrase.last, head=joint, noun=phrase.noun)
        return phrase

    def _fits(self, phrase: Phrase, left: int) -> bool:
        """Say whether a phrase can tell: known people, or one with an article at the beginning of a clause."""
        layout = self._layout
        if phrase.is_known:
            return True
        many = phrase.first == left and self._lexicon.plural.fullmatch(layout.lower[phrase.head]) is not None
        if many and phrase.last - phrase.first > 1 and not self._words.noun_capitals:
            return True
        opens = phrase.first == left or not layout.is_word(phrase.first - 1) or self._is_joint(phrase.first - 1)
        return opens and layout.lower[phrase.first] in self._words.determiners

    def _is_joint(self, token: int) -> bool:
        lower = self._layout.lower[token]
        return lower in self._words.that or lower in self._words.coordinating or token in self._layout.times

    def _antecedent(self, relative: int, left: int) -> Phrase | None:
        """Return whom a relative pronoun stands for: the phrase right before it or its comma."""
        end = relative - 1 if relative > left and self._layout.word[relative - 1] in COMMAS else relative
        found = self.ending_at(end, left) if end > left else None
        if found is not None:
            return found if found.is_known else None
        for first in range(max(left, end - _REACH), end):
            phrase = self._phrases.at(first)
            if phrase is not None and phrase.last == end and phrase.is_known:
                return phrase
        return None

    def _over_aside(self, comma: int, left: int) -> Phrase | None:
        """Return the phrase before an aside between commas ("The families, for their part, say")."""
        layout = self._layout
        if (placed := self._placed(comma, left)) is not None:
            return placed
        begins = self._phrases.at(left)
        ends = begins is not None and begins.last < comma <= left + _FAR
        if begins is not None and ends and begins.is_known and not begins.pronoun:
            described = any(layout.word[t] in COMMAS for t in begins.tokens)
            opens = layout.word[begins.last] in COMMAS
            opens = opens or (described and layout.lower[begins.last] in self._words.relative)
            if opens and self._are_asides(begins.last, comma):
                return begins
        opening = next(
            (t for t in range(comma - 1, max(left, comma - _LONGEST_ASIDE) - 1, -1) if layout.word[t] in COMMAS), None
        )
        if opening is None:
            return None
        for first in range(max(left, opening - _REACH), opening):
            phrase = self._phrases.at(first)
            if phrase is None or phrase.last not in (opening, comma):
                continue
            if self._fits(phrase, left) and self._opens_clause(first, left):
                return phrase
        return None

    def _are_asides(self, first: int, last: int) -> bool:
        """Say whether each stretch between commas only tells more of who was named, and nobody speaks in it."""
        layout = self._layout
        commas = [t for t in range(first, last) if layout.word[t] in COMMAS and layout.quote_of[t] == -1]
        spoken = any(t in self._phrases.saying for t in range(first, last))
        return not spoken and all(self._is_aside(t, further=number > 0) for number, t in enumerate(commas))

    def _is_aside(self, comma: int, *, further: bool) -> bool:
        """Say whether what stands behind a comma tells more of whom was named: "in X", "who …", "exiled"."""
        layout, words = self._layout, self._words
        following = comma + 1
        if following >= len(layout):
            return False
        lower = layout.lower[following]
        if lower in words.prepositions | words.relative | words.of:
            return True
        return not further and not self._lexicon.ends_phrase(lower) and not self._phrases.is_verb(following)

    def _placed(self, comma: int, left: int) -> Phrase | None:
        """Return the phrase that "in X" parts from a comma before its verb ("An envoy in the province, said")."""
        layout = self._layout
        first = comma
        while first > left and layout.word[first - 1] not in BREAKS:
            first -= 1
        phrase = self._phrases.bare(first) if first < comma else None
        beside = phrase is not None and phrase.last < comma and layout.lower[phrase.last] in self._words.prepositions
        return self._over_prepositions(comma, left) if beside else None

    def _opens_clause(self, token: int, left: int) -> bool:
        """Say whether a clause begins at a token: behind a mark, "that", "and" or a time."""
        layout = self._layout
        if token == left or not layout.is_word(token - 1) or self._is_joint(token - 1):
            return True
        return self._lexicon.is_adverb(layout.lower[token - 1])

    def _with_relative(self, end: int, left: int) -> Phrase | None:
        """Return the phrase at a clause's beginning that "who …" parts from its verb ("The man who … said")."""
        layout = self._layout
        first = end
        while first > left and layout.word[first - 1] not in BREAKS:
            first -= 1
        phrase = self._phrases.bare(first) if first < end else None
        if phrase is None or phrase.last >= end or not phrase.is_known or phrase.pronoun:
            return None
        return phrase if layout.lower[phrase.last] in self._words.relative else None

    def opening(self, token: int) -> Phrase | None:
        """Return the known phrase that the sentence of a token begins with, or that stands first in it."""
        layout = self._layout
        at = layout.sentence_of(token).first
        while at < token:
            phrase = self._phrases.at(at)
            if phrase is not None and at not in layout.times:
                return phrase if phrase.is_known and phrase.last < token else None
            if layout.lower[at] in self._words.prepositions and (inner := self._phrases.bare(at + 1)) is not None:
                at = inner.last
            elif layout.is_word(at) and not self._lexicon.ends_phrase(layout.lower[at]) and at not in layout.times:
                if layout.lower[at] not in self._words.determiners:
                    return None
                at += 1
            else:
                at += 1
        return None

    def _over_prepositions(self, end: int, left: int) -> Phrase | None:
        """Return the known phrase that a clause begins with, where only "in X", "by Y" part it from its verb."""
        layout, words = self._layout, self._words
        first = end
        while first > left and layout.word[first - 1] not in BREAKS and layout.lower[first - 1] not in words.that:
            first -= 1
        phrase = self._phrases.bare(first)
        if phrase is None or not phrase.is_known or phrase.pronoun:
            return None
        at = phrase.last
        while at < end:
            if layout.lower[at] in words.prepositions | words.of:
                inner = self._phrases.bare(at + 1)
                at = inner.last if inner is not None else at + 1
            elif at in layout.times or self._lexicon.is_small(layout.lower[at]):
                at += 1
            elif (time := leads_to_time(layout, self._lexicon, at)) is not None:
                at = time
            else:
                return None
        return phrase if at == end else None
