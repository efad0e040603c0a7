"""Taking files into a case; one that looks as it did when it was taken in is not read again.

As git does: size, times and inode tell whether a file is what it was, and one changed within the last seconds is never
trusted. `verify` still hashes every original; this only decides whether a file beside the case is hashed again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from firsthand.ingest import find_files, take_in
from firsthand.ingest.files import FoundFile
from firsthand.model.base import Frozen, make_id, to_json
from firsthand.model.document import Collected
from firsthand.pipeline.stages import Progress
from firsthand.store import Case, open_case

_KIND = "files seen"
_FRESH_NS = 2_000_000_000

_Seen = dict[str, tuple[str, str]]
"""By place on this machine: how the file looked, and the SHA-256 of its bytes."""


class LeftOut(Frozen, frozen=True, kw_only=True):
    """A path, or purged bytes offered again, that was offered to a case and is no document of it, and why."""

    path: str
    reasons: tuple[str, ...]
    when: str


class Taken(Frozen, frozen=True, kw_only=True):
    """How many paths were no documents, were refused as purged, and were given once and are not among these."""

    skipped: int
    refused: int
    absent: int


def collect_files(case: Case, paths: Sequence[Path], progress: Progress) -> Taken:
    """Preserve and log every file found that is new or changed."""
    found = find_files(paths) if paths else ()
    files = [one for one in found if one.kind != "skipped"]
    kept = case.kept()
    held = kept.get(_KIND, [""]).get("")
    seen = msgspec.msgpack.decode(held, type=_Seen) if held else {}
    collected: list[Collected] = []
    for done, one in enumerate(files, start=1):
        look, place = _look(one), _place(one)
        known = seen.get(place)
        if look is None or known is None or known[0] != look or not case.has_original(known[1]):
            taken = take_in(one, case.add_original)
            collected.extend(taken)
            seen.pop(place, None)
            if look is not None and look == _look(one) and taken[0].sha256 is not None:
                seen[place] = (look, taken[0].sha256)
        progress("collect", done, len(files))
    case.collect(collected)
    kept.put(_KIND, {"": msgspec.msgpack.encode(seen)})
    skipped = [one for one in found if one.kind == "skipped"]
    if skipped:
        case.log("skipped", files=[{"path": one.path, "reasons": list(one.reasons)} for one in skipped])
    refused = len({one.sha256 for one in collected if one.sha256 and not case.has_original(one.sha256)})
    absent = {one.path for one in case.collected() if one.parent is None} - {one.path for one in found}
    return Taken(skipped=len(skipped), refused=refused, absent=len(absent) if paths else 0)


def left_out(case_path: Path) -> tuple[LeftOut, ...]:
    """Return what was offered to a case and is no document of it, as last said, in order of paths."""
    found: dict[str, LeftOut] = {}
    with open_case(case_path) as case:
        for entry in case.history():
            data = entry.data or {}
            if entry.event == "collected" and data:
                found.pop(data["file"]["path"], None)
            elif entry.event == "refused":
                path = f"(bytes of SHA-256 {data['sha256']})"
                found[path] = LeftOut(path=path, reasons=("refused: purged from this case",), when=entry.when)
            elif entry.event == "skipped":
                for one in data["files"]:
                    found[one["path"]] = LeftOut(path=one["path"], reasons=tuple(one["reasons"]), when=entry.when)
    return tuple(found[path] for path in sorted(found))


def _place(found: FoundFile) -> str:
    """Return where a file lies on this machine; bytes of its name that are no UTF-8 are written out."""
    return os.fsencode(found.location).decode("utf-8", "backslashreplace")


def _look(found: FoundFile) -> str | None:
    """Return how a file looks from outside, with its sidecar; null where it changed too lately to be sure."""
    if found.kind != "file":
        return None
    try:
        status = found.location.lstat()
    except OSError:
        return None
    if max(status.st_mtime_ns, status.st_ctime_ns) > time.time_ns() - _FRESH_NS:
        return None
    sidecar = to_json((found.sidecar, found.reasons)).decode()
    return make_id(
        "file",
        found.path,
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
        status.st_ino,
        status.st_dev,
        sidecar,
    )
