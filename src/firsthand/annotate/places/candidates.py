"""Stretches of a text that could be place names, with what the gazetteer has under them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.annotate.gazetteer import Named, fold
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.places.known import Names
from firsthand.annotate.places.words import (
    CONNECTORS,
    DIRECTIONS,
    DIVISION_WORDS,
    SETTLEMENT_WORDS,
    STRONG_PREPOSITIONS,
)
from firsthand.model.base import Span
from firsthand.model.values.place import PlaceKind

_LONGEST = 6
_LEAST_LETTERS = 5
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_INSIDE = CONNECTORS | {"-", "–", "'", "’", "&", "'s", "’s"}
_SHORTENED = frozenset({"st", "ste", "ft", "mt"})
_KINDS = SETTLEMENT_WORDS | DIVISION_WORDS
_MISTAKEN = frozenset({"PERSON", "ORG", "NORP", "PRODUCT"})
_LARGE = frozenset({0, 5, 8})
_CITY = 100_000
_OF_TYPE = frozenset({"city", "town", "village", "province", "state", "district", "county", "region"})


@dataclass(slots=True, kw_only=True)
class Candidate:
    """A stretch of tokens that may name a place; scored, kept or dropped, then resolved.

    `label` is the engine's, `whole` says whether the engine's name has the same bounds. `hint` is the kind that
    the words themselves give ("Bay", "Street"). `base` is the folded name without the word of kind or direction
    that was taken into the name, empty if nothing was. `named` are the gazetteer's places of the name or base.
    """

    first: int
    last: int
    text: str
    folded: str
    named: tuple[Named, ...] = ()
    label: str = ""
    whole: bool = False
    base: str = ""
    hint: PlaceKind | None = None
    score: float = 0.0
    chosen: Named | None = None
    parent: Named | None = None
    stated: bool = False

    @property
    def known(self) -> bool:
        """Say whether the gazetteer has the whole name."""
        return bool(self.named) and not self.base


def find_candidates(parsed: Parsed, names: Names) -> list[Candidate]:
    """Return, from left to right, the longest stretches that the gazetteer or the engine takes for a name."""
    spans = _spans(parsed) + names.own_spans(parsed)
    found = names.find({folded for _, _, folded in spans})
    whole, inside = _labels(parsed)
    by_start: dict[int, list[Candidate]] = {}
    for first, last, folded in spans:
        if found[folded]:
            exact = whole.get((first, last))
            by_start.setdefault(first, []).append(
                Candidate(
                    first=first,
                    last=last,
                    text=parsed.words(first, last),
                    folded=folded,
                    named=found[folded],
                    label=exact or inside.get(first, ""),
                    whole=exact is not None,
                )
            )
    _add_engine_names(parsed, by_start)
    _add_named_by_kind(parsed, by_start)
    _add_other_spellings(parsed, by_start, names)
    return _leftmost_longest(by_start)


def given_candidates(parsed: Parsed, names: Names, spans: tuple[Span, ...]) -> list[Candidate]:
    """Return one candidate for each given stretch of the text, in the order given."""
    text = parsed.document.text
    folded = [fold(span.of(text)) for span in spans]
    found = names.find(set(folded))
    starts, ends = parsed.tokens.start, parsed.tokens.end
    candidates = []
    for span, key in zip(spans, folded, strict=True):
        first = max(0, bisect_right(starts, span.start) - 1)
        last = max(first + 1, min(len(ends), bisect_left(ends, span.end) + 1))
        candidates.append(Candidate(first=first, last=last, text=span.of(text), folded=key, named=found[key]))
    return candidates


def _add_engine_names(parsed: Parsed, by_start: dict[int, list[Candidate]]) -> None:
    """Take in what only the engine calls a place: villages that no gazetteer has."""
    for name in parsed.names:
        if name.label not in _PLACE_LABELS:
            continue
        first = _after_article(parsed, name.first)
        last = name.last - 1 if parsed.tokens.text[name.last - 1] in {"'s", "’s", "'", "’"} else name.last
        if first >= last or not is_capital(parsed.tokens.text[first]):
            continue
        first, last = _trimmed(parsed, first, last)
        if any(candidate.last >= last for candidate in by_start.get(first, [])):
            continue
        text = parsed.words(first, last)
        if any(char.isdigit() for char in text):
            continue
        by_start.setdefault(first, []).append(
            Candidate(first=first, last=last, text=text, folded=fold(text), label=name.label, whole=True)
        )


def _add_named_by_kind(parsed: Parsed, by_start: dict[int, list[Candidate]]) -> None:
    """Take in what the words call a town or a district, whatever the engine calls it: "the hamlet of Quelbrevik"."""
    words, tags = parsed.tokens.text, parsed.tokens.pos
    taken = {at for found in by_start.values() for candidate in found for at in range(candidate.first, candidate.last)}
    for first, last in _runs(parsed):
        kind_before = first >= 2 and words[first - 1] in {"of", "called", "named"} and words[first - 2] in _KINDS
        kind_after = last < len(words) and words[last] in _KINDS and tags[first] == "PROPN" and last - first <= 2
        if (kind_before or kind_after) and not taken.intersection(range(first, last)):
            text = parsed.words(first, last)
            by_start[first] = [Candidate(first=first, last=last, text=text, folded=fold(text))]


def _runs(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised proper nouns, none longer than three words."""
    words, tags = parsed.tokens.text, parsed.tokens.pos
    for sentence in parsed.sentences:
        first = sentence.first
        for at in range(sentence.first, sentence.last + 1):
            if at < sentence.last and tags[at] == "PROPN" and is_capital(words[at]):
                continue
            if 0 < at - first <= 3:
                yield first, at
            first = at + 1


