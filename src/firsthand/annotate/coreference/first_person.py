"""First and second person: only in a quotation whose speaker is sure, and only where the content fits."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.coreference.quotations import Quotations
from firsthand.annotate.people import lexicon

_TELLS_OF_OTHERS = frozenset(
    {"witness", "eyewitness", "neighbour", "neighbor", "relative", "friend", "colleague", "lawyer", "comrade"}
)
OWN_VOICE = "first person outside quotation: the document's own voice"
OPEN = "first person in a quotation: may be another's words retold by the speaker"
NO_SPEAKER = "first person in a quotation without a sure speaker"
PLURAL = "first person plural: the speaker and others not named"
SECOND = "second person: the hearer is not named"


class FirstPerson:
    """Resolves "I", "me", "my"; everything else in first and second person is left open with a note."""

    def __init__(self, grammar: Grammar, cast: Cast, by_head: dict[int, Draft], quotations: Quotations) -> None:
        self.grammar = grammar
        self.cast = cast
        self.by_head = by_head
        self.quotations = quotations

    def resolve(self, draft: Draft) -> None:
        """Join a first-person pronoun to the quotation's speaker, or note why not."""
        quote = self.quotations.inside(draft.head)
        if draft.person == 2:
            draft.note = SECOND
            return
        if quote is None:
            draft.note = OWN_VOICE
            return
        speaker = self.cast.of(self.by_head.get(quote.speaker)) if quote.speaker is not None else None
        if speaker is None:
            draft.note = NO_SPEAKER
        elif draft.many and not (speaker.many or speaker.type == "organisation"):
            draft.note = PLURAL
        elif self._retells(speaker) and not self._speaks_himself(draft):
            draft.note = OPEN
        else:
            self.cast.join(draft, speaker)

    def _retells(self, speaker: Figure) -> bool:
        """Say whether the speaker may be giving another's words: one whom the text calls a relative or a witness."""
        called = {mention.lemma for mention in speaker.mentions if mention.form == "noun"}
        return not called.isdisjoint(_TELLS_OF_OTHERS.union(lexicon().kin))

    def _speaks_himself(self, draft: Draft) -> bool:
        """Say whether the content fits the speaker's own part: "I told him", "he told me", "my son"."""
        grammar, words = self.grammar, lexicon()
        governor = grammar.head[draft.head]
        dep = grammar.dep[draft.head]
        if dep == "poss":
            return grammar.lemma[governor] in words.kin
        if dep == "nsubj":
            return grammar.lemma[governor] in words.speech
        return dep in {"dobj", "dative"} and grammar.lemma[governor] in words.telling
