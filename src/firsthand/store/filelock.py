"""A lock that the operating system lets go of when its holder dies, so that none is ever stale."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from firsthand.errors import CaseError

if sys.platform == "win32":  # pragma: no cover - the other branch is tested where it runs
    import msvcrt

    def _try(stream: IO[bytes]) -> bool:
        try:
            stream.seek(0x7FFF0000)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _free(stream: IO[bytes]) -> None:
        stream.seek(0x7FFF0000)
        msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise CaseError(
                "This disk knows no file locks, so two builds could not be kept apart.",
                where=str(stream.name),
                hint="keep the case on a disk of this machine, not on a network folder",
            ) from error
        return True

    def _free(stream: IO[bytes]) -> None:
        fcntl.flock(stream.fileno(), fcntl.LOCK_UN)


@contextlib.contextmanager
def locked(path: Path, *, wait_seconds: float = 30.0) -> Iterator[None]:
    """Hold the lock of a file; wait a while for another holder, then raise a `CaseError` that names it."""
    with path.open("a+b") as stream:
        until = time.monotonic() + wait_seconds
        while not _try(stream):
            if time.monotonic() > until:
                stream.seek(0)
                holder = stream.read(200).decode("utf-8", "replace").strip() or "another program"
                raise CaseError(
                    f"The case is in use by {holder}.", where=str(path.parent), hint="wait until it has ended"
                )
            time.sleep(0.02)
        try:
            stream.truncate(0)
            stream.write(f"process {os.getpid()}".encode())
            stream.flush()
            yield
        finally:
            _free(stream)
