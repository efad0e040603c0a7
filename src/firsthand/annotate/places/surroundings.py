"""What several kinds of evidence ask about a candidate."""

from __future__ import annotations

from firsthand.annotate.gazetteer import fold
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.people import lexicon
from firsthand.annotate.places.candidates import Candidate

_HEADLINE_SHARE, _HEADLINE_WORDS = 0.7, 4
_FULL_STOPS = frozenset({".", "!", "?", "…"})


def is_large(candidate: Candidate) -> bool:
    """Say whether a place of this name is a country, a region of the world, or a city of millions."""
    return any(
        named.entry.level in (0, 5) or (named.entry.level == 9 and named.entry.population > 1_000_000)
        for named in candidate.named
    )


def is_given_name(word: str) -> bool:
    """Say whether people are called so."""
    return fold(word) in lexicon().given


def in_headline(parsed: Parsed, candidate: Candidate) -> bool:
    """Say whether most words of the sentence have a capital and no full stop ends it: there a capital says nothing."""
    sentence = parsed.sentences[parsed.tokens.sentence[candidate.first]]
    if sentence.last > sentence.first and parsed.tokens.text[sentence.last - 1] in _FULL_STOPS:
        return False
    words = [word for word in parsed.tokens.text[sentence.first : sentence.last] if word[0].isalpha() and len(word) > 3]
    return len(words) >= _HEADLINE_WORDS and sum(word[0].isupper() for word in words) >= _HEADLINE_SHARE * len(words)
