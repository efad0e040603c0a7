"""Signed releases: an Ed25519 key made once, and detached signatures that OpenSSL or our checker can verify.

A key is told by its public half, 64 hexadecimal digits, which the team publishes. A signature shows who released a
file and that it was not changed since; it says nothing on whether what the file holds is true.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from firsthand.errors import CaseError, UserError
from firsthand.model.base import Frozen
from firsthand.store.disk import clear_errors, write_atomically
from firsthand.store.passphrase import ask, from_surroundings
from firsthand.store.signature_checker import is_signed, key_in

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_MISSING = "There is no key to sign with."


class SignatureReport(Frozen, frozen=True, kw_only=True):
    """Whether a signature fits its file, and whose key made it."""

    fits: bool
    key: str
    expected: bool | None = None


class Signer:
    """An opened key."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # the extra `encryption`

        self._private = private
        public = private.public_key()
        self.key = public.public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
        self.pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of a signature."""
        return self._private.sign(message)


def key_path() -> Path:
    """Return where the key lies: FIRSTHAND_SIGNING_KEY in the environment, else the user's configuration folder."""
    own = os.environ.get("FIRSTHAND_SIGNING_KEY")
    return Path(own) if own else platformdirs.user_config_path("firsthand") / "signing.pem"


def make_key(passphrase: str | None) -> Signer:
    """Make the key, once: a `UserError` where there is one. Without a passphrase it lies open in its file."""
    path = key_path()
    if path.exists():
        raise UserError("There is a key already.", where=str(path), hint="move it away to make another one")
    try:
        from cryptography.hazmat.primitives import serialization as form  # the extra `encryption`
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    except ModuleNotFoundError as error:
        raise _needs(error) from error
    private = Ed25519PrivateKey.generate()
    locked = form.BestAvailableEncryption(passphrase.encode()) if passphrase else form.NoEncryption()
    with clear_errors(path.parent):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomically(path, private.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, locked))
        path.chmod(0o600)
    return Signer(private)


def open_key() -> Signer:
    """Open the key; its passphrase comes from FIRSTHAND_KEY_PASSPHRASE_FILE, FIRSTHAND_KEY_PASSPHRASE, or by asking."""
    path = key_path()
    if not path.is_file():
        raise UserError(_MISSING, where=str(path), hint="make one with `firsthand keys make`")
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key  # the extra `encryption`
    except ModuleNotFoundError as error:
        raise _needs(error) from error
    data = path.read_bytes()
    secret = None
    if b"BEGIN ENCRYPTED" in data:
        secret = from_surroundings("FIRSTHAND_KEY_PASSPHRASE_FILE", "FIRSTHAND_KEY_PASSPHRASE") or ask(
            "Passphrase of the signing key"
        )
        if secret is None:
            raise UserError("The key has a passphrase.", where=str(path), hint="name FIRSTHAND_KEY_PASSPHRASE_FILE")
    try:
        private = load_pem_private_key(data, secret.encode() if secret else None)
    except (ValueError, TypeError) as error:
        hint = "type it again, or restore the key file from a copy"
        raise UserError(
            "The key cannot be opened: a wrong passphrase, or damaged.", where=str(path), hint=hint
        ) from error
    if not isinstance(private, Ed25519PrivateKey):
        raise UserError("This is no Ed25519 key.", where=str(path), hint="make one with `firsthand keys make`")
    return Signer(private)


def sign_file(signer: Signer, path: Path) -> None:
    """Write `NAME.sig`, and the public key as `NAME.pem`, beside a file."""
    with clear_errors(path.parent):
        write_atomically(_beside(path, ".sig"), signer.sign(path.read_bytes()))
        write_atomically(_beside(path, ".pem"), signer.pem)


def check_file(path: Path, wanted: str | None = None) -> SignatureReport:
    """Check the signature beside a file, with our own arithmetic; `wanted` is the key that it should be."""
    try:
        key = key_in(_beside(path, ".pem").read_text(encoding="utf-8"))
        fits = is_signed(key, path.read_bytes(), _beside(path, ".sig").read_bytes())
    except FileNotFoundError as error:
        hint = "keep FILE, FILE.sig and FILE.pem together, as --sign wrote them"
        raise UserError(f"There is no {Path(error.filename).name}.", where=str(path.parent), hint=hint) from error
    except (OSError, ValueError) as error:
        hint = "get FILE.sig and FILE.pem again from whoever signed it"
        raise UserError("The signature or its key cannot be read.", where=str(path.parent), hint=hint) from error
    return SignatureReport(fits=fits, key=key.hex(), expected=None if wanted is None else key.hex() == wanted.lower())


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _needs(error: ModuleNotFoundError) -> CaseError:
    return CaseError(f"Signing needs the package {error.name}.", hint="install firsthand[encryption]")
