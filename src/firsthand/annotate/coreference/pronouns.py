"""Whom a pronoun refers to: number and sex, binding, who speaks to whom, then focus."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Cast, Figure
from firsthand.annotate.coreference.focus import Focus
from firsthand.annotate.coreference.grammar import SUBJECTS, Grammar
from firsthand.annotate.coreference.quotations import Quotations
from firsthand.annotate.people import lexicon

_REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself", "themself"})
_POSSESSIVE = frozenset({"his", "her", "their", "its", "whose", "my", "our", "hers", "theirs"})
_REACH = 4


class Pronouns:
    """Resolves third-person pronouns against the cast."""

    def __init__(
        self, grammar: Grammar, cast: Cast, focus: Focus, by_head: dict[int, Draft], quotations: Quotations
    ) -> None:
        self.grammar = grammar
        self.cast = cast
        self.focus = focus
        self.by_head = by_head
        self.quotations = quotations

    def resolve(self, draft: Draft) -> None:
        """Join a third-person pronoun to its figure, or leave it open with a note."""
        if draft.lemma in _REFLEXIVE:
            subject = self.grammar.subject(self.grammar.verb(draft.head))
            figure = self.cast.of(self.by_head.get(subject)) if subject is not None else None
            if figure is not None and self._agrees(draft, figure):
                self.cast.join(draft, figure)
                return
        barred = self._barred(draft)
        scored = []
        for figure in self.cast.figures:
            if figure.index in barred or not self._agrees(draft, figure) or self._foreign(draft, figure):
                continue
            score = self.focus.score(figure, draft) + self._preference(draft, figure)
            if score > -1.2 * _REACH:
                scored.append((score, figure.index, figure))
        if scored:
            self.cast.join(draft, max(scored)[2])
        else:
            draft.note = "nobody in the text before fits this pronoun"

    def _agrees(self, draft: Draft, figure: Figure) -> bool:
        if draft.lemma in {"it", "its", "itself"}:
            if draft.lemma == "it" and not self._speaks(draft):
                return False
            return figure.type == "organisation" and figure.many is not True
        if draft.many:
            return figure.many is not False and figure.type in {"group", "organisation", "person"}
        if figure.type not in {"person"} or figure.many:
            return False
        return draft.sex is None or figure.sex is None or draft.sex == figure.sex

    def _speaks(self, draft: Draft) -> bool:
        """Say whether a pronoun is the subject of a verb of saying."""
        verb = self.grammar.head[draft.head]
        return self.grammar.dep[draft.head] == "nsubj" and self.grammar.lemma[verb] in lexicon().utterance

    def _foreign(self, draft: Draft, figure: Figure) -> bool:
        """Say whether "they" in a quotation would reach for somebody whom the quotation has not named."""
        quote = self.quotations.inside(draft.head)
        if quote is None or not draft.many:
            return False
        return not any(quote.first <= mention.head < draft.head for mention in figure.mentions)

    def _barred(self, draft: Draft) -> set[int]:
        """Figures that the pronoun cannot be: its own clause's other arguments, its possessum, the quotation's speaker."""
        grammar = self.grammar
        barred: set[int] = set()
        quote = self.quotations.inside(draft.head)
        if quote is not None and quote.speaker is not None:
            self._bar(barred, quote.speaker)
        if grammar.dep[draft.head] == "poss":
            self._bar(barred, grammar.head[draft.head])
            return barred
        verb = grammar.verb(draft.head)
        role = grammar.dep[grammar.first_conjunct(draft.head)]
        subject = grammar.subject(verb)
        if subject is not None and subject != draft.head and not (role in SUBJECTS and grammar.head[subject] == verb):
            self._bar(barred, subject)
        for kid in grammar.children[verb]:
            if kid != draft.head and grammar.dep[kid] in {"dobj", "dative"}:
                self._bar(barred, kid)
        return barred

    def _bar(self, barred: set[int], index: int) -> None:
        figure = self.cast.of(self.by_head.get(index))
        if figure is not None:
            barred.add(figure.index)

    def _preference(self, draft: Draft, figure: Figure) -> float:
        grammar = self.grammar
        score = 0.0
        speaker = self._reporting_subject(draft)
        if speaker is not None and figure.index == speaker.index:
            score += 2.0
        if draft.lemma in _POSSESSIVE:
            subject = grammar.subject(grammar.verb(draft.head))
            own = self.cast.of(self.by_head.get(subject)) if subject is not None else None
            if own is not None and own.index == figure.index:
                score += 1.5
        if figure.sex is None and draft.sex is not None:
            score -= 0.5
        if figure.named and not draft.many:
            score += 0.2
        if draft.many and figure.type == "organisation":
            score -= 1.0
        return score

    def _reporting_subject(self, draft: Draft) -> Figure | None:
        """Return who says the clause that a subject pronoun stands in ("X said he …" is mostly X)."""
        grammar = self.grammar
        if self.quotations.inside(draft.head) is not None:
            return None
        verb = grammar.verb(draft.head)
        for _ in range(4):
            if grammar.dep[verb] in {"ccomp"} and grammar.lemma[grammar.head[verb]] in lexicon().speech:
                subject = grammar.subject(grammar.head[verb])
                if subject is None or subject > draft.head:
                    return None
                return self.cast.of(self.by_head.get(subject))
            if grammar.dep[verb] not in {"conj", "xcomp", "advcl", "auxpass", "aux"} or grammar.head[verb] == verb:
                return None
            verb = grammar.head[verb]
        return None
