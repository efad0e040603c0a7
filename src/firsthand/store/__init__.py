"""The case folder: originals, database, custody log."""

from __future__ import annotations

from firsthand.store.bag import BagFile, restore_bag, write_bag
from firsthand.store.case import Case, create_case, open_case
from firsthand.store.derived import StoredRecord
from firsthand.store.entry import Entry
from firsthand.store.search import TextHit
from firsthand.store.verify import VerifyReport

__all__ = [
    "BagFile",
    "Case",
    "Entry",
    "StoredRecord",
    "TextHit",
    "VerifyReport",
    "create_case",
    "open_case",
    "restore_bag",
    "write_bag",
]