def _add_other_spellings(parsed: Parsed, by_start: dict[int, list[Candidate]], names: Names) -> None:
    """Look up, in other spellings, what the engine calls a name and the gazetteer does not have."""
    tokens = parsed.tokens
    wanted: list[Candidate] = [
        c for found in by_start.values() for c in found if not c.named and len(c.folded) >= _LEAST_LETTERS
    ]
    taken = {token for found in by_start.values() for c in found for token in range(c.first, c.last)}
    for name in parsed.names:
        first = _after_article(parsed, name.first)
        if name.label not in _MISTAKEN or first in taken or name.last - first > 2 or not is_capital(tokens.text[first]):
            continue
        word = tokens.text[first - 1].casefold() if first else ""
        text = parsed.words(first, name.last)
        if word in STRONG_PREPOSITIONS | {"from", "of"} and len(text) >= 5:
            candidate = Candidate(
                first=first, last=name.last, text=text, folded=fold(text), label=name.label, whole=True
            )
            wanted.append(candidate)
    look_up_alike(wanted, names)
    for candidate in wanted:
        if candidate.label in _MISTAKEN and candidate.named:
            by_start.setdefault(candidate.first, []).append(candidate)


def look_up_alike(candidates: list[Candidate], names: Names) -> None:
    """Give candidates that have no places those of another spelling."""
    wanted = [candidate for candidate in candidates if not candidate.named and len(candidate.folded) >= _LEAST_LETTERS]
    found = names.find_alike({candidate.folded for candidate in wanted})
    for candidate in wanted:
        candidate.named = found[candidate.folded]


def _trimmed(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """Leave out "City of" before a name and small words after it: "Artibonite region"."""
    words = parsed.tokens.text
    while last - 1 > first and words[last - 1][0].islower():
        last -= 1
    if last - first > 2 and words[first + 1] == "of" and words[first].casefold() in _OF_TYPE:
        first += 2
    return first, last


def _leftmost_longest(by_start: dict[int, list[Candidate]]) -> list[Candidate]:
    chosen: list[Candidate] = []
    end = 0
    for first in sorted(by_start):
        if first >= end:
            chosen.append(max(by_start[first], key=_worth))
            end = chosen[-1].last
    return chosen


def _worth(candidate: Candidate) -> tuple[int, int]:
    """Prefer what the gazetteer surely knows, then the engine's names, then the rest; of each kind the longest."""
    entries = [named.entry for named in candidate.named]
    large = any(entry.level in _LARGE or entry.population >= _CITY for entry in entries)
    if entries and (large or candidate.last - candidate.first > 1):
        return 2, candidate.last
    return int(candidate.whole), candidate.last


def _spans(parsed: Parsed) -> list[tuple[int, int, str]]:
    """List all stretches of capitalised words (and small words between them), at most six tokens, in one sentence."""
    text, tokens = parsed.document.text, parsed.tokens
    spans: list[tuple[int, int, str]] = []
    words, starts, ends = tokens.text, tokens.start, tokens.end
    for sentence in parsed.sentences:
        for first in range(sentence.first, sentence.last):
            word = words[first]
            if not is_capital(word) or (word in {"The", "THE"} and first + 1 < sentence.last):
                continue
            if first + 1 < sentence.last and words[first + 1] == "of" and word.casefold() in _OF_TYPE:
                continue
            last = first
            limit = min(first + _LONGEST, sentence.last)
            while last < limit:
                word = words[last]
                if is_capital(word):
                    folded = fold(text[starts[first] : ends[last]])
                    if folded and not (last == first and folded in DIRECTIONS):
                        spans.append((first, last + 1, folded))
                elif word not in _INSIDE and not (word == "." and words[last - 1].casefold() in _SHORTENED):
                    break
                last += 1
    return spans


def _labels(parsed: Parsed) -> tuple[dict[tuple[int, int], str], dict[int, str]]:
    whole: dict[tuple[int, int], str] = {}
    inside: dict[int, str] = {}
    for name in parsed.names:
        start = _after_article(parsed, name.first)
        last = name.last - 1 if parsed.tokens.text[name.last - 1] in {"'s", "’s"} else name.last
        whole[start, last] = whole[name.first, name.last] = name.label
        for token in range(name.first, name.last):
            inside[token] = name.label
    return whole, inside


def _after_article(parsed: Parsed, first: int) -> int:
    return first + 1 if parsed.tokens.text[first].casefold() == "the" else first


def is_capital(word: str) -> bool:
    """Say whether a word can begin a name: a capital, or a letter of a script that has none."""
    char = word[0]
    if char in "dlDL" and len(word) > 3 and word[1] in "'’":
        return word[2].isupper()
    if char.isascii():
        return char.isupper() or (char == "'" and len(word) > 2 and word[1].isupper())
    if char in "‘’ʻ":
        return len(word) > 2 and word[1].isupper()
    return char.isupper() or unicodedata.category(char) == "Lo"
