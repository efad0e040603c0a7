"""The case folder: originals, database, custody log."""

from __future__ import annotations

from firsthand.store.bag import BagFile, restore_bag, write_bag
from firsthand.store.case import Case, create_case, open_case
from firsthand.store.entry import Entry
from firsthand.store.keyfile import change_passphrase, is_encrypted, remember
from firsthand.store.own_files import OwnFile, own_file
from firsthand.store.parts import Head, Part, StoredRecord
from firsthand.store.passphrase import ask, ask_with, from_surroundings
from firsthand.store.search import TextHit
from firsthand.store.signing import SignatureReport, Signer, check_file, key_path, make_key, open_key, sign_file
from firsthand.store.verify import VerifyReport

__all__ = [
    "BagFile",
    "Case",
    "Entry",
    "Head",
    "OwnFile",
    "Part",
    "SignatureReport",
    "Signer",
    "StoredRecord",
    "TextHit",
    "VerifyReport",
    "ask",
    "ask_with",
    "change_passphrase",
    "check_file",
    "create_case",
    "from_surroundings",
    "is_encrypted",
    "key_path",
    "make_key",
    "open_case",
    "open_key",
    "own_file",
    "remember",
    "restore_bag",
    "sign_file",
    "write_bag",
]
