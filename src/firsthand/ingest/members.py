"""Taking a file in: preserve its bytes and those of every document inside it, each with a path that shows where."""

from __future__ import annotations

import contextlib
import io
import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import msgspec

from firsthand.errors import UserError
from firsthand.ingest.consent import inherited
from firsthand.ingest.containers import MOST_MEMBERS, NOTHING_TAKEN, Expander, Member
from firsthand.ingest.files import FoundFile
from firsthand.ingest.kind import kind_of
from firsthand.ingest.sidecars import SIDECAR_SUFFIX, SOURCES_NAME
from firsthand.ingest.sources import collect
from firsthand.model.document import Collected
from firsthand.plugins import EXPANDERS, Plugin

Keep = Callable[[bytes | Path], str]
"""Preserves bytes or a file and returns their SHA-256 (a case's `add_original`)."""

_DEEPEST = 4
_FIRST_BYTES = 1 << 20
_MOST_REASONS = 20
_MOST_RATIO = 200
_LEAST_TOTAL = 1_000_000_000
_HOLDERS = frozenset({"zip", "warc", "mbox", "telegram"})


def take_in(found: FoundFile, keep: Keep) -> tuple[Collected, ...]:
    """Preserve one found file and all documents inside it; return what was collected, the file itself first.

    Nothing raises for what is in the file: what could not be had is a reason of the file that holds it.
    """
    own = collect(found)
    if own.sha256 is None:
        return (own,)
    try:
        keep(found.location)
        with found.location.open("rb") as stream:
            inside = _Inside(keep)
            own = inside.open(stream, own, depth=0)
    except OSError as error:
        reason = f"the file cannot be read: {(error.strerror or type(error).__name__).lower()}"
        return (msgspec.structs.replace(own, sha256=None, reasons=(*own.reasons, reason)),)
    return (own, *inside.collected)


class _Inside:
    """What was found inside one file, to a bounded depth and number."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._bound = self._total = 0
        self.collected: list[Collected] = []

    def open(self, stream: IO[bytes], own: Collected, *, depth: int) -> Collected:
        """Take in the members of a container; return it with the reasons for what could not be had."""
        start = stream.read(_FIRST_BYTES)
        stream.seek(0)
        reader = kind_of(start, (own.path,)).reader
        plugin = EXPANDERS.get(reader)
        if plugin is None:
            return own
        self._bound = self._bound or max(_LEAST_TOTAL, _MOST_RATIO * own.size)
        before = len(self.collected)
        reasons = self._opened(plugin, stream, own, depth)
        nothing = before == len(self.collected) and any(not reason.startswith("note: ") for reason in reasons)
        return _with_reasons(own, [*reasons, NOTHING_TAKEN] if nothing and reader in _HOLDERS else reasons)

    def _opened(self, plugin: Plugin, stream: IO[bytes], own: Collected, depth: int) -> list[str]:
        if depth >= _DEEPEST:
            return [f"nested more than {_DEEPEST} deep: not opened"]
        try:
            expand: Expander = plugin.load()
        except UserError as error:
            return [f"{error.what} {error.hint or ''}".strip()]
        return self._take(expand(stream, own.sidecar), own, depth)

    def _take(self, members: Iterator[Member], own: Collected, depth: int) -> list[str]:
        reasons: list[str] = []
        names: set[str] = set()
        with contextlib.closing(members):  # type: ignore[type-var]
            for member in _until_it_breaks(members):
                if len(self.collected) >= MOST_MEMBERS:
                    reasons.append(f"only the first {MOST_MEMBERS:,} documents inside were taken")
                    break
                if member.data is None:
                    reasons.append(_reason(member))
                    continue
                self._total += len(member.data)
                if self._total > self._bound:
                    reasons.append(
                        f"all it holds is more than {self._bound:,} bytes (a zip bomb?): the rest was not taken"
                    )
                    break
                if _is_sidecar(member.name):
                    reasons.append(f"note: {_shown(member.name)}: a sidecar inside an archive is not obeyed")
                    continue
                self._add(member, own, _unique(_shown(member.name), names), depth)
        return reasons

    def _add(self, member: Member, own: Collected, name: str, depth: int) -> None:
        assert member.data is not None
        sha256 = self._keep(member.data)
        place = len(self.collected)
        taken = Collected(
            path=f"{own.path}/{name}",
            sha256=sha256,
            size=len(member.data),
            sidecar=inherited(member.sidecar, own.sidecar),
            reasons=(member.reason,) if member.reason else (),
            parent=own.sha256,
        )
        self.collected.append(taken)
        self.collected[place] = self.open(io.BytesIO(member.data), taken, depth=depth + 1)


def _until_it_breaks(members: Iterator[Member]) -> Iterator[Member]:
    """Yield the members up to where a container cannot be read on; what breaks there costs only what follows."""
    while True:
        try:
            member = next(members)
        except StopIteration:
            return
        except Exception as error:  # whatever a parser of foreign bytes raises
            yield Member(name="", reason=f"cannot be read further ({type(error).__name__}: {str(error)[:100]})")
            return
        yield member


def _with_reasons(own: Collected, reasons: list[str]) -> Collected:
    shown = list(dict.fromkeys(reasons))
    if len(shown) > _MOST_REASONS:
        shown = [*shown[:_MOST_REASONS], f"and {len(shown) - _MOST_REASONS} more such reasons"]
    return msgspec.structs.replace(own, reasons=(*own.reasons, *shown))


def _reason(member: Member) -> str:
    reason = member.reason or "no data"
    if not member.name:
        return reason
    if reason.startswith("note: "):
        return f"note: {_shown(member.name)}: {reason.removeprefix('note: ')}"
    return f"{_shown(member.name)}: {reason}"


def _is_sidecar(name: str) -> bool:
    return name.endswith(SIDECAR_SUFFIX) or posixpath.basename(name) == SOURCES_NAME


def _shown(name: str) -> str:
    """Return a member's name as a relative path that leads nowhere else; it is shown, never written to."""
    clean = name.replace("\\", "/").replace("\x00", "").encode("utf-8", "backslashreplace").decode()
    parts = [part for part in clean.split("/") if part not in ("", ".", "..")]
    return "/".join(parts)[:500] or "unnamed"


def _unique(name: str, names: set[str]) -> str:
    number, unique = 1, name
    while unique in names:
        number += 1
        stem, dot, ending = name.rpartition(".")
        unique = f"{stem}#{number}{dot}{ending}" if dot else f"{name}#{number}"
    names.add(unique)
    return unique
