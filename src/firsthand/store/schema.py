"""The tables of `case.db`. What is derived may be dropped; `collected` and `decisions` come from the custody log."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, String, Table

METADATA = MetaData()

STATE = Table("state", METADATA, Column("key", String, primary_key=True), Column("value", String, nullable=False))

COLLECTED = Table(
    "collected",
    METADATA,
    Column("sha256", String, primary_key=True),  # empty where the bytes could not be had
    Column("path", String, primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)

DECISIONS = Table(
    "decisions",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("payload", LargeBinary, nullable=False),
)

TOMBSTONES = Table("tombstones", METADATA, Column("sha256", String, primary_key=True), Column("why", String))

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("id", String, primary_key=True),
    Column("sha256", String, nullable=False),
    Column("key", String, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

READINGS = Table(
    "readings",
    METADATA,
    Column("document", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)

RECORD = Table(
    "record",
    METADATA,
    Column("one", Integer, primary_key=True),
    Column("key", String, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

PARTS = Table(
    "parts",
    METADATA,
    Column("key", String, primary_key=True),
    Column("assessed", String, nullable=False),
    Column("outline", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

KEPT = Table(
    "kept",
    METADATA,
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)

PASSAGES = Table(
    "passages",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
PASSAGES_BY_DOCUMENT = Index("passages_by_document", PASSAGES.c.document)

DERIVED = (DOCUMENTS, READINGS, RECORD, PARTS, KEPT, PASSAGES)

FULL_TEXT = "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')"
