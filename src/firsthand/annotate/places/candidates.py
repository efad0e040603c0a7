"""Stretches of a text that could be place names, with what the gazetteer has under them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from firsthand.annotate.gazetteer import Gazetteer, Named, fold
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.words import CONNECTORS
from firsthand.model.base import Span

_LONGEST = 6
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


@dataclass(slots=True, kw_only=True)
class Candidate:
    """A stretch of tokens that may name a place; scored, kept or dropped, then resolved."""

    first: int
    last: int
    text: str
    folded: str
    named: tuple[Named, ...] = ()
    label: str = ""
    whole: bool = False
    """Whether the engine's name has the same bounds."""
    score: float = 0.0
    chosen: Named | None = None
    container: Named | None = field(default=None)


def find_candidates(parsed: Parsed, gazetteer: Gazetteer) -> list[Candidate]:
    """Return, from left to right, the longest stretches that the gazetteer or the engine takes for a name."""
    spans = _spans(parsed)
    found = gazetteer.find({folded for _, _, folded in spans})
    labels = _labels(parsed)
    by_start: dict[int, list[Candidate]] = {}
    for first, last, folded in spans:
        if found[folded]:
            label, whole = labels.get((first, last), ("", False))
            if not label:
                label, whole = labels.get((first, -1), ("", False))[0], False
            by_start.setdefault(first, []).append(
                Candidate(
                    first=first,
                    last=last,
                    text=parsed.words(first, last),
                    folded=folded,
                    named=found[folded],
                    label=label,
                    whole=whole,
                )
            )
    for name in parsed.names:
        if name.label in _PLACE_LABELS and not any(
            c.last == name.last for c in by_start.get(_start(parsed, name.first), [])
        ):
            first = _start(parsed, name.first)
            if first < name.last and _capital(parsed.tokens.text[first]):
                text = parsed.words(first, name.last)
                by_start.setdefault(first, []).append(
                    Candidate(first=first, last=name.last, text=text, folded=fold(text), label=name.label, whole=True)
                )
    return _leftmost_longest(by_start)


def given_candidates(parsed: Parsed, gazetteer: Gazetteer, spans: tuple[Span, ...]) -> list[Candidate]:
    """Return one candidate for each given stretch of the text, in the order given."""
    text = parsed.document.text
    folded = [fold(span.of(text)) for span in spans]
    found = gazetteer.find(folded)
    starts, ends = parsed.tokens.start, parsed.tokens.end
    return [
        Candidate(
            first=max(0, bisect_right(starts, span.start) - 1),
            last=bisect_left(ends, span.end) + 1,
            text=span.of(text),
            folded=key,
            named=found[key],
        )
        for span, key in zip(spans, folded, strict=True)
    ]


def _leftmost_longest(by_start: dict[int, list[Candidate]]) -> list[Candidate]:
    chosen: list[Candidate] = []
    end = 0
    for first in sorted(by_start):
        if first < end:
            continue
        best = max(by_start[first], key=lambda candidate: (bool(candidate.named), candidate.last))
        chosen.append(best)
        end = best.last
    return chosen


def _spans(parsed: Parsed) -> list[tuple[int, int, str]]:
    """List all stretches of capitalised words (and small words between them), at most six tokens, in one sentence."""
    tokens = parsed.tokens
    spans: list[tuple[int, int, str]] = []
    words = tokens.text
    for sentence in parsed.sentences:
        for first in range(sentence.first, sentence.last):
            if not _capital(words[first]):
                continue
            last = first
            while last < min(first + _LONGEST, sentence.last):
                word = words[last]
                if _capital(word):
                    folded = fold(parsed.words(first, last + 1))
                    if folded:
                        spans.append((first, last + 1, folded))
                elif not (word in CONNECTORS or word in {"-", "–", "'", "’", "&"}):
                    break
                last += 1
    return spans


def _labels(parsed: Parsed) -> dict[tuple[int, int], tuple[str, bool]]:
    labels: dict[tuple[int, int], tuple[str, bool]] = {}
    for name in parsed.names:
        start = _start(parsed, name.first)
        labels[start, name.last] = labels[name.first, name.last] = (name.label, True)
        for token in range(name.first, name.last):
            labels.setdefault((token, -1), (name.label, False))
    return labels


def _start(parsed: Parsed, first: int) -> int:
    return first + 1 if parsed.tokens.text[first].casefold() == "the" else first


def _capital(word: str) -> bool:
    """Say whether a word can begin a name: a capital, or a letter of a script that has none."""
    char = word[0]
    return char.isupper() or (char.isalpha() and not char.islower() and unicodedata.category(char) == "Lo") or (
        char in "'‘’ʻ" and len(word) > 2 and word[1].isupper()
    )  # fmt: skip
