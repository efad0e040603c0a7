"""Files -> Documents: find, hash, join identical files, decode, label segments, say who published and when."""

from __future__ import annotations

from firsthand.ingest.document import read_document
from firsthand.ingest.files import FoundFile, find_files
from firsthand.ingest.members import take_in
from firsthand.ingest.sources import collect, join_identical
from firsthand.language import find_language

__all__ = ["FoundFile", "collect", "find_files", "find_language", "join_identical", "read_document", "take_in"]
