"""Releases are signed with a key made once; our checker, the `cryptography` package and OpenSSL agree on them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.errors import CaseError, UserError
from firsthand.store import Case, check_file, key_path, make_key, open_key, restore_bag, sign_file, write_bag
from firsthand.store.signature_checker import is_signed
from tests.store.making import keep

pytestmark = pytest.mark.skipif(find_spec("cryptography") is None, reason="needs the extra 'encryption'")


@pytest.fixture(autouse=True)
def _own_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_SIGNING_KEY", str(tmp_path / "keys" / "signing.pem"))


# The third example of RFC 8032, 7.1.
_RFC = (
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
    "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
)


def test_the_standards_own_example() -> None:
    """The example of RFC 8032 verifies; with any bit changed it does not."""
    key, message, signature = map(bytes.fromhex, _RFC)
    assert is_signed(key, message, signature)
    assert not is_signed(key, message + b"x", signature)
    assert not is_signed(key, message, signature[:-1] + bytes([signature[-1] ^ 1]))
    assert not is_signed(key, message, signature[:63])
    assert not is_signed(bytes(31), message, signature)


@settings(max_examples=25, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=100), st.integers(0, 511))
def test_our_arithmetic_agrees_with_the_library(seed: bytes, message: bytes, bit: int) -> None:
    """Whatever is signed verifies, and with one bit of the signature turned it does not."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.from_private_bytes(seed)
    signature = private.sign(message)
    key = private.public_key().public_bytes_raw()
    assert is_signed(key, message, signature)
    turned = bytearray(signature)
    turned[bit // 8] ^= 1 << bit % 8
    assert not is_signed(key, message, bytes(turned))


def test_a_key_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second key is refused; the first opens with its passphrase alone."""
    with pytest.raises(UserError, match="no key"):
        open_key()
    made = make_key("several plain words")
    with pytest.raises(UserError, match="a key already"):
        make_key(None)
    assert b"ENCRYPTED" in key_path().read_bytes()
    with pytest.raises(UserError, match="has a passphrase"):
        open_key()
    monkeypatch.setenv("FIRSTHAND_KEY_PASSPHRASE", "other words")
    with pytest.raises(UserError, match="cannot be opened"):
        open_key()
    monkeypatch.setenv("FIRSTHAND_KEY_PASSPHRASE", "several plain words")
    assert open_key().key == made.key


def test_signed_file(tmp_path: Path) -> None:
    """A file with its detached signature is checked by us, by the script of a bag, and by OpenSSL; a changed one fails."""
    file = tmp_path / "record.json"
    file.write_bytes(b"{}")
    signer = make_key(None)
    sign_file(signer, file)
    assert check_file(file).fits
    assert check_file(file, signer.key.upper()).expected
    assert check_file(file, "0" * 64).expected is False
    openssl = shutil.which("openssl")
    for changed in (False, True):
        if changed:
            file.write_bytes(b"{ }")
            assert not check_file(file).fits
        if openssl:
            beside = [str(file.with_name(file.name + ending)) for ending in (".pem", ".sig")]
            command = [openssl, "pkeyutl", "-verify", "-pubin", "-inkey", beside[0], "-rawin", "-in", str(file)]
            done = subprocess.run([*command, "-sigfile", beside[1]], capture_output=True, check=False)
            assert (done.returncode == 0) is not changed


def _check(bag: Path, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-I", str(bag / "check_bag.py"), str(bag), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_signed_bag(case: Case, tmp_path: Path) -> None:
    """The checker in a signed bag says whose key it is; a bag changed and listed anew fails; so does another key."""
    keep(case, "Nine miners.")
    signer = make_key(None)
    bag = tmp_path / "bag"
    write_bag(case, bag, signer=signer)
    code, said = _check(bag, "--key", signer.key)
    assert (code, f"signed by the key {signer.key}\n" in said) == (0, True), said
    assert "ask the team" in _check(bag)[1]
    assert _check(bag, "--key", "0" * 64)[0] == 1
    assert case.history()[-1].data == {"signed_by": signer.key}
    restore_bag(bag, tmp_path / "again", key=signer.key).close()
    with pytest.raises(CaseError, match="another key"):
        restore_bag(bag, tmp_path / "other", key="0" * 64)
    info = bag / "bag-info.txt"
    info.write_bytes(info.read_bytes() + b"Note: forged\n")
    _list_anew(bag, "bag-info.txt")
    code, said = _check(bag)
    assert (code, "the signature does not fit" in said) == (1, True), said
    with pytest.raises(CaseError, match="does not fit"):
        restore_bag(bag, tmp_path / "forged")


def _list_anew(bag: Path, name: str) -> None:
    from firsthand.store.bag_checker import sha256

    tags = bag / "tagmanifest-sha256.txt"
    lines = tags.read_text().splitlines()
    tags.write_text("".join(f"{sha256(bag / name)}  {name}\n" if one.endswith(name) else one + "\n" for one in lines))


def test_unsigned_bag(case: Case, tmp_path: Path) -> None:
    """A bag without a signature says so, and is refused where a key is asked for."""
    keep(case, "Nine miners.")
    write_bag(case, tmp_path / "bag")
    assert "not signed" in _check(tmp_path / "bag")[1]
    assert _check(tmp_path / "bag", "--key", "0" * 64)[0] == 1
    with pytest.raises(CaseError, match="not signed"):
        restore_bag(tmp_path / "bag", tmp_path / "again", key="0" * 64)
