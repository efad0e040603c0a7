"""`case.key`: the key of an encrypted case, wrapped with AES-256-GCM under a passphrase stretched by Argon2id."""

from __future__ import annotations

import base64
import hashlib
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from firsthand.errors import CaseError
from firsthand.model.base import Frozen, from_json, to_json
from firsthand.store.disk import write_atomically
from firsthand.store.encryption import NONCE, KeySeal, decrypt
from firsthand.store.passphrase import ask, from_surroundings
from firsthand.store.seal import PLAIN, Seal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_FILE = "case.key"
MEMORY_KIB = 262_144
_TIME, _LANES = 3, 4
_MOST_MEMORY_KIB, _MOST_TIME = 4 << 20, 64

_opened: dict[str, bytes] = {}  # keys that this process opened itself, by the hash of their key file


class KeyFile(Frozen, frozen=True, kw_only=True):
    """What `case.key` holds: how the passphrase is stretched, and the case's key wrapped with the result."""

    format: int = 1
    kdf: str = "argon2id"
    time: int
    memory_kib: int
    lanes: int
    salt: str
    wrapped: str


def is_encrypted(root: Path) -> bool:
    """Say whether the case in this folder is encrypted."""
    return (root / KEY_FILE).is_file()


def make_seal(root: Path, passphrase: str | None) -> Seal:
    """Make the key of a new case, if it is to be encrypted (a passphrase is given or in the surroundings)."""
    secret = passphrase or from_surroundings()
    if secret is None:
        return PLAIN
    key = secrets.token_bytes(32)
    _write_key(root, key, secret)
    if secret != passphrase:
        _opened[_fingerprint(root)] = key
    return _key_seal(key)


def open_seal(root: Path, passphrase: str | None = None) -> Seal:
    """Open the seal of a case; a `CaseError` where a passphrase is needed or wrong.

    Without one given it is taken from a file or the environment, or asked for, once a process: stretching is slow.
    """
    if not is_encrypted(root):
        return PLAIN
    if passphrase is not None:
        return _key_seal(_read_key(root / KEY_FILE, passphrase))
    known = _fingerprint(root)
    if known not in _opened:
        _opened[known] = _read_key(root / KEY_FILE, from_surroundings() or ask(f"Passphrase of {root.name}"))
    return _key_seal(_opened[known])


def remember(root: Path, passphrase: str) -> None:
    """Keep the key of a case open for this process, as if its passphrase had been asked for."""
    _opened[_fingerprint(root)] = _read_key(root / KEY_FILE, passphrase)


def change_passphrase(root: Path, old: str, new: str) -> None:
    """Wrap the case's key with another passphrase; nothing else changes, and old copies of the key file still open."""
    _write_key(root, _read_key(root / KEY_FILE, old), new)


def _fingerprint(root: Path) -> str:
    return hashlib.sha256((root / KEY_FILE).read_bytes()).hexdigest()


def _read_key(path: Path, passphrase: str | None) -> bytes:
    if passphrase is None:
        hint = "name a file that holds its passphrase in FIRSTHAND_PASSPHRASE_FILE, or run this in a terminal"
        raise CaseError("This case is encrypted.", where=str(path.parent), hint=hint)
    try:
        kept = from_json(path.read_bytes(), KeyFile)
        wrapped = base64.b64decode(kept.wrapped)
        if not (0 < kept.memory_kib <= _MOST_MEMORY_KIB and 0 < kept.time <= _MOST_TIME):
            raise ValueError("stretching beyond all bounds")
    except (ValueError, msgspec.DecodeError) as error:
        raise CaseError("The key file of this case is damaged.", where=str(path), hint="restore case.key") from error
    try:
        return decrypt(_wrapping(kept, passphrase), wrapped, b"key")
    except ValueError as error:
        hint = "type it again, or restore case.key from a copy"
        raise CaseError("The passphrase is wrong, or the key file was changed.", where=str(path), hint=hint) from error


def _write_key(root: Path, key: bytes, passphrase: str) -> None:
    salt = base64.b64encode(secrets.token_bytes(16)).decode()
    kept = KeyFile(time=_TIME, memory_kib=MEMORY_KIB, lanes=_LANES, salt=salt, wrapped="")
    nonce = secrets.token_bytes(NONCE)
    wrapped = nonce + _wrapping(kept, passphrase).encrypt(nonce, key, b"key")
    kept = msgspec.structs.replace(kept, wrapped=base64.b64encode(wrapped).decode())
    write_atomically(root / KEY_FILE, to_json(kept))


def _wrapping(kept: KeyFile, passphrase: str) -> AESGCM:
    try:
        from argon2.low_level import Type, hash_secret_raw  # the extra `encryption`
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except ModuleNotFoundError as error:
        raise _missing(error) from error
    stretched = hash_secret_raw(
        passphrase.encode(),
        base64.b64decode(kept.salt),
        time_cost=kept.time,
        memory_cost=kept.memory_kib,
        parallelism=kept.lanes,
        hash_len=32,
        type=Type.ID,
    )
    return AESGCM(stretched)


def _key_seal(key: bytes) -> Seal:
    try:
        return KeySeal(key)
    except ModuleNotFoundError as error:
        raise _missing(error) from error


def _missing(error: ModuleNotFoundError) -> CaseError:
    return CaseError(f"An encrypted case needs the package {error.name}.", hint="install firsthand[encryption]")
