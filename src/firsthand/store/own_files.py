"""A case's own lists and settings (`places.csv` and the like): as files, or sealed in an encrypted case.

In an encrypted case each lies as `NAME.sealed`. A plain one that somebody puts into the folder is sealed at the next
opening, and the plain one overwritten and removed.
"""

from __future__ import annotations

from pathlib import Path

from firsthand.errors import CaseError, UserError
from firsthand.store.disk import clear_errors, destroy_file, write_atomically
from firsthand.store.keyfile import open_seal
from firsthand.store.seal import CHUNK, Seal

NAMES = ("settings.yaml", "places.csv", "calendar.yaml", "acts.yaml")
SEALED = ".sealed"


class OwnFile:
    """The words of one such file; shown under its path."""

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        self._data = data

    def __str__(self) -> str:
        return str(self._path)

    def read_text(self, encoding: str | None = None) -> str:
        """Return its text."""
        return self._data.decode(encoding or "utf-8")


class OwnFiles:
    """The files of one case."""

    def __init__(self, root: Path, seal: Seal) -> None:
        self._root = root
        self._seal = seal

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a file, or null where the case has none."""
        plain, sealed = self._root / name, self._root / (name + SEALED)
        with clear_errors(self._root):
            if plain.is_file():
                return plain.read_bytes()
            if not (self._seal.encrypted and sealed.is_file()):
                return None
            try:
                with sealed.open("rb") as stream:
                    return b"".join(self._seal.opened(name, stream))
            except ValueError as error:
                raise CaseError(f"{name} was changed.", where=str(sealed), hint="put it in again") from error

    def write(self, name: str, data: bytes) -> None:
        """Put a file in, in place of the one before."""
        if name not in NAMES:
            raise UserError(f"A case has no file '{name}' of its own.", hint=f"it may have {', '.join(NAMES)}")
        with clear_errors(self._root):
            if not self._seal.encrypted:
                write_atomically(self._root / name, data)
                return
            pieces = (data[at : at + CHUNK] for at in range(0, len(data), CHUNK))
            write_atomically(self._root / (name + SEALED), b"".join(self._seal.sealed(name, pieces)))

    def remove(self, name: str) -> None:
        """Take a file out; a `UserError` where the case has none."""
        there = [path for path in (self._root / name, self._root / (name + SEALED)) if path.is_file()]
        if name not in NAMES or not there:
            raise UserError(f"The case has no {name}.", where=str(self._root), hint="list them: firsthand settings")
        with clear_errors(self._root):
            for path in there:
                path.unlink()

    def seal_plain(self) -> None:
        """Seal what lies in an encrypted case in plain."""
        for name in NAMES if self._seal.encrypted else ():
            plain = self._root / name
            if plain.is_file():
                with clear_errors(self._root):
                    self.write(name, plain.read_bytes())
                    destroy_file(plain)

    def names(self) -> tuple[str, ...]:
        """Return the names of those that the case has."""
        return tuple(name for name in NAMES if self.read(name) is not None)


def own_file(root: Path, name: str) -> OwnFile | None:
    """Return a case's own file of this name, opened where the case is encrypted; null where it has none."""
    data = OwnFiles(root, open_seal(root)).read(name)
    return None if data is None else OwnFile(root / name, data)
