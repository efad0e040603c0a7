"""What becomes of a case as a whole: destroying a document, packing the case for a court, restoring it."""

from __future__ import annotations

from pathlib import Path

from firsthand.config import BuildSettings
from firsthand.dossier import record_schema, render_json
from firsthand.errors import UserError
from firsthand.pipeline.build import build
from firsthand.pipeline.consent import consented, not_allowed
from firsthand.pipeline.outputs import refuse_output
from firsthand.pipeline.views import disclose_stored, document, stored_record
from firsthand.store import BagFile, open_case, open_key, restore_bag, write_bag

_MOST_NAMED = 20


def purge(case_path: Path, wanted: str, why: str) -> tuple[str, ...]:
    """Destroy a document and all that was derived from it, and build the record again; return the ids that went."""
    found = document(case_path, wanted)
    with open_case(case_path) as case, case.lock():
        gone = case.purge(found.sha256, why)
    build(case_path, (), BuildSettings())
    return gone


def bag(case_path: Path, target: Path, *, sign: bool = False, keep_withdrawn: bool = False) -> str:
    """Write a BagIt bag with the internal edition and its schema, signed if asked; return the custody log's head.

    A bag holds all originals: one with an interview whose consent was withdrawn or has ended is refused, unless
    `keep_withdrawn` says that it stays with the team. The record in it holds nothing of such an interview either way.
    """
    refuse_output(case_path, target, force=True)
    signer = open_key() if sign else None
    stored = stored_record(case_path)
    going = [path for one in not_allowed(stored, "internal") for path in one.paths]
    if going and not keep_withdrawn:
        raise UserError(
            f"The bag would hold interviews whose consent was withdrawn or has ended: {', '.join(going[:_MOST_NAMED])}",
            where=str(case_path),
            hint="`firsthand purge` them first, or take --keep-withdrawn for a copy that stays with the team",
        )
    edition = disclose_stored(consented(case_path, stored, "internal"), case_path, "internal")
    record = BagFile(name="record.json", data=render_json(edition))
    with open_case(case_path) as case, case.lock():
        return write_bag(case, target, [record, BagFile(name="schema.json", data=record_schema())], signer=signer)


def import_bag(bag_path: Path, case_path: Path, *, passphrase: str | None = None, key: str | None = None) -> None:
    """Restore a case from a bag, after checking it, and that a given key signed it; with a passphrase, encrypted."""
    restore_bag(bag_path, case_path, passphrase=passphrase, key=key).close()
