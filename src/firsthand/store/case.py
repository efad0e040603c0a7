"""A case: the folder that holds originals, what was collected, decided and derived. The front of this package."""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from firsthand import __version__
from firsthand.errors import CaseError
from firsthand.model.decision import Decision
from firsthand.model.document import Collected, Document
from firsthand.model.reading import Reading
from firsthand.model.record import Assessment, Record
from firsthand.store.custody import CustodyLog
from firsthand.store.database import Database
from firsthand.store.derived import Derived
from firsthand.store.disk import clear_errors
from firsthand.store.entry import Entry, Event
from firsthand.store.filelock import locked
from firsthand.store.held import Held
from firsthand.store.kept import KeptResults
from firsthand.store.keyfile import KEY_FILE, is_encrypted, make_seal, open_seal
from firsthand.store.originals import Originals
from firsthand.store.own_files import NAMES, SEALED, OwnFiles
from firsthand.store.parts import Head, Part, Parts, StoredRecord
from firsthand.store.purge import entries_about, finish, holders, with_members
from firsthand.store.seal import PLAIN, Seal
from firsthand.store.search import SearchIndex, TextHit
from firsthand.store.verify import VerifyReport, verify_case

_SETTINGS = (
    b"# Settings of this case. Lists of its own may lie beside this file: places.csv, calendar.yaml, acts.yaml.\n"
)
_OWN_NAMES = frozenset({"custody.lock", "case.lock", KEY_FILE, *NAMES, *(name + SEALED for name in NAMES)})
_MOST_HITS = 200


def create_case(path: str | os.PathLike[str], *, who: str | None = None, passphrase: str | None = None) -> Case:
    """Make a case folder, and open it; a `CaseError` where one is already or where other files lie.

    With a passphrase (given, or by FIRSTHAND_PASSPHRASE_FILE or FIRSTHAND_PASSPHRASE) the case is encrypted for good.
    """
    root = Path(path)
    if _is_case(root):
        raise CaseError("There is a case already.", where=str(root), hint="open it, or choose another folder")
    if root.exists() and (not root.is_dir() or any(not _may_lie_there(one) for one in root.iterdir())):
        raise CaseError("This is no empty folder.", where=str(root), hint="choose a new folder for the case")
    with clear_errors(root):
        (root / "originals").mkdir(parents=True, exist_ok=True)
        # a key without a log is what a killed process left behind: it is taken up, never written over
        seal = open_seal(root, passphrase) if is_encrypted(root) else make_seal(root, passphrase)
        if OwnFiles(root, seal).read("settings.yaml") is None:
            OwnFiles(root, seal).write("settings.yaml", _SETTINGS)
        CustodyLog(root / "custody.log", who=_who(who), tool=_tool(), seal=seal).append([Event(name="created")])
    return Case(root, who=who, seal=seal)


def open_case(path: str | os.PathLike[str], *, who: str | None = None, passphrase: str | None = None) -> Case:
    """Open a case folder; what a killed process left undone is caught up with.

    An encrypted one needs its passphrase: given, from a file or the environment, or asked for (`passphrase.py`).
    """
    root = Path(path)
    if not _is_case(root):
        raise CaseError("There is no case in this folder.", where=str(root), hint="make one with `firsthand build`")
    return Case(root, who=who, seal=open_seal(root, passphrase))


def _is_case(root: Path) -> bool:
    return (root / "custody.log").is_file() or (root / "case.db").is_file()


def _may_lie_there(path: Path) -> bool:
    """Say whether a new case may be made beside this: the team's own files, and what a killed process left behind."""
    if path.name == "originals":
        return not any(one.is_file() and not one.name.startswith(".incoming.") for one in path.rglob("*"))
    return path.name in _OWN_NAMES or (path.name.startswith(".") and path.name.endswith(".tmp"))


def _who(who: str | None) -> str:
    if who or os.environ.get("FIRSTHAND_WHO"):
        return who or os.environ["FIRSTHAND_WHO"]
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def _tool() -> str:
    return f"firsthand {__version__}"


