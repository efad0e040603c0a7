"""The parse that all annotators of one document share."""

from __future__ import annotations

from firsthand.model.annotated import Sentence, Tokens
from firsthand.model.base import Frozen
from firsthand.model.document import Document


class NameSpan(Frozen, frozen=True, kw_only=True):
    """A name as the engine saw it: token range and the engine's label (PERSON, ORG, GPE, LOC, NORP, FAC, DATE …)."""

    first: int
    last: int
    label: str


class Parsed(Frozen, frozen=True, kw_only=True):
    """Tokens, sentences and the engine's names of one document; every paragraph was parsed alone.

    `children[i]` lists the token indexes whose head is `i`, in order.
    """

    document: Document
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    names: tuple[NameSpan, ...]
    children: tuple[tuple[int, ...], ...]
    reasons: tuple[str, ...] = ()

    def words(self, first: int, last: int) -> str:
        """Return the text from the first token to the one before `last`."""
        return self.document.text[self.tokens.start[first] : self.tokens.end[last - 1]]
