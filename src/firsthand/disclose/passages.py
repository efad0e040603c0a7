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

    def find(self, text: str) -> list[int]:
        """Return where in the text passages begin; overlapping runs are one passage."""
        found: list[int] = []
        if len(text) < _SHORTEST:
            return found
        last = -1
        for number, (run, start) in enumerate(_runs(text)):
            if run in self._runs:
                if number != last + 1 or not found:
                    found.append(start)
                last = number
        return found


def _words(title: str | None, text: str) -> str:
    return f"{title or ''}\n{text}"


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield a hash of each run of words, and where it starts."""
    words = [(match.group().casefold(), match.start()) for match in _WORD.finditer(text)]
    for at in range(len(words) - _RUN + 1):
        yield hash(tuple(word for word, _ in words[at : at + _RUN])), words[at][1]
