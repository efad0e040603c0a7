"""Signed releases: making the key, signing what leaves a case, checking a signature."""

from __future__ import annotations

import hashlib
from pathlib import Path

from firsthand.store import (
    SignatureReport,
    check_file,
    from_surroundings,
    key_path,
    make_key,
    open_case,
    open_key,
    sign_file,
)


def make_signing_key(passphrase: str | None) -> str:
    """Make the key, once, and return its public half."""
    return make_key(passphrase or None).key


def signing_key() -> str:
    """Return the public half of the key."""
    return open_key().key


def signing_key_path() -> str:
    """Return where the key lies."""
    return str(key_path())


def key_passphrase_from_surroundings() -> str | None:
    """Return the key's passphrase that a file or the environment gives, or null."""
    return from_surroundings("FIRSTHAND_KEY_PASSPHRASE_FILE", "FIRSTHAND_KEY_PASSPHRASE")


def sign(case_path: Path, file: Path) -> str:
    """Sign a file that leaves the case, log that it was signed, and return the public key."""
    signer = open_key()
    sign_file(signer, file)
    with open_case(case_path) as case, file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        case.log("signed", name=file.name, sha256=digest, key=signer.key)
    return signer.key


def check_signature(file: Path, key: str | None) -> SignatureReport:
    """Check the signature beside a file."""
    return check_file(file, key)
