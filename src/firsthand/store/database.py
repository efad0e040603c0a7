"""One connection to `case.db`, and transactions that may stand inside each other."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from firsthand.errors import CaseError
from firsthand.store.disk import clear_errors
from firsthand.store.migrations import migrate


class Database:
    """`case.db`, opened for one process. WAL: readers do not wait, and a killed writer leaves a whole database."""

    def __init__(self, path: Path, key: bytes | None = None) -> None:
        self.path = path
        self._key = key
        self._depth = 0
        with clear_errors(path):
            self._engine = self._connect(path)
            self.connection: Connection = self._engine.connect()
            try:
                with self.write():
                    migrate(self.connection, path)
            except BaseException:
                self.close()
                raise

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """Run a transaction; inside another one it is a part of that. All of it is kept, or nothing."""
        with clear_errors(self.path):
            if self._depth:
                yield self.connection
                return
            if self.connection.in_transaction():
                self.connection.rollback()
            self._depth += 1
            try:
                with self.connection.begin():
                    yield self.connection
            finally:
                self._depth -= 1

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """Read in one consistent view."""
        with clear_errors(self.path):
            inside = self.connection.in_transaction()
            try:
                yield self.connection
            finally:
                if not inside and self.connection.in_transaction():
                    self.connection.rollback()

    @property
    def raw(self) -> Any:
        """The driver's connection, in the same transaction: for many small rows, which cost most in layers above."""
        return self.connection.connection.driver_connection

    def compact(self) -> None:
        """Write the database anew, without anything that was deleted, and empty the write-ahead log."""
        with clear_errors(self.path):
            if self.connection.in_transaction():
                self.connection.rollback()
            for command in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                self.raw.execute(command)

    def close(self) -> None:
        """Close; the last one to close folds the write-ahead log into `case.db`."""
        self.connection.close()
        self._engine.dispose()

    def _connect(self, path: Path) -> Engine:
        arguments = {"timeout": 30, "check_same_thread": False}
        module = _sqlcipher() if self._key else None
        url = URL.create("sqlite+pysqlite", database=str(path))  # a path may hold '?', '%' or '#'
        engine = create_engine(url, poolclass=StaticPool, connect_args=arguments, module=module)

        @event.listens_for(engine, "connect")
        def _prepare(connection: Any, _: Any) -> None:
            connection.isolation_level = None  # we say BEGIN ourselves, below
            if self._key:
                connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
            for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON", "temp_store = MEMORY"):
                connection.execute(f"PRAGMA {pragma}")

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE" if self._depth else "BEGIN")

        return engine


def _sqlcipher() -> Any:
    try:
        from sqlcipher3 import dbapi2  # type: ignore[import-untyped, import-not-found, unused-ignore]
    except ModuleNotFoundError as error:
        raise CaseError(
            f"An encrypted case needs the package {error.name}.", hint="install firsthand[encryption]"
        ) from error
    return dbapi2
