"""Focus: how much a figure is in the reader's mind at a point of the text."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.figures import Figure
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.coreference.weights import WEIGHTS, Weights


class Focus:
    """Scores figures by distance, syntactic role and how often they were mentioned."""

    def __init__(
        self,
        grammar: Grammar,
        weights: Weights = WEIGHTS,
        until: dict[int, int] | None = None,
        opening: dict[int, int] | None = None,
    ) -> None:
        self.weights = weights
        self.grammar = grammar
        self.sentence = grammar.tokens.sentence
        # By the token that names a quotation's speaker: the last token of what they say. While they speak they are
        # in mind, and after it they are nearer than whoever they spoke of.
        self.until = until or {}
        # By the same token: where a quotation before it begins. "“They came. They took him,” he said": who "he" is was
        # told of before the quotation.
        self.opening = opening or {}
        self._prominence: dict[int, float] = {}

    def score(self, figure: Figure, draft: Draft, *, often: float | None = None) -> float:
        """Return the focus on a figure at a mention; higher is nearer in mind. `often` weighs each mention so far."""
        best = -99.0
        here = self.sentence[self.opening.get(draft.head, draft.head)]
        for mention in reversed(figure.mentions[-12:]):
            if mention.head > draft.head and self.sentence[mention.head] != here:
                continue
            best = max(best, self.weight(mention, here))
        return best + (self.weights.often if often is None else often) * min(len(figure.mentions), 8)

    def weight(self, mention: Draft, here: int) -> float:
        """Return how strongly one earlier mention holds its figure in focus."""
        value = self._prominence.get(mention.head)
        if value is None:
            role = self.grammar.role(mention.head)
            value = self.weights.role(role)
            value += self.weights.main_subject if role == "subject" and self.grammar.depth(mention.head) == 0 else 0.0
            value += self.weights.pronoun if mention.form == "pronoun" else 0.0
            self._prominence[mention.head] = value
        return value - self.weights.sentence * abs(self.since(mention, here))

    def since(self, mention: Draft, here: int) -> int:
        """Return how many sentences lie between a mention, or the end of what it says, and a sentence."""
        told = self.sentence[self.until.get(mention.head, mention.head)]
        return max(0, here - told) if here > self.sentence[mention.head] else here - self.sentence[mention.head]

    def fresh(self, figure: Figure, draft: Draft, *, opening: int | None = None) -> bool:
        """Say whether a figure was mentioned in this or the last two sentences, or so before the token `opening`."""
        here = self.sentence[draft.head]
        if opening is not None and any(
            0 <= self.sentence[opening] - self.sentence[m.head] <= 2 for m in figure.mentions
        ):
            return True
        return any(0 <= self.since(mention, here) <= 2 for mention in figure.mentions)
