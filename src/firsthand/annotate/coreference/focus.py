"""Focus: how much a figure is in the reader's mind at a point of the text."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Figure
from firsthand.annotate.coreference.grammar import Grammar

_ROLE = {
    "subject": 1.0,
    "object": 0.5,
    "possessive": 0.5,
    "oblique": 0.2,
    "attribute": 0.4,
    "apposition": 0.4,
    "other": 0.3,
}


class Focus:
    """Scores figures by distance, syntactic role and how often they were mentioned."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.sentence = grammar.tokens.sentence
        self._prominence: dict[int, float] = {}

    def score(self, figure: Figure, draft: Draft, *, often: float = 0.15) -> float:
        """Return the focus on a figure at a mention; higher is nearer in mind. `often` weighs each mention so far."""
        best = -99.0
        here = self.sentence[draft.head]
        for mention in reversed(figure.mentions[-12:]):
            if mention.head > draft.head and self.sentence[mention.head] != here:
                continue
            best = max(best, self.weight(mention, here))
        return best + often * min(len(figure.mentions), 8)

    def weight(self, mention: Draft, here: int) -> float:
        """Return how strongly one earlier mention holds its figure in focus."""
        value = self._prominence.get(mention.head)
        if value is None:
            value = _ROLE[self.grammar.role(mention.head)]
            value += 0.6 if value == 1.0 and self.grammar.depth(mention.head) == 0 else 0.0
            value += 0.3 if mention.form == "pronoun" else 0.0
            self._prominence[mention.head] = value
        return value - 1.2 * abs(here - self.sentence[mention.head])

    def fresh(self, figure: Figure, draft: Draft) -> bool:
        """Say whether a figure was mentioned in this or the last two sentences."""
        here = self.sentence[draft.head]
        return any(0 <= here - self.sentence[mention.head] <= 2 for mention in figure.mentions)
