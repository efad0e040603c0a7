"""As-collected bytes, kept apart and read-only, under their SHA-256."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from firsthand.errors import CaseError
from firsthand.store.disk import clear_errors, destroy_file, sync_folder
from firsthand.store.seal import CHUNK, PLAIN, Seal

_NAME = re.compile(r"[0-9a-f]{64}")


class Originals:
    """The folder `originals/ab/abcd…`. Nothing in it is ever changed; only `destroy` removes."""

    def __init__(self, root: Path, seal: Seal = PLAIN) -> None:
        self.root = root
        self._seal = seal

    def name(self, sha256: str) -> str:
        """Return the file name of these bytes: their hash, or in an encrypted case what stands for it."""
        return self._seal.name(sha256)

    def path(self, sha256: str) -> Path:
        """Return where these bytes lie or would lie."""
        if not _NAME.fullmatch(sha256):
            raise CaseError(f"'{sha256[:80]}' is not a SHA-256.", hint="give its 64 hexadecimal digits")
        name = self._seal.name(sha256)
        return self.root / name[:2] / name

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
            if self._copy(data, temporary, self._seal.name(sha256)) != sha256:
                raise CaseError("A file changed while it was read.", where=str(data)[:200], hint="run the build again")
            target = self.path(sha256)
            target.parent.mkdir(exist_ok=True)
            temporary.chmod(0o444)
            temporary.replace(target)
            sync_folder(target.parent)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)

    def _copy(self, data: bytes | Path, temporary: Path, name: str) -> str:
        digest = hashlib.sha256()

        def hashed(source: IO[bytes]) -> Iterator[bytes]:
            while chunk := source.read(CHUNK):
                digest.update(chunk)
                yield chunk

        with temporary.open("wb") as out, contextlib.ExitStack() as stack:
            source = io.BytesIO(data) if isinstance(data, bytes) else stack.enter_context(data.open("rb"))
            for chunk in self._seal.sealed(name, hashed(source)):
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        return digest.hexdigest()

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Yield the bytes piece by piece, re-checked against their hash at the end."""
        path = self.path(sha256)
        digest = hashlib.sha256()
        try:
            with path.open("rb") as stream:
                for chunk in self._seal.opened(path.name, stream):
                    digest.update(chunk)
                    yield chunk
        except FileNotFoundError as error:
            raise CaseError(f"The original {sha256} is missing.", where=str(path), hint="run verify") from error
        except ValueError as error:
            raise CaseError(f"The original {sha256} was changed.", where=str(path), hint="run verify") from error
        if digest.hexdigest() != sha256:
            raise CaseError(f"The original {sha256} was changed.", where=str(path), hint="run verify")

    def read(self, sha256: str) -> bytes:
        """Return the bytes, re-checked against their hash."""
        return b"".join(self.chunks(sha256))

    def stored(self) -> Iterator[str]:
        """Yield the file names of all preserved originals, sorted."""
        for path in sorted(self.root.glob("??/*")):
            if _NAME.fullmatch(path.name):
                yield path.name

    def is_unchanged(self, name: str) -> bool:
        """Re-hash the original of this file name."""
        digest = hashlib.sha256()
        try:
            with (self.root / name[:2] / name).open("rb") as stream:
                for chunk in self._seal.opened(name, stream):
                    digest.update(chunk)
        except ValueError:
            return False
        return self._seal.name(digest.hexdigest()) == name

    def destroy(self, sha256: str) -> None:
        """Overwrite once and remove the bytes of one original (a purge)."""
        path = self.path(sha256)
        if not path.exists():
            return
        destroy_file(path)

    def clear_unfinished(self) -> None:
        """Remove what a killed process left half copied; call it only under the lock."""
        for path in self.root.glob(".incoming.*.tmp"):
            path.chmod(0o600)  # a read-only file cannot be removed on Windows
            path.unlink(missing_ok=True)

    def _is_whole(self, sha256: str, size: int) -> bool:
        path = self.path(sha256)
        return path.is_file() and path.stat().st_size == self._seal.size(size)


def _hash(data: bytes | Path) -> tuple[str, int]:
    if isinstance(data, bytes):
        return hashlib.sha256(data).hexdigest(), len(data)
    digest = hashlib.sha256()
    size = 0
    with data.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return digest.hexdigest(), size
