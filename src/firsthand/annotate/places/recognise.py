"""Which candidates are places: the sum of what the engine, the gazetteer and the words around say."""

from __future__ import annotations

from collections import defaultdict

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.candidates import Candidate
from firsthand.annotate.places.words import (
    BODY_WORDS, DIVISION_WORDS, SETTLEMENT_WORDS, SPEECH_VERBS, STRONG_PREPOSITIONS, TITLES, WEAK_PREPOSITIONS,
)  # fmt: skip

_THRESHOLD = 1.5
_LABEL = {
    "GPE": 3.0,
    "LOC": 2.5,
    "FAC": 1.0,
    "PERSON": -2.0,
    "ORG": -1.0,
    "NORP": -2.5,
    "": 0.0,
    "PRODUCT": -1.0,
    "EVENT": -1.0,
    "WORK_OF_ART": -1.0,
}
_OTHER_LABEL = -3.0


def recognise(parsed: Parsed, candidates: list[Candidate]) -> list[Candidate]:
    """Keep the candidates that are places; a name that is clearly one elsewhere in the document is helped."""
    for index, candidate in enumerate(candidates):
        before = candidates[index - 1] if index else None
        after = candidates[index + 1] if index + 1 < len(candidates) else None
        candidate.score = (
            _label(candidate)
            + _fame(candidate)
            + _context(parsed, candidate)
            + _listed(parsed, candidate, before, after)
        )
    own: dict[str, list[float]] = defaultdict(list)
    for candidate in candidates:
        own[candidate.folded].append(candidate.score)
    kept = []
    for candidate in candidates:
        scores = own[candidate.folded]
        shared = (sum(scores) - candidate.score) / (len(scores) - 1) if len(scores) > 1 else candidate.score
        if candidate.score * 0.6 + shared * 0.4 >= _THRESHOLD:
            kept.append(candidate)
    return kept


def _label(candidate: Candidate) -> float:
    weight = _LABEL.get(candidate.label, _OTHER_LABEL)
    return weight if candidate.whole or weight < 0 else weight * 0.6


def _fame(candidate: Candidate) -> float:
    if not candidate.named:
        return -1.0
    best = 0.0
    for named in candidate.named:
        entry = named.entry
        if entry.level == 0 or entry.key.startswith("area:"):
            fame = 2.5
        elif entry.level == 1:
            fame = 1.5
        else:
            fame = 1.5 if entry.population > 500_000 else 0.8 if entry.population > 50_000 else 0.3
        best = max(best, fame + (0.3 if named.fit == 2 else 0.0))
    return best


def _context(parsed: Parsed, candidate: Candidate) -> float:
    tokens = parsed.tokens
    score = 0.0
    sentence = parsed.sentences[tokens.sentence[candidate.first]]
    if tokens.pos[candidate.first] not in {"PROPN", "X", "NOUN", "ADJ"} and candidate.last - candidate.first == 1:
        score -= 3.0
    if candidate.first > sentence.first:
        score += _before(parsed, candidate)
    if candidate.last < sentence.last:
        score += _after(parsed, candidate)
    return score


def _before(parsed: Parsed, candidate: Candidate) -> float:
    tokens = parsed.tokens
    at = candidate.first - 1
    if tokens.text[at].casefold() == "the" and at > 0:
        at -= 1
    word = tokens.text[at].casefold()
    if word in STRONG_PREPOSITIONS:
        return 2.0
    if word == "of" and at > 0 and tokens.lemma[at - 1].casefold() in SETTLEMENT_WORDS | DIVISION_WORDS:
        return 3.0
    if word in WEAK_PREPOSITIONS:
        return 1.0
    if word in TITLES:
        return -3.0
    if tokens.pos[at] == "PROPN" and tokens.text[at][0].isupper():
        return -2.0
    return 0.0


def _after(parsed: Parsed, candidate: Candidate) -> float:
    tokens = parsed.tokens
    at = candidate.last
    word = tokens.text[at].casefold()
    if word in DIVISION_WORDS or word in SETTLEMENT_WORDS:
        return 2.0
    if tokens.lemma[at] in SPEECH_VERBS and tokens.pos[at] == "VERB":
        return -1.5
    if tokens.pos[at] == "PROPN" and tokens.text[at][0].isupper() and word not in BODY_WORDS:
        return -1.5
    return 0.0


def _listed(parsed: Parsed, candidate: Candidate, before: Candidate | None, after: Candidate | None) -> float:
    """Count a place that stands with another: "Moura, Mali", "Gao and Mopti"."""
    words = parsed.tokens.text
    if (
        after is not None
        and after.first == candidate.last + 1
        and words[candidate.last] == ","
        and after.label in {"GPE", "LOC"}
    ):
        return 1.5
    if (
        before is not None
        and before.last == candidate.first - 1
        and words[before.last] in {",", "and"}
        and before.label in {"GPE", "LOC"}
    ):
        return 1.0
    return 0.0