class Case:
    """An open case. Use it in a `with` block, or call `close`."""

    def __init__(self, root: Path, *, who: str | None = None, seal: Seal = PLAIN) -> None:
        self.root = root
        self.encrypted = seal.encrypted
        self.who = _who(who)
        self._originals = Originals(root / "originals", seal)
        self._log = CustodyLog(root / "custody.log", who=self.who, tool=_tool(), seal=seal)
        self._database = Database(root / "case.db", seal.database_key)
        self._search = SearchIndex(self._database)
        self._derived = Derived(self._database, self._search)
        self.parts = Parts(self._database)
        self._held = Held(self._database, self._log)
        self._own_files = OwnFiles(root, seal)
        with self._cut_off_is_no_error(), clear_errors(root):
            self._own_files.seal_plain()
            self._held.catch_up()
            finish(self._database, self._log, self._originals)

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    @contextlib.contextmanager
    def lock(self, *, wait_seconds: float = 0.0) -> Iterator[None]:
        """Hold the case for one build. A lock dies with its process, so none is ever stale."""
        with locked(self.root / "case.lock", wait_seconds=wait_seconds):
            self._originals.clear_unfinished()
            yield

    @contextlib.contextmanager
    def batch(self) -> Iterator[None]:
        """Make several changes of the database last together, or not at all; the log is always written at once."""
        with self._database.write():
            yield

    # Originals and what was collected

    def add_original(self, data: bytes | Path) -> str:
        """Preserve bytes, or a file of any size; return their SHA-256. What was purged is not kept again.

        A file that cannot be read raises its own `OSError`; trouble with the case folder is a `CaseError`.
        """
        return self._originals.add(data, refused=self._held.tombstones())

    def original(self, sha256: str) -> bytes:
        """Return preserved bytes, re-checked against their hash."""
        with clear_errors(self.root):
            return self._originals.read(sha256)

    def original_path(self, sha256: str) -> Path | bytes:
        """Return where preserved bytes lie, to read only a part of them; the bytes themselves in an encrypted case."""
        return self.original(sha256) if self.encrypted else self._originals.path(sha256)

    def original_chunks(self, sha256: str) -> Iterator[bytes]:
        """Yield preserved bytes piece by piece, re-checked against their hash at the end."""
        return self._originals.chunks(sha256)

    def log_lines(self) -> Iterator[bytes]:
        """Yield the lines of the custody log as they are checked (unsealed in an encrypted case)."""
        return self._log.lines()

    def has_original(self, sha256: str) -> bool:
        """Say whether these bytes are preserved here."""
        return self._originals.holds(sha256)

    def collect(self, files: Sequence[Collected]) -> int:
        """Log and keep what is new among collected files (their originals are added first); return how many were.

        What was purged from this case is refused: nothing of it is kept but an entry in the log.
        """
        known = set(self._held.collected())
        purged = self._held.tombstones()
        new = [file for file in dict.fromkeys(files) if file not in known and file.sha256 not in purged]
        absent = [file.path for file in new if file.sha256 and not self._originals.holds(file.sha256)]
        if absent:
            raise CaseError(f"'{absent[0]}' changed while it was collected.", hint="run the build again")
        refused = sorted({file.sha256 for file in files if file.sha256 in purged})
        events = [Event(name="collected", data={"file": file}) for file in new]
        self._record([*events, *(Event(name="refused", data={"sha256": sha256}) for sha256 in refused)])
        return len(new)

    def collected(self) -> tuple[Collected, ...]:
        """Return all collected files, sorted by path."""
        return self._held.collected()

    # Derived

    def put_document(self, document: Document, key: str = "") -> None:
        """Keep a document as read under a key; readings of an earlier form of it are dropped."""
        self._derived.put_document(document, key)

    def has_document(self, document_id: str, key: str) -> bool:
        """Say whether this document is here as read under this key."""
        return self._derived.has_document(document_id, key)

    def remove_document(self, document_id: str) -> None:
        """Forget a derived document (its sources were joined otherwise); the original stays."""
        self._derived.remove_document(document_id)

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, sorted by id."""
        return self._derived.documents()

    def document(self, document_id: str) -> Document | None:
        """Return one document, or null."""
        return self._derived.document(document_id)

    def document_keys(self) -> dict[str, str]:
        """Return the key under which each document was read, by its id, sorted by id."""
        return self._derived.document_keys()

    def reading_keys(self, settings_key: str) -> tuple[str, ...]:
        """Return the ids of the documents that were read with these settings, sorted."""
        return self._derived.read_ids(settings_key)

    def put_reading(self, reading: Reading, settings_key: str) -> None:
        """Keep what was read in a document."""
        self._derived.put_reading(reading, settings_key)

    def has_reading(self, document_id: str, settings_key: str) -> bool:
        """Say whether a document was read with these settings."""
        return self._derived.has_reading(document_id, settings_key)

    def reading(self, document_id: str, settings_key: str) -> Reading | None:
        """Return one document's reading with these settings, or null."""
        return self._derived.reading(document_id, settings_key)

    def readings(self, settings_key: str) -> tuple[Reading, ...]:
        """Return all readings with these settings, sorted by document."""
        return self._derived.readings(settings_key)

    def linkable(self, document_id: str, settings_key: str) -> Reading | None:
        """Return of one document's reading what linking looks at, or null."""
        return self._derived.linkable(document_id, settings_key)

    def document_hashes(self) -> dict[str, str]:
        """Return the SHA-256 of each document's bytes, by its id."""
        return self._derived.hashes()

    def put_record(self, record: Record, assessment: Assessment, key: str) -> None:
        """Keep a record as one part."""
        self.parts.put(Head(key=key, parts=("",)), {"": Part(record=record, assessment=assessment)})

    def record(self) -> StoredRecord | None:
        """Return the record as last built, or null before the first build."""
        return self.parts.record()

    def kept(self) -> KeptResults:
        """Return what earlier builds worked out, for one build to use and add to."""
        return KeptResults(self._database)

    def drop_derived(self) -> None:
        """Throw away all that can be built again from originals, collected files and decisions."""
        self._derived.drop()

    def search_text(self, query: str, *, most: int = _MOST_HITS) -> tuple[TextHit, ...]:
        """Return the lines of documents that hold all words of the query, best first."""
        return self._search.find(query, most)

    # Decisions and custody

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions, in the order they were made."""
        return self._held.decisions()

    def add_decision(self, decision: Decision) -> None:
        """Keep a human's ruling: in the log first, then in the database. None is ever changed or removed."""
        if any(known.id == decision.id for known in self.decisions()):
            raise CaseError(
                f"There is a decision {decision.id} already.", where=str(self.root), hint="see `firsthand decisions`"
            )
        self._record([Event(name="decision", data={"decision": decision})])

    def log(self, event: str, **data: Any) -> str:
        """Write one custody event; return the log's new head."""
        return self._record([Event(name=event, data=data)])

    def history(self) -> tuple[Entry, ...]:
        """Return the custody log, oldest first."""
        return tuple(entry for entry, _ in self._log.entries())

    def head(self) -> str:
        """Return the hash of the last custody event: print it, pin it elsewhere."""
        return self._log.end().head

    def verify(self, head: str | None = None) -> VerifyReport:
        """Re-hash all originals and check the chain, against a head pinned elsewhere where one is given."""
        with clear_errors(self.root):
            return verify_case(self._log, self._originals, self._held.position(), head)

    def purge(self, sha256: str, why: str) -> tuple[str, ...]:
        """Destroy these bytes and everything derived from them, and return the ids of the documents that went.

        What stays is a tombstone in the log: the hash, who, when and why. Rulings on its words go too, and so do the
        documents inside a mail or archive. The record is dropped and built again by the next build; the same bytes are
        refused from now on. A document that lies in a mail or archive goes only with that.
        """
        collected = self.collected()
        if not why.strip():
            raise CaseError("A purge needs a reason.", hint="say why, for example: consent withdrawn")
        if not any(file.sha256 == sha256 for file in collected):
            raise CaseError(
                f"These bytes are not in this case: {sha256[:80]}",
                where=str(self.root),
                hint="see `firsthand documents`",
            )
        inside = holders(collected, sha256)
        if inside:
            raise CaseError(f"These bytes lie in {inside[0]} too.", hint="purge that, and add again what may stay")
        going = with_members(collected, sha256)
        gone = tuple(document.id for document in self.documents() if document.sha256 in going)
        history = self.history()
        events = [{"sha256": one, "why": why, "entries": entries_about(history, one, frozenset(gone))} for one in going]
        self._record([Event(name="purged", data=data) for data in events])
        with clear_errors(self.root):
            finish(self._database, self._log, self._originals)
        return gone

    def own_file(self, name: str) -> bytes | None:
        """Return the case's own `settings.yaml`, `places.csv`, `calendar.yaml` or `acts.yaml`, or null."""
        return self._own_files.read(name)

    def put_own_file(self, name: str, data: bytes) -> None:
        """Put such a file in, and log that it was."""
        self._own_files.write(name, data)
        self.log("settings", name=name, sha256=hashlib.sha256(data).hexdigest())

    def remove_own_file(self, name: str) -> None:
        """Take such a file out, and log that it was."""
        self._own_files.remove(name)
        self.log("settings", name=name, sha256=None)

    def own_files(self) -> tuple[str, ...]:
        """Return the names of those files that the case has."""
        return self._own_files.names()

    def _record(self, events: list[Event]) -> str:
        if not events:
            return self.head()
        with clear_errors(self.root):
            position = self._log.append(events)
        self._held.catch_up()
        return position.head

    @contextlib.contextmanager
    def _cut_off_is_no_error(self) -> Iterator[None]:
        """Let a case with a damaged log be opened, so that it can be verified."""
        try:
            yield
        except CaseError as error:
            if "custody.log" not in error.what:
                raise
