"""An encrypted case: one random key, wrapped with a passphrase (Argon2id), from which every other key is derived.

Originals are AES-256-GCM in chunks of a megabyte, each with a nonce of its own and bound to its place and file; their
names are HMACs, so that nobody can ask whether a known file is here. Lines of the log are sealed one by one; `case.db`
is SQLCipher's. A passphrase comes from a prompt, a file or the environment, never from an argument of a command.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from firsthand.errors import CaseError
from firsthand.model.base import Frozen, from_json, to_json
from firsthand.store.disk import write_atomically
from firsthand.store.seal import CHUNK, PLAIN, Seal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_FILE = "case.key"
_MAGIC = b"FHS1"
_NONCE, _TAG = 12, 16
MEMORY_KIB = 262_144
_TIME, _LANES = 3, 4


class KeyFile(Frozen, frozen=True, kw_only=True):
    """What `case.key` holds: how the passphrase is stretched, and the case's key wrapped with the result."""

    format: int = 1
    kdf: str = "argon2id"
    time: int
    memory_kib: int
    lanes: int
    salt: str
    wrapped: str


class KeySeal(Seal):
    """Seals with keys derived from the case's key."""

    encrypted = True

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # the extra `encryption`

        self._names = _derived(key, b"names")
        self._files = AESGCM(_derived(key, b"files"))
        self._lines = AESGCM(_derived(key, b"lines"))
        self.database_key = _derived(key, b"database")

    def name(self, sha256: str) -> str:
        """Return a name that says nothing without the key."""
        return hmac.new(self._names, sha256.encode(), hashlib.sha256).hexdigest()

    def size(self, size: int) -> int:
        """Return the size with head, nonces and tags."""
        return len(_MAGIC) + size + max(1, -(-size // CHUNK)) * (_NONCE + _TAG)

    def sealed(self, name: str, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """Encrypt chunk by chunk; the last one is marked, so that none can be cut off."""
        yield _MAGIC
        index, waiting = 0, next(chunks, b"")
        for chunk in chunks:
            yield self._chunk(waiting, _place(name, index, last=False))
            index, waiting = index + 1, chunk
        yield self._chunk(waiting, _place(name, index, last=True))

    def _chunk(self, chunk: bytes, place: bytes) -> bytes:
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._files.encrypt(nonce, chunk, place)

    def opened(self, name: str, stream: IO[bytes]) -> Iterator[bytes]:
        """Decrypt chunk by chunk."""
        if stream.read(len(_MAGIC)) != _MAGIC:
            raise ValueError("not a sealed file")
        index, waiting = 0, stream.read(CHUNK + _NONCE + _TAG)
        while True:
            following = stream.read(CHUNK + _NONCE + _TAG)
            yield _decrypt(self._files, waiting, _place(name, index, last=not following))
            if not following:
                return
            index, waiting = index + 1, following

    def seal_line(self, line: bytes) -> bytes:
        """Encrypt a line; lines of one length stay of one length."""
        nonce = secrets.token_bytes(_NONCE)
        return base64.b64encode(nonce + self._lines.encrypt(nonce, line.rstrip(b"\n"), b"line")) + b"\n"

    def open_line(self, line: bytes) -> bytes:
        """Decrypt a line."""
        return _decrypt(self._lines, base64.b64decode(line.strip(), validate=True), b"line") + b"\n"


def _place(name: str, index: int, *, last: bool) -> bytes:
    return f"{name}:{index}:{'last' if last else 'more'}".encode()


def _decrypt(cipher: AESGCM, data: bytes, place: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag  # the extra `encryption`

    try:
        return cipher.decrypt(data[:_NONCE], data[_NONCE:], place)
    except InvalidTag as error:
        raise ValueError("sealed bytes were changed") from error


def _derived(key: bytes, purpose: bytes) -> bytes:
    """Derive a key for one purpose (HKDF-Expand of RFC 5869 with SHA-256, one block)."""
    return hmac.new(key, b"firsthand " + purpose + b"\x01", hashlib.sha256).digest()


def passphrase_of(given: str | None) -> str | None:
    """Return the passphrase: as given by the caller's prompt, or from a file or the environment."""
    if given:
        return given
    file = os.environ.get("FIRSTHAND_PASSPHRASE_FILE")
    if file:
        try:
            return Path(file).read_text(encoding="utf-8").rstrip("\r\n") or None
        except (OSError, UnicodeDecodeError) as error:
            raise CaseError("The file of the passphrase cannot be read.", where=file) from error
    return os.environ.get("FIRSTHAND_PASSPHRASE") or None


def make_seal(root: Path, passphrase: str | None) -> Seal:
    """Make the key of a new case, if it is to be encrypted, and write it wrapped."""
    if passphrase is None:
        return PLAIN
    key = secrets.token_bytes(32)
    _write_key(root, key, passphrase)
    return _key_seal(key)


def open_seal(root: Path, passphrase: str | None) -> Seal:
    """Open the seal of a case; a `CaseError` where a passphrase is needed or wrong."""
    path = root / KEY_FILE
    return _key_seal(_read_key(path, passphrase)) if path.is_file() else PLAIN


def change_passphrase(root: Path, old: str, new: str) -> None:
    """Wrap the case's key with another passphrase; nothing else changes, and old copies of the key file still open."""
    _write_key(root, _read_key(root / KEY_FILE, old), new)


def _read_key(path: Path, passphrase: str | None) -> bytes:
    if passphrase is None:
        raise CaseError(
            "This case is encrypted.", where=str(path.parent), hint="give its passphrase (FIRSTHAND_PASSPHRASE_FILE)"
        )
    try:
        kept = from_json(path.read_bytes(), KeyFile)
        wrapped = base64.b64decode(kept.wrapped)
    except (ValueError, msgspec.DecodeError) as error:
        raise CaseError("The key file of this case is damaged.", where=str(path), hint="restore case.key") from error
    try:
        return _decrypt(_wrapping(kept, passphrase), wrapped, b"key")
    except ValueError as error:
        raise CaseError("The passphrase is wrong, or the key file was changed.", where=str(path)) from error


def _write_key(root: Path, key: bytes, passphrase: str) -> None:
    salt = base64.b64encode(secrets.token_bytes(16)).decode()
    kept = KeyFile(time=_TIME, memory_kib=MEMORY_KIB, lanes=_LANES, salt=salt, wrapped="")
    nonce = secrets.token_bytes(_NONCE)
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
