"""Quoted passages of documents that give somebody away, found again in any text by runs of their words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from firsthand.model.record import Record

_WORD = re.compile(r"[^\W_]+")
_RUN = 6
_SHORTEST = 2 * _RUN - 1


class Passages:
    """Searches texts for runs of six words that stand in protected documents and in no other document."""

    def __init__(self, protected: Iterable[str], other: Iterable[str]) -> None:
        common = {run for text in other for run, _ in _runs(text)}
        self._runs = {run for text in protected for run, _ in _runs(text)} - common

    @classmethod
    def of(cls, record: Record, documents: Collection[str]) -> Passages:
        """Take the words of these documents of a record, less those of all others."""
        return cls(
            (_words(one.title, one.text) for one in record.documents if one.id in documents),
            (_words(one.title, one.text) for one in record.documents if one.id not in documents),
        )

    def find(self, text: str, *, words: int = _RUN) -> list[int]:
        """Return where in the text passages of at least so many words begin; overlapping runs are one passage."""
        found: list[int] = []
        if len(text) < _SHORTEST:
            return found
        begun, length = 0, 0
        for run, start in _runs(text):
            length = length + 1 if run in self._runs else 0
            if length == 1:
                begun = start
            if length == words - _RUN + 1:
                found.append(begun)
        return found


def _words(title: str | None, text: str) -> str:
    return f"{title or ''}\n{text}"


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield a hash of each run of words, and where it starts."""
    words = [(match.group().casefold(), match.start()) for match in _WORD.finditer(text)]
    for at in range(len(words) - _RUN + 1):
        yield hash(tuple(word for word, _ in words[at : at + _RUN])), words[at][1]
