"""Papers named after a day: "the Sunday Lantern says" speaks of a newspaper, neither of a day nor of a Mr Lantern."""

from __future__ import annotations

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.people import lexicon

_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_HEARS = frozenset({"dobj", "dative", "pobj"})
_LEADING_TO = frozenset({"to", "with", "by"})


def weekday_papers(parsed: Parsed) -> tuple[tuple[int, int], ...]:
    """Return the token ranges of such names, wherever they stand once one has spoken or been spoken to."""
    tokens = parsed.tokens
    found = [at for at, text in enumerate(tokens.text) if text in _DAYS and _is_named(parsed, at)]
    papers = {tokens.text[at : at + 2] for at in found if _speaks(parsed, at + 1)}
    return tuple((at, at + 2) for at in found if tokens.text[at : at + 2] in papers)


def _is_named(parsed: Parsed, at: int) -> bool:
    """Say whether an article stands before the day and one capitalised noun behind it."""
    tokens, words = parsed.tokens, lexicon()
    if at == 0 or at + 1 >= len(tokens) or tokens.text[at - 1].lower() != "the":
        return False
    noun, after = at + 1, tokens.text[at + 2] if at + 2 < len(tokens) else ""
    if tokens.text[noun].lower() in words.titles or tokens.text[noun].lower() in words.nouns["authority"]:
        return False  # "on the Monday Police said"
    return tokens.text[noun].istitle() and tokens.pos[noun] in {"NOUN", "PROPN"} and not after.istitle()


def _speaks(parsed: Parsed, noun: int) -> bool:
    """Say whether the name is who says something, or whom somebody told it."""
    tokens, words = parsed.tokens, lexicon()
    head = tokens.head[noun]
    if tokens.dep[noun] in _SUBJECTS:
        return tokens.lemma[head] in words.utterance
    if tokens.dep[noun] not in _HEARS:
        return False
    if tokens.lemma[head] in _LEADING_TO:
        return tokens.lemma[tokens.head[head]] in words.speech
    return tokens.lemma[head] in words.telling
