"""Checking a case: every original re-hashed, every link of the custody chain, log against database.

It says "consistent", never "proven": whoever can write the folder can write a whole new chain. A head that was pinned
elsewhere shows whether anything was cut off or changed since.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model.base import Frozen
from firsthand.store.custody import CustodyLog, Position
from firsthand.store.entry import GENESIS, Entry, decode_line, faults
from firsthand.store.originals import Originals


class VerifyReport(Frozen, frozen=True, kw_only=True):
    """What was checked and what does not fit. `head` is the hash of the last entry, to be pinned elsewhere."""

    consistent: bool
    said: str
    entries: int
    head: str
    originals: int
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    since_head: int | None = None


class _Chain(Frozen, frozen=True, kw_only=True):
    entries: tuple[Entry, ...]
    breaks: tuple[str, ...]


def verify_case(log: CustodyLog, originals: Originals, followed: Position, head: str | None) -> VerifyReport:
    """Check a case; `followed` is how far its database has followed the log, `head` a hash pinned elsewhere."""
    chain = _follow(log)
    breaks = [*chain.breaks, *_against_database(chain.entries, followed)]
    hashes = [entry.hash for entry in chain.entries]
    since = None
    if head is not None:
        if head in hashes:
            since = len(hashes) - 1 - hashes.index(head)
        else:
            breaks.append(f"no entry has the given head {head}: entries were changed or cut off since it was pinned")
    expected = {originals.name(sha256): sha256 for sha256 in _expected(chain.entries)}
    stored = set(originals.stored())
    missing = tuple(sorted(sha256 for name, sha256 in expected.items() if name not in stored))
    changed = tuple(sorted(expected.get(name, name) for name in stored if not originals.is_unchanged(name)))
    consistent = not (breaks or missing or changed)
    return VerifyReport(
        consistent=consistent,
        said=_said(consistent=consistent, since=since),
        entries=len(chain.entries),
        head=hashes[-1] if hashes else GENESIS,
        originals=len(stored),
        missing=missing,
        changed=changed,
        unlisted=tuple(sorted(stored - set(expected))),
        breaks=tuple(breaks),
        since_head=since,
    )


def _said(*, consistent: bool, since: int | None) -> str:
    if not consistent:
        return "not consistent"
    if since is None:
        return "consistent, not proven: no head pinned elsewhere was given"
    if since == 0:
        return "consistent; the log ends at the given head"
    return f"consistent; {since} entries were added after the given head, nothing before it was changed"


def _follow(log: CustodyLog) -> _Chain:
    entries: list[Entry] = []
    breaks: list[str] = []
    previous, number = GENESIS, 0
    for number, line in enumerate(log.lines(), start=1):
        if not line.endswith(b"\n"):
            breaks.append(f"line {number} is unfinished (a crash while writing; the next change repairs it)")
            break
        try:
            entry = decode_line(line)
        except ValueError:
            breaks.append(f"line {number} cannot be read")
            continue
        breaks.extend(f"line {number} was changed: {fault}" for fault in faults(line, entry))
        if entry.prev != previous or entry.seq != len(entries):
            breaks.append(f"line {number} does not follow the line before it: something was changed or taken out")
        entries.append(entry)
        previous = entry.hash
    if not number:
        breaks.append("custody.log is missing or empty")
    breaks.extend(_blanked_without_purge(entries))
    return _Chain(entries=tuple(entries), breaks=tuple(breaks))


def _blanked_without_purge(entries: list[Entry]) -> Iterator[str]:
    purged = {
        number for entry in entries if entry.event == "purged" for number in (entry.data or {}).get("entries", ())
    }
    for entry in entries:
        if entry.digest is not None and entry.data is None and entry.seq not in purged:
            yield f"the data of entry {entry.seq} were taken out, and no purge says so"


def _against_database(entries: tuple[Entry, ...], followed: Position) -> Iterator[str]:
    if followed.seq < 0:
        return
    if followed.seq >= len(entries):
        yield f"the database has followed the log up to entry {followed.seq}, which is gone: the log was cut off"
    elif entries[followed.seq].hash != followed.head:
        yield f"entry {followed.seq} is not the one that the database has followed: the log was rewritten"


def _expected(entries: tuple[Entry, ...]) -> set[str]:
    expected: set[str] = set()
    for entry in entries:
        data = entry.data or {}
        if entry.event == "collected" and data.get("file", {}).get("sha256"):
            expected.add(str(data["file"]["sha256"]))
        elif entry.event == "purged":
            expected.discard(str(data.get("sha256")))
    return expected
