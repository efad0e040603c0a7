"""What the spaCy model says of a word once its tag and relation are known: word class and lemma, worked out once.

spaCy's attribute ruler and lemmatizer look at every token anew. All but a few of the ruler's patterns look at one
token alone, so their answer is asked for once a word, tag and relation. The others ("gonna", "there was") look at a few
tokens in a row; where one of them may apply, the ruler is asked about that row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

_LOOKED_AT = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_ANCHORS = ("LOWER", "DEP")
_MOST = 100_000
# What the lemmatizer takes for another word: corpses for several corps.
_MISREAD = {"corpses": "corpse"}

Key = tuple[int, int, int]
"""Orth, tag and relation of a token."""


class Word(NamedTuple):
    """What stands in the columns of one token; unpacked into them, so no record of ours."""

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str


class Words:
    """The words of a model met so far; all are forgotten when they become too many."""

    def __init__(self, model: Any) -> None:
        self._vocab = model.vocab
        self._ruler = model.get_pipe("attribute_ruler")
        self._lemmatize = _quick(model.get_pipe("lemmatizer")).lemmatize
        self._rows = _LongerPatterns(self._ruler.patterns, model.vocab.strings)
        self._known: dict[tuple[Key, ...], tuple[Word, ...]] = {}
        self._single: dict[Key, Word] = {}

    def of(self, keys: Sequence[Key], lowers: Sequence[int], deps: Sequence[int]) -> list[Word]:
        """Return the words of tagged and parsed tokens; `lowers` are the ids of the tokens in small letters."""
        if len(self._single) + len(self._known) > _MOST:
            self._single.clear()
            self._known.clear()
        single = self._single
        new = {key: lower for key, lower in zip(keys, lowers, strict=True) if key not in single}
        if new:
            self._learn(new)
        found = [single[key] for key in keys]
        for first, last in self._rows.found(lowers, deps):
            row = tuple(keys[first:last])
            if row not in self._known:
                self._known[row] = self._ask(row)
            found[first:last] = self._known[row]
        return found

    def lemma(self, text: str, tag: str, dep: str) -> str:
        """Return the lemma of a word whose tag was mended."""
        strings = self._vocab.strings
        key = (strings.add(text), strings.add(tag), strings.add(dep))
        if key not in self._single:
            self._single[key] = self._ask((key,))[0]
        return self._single[key].lemma

    def _learn(self, new: Mapping[Key, int]) -> None:
        """Ask about words, each with its small letters, in one row; what makes a longer pattern there, one by one."""
        row = tuple(new)
        self._single.update(zip(row, self._ask(row), strict=True))
        for first, last in self._rows.found(list(new.values()), [dep for _, _, dep in row]):
            self._single.update((key, self._ask((key,))[0]) for key in row[first:last])

    def _ask(self, row: tuple[Key, ...]) -> tuple[Word, ...]:
        """Ask the ruler and the lemmatizer about tokens in a row."""
        from spacy.tokens import Doc  # a heavy import: only where English is parsed

        name = self._vocab.strings
        words, tags, deps = ([name[one] for one in column] for column in zip(*row, strict=True))
        doc = self._ruler(Doc(self._vocab, words=words, tags=tags, deps=deps, heads=list(range(len(row)))))
        return tuple(
            Word(token.text, self._lemma(token), token.pos_, *told)
            for token, *told in zip(doc, tags, deps, strict=True)
        )

    def _lemma(self, token: Any) -> str:
        misread = _MISREAD.get(token.lower_)
        return misread or (str(token.lemma_) if token.lemma else self._lemmatize(token)[0])


def _quick(lemmatizer: Any) -> Any:
    """Make sets of the lists of known forms, each of which the lemmatizer else reads through for every word."""
    index = lemmatizer.lookups.get_table("lemma_index")
    for kind, forms in list(index.items()):
        index[kind] = frozenset(forms)
    return lemmatizer


class _LongerPatterns:
    """Where a pattern of more than one token may apply, told by one word or relation that it must hold."""

    def __init__(self, entries: Iterable[Mapping[str, Any]], strings: Any) -> None:
        self._rows: dict[str, defaultdict[int, set[tuple[int, int]]]] = {name: defaultdict(set) for name in _ANCHORS}
        for pattern in (one for entry in entries for one in entry["patterns"]):
            assert all(_LOOKED_AT.issuperset(token) for token in pattern), "the ruler looks at more than its words"
            if len(pattern) > 1:
                name, value, at = next(_anchors(pattern))
                self._rows[name][strings.add(value)].add((at, len(pattern)))

    def found(self, lowers: Sequence[int], deps: Sequence[int]) -> list[tuple[int, int]]:
        """Return the rows of tokens, first and after the last, that no pattern reaches over the end of."""
        rows: list[tuple[int, int]] = []
        for name, column in zip(_ANCHORS, (lowers, deps), strict=True):
            known = self._rows[name]
            if not known.keys().isdisjoint(column):
                for token, value in enumerate(column):
                    rows += [(max(token - at, 0), token - at + size) for at, size in known.get(value, ())]
        return list(_merged(rows, len(lowers)))


def _anchors(pattern: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str, int]]:
    for name in _ANCHORS:
        for at, token in enumerate(pattern):
            if isinstance(token.get(name), str):
                yield name, token[name], at


def _merged(rows: Iterable[tuple[int, int]], size: int) -> Iterator[tuple[int, int]]:
    first = last = 0
    for start, end in sorted(rows):
        if start >= last:
            if last > first:
                yield first, min(last, size)
            first = start
        last = max(last, end)
    if last > first:
        yield first, min(last, size)
