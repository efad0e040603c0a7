"""Writing so that nothing is ever half written: temporary file, fsync, rename; and clear words for a full disk."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from firsthand.errors import CaseError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_STEP = _LEAST_FREE = 1 << 20
_FULL_HINT = "free some space on this disk and run the command again: nothing is half written, it goes on from here"


@contextlib.contextmanager
def clear_errors(where: Path) -> Iterator[None]:
    """Turn errors of the disk and the database into a `CaseError` that says what to do."""
    try:
        yield
    except OSError as error:
        raise _from_os(error, where) from error
    except DatabaseError as error:
        raise _from_database(error, where) from error


def _from_os(error: OSError, where: Path) -> CaseError:
    if error.errno in _FULL:
        return CaseError("The disk is full.", where=str(where), hint=_FULL_HINT)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return CaseError("The case folder cannot be written.", where=str(where), hint="check its permissions")
    words = f"The case folder cannot be used: {error.strerror or error}"
    return CaseError(words, where=str(where), hint="look whether the disk is there and sound")


def _from_database(error: DatabaseError, where: Path) -> CaseError:
    said = str(error.orig).lower()
    if "full" in said or ("i/o error" in said and _no_room(where)):
        return CaseError("The disk is full.", where=str(where), hint=_FULL_HINT)
    if "locked" in said or "busy" in said:
        return CaseError("Another program is writing to this case.", where=str(where), hint="wait until it has ended")
    if "malformed" in said or "not a database" in said:
        hint = "move case.db away and open the case again: it is rebuilt from custody.log and the originals"
        return CaseError("case.db is damaged.", where=str(where), hint=hint)
    if "readonly" in said or "unable to open" in said:
        return CaseError("case.db cannot be written.", where=str(where), hint="check the permissions of the folder")
    hint = "look whether the disk, or your share of it, is full or failing; then run `firsthand verify` on the case"
    return CaseError(f"case.db cannot be used: {error.orig}", where=str(where), hint=hint)


def _no_room(where: Path) -> bool:
    return shutil.disk_usage(where if where.is_dir() else where.parent).free < _LEAST_FREE


def write_atomically(target: Path, data: bytes, *, read_only: bool = False) -> None:
    """Write a file so that after a crash it is either whole or not there."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if read_only:
            temporary.chmod(0o444)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def destroy_file(path: Path) -> None:
    """Overwrite a file once and remove it."""
    path.chmod(0o600)
    with path.open("r+b") as stream:
        left = path.stat().st_size
        while left > 0:
            left -= stream.write(b"\x00" * min(left, _STEP))
        stream.flush()
        os.fsync(stream.fileno())
    path.unlink()
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder last through a power cut, where the system can (not on Windows)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
