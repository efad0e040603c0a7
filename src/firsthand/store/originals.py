"""As-collected bytes, kept apart and read-only, under their SHA-256."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from firsthand.errors import CaseError
from firsthand.store.disk import sync_folder

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

    def add(self, data: bytes | Path) -> str:
        """Preserve bytes, or a file of any size, and return their SHA-256; what is already here is left alone."""
        self.root.mkdir(parents=True, exist_ok=True)
        temporary = self.root / f".incoming.{os.getpid()}.tmp"
        if isinstance(data, bytes):
            sha256 = hashlib.sha256(data).hexdigest()
            if self._is_whole(sha256, len(data)):
                return sha256
        try:
            sha256, size = _copy(data, temporary)
            if not self._is_whole(sha256, size):
                target = self.path(sha256)
                target.parent.mkdir(exist_ok=True)
                temporary.chmod(0o444)
                temporary.replace(target)
                sync_folder(target.parent)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        return sha256

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


def _copy(data: bytes | Path, temporary: Path) -> tuple[str, int]:
    digest = hashlib.sha256()
    size = 0
    with temporary.open("wb") as out:
        if isinstance(data, bytes):
            digest.update(data)
            size = out.write(data)
        else:
            with data.open("rb") as stream:
                while chunk := stream.read(_CHUNK):
                    digest.update(chunk)
                    size += out.write(chunk)
            with contextlib.suppress(OSError):
                shutil.copystat(data, temporary)
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest(), size
