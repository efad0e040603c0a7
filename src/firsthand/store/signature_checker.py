#!/usr/bin/env python3
"""Check an Ed25519 signature (RFC 8032) with nothing but Python 3: `python3 check_signature.py FILE FILE.sig KEY.pem`.

Slow and plain: whole numbers alone. The same with OpenSSL 3:
openssl pkeyutl -verify -pubin -inkey KEY.pem -rawin -in FILE -sigfile FILE.sig
"""

import base64
import hashlib
import sys
from pathlib import Path

P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def add(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    """Add two points of the curve."""
    t = D * a[0] * b[0] * a[1] * b[1]
    return (a[0] * b[1] + a[1] * b[0]) * pow(1 + t, -1, P) % P, (a[1] * b[1] + a[0] * b[0]) * pow(1 - t, -1, P) % P


def times(number: int, point: tuple[int, int]) -> tuple[int, int]:
    """Add a point to itself so many times."""
    total = (0, 1)
    for bit in bin(number)[2:]:
        total = add(total, total)
        total = add(total, point) if bit == "1" else total
    return total


def point(data: bytes) -> tuple[int, int]:
    """Read a point; an error where it lies on no curve."""
    y = int.from_bytes(data, "little") & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    if x * x % P != square or y >= P:
        raise ValueError("no point of the curve")
    return (P - x if x & 1 != data[31] >> 7 else x), y


def is_signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Verify an Ed25519 signature (RFC 8032, 5.1.7): slowly, with whole numbers alone."""
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or len(key) != 32 or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    try:
        base = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
        return times(s, base) == add(point(signature[:32]), times(k, point(key)))
    except ValueError:
        return False


def key_in(pem: str) -> bytes:
    """Return the 32 bytes of a public key in PEM."""
    return base64.b64decode("".join(line for line in pem.splitlines() if not line.startswith("-")))[-32:]


def main() -> int:
    """Say whether a signature fits a file; 0 where it does."""
    file, signature, pem = map(Path, sys.argv[1:4])
    key = key_in(pem.read_text(encoding="utf-8"))
    fits = is_signed(key, file.read_bytes(), signature.read_bytes())
    print(f"the signature {'fits' if fits else 'DOES NOT FIT'}; key {key.hex()}")  # noqa: T201
    return 0 if fits else 1


if __name__ == "__main__":
    sys.exit(main())
