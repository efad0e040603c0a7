"""Numbered changes of `case.db`; the number is SQLite's `user_version`. A case of a newer program is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, delete, text

from firsthand.errors import CaseError
from firsthand.store.schema import FULL_TEXT, KEPT, METADATA, PARTS, RECORD


def _first_tables(connection: Connection) -> None:
    METADATA.create_all(connection)
    connection.execute(text(FULL_TEXT))


def _record_in_parts(connection: Connection) -> None:
    METADATA.create_all(connection, tables=[PARTS, KEPT])
    connection.execute(delete(RECORD))  # derived: built again in parts


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first_tables, _record_in_parts)


def migrate(connection: Connection, where: Path) -> None:
    """Bring `case.db` to this program's version, inside the caller's transaction."""
    version = int(connection.execute(text("PRAGMA user_version")).scalar_one())
    if version > len(MIGRATIONS):
        raise CaseError(
            f"This case was made by a newer version of firsthand (case version {version}, known here: "
            f"{len(MIGRATIONS)}).",
            where=str(where),
            hint="install the newer version; nothing was changed",
        )
    for number, change in enumerate(MIGRATIONS[version:], start=version + 1):
        change(connection)
        connection.execute(text(f"PRAGMA user_version = {number}"))
