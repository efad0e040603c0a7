"""As-collected bytes, kept apart and read-only, under their SHA-256."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path

from firsthand.errors import CaseError
from firsthand.store.disk import clear_errors, sync_folder

_NAME = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20


class Originals:
    """The folder `originals/ab/abcd…`. Nothing in it is ever changed; only `destroy` removes."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, sha256: str) -> Path:
        """Return where these bytes lie or would lie."""
        if not _NAME.fullmatch(sha256):
            raise CaseError(f"'{sha256[:80]}' is not a SHA-256.")
        return self.root / sha256[:2] / sha256

    def holds(self, sha256: str) -> bool:
        """Say whether these bytes are here (by name: `verify` looks inside)."""
        return self.path(sha256).is_file()

    def add(self, data: bytes | Path, *, refused: frozenset[str] = frozenset()) -> str:
        """Preserve bytes, or a file of any size, and return their SHA-256; what is already here is left alone.

        A file that cannot be read raises its own `OSError`. Bytes whose hash is `refused` (purged) are not kept.
        """
        sha256, size = _hash(data)
        if sha256 in refused or self._is_whole(sha256, size):
            return sha256
        with clear_errors(self.root):
            self._copy_in(data, sha256)
        return sha256

    def _copy_in(self, data: bytes | Path, sha256: str) -> None:
        self.root.mkdir(parents=True, exist_ok=True)
        temporary = self.root / f".incoming.{os.getpid()}.tmp"
        try:
            if _copy(data, temporary) != sha256:
                raise CaseError("A file changed while it was read.", where=str(data)[:200], hint="run the build again")
            target = self.path(sha256)
            target.parent.mkdir(exist_ok=True)
            temporary.chmod(0o444)
            temporary.replace(target)
            sync_folder(target.parent)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)

    def read(self, sha256: str) -> bytes:
        """Return the bytes, re-checked against their hash."""
        path = self.path(sha256)
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise CaseError(f"The original {sha256} is missing.", where=str(path), hint="run verify") from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise CaseError(f"The original {sha256} was changed.", where=str(path), hint="run verify")
        return data

    def stored(self) -> Iterator[str]:
        """Yield the names of all preserved originals, sorted."""
        for path in sorted(self.root.glob("??/*")):
            if _NAME.fullmatch(path.name):
                yield path.name

    def is_unchanged(self, sha256: str) -> bool:
        """Re-hash one original."""
        digest = hashlib.sha256()
        with self.path(sha256).open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
        return digest.hexdigest() == sha256

    def destroy(self, sha256: str) -> None:
        """Overwrite once and remove the bytes of one original (a purge)."""
        path = self.path(sha256)
        if not path.exists():
            return
        path.chmod(0o600)
        with path.open("r+b") as stream:
            left = path.stat().st_size
            while left > 0:
                left -= stream.write(b"\x00" * min(left, _CHUNK))
            stream.flush()
            os.fsync(stream.fileno())
        path.unlink()
        sync_folder(path.parent)

    def clear_unfinished(self) -> None:
        """Remove what a killed process left half copied; call it only under the lock."""
        for path in self.root.glob(".incoming.*.tmp"):
            path.unlink(missing_ok=True)

    def _is_whole(self, sha256: str, size: int) -> bool:
        path = self.path(sha256)
        return path.is_file() and path.stat().st_size == size


def _hash(data: bytes | Path) -> tuple[str, int]:
    if isinstance(data, bytes):
        return hashlib.sha256(data).hexdigest(), len(data)
    digest = hashlib.sha256()
    size = 0
    with data.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return digest.hexdigest(), size


def _copy(data: bytes | Path, temporary: Path) -> str:
    digest = hashlib.sha256()
    with temporary.open("wb") as out, contextlib.ExitStack() as stack:
        source = io.BytesIO(data) if isinstance(data, bytes) else stack.enter_context(data.open("rb"))
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest()
