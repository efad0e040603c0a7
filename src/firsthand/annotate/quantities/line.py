"""One document's words in lower case with what is already known of them, as all rules of quantities look at it."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.model.annotated import Sentence, TimeMention

_NO_PERSON = frozenset(("GPE", "LOC", "ORG", "FAC", "PRODUCT", "EVENT", "LAW", "NORP", "WORK_OF_ART"))


class Line:
    """The tokens of a document; `sentence` is the one being read."""

    def __init__(self, parsed: Parsed, times: tuple[TimeMention, ...]) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.words = [text.lower() for text in parsed.tokens.text]
        self.timed = {at: mention for mention in times for at in range(mention.first, mention.last)}
        self.no_person = {
            at for name in parsed.names if name.label in _NO_PERSON for at in range(name.first, name.last)
        }
        self.sentence: Sentence = parsed.sentences[0] if parsed.sentences else None  # type: ignore[assignment]

    def word(self, at: int) -> str:
        """Return the word at a token, empty beyond the sentence."""
        return self.words[at] if self.sentence.first <= at < self.sentence.last else ""

    def tag(self, at: int) -> str:
        """Return the tag of a token, empty beyond the sentence."""
        return self.tokens.tag[at] if self.sentence.first <= at < self.sentence.last else ""

    def follows(self, at: int, *words: str) -> bool:
        """Say whether exactly these words begin at a token of the sentence."""
        return at + len(words) <= self.sentence.last and tuple(self.words[at : at + len(words)]) == words
