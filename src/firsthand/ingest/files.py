"""Finding files: every path that was given or lies below one, in a stable order, each with what became of it."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

from firsthand.errors import UserError
from firsthand.ingest.consent import UNKNOWN, speaks_of_consent, strictest
from firsthand.ingest.sidecars import LARGEST_SIDECAR, SIDECAR_SUFFIX, SOURCES_NAME, parse_sidecar, parse_sources
from firsthand.model.base import Frozen
from firsthand.model.document import Sidecar

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})


class FoundFile(Frozen, frozen=True, kw_only=True):
    """One path below what was given.

    `path` is relative to the given root, POSIX, NFC; `location` is where it is on this machine. A `file` is to be
    read; `skipped` is no document (symlink, hidden, special, sidecar without a file); `unreadable` is a document that
    could not be opened. `reasons` says why, and what is wrong with its sidecar.
    """

    path: str
    location: Path
    kind: Literal["file", "skipped", "unreadable"] = "file"
    size: int = 0
    sidecar: Sidecar | None = None
    reasons: tuple[str, ...] = ()


class _Sources(Frozen, frozen=True, kw_only=True):
    """The `sources.csv` files seen so far on the way down: folder and rows, or the error for all below it.

    `wrong` says of single rows why they cannot be used; `careful` is set where what cannot be used speaks of consent.
    """

    folder: Path
    rows: dict[str, Sidecar] = {}
    wrong: dict[str, str] = {}
    error: str | None = None
    careful: bool = False


def find_files(paths: Iterable[str | os.PathLike[str]]) -> tuple[FoundFile, ...]:
    """Find all files in and below the paths; the order of the paths and the machine change nothing.

    A file below two of the given roots is found once, with its longer path. A path that does not exist is a
    `UserError`, raised for all of them together.
    """
    roots = [Path(path) for path in paths]
    missing = sorted(str(root) for root in roots if not os.path.lexists(root))
    if missing:
        raise UserError(
            "There is no such file or folder: " + ", ".join(missing), hint="check the spelling and the current folder"
        )
    found: dict[str, FoundFile] = {}
    for root in roots:
        for file in _walk(root):
            key = os.path.abspath(file.location)  # noqa: PTH100 - resolve() would follow symlinks
            if key not in found or _rank(file) < _rank(found[key]):
                found[key] = file
    return tuple(sorted(found.values(), key=lambda file: (file.path, str(file.location))))


def _rank(file: FoundFile) -> tuple[int, str]:
    return (-file.path.count("/"), file.path)


def _walk(root: Path) -> Iterator[FoundFile]:
    if root.is_symlink() or not root.is_dir():
        yield from _given_file(root)
        return
    pending: list[tuple[Path, str, tuple[_Sources, ...]]] = [(root, "", ())]
    seen: set[tuple[int, int]] = set()
    while pending:
        folder, prefix, sources = pending.pop()
        try:
            status = folder.stat()
            names = sorted(entry.name for entry in os.scandir(folder))
        except OSError as error:
            yield _skipped(folder, prefix.rstrip("/") or folder.name, f"the folder cannot be opened: {_why(error)}")
            continue
        if (status.st_dev, status.st_ino) in seen:
            yield _skipped(folder, prefix.rstrip("/"), "a folder that contains itself")
            continue
        seen.add((status.st_dev, status.st_ino))
        sources = _sources_of(folder, sources)
        for name in names:
            path = folder / name
            relative = prefix + _shown(name)
            if path.is_dir() and not path.is_symlink() and not name.startswith("."):
                pending.append((path, relative + "/", sources))
            else:
                yield from _entry(path, relative, sources, names)


def _given_file(path: Path) -> Iterator[FoundFile]:
    """Take a file that was named itself: a hidden one is read, a sidecar stays one (`build *` names them too)."""
    sources = _sources_of(path.parent, ())
    beside = path.name.removesuffix(SIDECAR_SUFFIX)
    if path.name in (SOURCES_NAME, beside + SIDECAR_SUFFIX):
        there = [beside] if os.path.lexists(path.with_name(beside)) else []
        yield from _entry(path, _shown(path.name), sources, there)
    else:
        yield _file(path, path.name, sources)


def _entry(path: Path, relative: str, sources: tuple[_Sources, ...], names: list[str]) -> Iterator[FoundFile]:
    name = path.name
    if name == SOURCES_NAME:
        yield from _unused_rows(path, relative, sources)
    elif name.endswith(SIDECAR_SUFFIX):
        if name.removesuffix(SIDECAR_SUFFIX) not in names:
            yield _skipped(path, relative, "a sidecar without the file it describes")
    elif name.startswith(".") or name.lower() in _SYSTEM_FILES:
        yield _skipped(path, relative, "hidden")
    else:
        yield _file(path, relative, sources)


def _file(path: Path, relative: str, sources: tuple[_Sources, ...]) -> FoundFile:
    try:
        status = path.lstat()
    except OSError as error:
        return FoundFile(path=_shown(relative), location=path, kind="unreadable", reasons=(_why(error),))
    if stat.S_ISLNK(status.st_mode):
        return _skipped(path, relative, "a symbolic link (not followed)")
    if not stat.S_ISREG(status.st_mode):
        return _skipped(path, relative, "not a regular file (a device, pipe or socket)")
    sidecar, reasons = _sidecar_of(path, sources)
    if not os.access(path, os.R_OK):
        return FoundFile(
            path=_shown(relative),
            location=path,
            kind="unreadable",
            size=status.st_size,
            sidecar=sidecar,
            reasons=(*reasons, "no permission to read the file"),
        )
    return FoundFile(path=_shown(relative), location=path, size=status.st_size, sidecar=sidecar, reasons=reasons)


def _skipped(path: Path, relative: str, reason: str) -> FoundFile:
    return FoundFile(path=_shown(relative), location=path, kind="skipped", reasons=(reason,))


def _sources_of(folder: Path, above: tuple[_Sources, ...]) -> tuple[_Sources, ...]:
    path = folder / SOURCES_NAME
    if not path.is_file() or path.is_symlink():
        return above
    data: bytes | None = None
    try:
        data = path.read_bytes()
        read = parse_sources(data, SOURCES_NAME)
    except UserError as error:
        careful = speaks_of_consent(data or b"")
        return (_Sources(folder=folder, error=_sentence(error), careful=careful), *above)
    except OSError as error:
        return (_Sources(folder=folder, error=f"sources.csv cannot be read: {_why(error)}", careful=True), *above)
    careful = bool(read.wrong) and speaks_of_consent(data)
    return (_Sources(folder=folder, rows=read.rows, wrong=read.wrong, careful=careful), *above)


def _sidecar_of(path: Path, sources: tuple[_Sources, ...]) -> tuple[Sidecar | None, tuple[str, ...]]:
    """Return what is written beside a file; its own sidecar comes before the row of `sources.csv`, key by key."""
    reasons: list[str] = []
    found: list[Sidecar] = []
    beside = path.with_name(path.name + SIDECAR_SUFFIX)
    if beside.is_file() and not beside.is_symlink():
        data: bytes | None = None
        try:
            data = beside.read_bytes()[: LARGEST_SIDECAR + 1]
            found.append(parse_sidecar(data, beside.name))
        except UserError as error:
            reasons.append(_sentence(error))
            found.extend([UNKNOWN] if speaks_of_consent(data or b"") else [])
        except OSError as error:
            reasons.append(f"the sidecar cannot be read: {_why(error)}")
            found.append(UNKNOWN)
    elif beside.is_symlink():
        reasons.append("sidecar not used: it is a symbolic link")
        found.append(UNKNOWN)
    for source in sources:
        name = _shown(path.relative_to(source.folder).as_posix())
        wrong = source.error or (name in source.wrong and f"row of {SOURCES_NAME} not used: {source.wrong[name]}")
        if wrong:
            reasons.append(wrong)
            found.extend([UNKNOWN] if source.careful else [])
        row = source.rows.get(name)
        if row:
            found.append(row)
    return _first_of_each(found), tuple(reasons)


def _first_of_each(found: list[Sidecar]) -> Sidecar | None:
    if not found:
        return None
    fields: dict[str, Any] = {}
    for name in Sidecar.__struct_fields__:
        fields[name] = next((value for value in (getattr(s, name) for s in found) if value not in (None, ())), None)
    fields["protect"] = tuple(dict.fromkeys(name for sidecar in found for name in sidecar.protect))
    fields["columns"] = fields["columns"] or ()
    fields["consent"] = strictest([sidecar.consent for sidecar in found if sidecar.consent])
    return Sidecar(**fields)


def _unused_rows(path: Path, relative: str, sources: tuple[_Sources, ...]) -> Iterator[FoundFile]:
    own = next((source for source in sources if source.folder == path.parent), None)
    if own is None:
        yield _skipped(path, relative, "a symbolic link (not followed)")
        return
    if own.error:
        yield _skipped(path, relative, own.error)
    for name in sorted({*own.rows, *own.wrong}):
        if not name:
            yield _skipped(path, relative, f"row not used: {own.wrong[name]}")
        elif not os.path.lexists(path.parent / name):
            yield _skipped(path.parent / name, f"{relative}#{name}", "named in sources.csv, but there is no such file")


def _shown(name: str) -> str:
    r"""Return a file name as text: NFC, and bytes that are no UTF-8 as `\xNN`."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return (
        unicodedata.normalize("NFC", text).replace("\\", "/") if os.sep == "\\" else unicodedata.normalize("NFC", text)
    )


def _sentence(error: UserError) -> str:
    return f"sidecar not used: {error.what}" + (f" ({error.where})" if error.where else "")


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
