"""What becomes of a case as a whole: destroying a document, packing the case for a court, restoring it."""

from __future__ import annotations

from pathlib import Path

from firsthand.config import BuildSettings
from firsthand.dossier import record_schema, render_json
from firsthand.pipeline.build import build
from firsthand.pipeline.views import document, load
from firsthand.store import BagFile, open_case, open_key, restore_bag, write_bag


def purge(case_path: Path, wanted: str, why: str) -> tuple[str, ...]:
    """Destroy a document and all that was derived from it, and build the record again; return the ids that went."""
    found = document(case_path, wanted)
    with open_case(case_path) as case, case.lock():
        gone = case.purge(found.sha256, why)
    build(case_path, (), BuildSettings())
    return gone


def bag(case_path: Path, target: Path, *, sign: bool = False) -> str:
    """Write a BagIt bag with the internal record and its schema, signed if asked; return the custody log's head."""
    signer = open_key() if sign else None
    record = BagFile(name="record.json", data=render_json(load(case_path)))
    with open_case(case_path) as case, case.lock():
        return write_bag(case, target, [record, BagFile(name="schema.json", data=record_schema())], signer=signer)


def import_bag(bag_path: Path, case_path: Path, *, passphrase: str | None = None, key: str | None = None) -> None:
    """Restore a case from a bag, after checking it, and that a given key signed it; with a passphrase, encrypted."""
    restore_bag(bag_path, case_path, passphrase=passphrase, key=key).close()
