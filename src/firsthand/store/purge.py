"""Destroying one document's bytes and all that came of them: a tombstone stays, and the chain still checks.

The order makes a crash harmless: the log says it first, the database forgets in one transaction and notes what is
still to be destroyed outside of it; whoever opens the case next goes on from that note.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, select, text
from sqlalchemy.dialects.sqlite import insert

from firsthand.model.document import Collected
from firsthand.store.custody import CustodyLog
from firsthand.store.database import Database
from firsthand.store.entry import Entry
from firsthand.store.originals import Originals
from firsthand.store.payload import unpack
from firsthand.store.schema import (
    COLLECTED,
    DECISIONS,
    DOCUMENTS,
    KEPT,
    PARTS,
    PASSAGES,
    READINGS,
    RECORD,
    STATE,
    TOMBSTONES,
)

_PENDING = "purge "


def with_members(collected: Sequence[Collected], sha256: str) -> tuple[str, ...]:
    """Return the hash with those of all documents inside it, at any depth, which were collected nowhere else."""
    going = {sha256}
    while True:
        inside = {file.sha256 for file in collected if file.parent in going and file.sha256}
        kept = {file.sha256 for file in collected if file.sha256 != sha256 and file.parent not in going}
        more = inside - kept - going
        if not more:
            return tuple(sorted(going))
        going |= more


def holders(collected: Sequence[Collected], sha256: str) -> tuple[str, ...]:
    """Return the paths of the mails and archives that these bytes lie in as well."""
    parents = {file.parent for file in collected if file.sha256 == sha256 and file.parent}
    return tuple(sorted({file.path for file in collected if file.sha256 in parents}))


def entries_about(entries: Iterable[Entry], sha256: str, documents: frozenset[str]) -> tuple[int, ...]:
    """Return the numbers of the entries whose data tell of these bytes: how they came, and rulings on their words."""
    return tuple(entry.seq for entry in entries if _tells_of(entry, sha256, documents))


def _tells_of(entry: Entry, sha256: str, documents: frozenset[str]) -> bool:
    data = entry.data or {}
    if entry.event == "collected":
        return sha256 in (data["file"].get("sha256"), data["file"].get("parent"))
    if entry.event == "decision":
        decision = data["decision"]
        quoted = {quote["sha256"] for quote in decision.get("quotes", ())}
        return sha256 in quoted or decision.get("document") in {sha256, *documents}
    return False


def forget(connection: Connection, sha256: str, why: str, entries: list[int]) -> None:
    """Take everything of these bytes out of the database, and note what is left to destroy outside of it."""
    inside = _forget_places(connection, sha256)
    _forget_documents(connection, {sha256, *inside})
    for table in (RECORD, PARTS, KEPT):
        connection.execute(delete(table))
    connection.execute(delete(DECISIONS).where(DECISIONS.c.seq.in_(entries)))
    connection.execute(insert(TOMBSTONES).values(sha256=sha256, why=why).on_conflict_do_nothing())
    row = {"key": _PENDING + sha256, "value": msgspec.json.encode(entries).decode()}
    connection.execute(insert(STATE).values(row).on_conflict_do_update(index_elements=["key"], set_=row))


def _forget_places(connection: Connection, sha256: str) -> set[str]:
    """Forget where the bytes, and what lay inside them, were collected; return the hashes of what lay inside."""
    inside: set[str] = set()
    for key, path, payload in connection.execute(select(COLLECTED)).all():
        if sha256 in (key, unpack(payload, Collected).parent):
            inside.add(key)
            connection.execute(delete(COLLECTED).where(COLLECTED.c.sha256 == key, COLLECTED.c.path == path))
    return inside


def _forget_documents(connection: Connection, hashes: set[str]) -> None:
    documents = select(DOCUMENTS.c.id).where(DOCUMENTS.c.sha256.in_(hashes))
    passages = select(PASSAGES.c.id).where(PASSAGES.c.document.in_(documents))
    for row in connection.execute(passages).scalars().all():
        connection.execute(text("DELETE FROM words WHERE rowid = :id"), {"id": row})
    connection.execute(text("INSERT INTO words(words) VALUES ('optimize')"))  # else old words stay in the index
    connection.execute(delete(PASSAGES).where(PASSAGES.c.document.in_(documents)))
    connection.execute(delete(READINGS).where(READINGS.c.document.in_(documents)))
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.sha256.in_(hashes)))


def finish(database: Database, log: CustodyLog, originals: Originals) -> None:
    """Destroy what purges have left: data in the log, the preserved bytes, and old pages of the database."""
    with database.read() as connection:
        rows = connection.execute(select(STATE.c.key, STATE.c.value).where(STATE.c.key.startswith(_PENDING))).all()
    for key, value in rows:
        log.blank(frozenset(msgspec.json.decode(value, type=list[int])))
        originals.destroy(key.removeprefix(_PENDING))
        with database.write() as connection:
            connection.execute(delete(STATE).where(STATE.c.key == key))
    if rows:
        database.compact()
