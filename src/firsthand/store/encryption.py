"""How bytes lie in an encrypted case: one random key, from which every other key is derived.

Originals are AES-256-GCM in chunks of a megabyte, each with a nonce of its own and bound to its place and file; their
names are HMACs, so that nobody can ask whether a known file is here. Lines of the log are sealed one by one, filled up
to steps of 256 bytes; `case.db` is SQLCipher's. How the key itself is kept: `keyfile.py`.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from firsthand.store.seal import CHUNK, Seal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_MAGIC = b"FHS1"
NONCE, TAG = 12, 16
_LINE_STEP = 256


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
        return len(_MAGIC) + size + max(1, -(-size // CHUNK)) * (NONCE + TAG)

    def sealed(self, name: str, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """Encrypt chunk by chunk; the last one is marked, so that none can be cut off."""
        yield _MAGIC
        index, waiting = 0, next(chunks, b"")
        for chunk in chunks:
            yield self._chunk(waiting, _place(name, index, last=False))
            index, waiting = index + 1, chunk
        yield self._chunk(waiting, _place(name, index, last=True))

    def _chunk(self, chunk: bytes, place: bytes) -> bytes:
        nonce = secrets.token_bytes(NONCE)
        return nonce + self._files.encrypt(nonce, chunk, place)

    def opened(self, name: str, stream: IO[bytes]) -> Iterator[bytes]:
        """Decrypt chunk by chunk."""
        if stream.read(len(_MAGIC)) != _MAGIC:
            raise ValueError("not a sealed file")
        index, waiting = 0, stream.read(CHUNK + NONCE + TAG)
        while True:
            following = stream.read(CHUNK + NONCE + TAG)
            yield decrypt(self._files, waiting, _place(name, index, last=not following))
            if not following:
                return
            index, waiting = index + 1, following

    def seal_line(self, line: bytes) -> bytes:
        """Encrypt a line; lines of one length stay of one length, and most are of the same."""
        nonce = secrets.token_bytes(NONCE)
        words = line.rstrip(b"\n")
        filled = words.ljust(-(-len(words) // _LINE_STEP) * _LINE_STEP)
        return base64.b64encode(nonce + self._lines.encrypt(nonce, filled, b"line")) + b"\n"

    def open_line(self, line: bytes) -> bytes:
        """Decrypt a line."""
        return decrypt(self._lines, base64.b64decode(line.strip(), validate=True), b"line").rstrip(b" ") + b"\n"


def _place(name: str, index: int, *, last: bool) -> bytes:
    return f"{name}:{index}:{'last' if last else 'more'}".encode()


def decrypt(cipher: AESGCM, data: bytes, place: bytes) -> bytes:
    """Open what was sealed for this place; a `ValueError` where it was changed or belongs elsewhere."""
    from cryptography.exceptions import InvalidTag  # the extra `encryption`

    try:
        return cipher.decrypt(data[:NONCE], data[NONCE:], place)
    except InvalidTag as error:
        raise ValueError("sealed bytes were changed") from error


def _derived(key: bytes, purpose: bytes) -> bytes:
    """Derive a key for one purpose (HKDF-Expand of RFC 5869 with SHA-256, one block)."""
    return hmac.new(key, b"firsthand " + purpose + b"\x01", hashlib.sha256).digest()
