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
from firsthand.model.base import make_id, to_json
from firsthand.model.document import Collected
from firsthand.pipeline.stages import Progress
from firsthand.store import Case

_KIND = "files seen"
_FRESH_NS = 2_000_000_000

_Seen = dict[str, tuple[str, str]]
"""By place on this machine: how the file looked, and the SHA-256 of its bytes."""


def collect_files(case: Case, paths: Sequence[Path], progress: Progress) -> int:
    """Preserve and log every file found that is new or changed; return how many paths were no documents."""
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
    return len(skipped)


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
