"""What stands behind a verb of saying: times, whom it was told to, its subject where the order is turned round."""

from __future__ import annotations

from firsthand.extract.plain.hits import Hit
from firsthand.extract.plain.layout import BREAKS, COMMAS, Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.phrases import Phrase, Phrases
from firsthand.model.base import Frozen

_SHORT_ASIDE = 8
_DASHES = frozenset("—–")
_CLOSING = frozenset({".", "…", "!", "?", "؟", "...", ")"})


class After(Frozen, frozen=True, kw_only=True):
    """What stands behind a verb of saying: its subject, whom it was told to, and the token that comes next."""

    subject: Phrase | None = None
    recipient: Phrase | None = None
    next: int


def leads_to_time(layout: Layout, lexicon: Lexicon, token: int) -> int | None:
    """Return where a time or an adverb begins that small words lead to here ("el lunes", "am Montag")."""
    words = lexicon.words
    at = token
    while at < len(layout) and layout.lower[at] in words.determiners | words.prepositions | words.of:
        at += 1
    if at == token or at >= len(layout):
        return None
    return at if at in layout.times or lexicon.is_adverb(layout.lower[at]) else None


class Behind:
    """Reads on behind the verbs of saying of one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon, phrases: Phrases) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._words = lexicon.words
        self._phrases = phrases

    def after(self, hit: Hit, *, subject: bool) -> After:
        """Return what stands behind a verb; its subject only where one is looked for."""
        last = self._layout.sentence_of(hit.first).last
        found = After(next=hit.last)
        while found.next < last:
            wanted = subject and found.subject is None
            at = self._over_small(found.next, hit, last, subject=wanted)
            if at is not None:
                found = After(subject=found.subject, recipient=found.recipient, next=at)
                continue
            following = self._phrase(found, hit, subject=wanted)
            if following is None:
                break
            found = following
        return found

    def _over_small(self, at: int, hit: Hit, last: int, *, subject: bool) -> int | None:
        """Return what follows a time, an adverb, a pronoun or an aside that stands here."""
        layout, words, lower = self._layout, self._words, self._layout.lower[at]
        article = subject and lower in words.determiners and not self._lexicon.is_adverb(lower)
        if at in layout.times or at == hit.tail or (self._lexicon.is_small(lower) and not article):
            return at + 1
        if lower in words.coordinating and at + 1 < last and layout.lower[at + 1] in words.prepositions:
            return at + 1
        if layout.word[at] in COMMAS:
            return self._behind_aside(at, last)
        return self._behind_dashes(at, last) or leads_to_time(layout, self._lexicon, at)

    def _phrase(self, found: After, hit: Hit, *, subject: bool) -> After | None:
        """Return what is known with the phrase that stands next: a recipient, "in X", or the subject."""
        layout, words, at = self._layout, self._words, found.next
        lower = layout.lower[at]
        if lower in words.that or self._lexicon.negation.fullmatch(lower):
            return None
        told = self._told_to(at)
        if told is not None:
            return self._with_recipient(found, told, subject=subject)
        if self._lexicon.is_attached(lower) and found.subject is None:
            return After(recipient=found.recipient, next=at + 1)
        if lower in words.prepositions or (lower in words.of and at > hit.last):
            phrase = self._phrases.bare(at + 1)
            apart = phrase is None or phrase.pronoun or found.subject is not None
            return After(recipient=found.recipient, next=phrase.last) if phrase is not None and not apart else None
        phrase = self._phrases.at(at) if subject else None
        follows = phrase is not None and self._can_follow(phrase)
        return After(subject=phrase, recipient=found.recipient, next=phrase.last) if phrase and follows else None

    def _with_recipient(self, found: After, told: Phrase, *, subject: bool) -> After:
        """Note whom something was told to; a person's name right behind a body's is the teller's."""
        teller = self._phrases.second_name(told) if subject else None
        if teller is not None:
            return After(subject=teller, recipient=self._phrases.up_to(told, teller.first), next=teller.last)
        return After(subject=found.subject, recipient=found.recipient or told, next=told.last)

    def _behind_dashes(self, at: int, last: int) -> int | None:
        """Return the "that" behind an aside between dashes."""
        layout = self._layout
        if layout.word[at] not in _DASHES:
            return None
        closing = next((t for t in range(at + 1, last - 1) if layout.word[t] in _DASHES), None)
        if closing is None or not layout.is_word(at + 1) or layout.lower[closing + 1] not in self._words.that:
            return None
        return closing + 1

    def _behind_aside(self, comma: int, last: int) -> int | None:
        """Return the "that" behind a short aside between commas ("said, moreover, that …")."""
        layout = self._layout
        for at in range(comma + 1, min(last - 1, comma + 1 + _SHORT_ASIDE)):
            if layout.word[at] in COMMAS:
                return at + 1 if layout.lower[at + 1] in self._words.that else None
        return None

    def _told_to(self, token: int) -> Phrase | None:
        """Return whom something was told to, if a word for that stands here ("to the BBC")."""
        layout, words = self._layout, self._words
        if self._lexicon.is_attached(layout.lower[token]):
            return self._phrases.attached(token)
        if layout.lower[token] not in words.told_to:
            return None
        first = token + 1
        while first < len(layout) and layout.lower[first] in words.of:
            first += 1
        phrase = self._phrases.bare(first) or self._phrases.bare(token)
        return phrase if phrase is not None and phrase.is_known and not phrase.pronoun else None

    def _can_follow(self, phrase: Phrase) -> bool:
        """Say whether a phrase behind a verb can be its subject: known people, or one with an article."""
        layout = self._layout
        if phrase.pronoun:
            return False
        return phrase.is_known or layout.lower[phrase.first] in self._words.determiners | self._words.ones

    def hides_somebody(self, token: int, last: int) -> bool:
        """Say whether words that may name somebody stand here, though they show no phrase."""
        layout = self._layout
        if token >= last:
            return False
        return layout.is_capital(token) or layout.lower[token] in self._words.determiners | self._words.ones

    def closes(self, token: int, last: int) -> bool:
        """Say whether an inserted telling ends here: a mark, or the sentence's end."""
        layout = self._layout
        return token >= last or layout.word[token] in _CLOSING or layout.word[token] in BREAKS
