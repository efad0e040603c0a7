"""Full text of the documents: one row a line of text, so that a hit points at exact words."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import delete, func, insert, select, text

from firsthand.model.base import Frozen
from firsthand.model.document import Document
from firsthand.store.database import Database
from firsthand.store.schema import PASSAGES

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TERM = re.compile(r'"([^"]+)"|(\S+)')
_WORD = re.compile(r"\w+")

_FIND = text(
    'SELECT p.document, p.start, p."end", words.text, '
    "snippet(words, 0, '', '', ' … ', 32) AS snippet, bm25(words) AS score "
    "FROM words JOIN passages p ON p.id = words.rowid WHERE words MATCH :query "
    "ORDER BY score, p.document, p.start LIMIT :most"
)


class TextHit(Frozen, frozen=True, kw_only=True):
    """A line of a document that holds the words: where it is, the line, a snippet, and a rank (smaller is better)."""

    document: str
    start: int
    end: int
    text: str
    snippet: str
    rank: float


class SearchIndex:
    """The FTS5 table `words` and the places of its rows."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, document: Document) -> None:
        """Index a document's text, instead of what was indexed of it before."""
        self.remove(document.id)
        rows: list[dict[str, Any]] = []
        with self._database.write() as connection:
            following = (connection.execute(select(func.max(PASSAGES.c.id))).scalar() or 0) + 1
            for match in _LINE.finditer(document.text):
                rows.append({"id": following, "document": document.id, "start": match.start(), "end": match.end()})
                following += 1
            if not rows:
                return
            connection.execute(insert(PASSAGES), rows)
            connection.execute(
                text("INSERT INTO words(rowid, text) VALUES (:id, :text)"),
                [{"id": row["id"], "text": document.text[row["start"] : row["end"]]} for row in rows],
            )

    def remove(self, document_id: str) -> None:
        """Take a document out of the index."""
        with self._database.write() as connection:
            ids = connection.execute(select(PASSAGES.c.id).where(PASSAGES.c.document == document_id)).scalars().all()
            if ids:
                connection.execute(text("DELETE FROM words WHERE rowid = :id"), [{"id": row} for row in ids])
                connection.execute(delete(PASSAGES).where(PASSAGES.c.document == document_id))

    def clear(self) -> None:
        """Empty the index."""
        with self._database.write() as connection:
            connection.execute(text("DELETE FROM words"))

    def find(self, query: str, most: int) -> tuple[TextHit, ...]:
        """Return the lines that hold all words of the query; words in quotation marks stand together."""
        match = _fts_query(query)
        if not match:
            return ()
        with self._database.read() as connection:
            rows = connection.execute(_FIND, {"query": match, "most": most}).all()
        return tuple(
            TextHit(document=row[0], start=row[1], end=row[2], text=row[3], snippet=row[4], rank=round(row[5], 6))
            for row in rows
        )


def _fts_query(query: str) -> str:
    """Turn a reader's words into an FTS5 query in which nothing is an operator."""
    phrases = [" ".join(_WORD.findall(quoted or bare)) for quoted, bare in _TERM.findall(query)]
    return " AND ".join(f'"{phrase}"' for phrase in phrases if phrase)
