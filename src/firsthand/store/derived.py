"""What can be thrown away and built again: documents, readings, the record."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from firsthand.model.annotated import Entity, PlaceMention
from firsthand.model.base import Frozen, Span
from firsthand.model.document import Document
from firsthand.model.reading import Citation, Reading
from firsthand.model.statement import Statement
from firsthand.store.database import Database
from firsthand.store.payload import pack, unpack
from firsthand.store.schema import DERIVED, DOCUMENTS, READINGS
from firsthand.store.search import SearchIndex


class _Linkable(Frozen, frozen=True, kw_only=True):
    """The fields of a reading that linking looks at; the others are not even decoded."""

    document: Document
    entities: tuple[Entity, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    quotations: tuple[Span, ...] = ()


class Derived:
    """The derived tables."""

    def __init__(self, database: Database, search: SearchIndex) -> None:
        self._database = database
        self._search = search

    def put_document(self, document: Document, key: str) -> None:
        """Keep a document as it was read; readings of an earlier form of it are dropped."""
        payload = pack(document)
        row = {"id": document.id, "sha256": document.sha256, "key": key, "payload": payload}
        with self._database.write() as connection:
            old = connection.execute(select(DOCUMENTS.c.payload).where(DOCUMENTS.c.id == document.id)).scalar()
            connection.execute(insert(DOCUMENTS).values(row).on_conflict_do_update(index_elements=["id"], set_=row))
            if old != payload:
                connection.execute(delete(READINGS).where(READINGS.c.document == document.id))
                self._search.put(document)

    def has_document(self, document_id: str, key: str) -> bool:
        """Say whether this document is here as read under this key."""
        with self._database.read() as connection:
            found = connection.execute(select(DOCUMENTS.c.key).where(DOCUMENTS.c.id == document_id)).scalar()
        return found == key

    def remove_document(self, document_id: str) -> None:
        """Forget a document and what was read in it; the original stays."""
        with self._database.write() as connection:
            connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document_id))
            connection.execute(delete(READINGS).where(READINGS.c.document == document_id))
            self._search.remove(document_id)

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, sorted by id."""
        with self._database.read() as connection:
            rows = connection.execute(select(DOCUMENTS.c.payload).order_by(DOCUMENTS.c.id)).scalars().all()
        return tuple(unpack(row, Document) for row in rows)

    def document(self, document_id: str) -> Document | None:
        """Return one document, or null."""
        with self._database.read() as connection:
            row = connection.execute(select(DOCUMENTS.c.payload).where(DOCUMENTS.c.id == document_id)).scalar()
        return unpack(row, Document) if row is not None else None

    def document_keys(self) -> dict[str, str]:
        """Return the key under which each document was read, by its id, sorted by id."""
        with self._database.read():
            return dict(self._database.raw.execute("select id, key from documents order by id"))

    def read_ids(self, key: str) -> tuple[str, ...]:
        """Return the ids of the documents that have a reading under this key, sorted."""
        with self._database.read() as connection:
            chosen = select(READINGS.c.document).where(READINGS.c.key == key).order_by(READINGS.c.document)
            return tuple(connection.execute(chosen).scalars())

    def put_reading(self, reading: Reading, key: str) -> None:
        """Keep what was read in a document under a settings key; it replaces readings under other keys."""
        row = {"document": reading.document.id, "key": key, "payload": pack(reading)}
        with self._database.write() as connection:
            connection.execute(
                delete(READINGS).where(READINGS.c.document == reading.document.id, READINGS.c.key != key)
            )
            connection.execute(
                insert(READINGS).values(row).on_conflict_do_update(index_elements=["document", "key"], set_=row)
            )

    def reading(self, document_id: str, key: str) -> Reading | None:
        """Return the reading of one document under a settings key, or null."""
        with self._database.read() as connection:
            row = connection.execute(
                select(READINGS.c.payload).where(READINGS.c.document == document_id, READINGS.c.key == key)
            ).scalar()
        return unpack(row, Reading) if row is not None else None

    def has_reading(self, document_id: str, key: str) -> bool:
        """Say whether a document was read under this key."""
        with self._database.read() as connection:
            found = connection.execute(
                select(READINGS.c.key).where(READINGS.c.document == document_id, READINGS.c.key == key)
            ).scalar()
        return found is not None

    def reading_keys(self, key: str) -> tuple[str, ...]:
        """Return the ids of the documents that were read under this key, sorted."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(READINGS.c.document).where(READINGS.c.key == key).order_by(READINGS.c.document)
            )
            return tuple(rows.scalars())

    def readings(self, key: str) -> tuple[Reading, ...]:
        """Return all readings under a settings key, sorted by document."""
        with self._database.read() as connection:
            rows = (
                connection.execute(
                    select(READINGS.c.payload).where(READINGS.c.key == key).order_by(READINGS.c.document)
                )
                .scalars()
                .all()
            )
        return tuple(unpack(row, Reading) for row in rows)

    def linkable(self, document_id: str, key: str) -> Reading | None:
        """Return of one reading what linking looks at: without mentions, attributions, times and quantities."""
        with self._database.read() as connection:
            row = connection.execute(
                select(READINGS.c.payload).where(READINGS.c.document == document_id, READINGS.c.key == key)
            ).scalar()
        if row is None:
            return None
        lean = unpack(row, _Linkable)
        return Reading(**{name: getattr(lean, name) for name in _Linkable.__struct_fields__})

    def hashes(self) -> dict[str, str]:
        """Return the SHA-256 of each document's bytes, by its id."""
        with self._database.read():
            return dict(self._database.raw.execute("select id, sha256 from documents"))

    def drop(self) -> None:
        """Throw away all that can be built again."""
        with self._database.write() as connection:
            for table in DERIVED:
                connection.execute(delete(table))
            self._search.clear()
