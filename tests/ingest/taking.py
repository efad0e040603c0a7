"""Taking a file in with all that is inside it, for the tests of ingest."""

from __future__ import annotations

import hashlib
from pathlib import Path

from firsthand.config import ReadSettings
from firsthand.ingest import find_files, join_identical, read_document, take_in
from firsthand.model.document import Collected, Document


class Shelf:
    """Keeps bytes under their hash, as a case does."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def keep(self, data: bytes | Path) -> str:
        """Keep bytes or a file's content."""
        content = data if isinstance(data, bytes) else data.read_bytes()
        sha256 = hashlib.sha256(content).hexdigest()
        self.kept[sha256] = content
        return sha256


def taken(
    folder: Path, name: str, data: bytes, sidecar: str | None = None
) -> tuple[tuple[Collected, ...], dict[str, Document]]:
    """Write a file (and its sidecar), take it in, and read every document by its path."""
    (folder / name).write_bytes(data)
    if sidecar is not None:
        (folder / f"{name}.meta.yaml").write_text(sidecar, encoding="utf-8")
    shelf = Shelf()
    collected = [one for found in find_files([folder]) for one in take_in(found, shelf.keep)]
    documents = {}
    for source in join_identical(collected):
        content = shelf.kept[source.sha256] if source.sha256 else None
        document = read_document(source, content, ReadSettings())
        documents.update(dict.fromkeys(document.paths, document))
    return tuple(collected), documents
