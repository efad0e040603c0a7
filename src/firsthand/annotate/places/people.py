"""Which words of a document name people, so that a surname which is also a town stays a person."""

from __future__ import annotations

from firsthand.annotate.gazetteer import fold
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.words import (
    DIVISION_WORDS,
    FACILITY_WORDS,
    KIN_WORDS,
    SETTLEMENT_WORDS,
    SPEECH_VERBS,
    STRONG_PREPOSITIONS,
    TITLES,
)

_KINDS = SETTLEMENT_WORDS | DIVISION_WORDS | FACILITY_WORDS


def people_words(parsed: Parsed) -> frozenset[str]:
    """Return the folded words that stand in a person's name somewhere in the document.

    Taken are the parts of full names, and what the engine calls a person and follows a title or a kinship word, is
    explained by one ("Fatima, the mother of"), or speaks.
    """
    words: set[str] = set()
    tokens = parsed.tokens
    for name in parsed.names:
        if name.label != "PERSON":
            continue
        last = name.last - 1 if tokens.text[name.last - 1] in {"'s", "’s"} else name.last
        before = tokens.text[name.first - 1].casefold().rstrip(".") if name.first else ""
        kinds = any(tokens.text[at].casefold() in _KINDS for at in range(name.first, last))
        if last - name.first >= 2 and before not in STRONG_PREPOSITIONS and not kinds:
            words.update(fold(tokens.text[at]) for at in range(name.first, last) if len(tokens.text[at]) > 2)
        elif last - name.first == 1 and (before in TITLES or _is_kin(parsed, name.first) or _speaks(parsed, last)):
            words.add(fold(tokens.text[name.first]))
    return frozenset(words)


def _is_kin(parsed: Parsed, first: int) -> bool:
    tokens = parsed.tokens
    if first + 3 < len(tokens) and tokens.text[first + 1] == ",":
        return any(tokens.lemma[at].casefold() in KIN_WORDS for at in range(first + 2, min(first + 5, len(tokens))))
    return first > 0 and tokens.lemma[first - 1].casefold() in KIN_WORDS


def _speaks(parsed: Parsed, last: int) -> bool:
    tokens = parsed.tokens
    return last < len(tokens) and tokens.lemma[last] in SPEECH_VERBS and tokens.tag[last].startswith("VB")
